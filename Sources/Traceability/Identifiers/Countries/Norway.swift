enum Norway {
  static let register = IdentifierScheme("no.orgnr", "Norwegian organisation number", separators: " ") {
    number, _ in organisation(number)
  }

  /// The organisation number with `MVA` behind.
  static let vat = IdentifierScheme("no.mva", "Norwegian VAT number", separators: " ", prefixes: ["NO"]) {
    number, _ in
    guard number.hasSuffix("MVA") else { return .characters }
    return organisation(number.without(last: 3))
  }

  private static func organisation(_ number: IdentifierNumber) -> IdentifierFault? {
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return number.weighted([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 ? nil : .checkDigit
  }
}
