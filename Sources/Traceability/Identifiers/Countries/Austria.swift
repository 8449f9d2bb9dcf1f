enum Austria {
  /// `U` and eight digits; the last makes it with Luhn's sum of those before it 6 modulo 10 (BMF, Konstruktionsregeln).
  static let vat = IdentifierScheme(
    "at.uid", "Austrian VAT number (UID)", separators: " -./", prefixes: ["AT"]
  ) { number, _ in
    guard number[0] == "U", number.from(1).isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    let sum = number.part(1..<8).luhnSum("0123456789") ?? 0
    return IdentifierNumber.modulo(6 - sum, 10) == number.digit(8) ? nil : .checkDigit
  }

  /// The commercial register's number: digits and a small letter; the register publishes no check.
  static let register = IdentifierScheme(
    "at.businessid", "Austrian commercial register number (FN)", separators: " -./",
    prefixes: ["FN", "Fn", "fn"], capitals: false
  ) { number, _ in
    guard let last = number.bytes.last, (97...122).contains(last), number.without(last: 1).isDigits else {
      return .characters
    }
    return nil
  }
}
