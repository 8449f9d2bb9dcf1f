import CVectorscan
import CompiledRules
import Glibc

extension RuleCache {
  /// Databases depend on the matcher's version alone; it refuses those of another processor itself.
  private static var matcherVersion: [UInt8] {
    guard let version = hs_version() else { return [] }
    return Array(String(cString: version).utf8)
  }

  func matcher(for literals: LiteralSet) -> OpaquePointer? {
    guard let payload = folder.load("matcher", maker: Self.matcherVersion, key: Self.key(literals)) else {
      return nil
    }
    var database: OpaquePointer?
    let status = payload.withUnsafeBytes {
      hs_deserialize_database($0.bindMemory(to: CChar.self).baseAddress, $0.count, &database)
    }
    return status == HS_SUCCESS ? database : nil
  }

  func store(_ database: OpaquePointer, for literals: LiteralSet) {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else { return }
    defer { free(bytes) }
    folder.store(
      UnsafeRawBufferPointer(start: bytes, count: length), "matcher", maker: Self.matcherVersion,
      key: Self.key(literals))
  }

  /// The literals themselves.
  private static func key(_ literals: LiteralSet) -> [UInt8] {
    var key = StoredWriter()
    key.put(raw: literals.bytes)
    key.put(numbers: literals.offsets)
    return key.bytes
  }
}
