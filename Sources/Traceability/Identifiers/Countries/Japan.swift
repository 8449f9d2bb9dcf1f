enum Japan {
  /// The corporate number: a check digit in front, modulo 9.
  static let corporateNumber = IdentifierScheme("jp.cn", "Japanese corporate number", separators: "- ") {
    number, _ in
    guard number.count == 13 else { return .length }
    guard number.isDigits else { return .characters }
    let sum = number.from(1).weighted([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    return 9 - sum % 9 == number.digit(0) ? nil : .checkDigit
  }
}
