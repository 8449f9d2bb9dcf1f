enum Lithuania {
  static let vat = IdentifierScheme(
    "lt.pvm", "Lithuanian VAT number", separators: " -", prefixes: ["LT"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    switch number.count {
    case 9: if number.digit(7) != 1 { return .part }
    case 12: if number.digit(10) != 1 { return .part }
    default: return .length
    }
    return check(number) == number.digit(number.count - 1) ? nil : .checkDigit
  }

  /// The register's code of an entity: nine digits, with the same check.
  static let register = IdentifierScheme(
    "lt.code", "Lithuanian legal entity code", separators: " -"
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return check(number) == number.digit(8) ? nil : .checkDigit
  }

  private static func check(_ number: IdentifierNumber) -> Int {
    let body = number.without(last: 1)
    func sum(_ shift: Int) -> Int {
      (0..<body.count).reduce(0) { $0 + (1 + ($1 + shift) % 9) * body.digit($1) } % 11
    }
    let first = sum(0)
    return (first == 10 ? sum(2) : first) % 10
  }
}
