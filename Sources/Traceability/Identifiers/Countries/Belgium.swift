enum Belgium {
  /// The enterprise number (KBO/BCE), which is the VAT number: ten digits, 97 less the remainder behind.
  static let vat = IdentifierScheme(
    "be.vat", "Belgian VAT or enterprise number", separators: " -./", prefixes: ["BE"]
  ) { number, _ in
    number.dropPrefix("(0)")
    // Written without its leading zero before 2023.
    if number.count == 9 { number.prepend("0") }
    guard number.isDigits, !number.isZero else { return .characters }
    guard number.count == 10 else { return .length }
    guard number.digit(0) < 2 else { return .part }
    return (number.part(0..<8).integer + number.from(8).integer) % 97 == 0 ? nil : .checkDigit
  }
}
