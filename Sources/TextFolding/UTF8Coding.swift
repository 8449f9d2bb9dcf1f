/// UTF-8, one character at a time.
enum UTF8Coding {
  /// The character at `position` and its length; length 0 where the bytes there are not UTF-8 (overlong forms,
  /// surrogates, anything above U+10FFFF, a part only).
  @inline(__always)
  static func decode(
    _ base: UnsafePointer<UInt8>, at position: Int, count: Int
  ) -> (point: UInt32, length: Int) {
    let first = UInt32(base[position])
    if first < 0x80 { return (first, 1) }
    let left = count &- position
    if first < 0xE0 {
      guard first >= 0xC2, left > 1 else { return (0, 0) }
      let second = UInt32(base[position &+ 1])
      guard second & 0xC0 == 0x80 else { return (0, 0) }
      return ((first & 0x1F) << 6 | second & 0x3F, 2)
    }
    guard left > 2 else { return (0, 0) }
    let second = UInt32(base[position &+ 1])
    let third = UInt32(base[position &+ 2])
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0, 0) }
    if first < 0xF0 {
      let point = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      return point < 0x800 || point & 0xF800 == 0xD800 ? (0, 0) : (point, 3)
    }
    guard first < 0xF5, left > 3 else { return (0, 0) }
    let fourth = UInt32(base[position &+ 3])
    guard fourth & 0xC0 == 0x80 else { return (0, 0) }
    let point = (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
    return point < 0x10000 || point > 0x10FFFF ? (0, 0) : (point, 4)
  }

  /// Writes a character and returns its length. There must be room for four bytes.
  @inline(__always)
  static func encode(_ point: UInt32, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    if point < 0x80 {
      output[0] = UInt8(truncatingIfNeeded: point)
      return 1
    }
    if point < 0x800 {
      output[0] = UInt8(truncatingIfNeeded: 0xC0 | point >> 6)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
      return 2
    }
    if point < 0x10000 {
      output[0] = UInt8(truncatingIfNeeded: 0xE0 | point >> 12)
      output[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F)
      output[2] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
      return 3
    }
    output[0] = UInt8(truncatingIfNeeded: 0xF0 | point >> 18)
    output[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 0x3F)
    output[2] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F)
    output[3] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
    return 4
  }
}
