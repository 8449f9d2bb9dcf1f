enum Hungary {
  /// The first eight digits of the tax number; whole it has eleven.
  static let vat = IdentifierScheme(
    "hu.anum", "Hungarian VAT number", separators: " -", prefixes: ["HU"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 8 else { return .length }
    return number.weighted([9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 ? nil : .checkDigit
  }

  /// The company register's number: county, form, serial.
  static let register = IdentifierScheme(
    "hu.cegjegyzek", "Hungarian company register number", separators: " -", prefixes: ["CG.", "CG", "HU"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    return (1...20).contains(number.part(0..<2).integer) ? nil : .part
  }
}
