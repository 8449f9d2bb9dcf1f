/// Reads one quantity: numbers, what joins them, and the unit they share.
struct QuantityReader {
  let reader: NumberReader
  let dimensions: Set<Dimension>
  let units = UnitTable.shared

  init(reader: NumberReader, dimensions: Set<Dimension>) {
    self.reader = reader
    self.dimensions = dimensions
  }

  /// How the numbers before a unit belong together.
  private enum Joint { case range, times }

  /// Reads what begins with the digit at `start`; returns where to go on.
  func scan(at start: Int, into found: inout [FoundQuantity]) -> Int {
    let (read, firstEnd) = reader.read(at: start)
    guard var number = read ?? overlong(from: start, to: firstEnd) else { return firstEnd }
    // The point is the number's.
    let beginning = decimalPoint(before: start, &number) ? start - 1 : start
    var numbers = [number]
    var joint: Joint?
    var position = firstEnd
    while true {
      if let unit = unit(at: position) {
        append(numbers, joint, unit, start: beginning, to: &found)
        countPieces(behind: unit, &found)
        return unit.end
      }
      // Four factors are more than anyone writes; the cap keeps the time linear.
      guard numbers.count < 4, let (next, place) = self.joint(at: position), joint == nil || joint == next,
        next == .times || numbers.count < 2
      else { return firstEnd }
      guard let following = reader.read(at: place).number else { return firstEnd }
      joint = next
      numbers.append(following)
      position = following.end
    }
  }

  /// `.5 mg` is a half, and the 2 of `1/2 oz` is no two.
  private func decimalPoint(before start: Int, _ number: inout NumberReader.Number) -> Bool {
    guard start > 0, reader.isDigit(at: start) else { return false }
    let previous = reader.base[start - 1]
    guard previous == 0x2E || previous == 0x2C || previous == 0x2F else { return false }
    let before = start > 1 ? reader.base[start - 2] : 0x20
    if previous == 0x2F {
      if before &- 0x30 < 10 { number.ambiguous = true }
    } else if before == 0x20 || before == 0x28, !number.ambiguous {
      let digits = String(number.high.significand).utf8.count + number.high.exponent
      let written = number.end - start
      guard digits <= written, written <= ExactDecimal.maximumDigits else { return false }
      let value = ExactDecimal(significand: number.high.significand, exponent: number.high.exponent - written)
      number.low = value
      number.high = value
      return true
    }
    return false
  }

  private func append(
    _ numbers: [NumberReader.Number], _ joint: Joint?, _ unit: FoundUnit, start: Int,
    to found: inout [FoundQuantity]
  ) {
    let ambiguous = numbers.contains { $0.ambiguous }
    guard let last = numbers.last, let first = numbers.first else { return }
    func add(_ low: ExactDecimal, _ high: ExactDecimal, pieces: ExactDecimal = ExactDecimal(significand: 1)) {
      for (dimension, factor) in unit.meanings where dimensions.contains(dimension) {
        // With more than 18 digits, the bounds of a range in which it lies.
        guard let low = low.multiplied(by: factor) ?? low.rounded(up: false).multiplied(by: factor),
          let high = high.multiplied(by: factor) ?? high.rounded(up: true).multiplied(by: factor)
        else { continue }
        found.append(
          FoundQuantity(
            dimension: dimension, low: min(low, high), high: max(low, high), pieces: pieces, start: start,
            end: unit.end, ambiguous: ambiguous))
      }
    }
    switch joint {
    case nil: add(last.low, last.high)
    case .range: add(first.low, last.high)
    case .times:
      if unit.meanings.contains(where: { $0.dimension == .length }) {
        // Sides of a thing, not pieces.
        for number in numbers { add(number.low, number.high) }
        return
      }
      var pieces: ExactDecimal? = ExactDecimal(significand: 1)
      for number in numbers.dropLast() {
        pieces = pieces.flatMap { known in
          known.multiplied(by: number.high)
            ?? known.rounded(up: false).multiplied(by: number.high.rounded(up: false))
        }
      }
      if let pieces { add(last.low, last.high, pieces: pieces) }
    }
  }

  /// `-`, `to`, `x` and their like between two numbers, and where the second begins.
  private func joint(at start: Int) -> (Joint, Int)? {
    var position = spaces(from: start)
    let (point, length) = reader.character(at: position)
    let joint: Joint
    switch point {
    case 0x2D, 0x7E: joint = .range
    case 0x78, 0x58, 0x2A: joint = .times
    case 0x74, 0x54, 0x62, 0x42, 0x61, 0x41, 0xE0:
      guard position > start, let end = word(at: position) else { return nil }
      position = spaces(from: end)
      return reader.isNumber(at: position) && position > end ? (.range, position) : nil
    default: return nil
    }
    position = spaces(from: position + length)
    return reader.isNumber(at: position) ? (joint, position) : nil
  }

  /// Where a number begins that `x` or its like joins to what ends at `start`.
  func times(at start: Int) -> Int? {
    guard let (joint, place) = joint(at: start), joint == .times else { return nil }
    return place
  }

  private func word(at start: Int) -> Int? {
    for word in ["to", "bis", "à", "a"] {
      let length = word.utf8.count
      guard start + length < reader.count else { continue }
      if zip(0..<length, word.utf8).allSatisfy({ reader.base[start + $0] | 0x20 == $1 | 0x20 }) {
        return start + length
      }
    }
    return nil
  }

  /// The position after at most three spaces.
  func spaces(from start: Int) -> Int {
    var position = start
    for _ in 0..<3 {
      let (point, length) = reader.character(at: position)
      guard point == 0x20 || point == 0xA0 || point == 0x0A || point == 0x09 else { break }
      position += length
    }
    return position
  }
}
