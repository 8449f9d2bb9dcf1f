enum Croatia {
  /// The personal identification number (OIB) of people and entities: ISO 7064 MOD 11,10.
  static let oib = IdentifierScheme(
    "hr.oib", "Croatian identification number (OIB)", separators: " -", prefixes: ["HR"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 11 else { return .length }
    return number.fitsMod11And10 ? nil : .checkDigit
  }

  /// The court register's number (MBS).
  static let register = IdentifierScheme.digits("hr.mbs", "Croatian court register number (MBS)", 8...9)
}
