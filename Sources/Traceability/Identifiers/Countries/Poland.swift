enum Poland {
  static let vat = IdentifierScheme(
    "pl.nip", "Polish VAT number (NIP)", separators: " -", prefixes: ["PL"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    return number.weighted([6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) % 11 == 0 ? nil : .checkDigit
  }

  /// The statistical register's number: nine digits, fourteen for a branch.
  static let regon = IdentifierScheme("pl.regon", "Polish REGON", separators: " -") { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 || number.count == 14 else { return .length }
    let short = number.weighted([8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == number.digit(8)
    let long =
      number.count == 9
      || number.weighted([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == number.digit(13)
    return short && long ? nil : .checkDigit
  }

  /// The court register's number (KRS): ten digits counted up since 2001, so with zeros in front. A tax number (NIP),
  /// which people write in its place, begins with its tax office's, and none of those with a zero.
  static let register = IdentifierScheme(
    "pl.krs", "Polish court register number (KRS)", separators: " -./", prefixes: ["KRS"]
  ) { number, _ in
    guard number.isDigits, !number.isZero else { return .characters }
    guard number.count == 10 else { return .length }
    return number.digit(0) == 0 ? nil : .part
  }
}
