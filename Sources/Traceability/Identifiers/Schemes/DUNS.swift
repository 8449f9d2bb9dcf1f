extension IdentifierScheme {
  /// Dun & Bradstreet's number: nine digits, without a check digit since 2006.
  package static let duns = IdentifierScheme.digits("duns", "D-U-N-S number", 9...9)
}
