enum Thailand {
  /// The register's number of an entity: thirteen digits that begin with 0, checked as people's are.
  static let register = IdentifierScheme("th.moa", "Thai registration number", separators: " -") {
    number, _ in
    guard number.count == 13 else { return .length }
    guard number.isDigits else { return .characters }
    guard number.digit(0) == 0 else { return .part }
    let sum = number.weighted([2, 1, 0, -1, -2, -3, -4, -5, -6, -7, -8, -9])
    let check = IdentifierNumber.modulo(1 - IdentifierNumber.modulo(sum, 11), 10)
    return check == number.digit(12) ? nil : .checkDigit
  }
}
