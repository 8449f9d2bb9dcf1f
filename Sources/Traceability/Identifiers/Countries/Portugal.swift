enum Portugal {
  /// The tax number of people (NIF) and entities (NIPC).
  static let vat = IdentifierScheme(
    "pt.nif", "Portuguese VAT number (NIF, NIPC)", separators: " -.", prefixes: ["PT"]
  ) { number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 9 else { return .length }
    let sum = number.weighted([9, 8, 7, 6, 5, 4, 3, 2])
    return IdentifierNumber.modulo(11 - sum, 11) % 10 == number.digit(8) ? nil : .checkDigit
  }
}
