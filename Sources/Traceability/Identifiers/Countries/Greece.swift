enum Greece {
  /// The tax number (AFM); eight digits lost their leading zero.
  static let vat = IdentifierScheme(
    "gr.vat", "Greek VAT number (ΑΦΜ)", separators: " -./:", prefixes: ["EL", "GR"]
  ) { number, _ in
    if number.count == 8 { number.prepend("0") }
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    let check = (0..<8).reduce(0) { $0 * 2 + number.digit($1) } * 2 % 11 % 10
    return check == number.digit(8) ? nil : .checkDigit
  }

  /// The general commercial register's number (GEMI).
  static let register = IdentifierScheme.digits("gr.gemi", "Greek commercial register number (ΓΕΜΗ)", 9...12)
}
