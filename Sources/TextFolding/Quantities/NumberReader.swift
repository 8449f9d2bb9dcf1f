/// Reads numbers as sellers write them: decimal comma or point, thousands apart, full-width digits.
struct NumberReader {
  let base: UnsafePointer<UInt8>
  let count: Int

  struct Number {
    var low: ExactDecimal
    var high: ExactDecimal
    var end: Int
    var ambiguous = false
  }

  /// A character with its look-alikes made one: full-width forms are ASCII, every space is U+0020 or, where it does
  /// not break, U+00A0, every dash `-`, every multiplication sign `x`; 0 for what is not UTF-8.
  func character(at position: Int) -> (point: UInt32, length: Int) {
    guard position < count else { return (0, 0) }
    let byte = base[position]
    if byte < 0x80 { return (UInt32(byte), 1) }
    let (point, length) = UTF8Coding.decode(base, at: position, count: count)
    guard length > 0 else { return (0, 1) }
    switch point {
    case 0xFF01...0xFF5E: return (point - 0xFEE0, length)
    case 0xA0, 0x2007, 0x202F, 0x2009, 0x200A, 0x2008: return (0xA0, length)
    case 0x2000...0x2006, 0x3000: return (0x20, length)
    case 0x2010...0x2015, 0x2212, 0xFE63: return (0x2D, length)
    case 0xD7, 0x2715, 0x2716, 0x445, 0x425: return (0x78, length)
    case 0x2019, 0x2BC: return (0x27, length)
    default: return (point, length)
    }
  }

  func isDigit(at position: Int) -> Bool { character(at: position).point &- 0x30 < 10 }

  /// The end of a token of digits and separators, for skipping what cannot be read.
  private func digits(from start: Int, into digits: inout [UInt8]) -> Int {
    var position = start
    while position < count {
      let (point, length) = character(at: position)
      guard point &- 0x30 < 10 else { break }
      // Longer numbers are refused later; their digits need not be kept.
      if digits.count < 64 { digits.append(UInt8(truncatingIfNeeded: point)) }
      position += length
    }
    return position
  }

  /// Reads the number that begins at `start`, with a fraction behind it or of one alone (`½`, `1½`, `1 ½`, `1⁄2`); the
  /// value is `nil` where the digits are no one number (a date, more than 18 digits). Linear in the token.
  func read(at start: Int) -> (number: Number?, end: Int) {
    if let fraction = fraction(at: start) { return (fraction, fraction.end) }
    let (number, end) = digits(at: start)
    guard let number, let whole = number.whole else { return (number, end) }
    if let quotient = fraction(over: whole, slash: end) { return (quotient, quotient.end) }
    let (space, length) = character(at: end)
    let place = space == 0x20 || space == 0xA0 ? end + length : end
    guard let fraction = fraction(at: place), let sum = fraction.adding(whole) else { return (number, end) }
    return (sum, sum.end)
  }

  /// Reads the number whose first digit is at `start`.
  private func digits(at start: Int) -> (number: Number?, end: Int) {
    if let plain = plain(at: start) { return (plain, plain.end) }
    var groups: [[UInt8]] = []
    var separators: [UInt32] = []
    var position = start
    var isOverlong = false
    while true {
      var group: [UInt8] = []
      let end = digits(from: position, into: &group)
      groups.append(group)
      position = end
      let (separator, length) = character(at: position)
      guard
        separator == 0x2E || separator == 0x2C || separator == 0x27 || separator == 0x20 || separator == 0xA0,
        isDigit(at: position + length)
      else { break }
      if separator == 0x20 || separator == 0xA0 {
        // A space joins digits only in groups of three, and not after a decimal point.
        var next: [UInt8] = []
        _ = isOverlong ? 0 : digits(from: position + length, into: &next)
        guard next.count == 3, group.count <= 3, groups.count == 1 || group.count == 3,
          separators.allSatisfy({ $0 == separator })
        else { break }
      }
      if groups.count == 16 { isOverlong = true }
      if isOverlong { groups.removeLast() } else { separators.append(separator) }
      position += length
    }
    guard !isOverlong else { return (nil, position) }
    return (value(groups, separators, end: position), position)
  }

  /// Nearly every number is a few ASCII digits, perhaps with two decimals, and nothing that could go on: read without
  /// an array.
  private func plain(at start: Int) -> Number? {
    var position = start
    var significand: Int64 = 0
    var decimals = 0
    var isDecimal = false
    let limit = min(count, start + 17)
    while position < limit {
      let byte = base[position]
      if byte &- 0x30 < 10 {
        significand = significand * 10 + Int64(byte &- 0x30)
        if isDecimal { decimals += 1 }
      } else if !isDecimal, byte == 0x2E || byte == 0x2C, position + 1 < limit,
        base[position + 1] &- 0x30 < 10
      {
        isDecimal = true
      } else {
        break
      }
      position += 1
    }
    // Three decimals may be thousands.
    guard position > start, position < limit || position == count, decimals != 3 else { return nil }
    if position < count {
      let byte = base[position]
      guard byte < 0x80, byte &- 0x30 > 9 else { return nil }
      if byte == 0x2E || byte == 0x2C || byte == 0x27 || byte == 0x20 {
        guard !isDigit(at: position + 1) else { return nil }
      }
    }
    let value = ExactDecimal(significand: significand, exponent: -decimals)
    return Number(low: value, high: value, end: position)
  }

  private func value(_ groups: [[UInt8]], _ separators: [UInt32], end: Int) -> Number? {
    let joined = groups.joined()
    func number(decimals: Int, ambiguous: Bool = false) -> Number? {
      ExactDecimal(digits: joined, decimals: decimals).map {
        Number(low: $0, high: $0, end: end, ambiguous: ambiguous)
      }
    }
    guard let first = separators.first, let last = separators.last, let tail = groups.last else {
      return number(decimals: 0)
    }
    let isPoint = { (separator: UInt32) in separator == 0x2E || separator == 0x2C }
    let inThrees = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    if separators.count == 1, isPoint(first) {
      guard inThrees, groups[0].first != 0x30 else { return number(decimals: tail.count) }
      // `1.000` is a thousand in one country and one in the next: both readings are kept.
      guard let low = ExactDecimal(digits: joined, decimals: tail.count),
        let high = ExactDecimal(digits: joined, decimals: 0)
      else { return nil }
      return Number(low: low, high: high, end: end, ambiguous: true)
    }
    if separators.allSatisfy({ $0 == first }) {
      guard inThrees else { return nil }
      // `2 500 mg` may be two of 500 mg: an ordinary space does not tell.
      guard first == 0x20 else { return number(decimals: 0) }
      guard let low = ExactDecimal(digits: tail, decimals: 0),
        let high = ExactDecimal(digits: joined, decimals: 0)
      else { return nil }
      return Number(low: min(low, high), high: max(low, high), end: end, ambiguous: true)
    }
    // Thousands by one sign, then decimals by another.
    let areThousands = separators.dropLast().allSatisfy { $0 == first } && first != last && isPoint(last)
    let whole = groups.dropLast()
    guard areThousands, (1...3).contains(groups[0].count), whole.dropFirst().allSatisfy({ $0.count == 3 })
    else {
      return nil
    }
    return number(decimals: tail.count)
  }
}
