extension ExactDecimal {
  /// The longest number of significant digits that is read.
  package static let maximumDigits = 18

  /// Reads digits with at most one decimal point, `12`, `0.5`, `.5`, with a sign; `nil` for anything else and for
  /// more than 18 digits. Linear.
  package static func parse(_ text: String) -> ExactDecimal? {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      bytes = bytes.dropFirst()
    }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard whole.count + fraction.count > 0, parts.count == 1 || !fraction.isEmpty else { return nil }
    guard let value = ExactDecimal(digits: whole + fraction, decimals: fraction.count) else { return nil }
    return isNegative ? ExactDecimal(significand: -value.significand, exponent: value.exponent) : value
  }

  /// The number that ASCII digits write, the last `decimals` of them after the point; `nil` where something else
  /// than a digit is met or where more than 18 remain without leading zeros.
  init?(digits: some Sequence<UInt8>, decimals: Int) {
    var significand: Int64 = 0
    var count = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      if significand != 0 || digit != 0x30 { count += 1 }
      guard count <= Self.maximumDigits else { return nil }
      significand = significand * 10 + Int64(digit &- 0x30)
    }
    self.init(significand: significand, exponent: -decimals)
  }

  /// The quotient, or `nil` where it has no end or does not fit.
  package func divided(by divisor: ExactDecimal) -> ExactDecimal? {
    guard divisor.significand != 0 else { return nil }
    var dividend = Int128(significand)
    var exponent = exponent - divisor.exponent
    let by = Int128(divisor.significand)
    // A quotient that ends does so once every 2 and 5 of the divisor is cancelled: 60 tens are not needed, for 18
    // digits more than the dividend's would not fit anyway.
    for _ in 0...18 {
      if dividend % by == 0 {
        guard let quotient = Int64(exactly: dividend / by) else { return nil }
        return ExactDecimal(significand: quotient, exponent: exponent)
      }
      dividend *= 10
      exponent -= 1
    }
    return nil
  }
}
