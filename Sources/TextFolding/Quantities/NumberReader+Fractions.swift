extension NumberReader {
  /// Characters that are fractions (Unicode, Number Forms and Latin-1), with numerator and denominator.
  private static let fractions: [UInt32: (over: Int64, under: Int64)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2150: (1, 7), 0x2151: (1, 9), 0x2152: (1, 10), 0x2153: (1, 3),
    0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5), 0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6),
    0x215A: (5, 6), 0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8), 0x2189: (0, 3),
  ]

  /// Whether a number begins at a position: a digit or a fraction.
  func isNumber(at position: Int) -> Bool {
    let point = character(at: position).point
    return point &- 0x30 < 10 || (point > 0x7F && Self.fractions[point] != nil)
  }

  /// The fraction that the character at a position is.
  func fraction(at position: Int) -> Number? {
    guard position < count, base[position] >= 0xC2 else { return nil }
    let (point, length) = character(at: position)
    guard let fraction = Self.fractions[point] else { return nil }
    return Self.quotient(fraction.over, fraction.under, end: position + length)
  }

  /// `1⁄2`, with the sign that only fractions have (U+2044); what `1/2` means is open.
  func fraction(over: Int64, slash position: Int) -> Number? {
    let (slash, length) = character(at: position)
    guard slash == 0x2044 else { return nil }
    var under: Int64 = 0
    var end = position + length
    while isDigit(at: end), under < 1000 {
      let (point, length) = character(at: end)
      under = under * 10 + Int64(point - 0x30)
      end += length
    }
    guard under > 0, under <= 1000, over <= 1000 else { return nil }
    return Self.quotient(over, under, end: end)
  }

  /// Exact to a millionth: a third lies between 0.333333 and 0.333334, and compares as a range does. More digits would
  /// leave no room for the factor of a unit.
  private static func quotient(_ over: Int64, _ under: Int64, end: Int) -> Number {
    let (low, rest) = (over * 1_000_000).quotientAndRemainder(dividingBy: under)
    return Number(
      low: ExactDecimal(significand: low, exponent: -6),
      high: ExactDecimal(significand: rest == 0 ? low : low + 1, exponent: -6), end: end)
  }
}

extension NumberReader.Number {
  /// The number where it is a small whole one that is beyond doubt.
  var whole: Int64? {
    guard !ambiguous, low == high, low.exponent >= 0, low.exponent <= 6 else { return nil }
    var value = low.significand
    for _ in 0..<low.exponent {
      guard value < 1_000_000 else { return nil }
      value *= 10
    }
    return (0...1_000_000).contains(value) ? value : nil
  }

  /// The sum of a fraction and a whole number.
  func adding(_ whole: Int64) -> Self? {
    func sum(_ fraction: ExactDecimal) -> ExactDecimal? {
      guard (-6...0).contains(fraction.exponent) else { return nil }
      var (significand, unit) = (fraction.significand, Int64(1))
      for _ in 0..<(fraction.exponent + 6) { significand *= 10 }
      for _ in 0..<6 { unit *= 10 }
      return ExactDecimal(significand: whole * unit + significand, exponent: -6)
    }
    guard let low = sum(low), let high = sum(high) else { return nil }
    return Self(low: low, high: high, end: end)
  }
}
