extension IdentifierScheme {
  /// Economic operators' registration and identification number (Regulation (EU) No 952/2013, art. 9): a member state,
  /// GB or XI, and up to fifteen characters. What stands behind is each country's own; nothing more is checked.
  package static let eori = IdentifierScheme("eori", "EORI", separators: " -./") { number, _ in
    guard number.part(0..<2).isLetters, number.from(2).isAlphanumeric else { return .characters }
    guard (3...17).contains(number.count) else { return .length }
    let country = number.part(0..<2).text
    guard CountryCode.isUnion(country == "EL" ? "GR" : country) || country == "XI" || country == "GB" else {
      return .country
    }
    if country == "GB" || country == "XI" {
      guard number.from(2).isDigits else { return .characters }
      return number.count == 14 || number.count == 17 ? nil : .length
    }
    return nil
  }
}
