enum Netherlands {
  /// Nine digits, `B`, two digits. Of entities the nine are their RSIN (11-test); sole traders have numbers of their
  /// own since 2020, which count as ISO 7064 MOD 97-10 behind `NL`.
  static let vat = IdentifierScheme(
    "nl.btw", "Dutch VAT number (btw-id)", separators: " -.", prefixes: ["NL"]
  ) { number, _ in
    while number.count < 12, number.count > 3 { number.prepend("0") }
    guard number.part(0..<9).isDigits, !number.part(0..<9).isZero, number.from(10).isDigits,
      !number.from(10).isZero
    else { return .characters }
    guard number.count == 12 else { return .length }
    guard number[9] == "B" else { return .characters }
    var whole = number
    whole.prepend("NL")
    return fitsElevenTest(number.part(0..<9)) || whole.mod97 == 1 ? nil : .checkDigit
  }

  /// The number of entities (RSIN) and citizens (BSN).
  static let rsin = IdentifierScheme("nl.bsn", "Dutch RSIN", separators: " -.") { number, _ in
    while number.count < 9, number.count > 0 { number.prepend("0") }
    guard number.isDigits, !number.isZero else { return .characters }
    guard number.count == 9 else { return .length }
    return fitsElevenTest(number) ? nil : .checkDigit
  }

  /// The chamber of commerce's number.
  static let register = IdentifierScheme.digits("nl.kvk", "Dutch chamber of commerce number (KvK)", 8...8)

  private static func fitsElevenTest(_ number: IdentifierNumber) -> Bool {
    number.weighted([9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0
  }
}
