enum Estonia {
  static let vat = IdentifierScheme(
    "ee.kmkr", "Estonian VAT number", separators: " ", prefixes: ["EE"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return number.weighted([3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0 ? nil : .checkDigit
  }

  /// The business register's code; its digit is that of the personal code, in two passes.
  static let register = IdentifierScheme(
    "ee.registrikood", "Estonian register code", separators: " "
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 8 else { return .length }
    guard [1, 7, 8, 9].contains(number.digit(0)) else { return .part }
    var check = number.weighted([1, 2, 3, 4, 5, 6, 7]) % 11
    if check == 10 { check = number.weighted([3, 4, 5, 6, 7, 8, 9]) % 11 }
    return check % 10 == number.digit(7) ? nil : .checkDigit
  }
}
