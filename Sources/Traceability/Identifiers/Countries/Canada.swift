enum Canada {
  /// Nine digits, and for an account its kind and four digits.
  static let businessNumber = IdentifierScheme("ca.bn", "Canadian business number (BN)", separators: "- ") {
    number, _ in
    guard number.count == 9 || number.count == 15 else { return .length }
    guard number.part(0..<9).isDigits else { return .characters }
    guard number.part(0..<9).fitsLuhn else { return .checkDigit }
    guard number.count == 15 else { return nil }
    guard ["RC", "RM", "RP", "RT"].contains(number.part(9..<11).text) else { return .part }
    return number.from(11).isDigits ? nil : .characters
  }
}
