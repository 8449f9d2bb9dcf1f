import CompiledRules

enum Malaysia {
  /// Twelve digits since 2019: year, kind, serial; before, digits and a letter behind a dash. No check is published.
  static let register = IdentifierScheme("my.company", "Malaysian company number (SSM)", separators: " -()") {
    number, asOf in
    if number.isDigits {
      guard number.count == 12 else { return .length }
      return (1900...max(1900, asOf.year)).contains(number.part(0..<4).integer) ? nil : .part
    }
    guard number.without(last: 1).isDigits, number.from(number.count - 1).isLetters else {
      return .characters
    }
    return (2...8).contains(number.count) ? nil : .length
  }
}
