/// The trader file of a run, for the manifest: all of it that decides outputs.
package struct TraderFileFacts: Sendable, Equatable {
  package var name: String
  /// SHA-256 of the file as it came, in lower-case hexadecimal.
  package var digest: String
  package var bytes: UInt64
  package var format: String
  /// Why not all of it could be read; `nil` when it could.
  package var damage: String?
  package var isMasked: Bool
  /// SHA-256 of the names given for columns, and of the key for hashes; empty without them.
  package var columnsDigest = ""
  package var keyDigest = ""
  package var policy: [Int] = []

  package init(name: String, digest: String, bytes: UInt64, format: String, damage: String?, isMasked: Bool) {
    self.name = name
    self.digest = digest
    self.bytes = bytes
    self.format = format
    self.damage = damage
    self.isMasked = isMasked
  }

  /// Everything that decides outputs, in one text.
  var identity: String {
    ([digest, isMasked ? "masked" : "unmasked", columnsDigest, keyDigest] + policy.map(String.init))
      .joined(separator: "\u{1F}")
  }

  package var json: DocumentJSON {
    .object([
      ("file", .text(name)), ("sha256", .text(digest)), ("bytes", .integer(bytes)), ("format", .text(format)),
      ("masked", .bool(isMasked)), ("complete", .bool(damage == nil)),
    ])
  }
}
