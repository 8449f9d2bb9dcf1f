enum Serbia {
  static let pib = IdentifierScheme("rs.pib", "Serbian tax number (PIB)", separators: " -.") { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return number.fitsMod11And10 ? nil : .checkDigit
  }

  /// The business register's number (matični broj).
  static let register = IdentifierScheme.digits("rs.mb", "Serbian registration number", 8...8)
}
