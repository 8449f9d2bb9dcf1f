/// Bytes that XML's grammar names (XML 1.0, 5th edition).
enum XMLByte {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let bang = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")
  static let bracket = UInt8(ascii: "]")
  static let hyphen = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let colon = UInt8(ascii: ":")
  static let carriageReturn: UInt8 = 0x0D
  static let lineFeed: UInt8 = 0x0A

  /// Production 3, `S`.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Production 4, `NameStartChar`, as far as it is ASCII.
  @inline(__always)
  static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x3A
  }

  /// Production 4a, `NameChar`, as far as it is ASCII.
  @inline(__always)
  static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
  }

  /// Whether a scalar is a `Char` (production 2).
  static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension UnsafePointer<UInt8> {
  /// Whether the ASCII text stands at `offset`; the caller has checked that it fits.
  @inline(__always)
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    let wanted = text.utf8Start
    for index in 0..<text.utf8CodeUnitCount where self[offset + index] != wanted[index] { return false }
    return true
  }
}
