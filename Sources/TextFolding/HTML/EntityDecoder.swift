/// Character references of HTML.
///
/// `@unchecked Sendable`: memory that is never written again after `init`.
struct EntityDecoder: @unchecked Sendable {
  static let shared = EntityDecoder()

  private let names: UnsafePointer<UInt8>
  /// Start of each name, and one more for the end of the last.
  private let starts: UnsafeMutablePointer<UInt16>
  private let values: UnsafeBufferPointer<UInt32>
  /// First name for each first byte, and for the byte after it.
  private let buckets: UnsafeMutablePointer<UInt16>

  /// The length of a reference, 0 where there is none, and its one or two characters (0 for no second one).
  struct Reference {
    var length = 0
    var first: UInt32 = 0
    var second: UInt32 = 0
  }

  private init() {
    names = EntityTableData.names.utf8Start
    values = HexTable.decode(EntityTableData.values, width: 5)
    starts = .allocate(capacity: EntityTableData.count + 1)
    buckets = .allocate(capacity: 129)
    var index = 0
    var filled = 0
    starts[0] = 0
    for offset in 0..<EntityTableData.names.utf8CodeUnitCount where names[offset] == 0x5F {
      let first = Int(names[Int(starts[index])] & 127)
      while filled <= first {
        buckets[filled] = UInt16(truncatingIfNeeded: index)
        filled += 1
      }
      index += 1
      starts[index] = UInt16(truncatingIfNeeded: offset + 1)
    }
    while filled <= 128 {
      buckets[filled] = UInt16(truncatingIfNeeded: index)
      filled += 1
    }
  }

  /// The reference whose `&` is at `start`. Numeric ones take time linear in their length, others constant time.
  ///
  /// In an attribute a name without its semicolon is text where `=`, a letter or a digit follows.
  func reference(
    _ base: UnsafePointer<UInt8>, at start: Int, count: Int, inAttribute: Bool = false
  ) -> Reference {
    let first = start + 1
    guard first < count else { return Reference() }
    if base[first] == 0x23 { return numeric(base, at: start, count: count) }
    guard Self.isAlphanumeric(base[first]) else { return Reference() }
    var end = first
    let limit = min(count, first + EntityTableData.longestName)
    while end < limit, Self.isAlphanumeric(base[end]) { end += 1 }
    if end < limit, base[end] == 0x3B {
      end += 1
      if let index = find(base + first, end - first) { return named(index, end - start) }
      end -= 1
    }
    // The names that need no semicolon have two to six letters; the longest of them wins.
    end = min(end, first + 6)
    while end - first >= 2 {
      if let index = find(base + first, end - first) {
        if inAttribute, end < count, base[end] == 0x3D || Self.isAlphanumeric(base[end]) {
          return Reference()
        }
        return named(index, end - start)
      }
      end -= 1
    }
    return Reference()
  }

  private func named(_ index: Int, _ length: Int) -> Reference {
    Reference(length: length, first: values[index * 2], second: values[index * 2 + 1])
  }

  private func find(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    let bucket = Int(name[0] & 127)
    var low = Int(buckets[bucket])
    var high = Int(buckets[bucket + 1])
    while low < high {
      let middle = (low + high) / 2
      let candidate = names + Int(starts[middle])
      let candidateLength = Int(starts[middle + 1]) - Int(starts[middle]) - 1
      var index = 0
      let shared = min(length, candidateLength)
      while index < shared, candidate[index] == name[index] { index += 1 }
      if index == shared, length == candidateLength { return middle }
      let isBelow = index == shared ? candidateLength < length : candidate[index] < name[index]
      if isBelow { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func numeric(_ base: UnsafePointer<UInt8>, at start: Int, count: Int) -> Reference {
    var position = start + 2
    var radix: UInt32 = 10
    if position < count, base[position] | 0x20 == 0x78 {
      radix = 16
      position += 1
    }
    let digits = position
    var value: UInt32 = 0
    while position < count {
      let byte = base[position]
      let digit: UInt32
      if byte &- 0x30 < 10 {
        digit = UInt32(byte) - 0x30
      } else if radix == 16, (byte | 0x20) &- 0x61 < 6 {
        digit = UInt32(byte | 0x20) - 0x61 + 10
      } else {
        break
      }
      // Held just above the last code point, so that no number of digits overflows.
      value = min(value * radix + digit, 0x110000)
      position += 1
    }
    guard position > digits else { return Reference() }
    if position < count, base[position] == 0x3B { position += 1 }
    return Reference(length: position - start, first: Self.character(value))
  }

  /// The HTML standard's reading of numeric references: 0x80…0x9F are windows-1252.
  private static func character(_ value: UInt32) -> UInt32 {
    if value == 0 || value > 0x10FFFF || (0xD800..<0xE000).contains(value) { return 0xFFFD }
    guard (0x80..<0xA0).contains(value) else { return value }
    let windows: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
      0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return windows[Int(value - 0x80)]
  }

  @inline(__always)
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
