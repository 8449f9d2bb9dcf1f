import Crypto

/// Keyed hashes of what links traders: HMAC-SHA-256 under a key of the platform's, of which 16 bytes are kept.
///
/// Who has the hashes and not the key can neither read a value nor try candidates.
package struct LinkHash: Sendable {
  private let key: SymmetricKey

  /// - Parameter key: at least 16 bytes.
  package init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// 32 lower-case hexadecimal digits.
  package func text(_ value: String, _ kind: LinkKind) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in code(value, kind).prefix(16) { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Eight bytes, for comparing within this process: SipHash under a key that the process draws when it starts. Of a
  /// million values two are taken for one another with a chance of 3 in 100 million, and nobody can aim at it.
  package static func comparing(_ value: String, _ kind: LinkKind) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(kind.rawValue)
    var value = value
    value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private func code(_ value: String, _ kind: LinkKind) -> HMAC<SHA256>.MAC {
    var data = [kind.rawValue]
    data += Array(value.utf8)
    return HMAC<SHA256>.authenticationCode(for: data, using: key)
  }
}
