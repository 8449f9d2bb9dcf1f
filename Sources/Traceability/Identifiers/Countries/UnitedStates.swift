enum UnitedStates {
  /// The employer's number: the campus that gave it out and seven digits; there is no check digit.
  static let ein = IdentifierScheme("us.ein", "United States EIN", separators: "") { number, _ in
    if number[2] == "-", number.count == 10 { number.bytes.remove(at: 2) }
    guard number.isDigits, number.count == 9 else { return .characters }
    return prefixes.contains(number.part(0..<2).integer) ? nil : .part
  }

  /// The prefixes that the revenue service assigns ("How EINs are assigned and valid EIN prefixes").
  private static let prefixes: Set<Int> = [
    1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 35, 36,
    37,
    38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64,
    65,
    66, 67, 68, 71, 72, 73, 74, 75, 76, 77, 80, 81, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 95, 98,
    99,
  ]
}
