import Crypto

/// SHA-256 in lower-case hexadecimal.
enum Digest {
  /// Over parts, each behind its length in 8 bytes, so that no two lists of parts give the same bytes.
  static func of(_ parts: String...) -> String { of(parts) }

  static func of(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: Array(part.utf8))
    }
    return text(hash.finalize())
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text of hexadecimal digits; `nil` for any other.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { UInt8(hexDigit: $0) }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// 16 bytes from the system, for a salt.
  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return text((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate init?(hexDigit byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = byte - 0x30
    case 0x61...0x66: self = byte - 0x61 + 10
    default: return nil
    }
  }
}
