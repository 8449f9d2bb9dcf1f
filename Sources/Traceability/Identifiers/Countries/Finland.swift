enum Finland {
  /// The business id (Y-tunnus); without its dash it is the VAT number.
  static let vat = scheme("fi.alv", "Finnish VAT number")
  static let register = scheme("fi.ytunnus", "Finnish business id (Y-tunnus)")

  private static func scheme(_ name: String, _ title: String) -> IdentifierScheme {
    IdentifierScheme(name, title, separators: " -", prefixes: ["FI"]) { number, _ in
      guard number.isDigits else { return .characters }
      guard number.count == 8 else { return .length }
      return number.weighted([7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 ? nil : .checkDigit
    }
  }
}
