enum Iceland {
  static let vat = IdentifierScheme("is.vsk", "Icelandic VAT number (VSK)", separators: " ", prefixes: ["IS"])
  {
    number, _ in
    guard number.isDigits else { return .characters }
    return number.count == 5 || number.count == 6 ? nil : .length
  }

  /// The number of people and entities (kennitala): a date, of entities with 40 added to the day; the last digit is the
  /// century.
  static let kennitala = IdentifierScheme("is.kennitala", "Icelandic kennitala", separators: "- ") {
    number, _ in
    guard number.count == 10 else { return .length }
    guard number.isDigits, number.digit(0) < 8, number.digit(9) == 9 || number.digit(9) == 0 else {
      return .characters
    }
    let day = number.part(0..<2).integer
    let year = number.part(4..<6).integer + (number.digit(9) == 9 ? 1900 : 2000)
    guard IdentifierNumber.isDay(year, number.part(2..<4).integer, day >= 40 ? day - 40 : day) else {
      return .part
    }
    return number.weighted([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 ? nil : .checkDigit
  }
}
