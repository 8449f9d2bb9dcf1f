enum Sweden {
  static let vat = IdentifierScheme(
    "se.vat", "Swedish VAT number", separators: " -.", prefixes: ["SE"]
  ) { number, _ in
    guard number.isDigits, number.hasSuffix("01") else { return .characters }
    guard number.count == 12 else { return .length }
    return number.without(last: 2).fitsLuhn ? nil : .checkDigit
  }

  static let register = IdentifierScheme("se.orgnr", "Swedish organisation number", separators: " -.") {
    number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    return number.fitsLuhn ? nil : .checkDigit
  }
}
