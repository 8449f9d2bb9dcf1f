enum Liechtenstein {
  /// The personal and entity identification (PEID), structure only.
  static let peid = IdentifierScheme.digits("li.peid", "Liechtenstein PEID", 4...12)

  /// The commercial register's number, `FL-0002.034.567-8`.
  static let register = IdentifierScheme("li.register", "Liechtenstein register number", separators: " -.") {
    number, _ in
    guard number.hasPrefix("FL"), number.from(2).isDigits else { return .characters }
    return number.count == 13 ? nil : .length
  }
}
