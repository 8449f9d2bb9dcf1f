extension IdentifierScheme {
  /// Legal entity identifier (ISO 17442): twenty characters, ISO 7064 MOD 97-10.
  package static let lei = IdentifierScheme("lei", "LEI", separators: " -") { number, _ in
    guard number.isAlphanumeric else { return .characters }
    guard number.count == 20 else { return .length }
    guard number.from(18).isDigits else { return .characters }
    return number.mod97 == 1 ? nil : .checkDigit
  }
}
