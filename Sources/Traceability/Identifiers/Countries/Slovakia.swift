enum Slovakia {
  /// Divisible by 11, or a birth number.
  static let vat = IdentifierScheme(
    "sk.dph", "Slovak VAT number (IČ DPH)", separators: " -", prefixes: ["SK"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    if Czechia.birthNumber(number) == nil { return nil }
    guard number.digit(0) != 0, [2, 3, 4, 7, 8, 9].contains(number.digit(2)) else { return .characters }
    return number.remainder(11) == 0 ? nil : .checkDigit
  }

  static let register = Czechia.entity("sk.ico", "Slovak identification number (IČO)")
}
