/// Global Trade Item Numbers (GS1 General Specifications: GTIN-8, -12, -13 and -14).
package enum Identifier {
  /// The number that a GTIN writes: leading zeros do not count, for a spreadsheet drops them and a GTIN-14 adds some.
  ///
  /// Spaces and hyphens between the digits are left out. `nil` for what is no GTIN: another character, more than 14
  /// digits, fewer than seven (no number in use has so many zeros in front), or a wrong check digit. O(digits).
  package static func gtin(_ text: String) -> UInt64? {
    var value: UInt64 = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        guard digits <= 18 else { return nil }
        value = value * 10 + UInt64(byte - 0x30)
      case 0x20, 0x2D: continue
      default: return nil
      }
    }
    guard value >= 1_000_000, value < 100_000_000_000_000 else { return nil }
    // From the right: the check digit, then weights of 3 and 1 in turn. Leading zeros change nothing in the sum.
    var rest = value / 10
    var weight: UInt64 = 3
    var sum = value % 10
    while rest > 0 {
      sum += rest % 10 * weight
      weight = 4 - weight
      rest /= 10
    }
    return sum % 10 == 0 ? value : nil
  }
}
