extension IdentifierScheme {
  /// Business identifier code (ISO 9362): institution, country, location, branch. No check digit.
  package static let bic = IdentifierScheme("bic", "BIC", separators: " -") { number, _ in
    guard number.count == 8 || number.count == 11 else { return .length }
    guard number.part(0..<6).isLetters, number.from(6).isAlphanumeric else { return .characters }
    return CountryCode.isCode(number.part(4..<6).text) ? nil : .country
  }
}
