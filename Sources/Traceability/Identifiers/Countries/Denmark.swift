enum Denmark {
  /// The central business register's number (CVR), which is the VAT number.
  static let vat = IdentifierScheme(
    "dk.cvr", "Danish VAT or CVR number", separators: " -.,/:", prefixes: ["DK"]
  ) { number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 8 else { return .length }
    return number.weighted([2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 ? nil : .checkDigit
  }
}
