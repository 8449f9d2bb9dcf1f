enum Luxembourg {
  static let vat = IdentifierScheme(
    "lu.tva", "Luxembourgish VAT number", separators: " :.-", prefixes: ["LU"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 8 else { return .length }
    return number.part(0..<6).integer % 89 == number.from(6).integer ? nil : .checkDigit
  }

  /// The trade and companies register's number: a letter for the section and digits.
  static let register = IdentifierScheme(
    "lu.rcs", "Luxembourgish trade register number (RCS)", separators: " -.", prefixes: ["RCS"]
  ) { number, _ in
    guard number.part(0..<1).isLetters, number.from(1).isDigits else { return .characters }
    return (2...7).contains(number.count) ? nil : .length
  }
}
