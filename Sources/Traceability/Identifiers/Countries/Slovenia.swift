enum Slovenia {
  static let vat = IdentifierScheme(
    "si.ddv", "Slovenian VAT number", separators: " -", prefixes: ["SI"]
  ) { number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 8 else { return .length }
    let check = 11 - number.weighted([8, 7, 6, 5, 4, 3, 2]) % 11
    return (check == 10 ? 0 : check) == number.digit(7) ? nil : .checkDigit
  }

  /// The business register's number (matična številka): seven digits and three of the unit, `000` for the whole.
  static let register = IdentifierScheme(
    "si.maticna", "Slovenian registration number", separators: ". "
  ) { number, _ in
    if number.count == 10, number.hasSuffix("000") { number = number.part(0..<7) }
    guard number.count == 7 || number.count == 10 else { return .length }
    let unit = number.from(7)
    guard number.part(0..<6).isDigits,
      unit.count == 0 || unit.part(0..<1).isAlphanumeric && unit.from(1).isDigits
    else { return .characters }
    let remainder = IdentifierNumber.modulo(-number.weighted([7, 6, 5, 4, 3, 2]), 11)
    guard remainder != 0, remainder % 10 == number.digit(6), number.part(6..<7).isDigits else {
      return .checkDigit
    }
    return nil
  }
}
