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

  /// 16 bytes from the system, for a salt.
  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return text((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
