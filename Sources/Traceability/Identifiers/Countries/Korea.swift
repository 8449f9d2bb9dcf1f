enum Korea {
  /// Office, kind, serial. The last digit is a check digit, which the tax service does not publish.
  static let businessNumber = IdentifierScheme(
    "kr.brn", "Korean business registration number", separators: " -"
  ) {
    number, _ in
    guard number.count == 10 else { return .length }
    guard number.isDigits else { return .characters }
    return number.part(0..<3).integer >= 101 && !number.part(3..<5).isZero && !number.part(5..<9).isZero
      ? nil : .part
  }
}
