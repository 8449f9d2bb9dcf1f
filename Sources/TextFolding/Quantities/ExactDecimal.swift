/// A decimal number that compares exactly: `significand × 10^exponent`.
package struct ExactDecimal: Sendable, Equatable, Comparable {
  package let significand: Int64
  package let exponent: Int

  /// Trailing zeros are moved into the exponent, so that equal numbers are equal values.
  package init(significand: Int64, exponent: Int = 0) {
    var significand = significand
    var exponent = exponent
    if significand == 0 {
      exponent = 0
    } else {
      while significand % 10 == 0 {
        significand /= 10
        exponent += 1
      }
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// The number without the digits behind so many decimals.
  package func truncated(toDecimals count: Int) -> ExactDecimal {
    guard exponent < -count else { return self }
    var significand = significand
    for _ in 0..<min(19, -count - exponent) { significand /= 10 }
    return ExactDecimal(significand: significand, exponent: -count)
  }

  /// The product, or `nil` where it needs more than 18 digits.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if (left.significand < 0) != (right.significand < 0) || left.significand == 0 || right.significand == 0 {
      return left.significand < right.significand
    }
    // Normalised significands of different magnitude: compare the positions of the leading digits first, so that the
    // scaling below never exceeds 38 digits.
    let leftDigits = left.digits + left.exponent
    let rightDigits = right.digits + right.exponent
    if leftDigits != rightDigits { return (leftDigits < rightDigits) == (left.significand > 0) }
    let common = min(left.exponent, right.exponent)
    return left.scaled(to: common) < right.scaled(to: common)
  }

  private var digits: Int {
    var count = 0
    var rest = significand.magnitude
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private func scaled(to lower: Int) -> Int128 {
    var value = Int128(significand)
    for _ in 0..<(exponent - lower) { value *= 10 }
    return value
  }
}
