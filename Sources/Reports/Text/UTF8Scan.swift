/// Steps through bytes that should be UTF-8 and may not be.
///
/// Values reach the writers already valid; an output must be valid JSON all the same, so nothing here trusts them.
enum UTF8Scan {
  /// One step: a scalar and how many bytes it took; `nil` for bytes that are no scalar, which read as one U+FFFD.
  struct Step {
    var scalar: UInt32?
    var length: Int
  }

  /// The step at `index`. An ill-formed sequence takes its maximal subpart (Unicode 3.9, table 3-7; the same
  /// replacement as WHATWG and Swift's own decoding). O(1).
  @inline(__always)
  static func step(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Step {
    let lead = bytes[index]
    if lead < 0x80 { return Step(scalar: UInt32(lead), length: 1) }
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let needed: Int
    var scalar: UInt32
    switch lead {
    case 0xC2...0xDF:
      needed = 1
      scalar = UInt32(lead & 0x1F)
    case 0xE0...0xEF:
      needed = 2
      scalar = UInt32(lead & 0x0F)
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      needed = 3
      scalar = UInt32(lead & 0x07)
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default:
      return Step(scalar: nil, length: 1)
    }
    for offset in 1...needed {
      guard index + offset < bytes.count else { return Step(scalar: nil, length: offset) }
      let byte = bytes[index + offset]
      guard byte >= low, byte <= high else { return Step(scalar: nil, length: offset) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      low = 0x80
      high = 0xBF
    }
    return Step(scalar: scalar, length: needed + 1)
  }
}

extension UInt8 {
  /// The upper-case hexadecimal digit of a value below 16.
  @inline(__always)
  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
  /// The lower-case hexadecimal digit of a value below 16.
  @inline(__always)
  static func lowerHexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

extension UnsafeRawBufferPointer {
  /// Without ASCII white space at either end. O(white space).
  var trimmed: UnsafeRawBufferPointer {
    // Hardly a value has white space around it.
    guard let first, let last, Self.isSpace(first) || Self.isSpace(last) else { return self }
    var start = 0
    var end = count
    while start < end, Self.isSpace(self[start]) { start += 1 }
    while end > start, Self.isSpace(self[end - 1]) { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
