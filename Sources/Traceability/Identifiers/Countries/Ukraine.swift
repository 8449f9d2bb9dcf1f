enum Ukraine {
  /// The state register's code; weights depend on the first digit, and a second pass follows a remainder of 10.
  static let edrpou = IdentifierScheme("ua.edrpou", "Ukrainian EDRPOU code", separators: " ") { number, _ in
    guard number.count == 8 else { return .length }
    guard number.isDigits else { return .characters }
    let weights = (3...5).contains(number.digit(0)) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
    var check = number.weighted(weights) % 11
    if check == 10 { check = number.weighted(weights.map { $0 + 2 }) % 11 % 10 }
    return check == number.digit(7) ? nil : .checkDigit
  }
}
