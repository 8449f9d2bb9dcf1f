enum Australia {
  /// The business number: the first two digits make all of it, less 1 in front, divisible by 89.
  static let abn = IdentifierScheme("au.abn", "Australian business number (ABN)", separators: " ") {
    number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 11 else { return .length }
    let sum = number.weighted([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10
    return sum % 89 == 0 ? nil : .checkDigit
  }

  static let acn = IdentifierScheme("au.acn", "Australian company number (ACN)", separators: " ") {
    number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    let sum = number.weighted([8, 7, 6, 5, 4, 3, 2, 1])
    return IdentifierNumber.modulo(-sum, 10) == number.digit(8) ? nil : .checkDigit
  }
}
