/// What is said behind a unit, and numbers that have too many digits: they must not vanish from a rule's sight.
extension QuantityReader {
  /// `10 ml x 10` are ten pieces, as `10 x 10 ml` are. Behind sides, powers and the like an `x` says something else.
  func countPieces(behind unit: FoundUnit, _ found: inout [FoundQuantity]) {
    guard unit.meanings.contains(where: { [.mass, .volume].contains($0.dimension) }),
      let place = times(at: unit.end), let number = reader.read(at: place).number, !number.ambiguous,
      number.low == number.high, number.high.significand > 0, number.high.exponent >= 0,
      times(at: number.end) == nil
    else { return }
    // `10 ml x 5 mg` is no number of pieces, and `10 ml x 5 vials` is.
    if let next = self.unit(at: number.end), next.meanings.contains(where: { $0.dimension != .count }) {
      return
    }
    for position in found.indices.reversed() {
      guard found[position].end == unit.end else { return }
      if found[position].pieces == ExactDecimal(significand: 1) { found[position].pieces = number.high }
    }
  }

  /// A number of more digits than are counted, as the range of its first six; `nil` for digits with anything between.
  /// Linear.
  func overlong(from start: Int, to end: Int) -> NumberReader.Number? {
    guard end - start > ExactDecimal.maximumDigits, end - start <= Self.mostDigits,
      (start..<end).allSatisfy({ reader.base[$0] &- 0x30 < 10 })
    else { return nil }
    guard let first = (start..<end).first(where: { reader.base[$0] != 0x30 }) else { return nil }
    let kept = min(6, end - first)
    let significand = (first..<(first + kept)).reduce(Int64(0)) { $0 * 10 + Int64(reader.base[$1] - 0x30) }
    let exponent = end - first - kept
    return NumberReader.Number(
      low: ExactDecimal(significand: significand, exponent: exponent),
      high: ExactDecimal(significand: exponent > 0 ? significand + 1 : significand, exponent: exponent),
      end: end)
  }

  /// Longer ones are no numbers.
  private static var mostDigits: Int { 64 }
}

extension ExactDecimal {
  /// The next number of at most six digits below, or above, a number that is not negative.
  func rounded(up: Bool) -> ExactDecimal {
    var (significand, exponent) = (significand, exponent)
    var isWhole = true
    while significand > 999_999 {
      isWhole = isWhole && significand % 10 == 0
      significand /= 10
      exponent += 1
    }
    return ExactDecimal(significand: up && !isWhole ? significand + 1 : significand, exponent: exponent)
  }
}
