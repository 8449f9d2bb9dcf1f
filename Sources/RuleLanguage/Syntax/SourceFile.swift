/// One file of a rule set, as read.
package struct SourceFile: Sendable {
  /// The name in messages: the path relative to the rule set's folder.
  package var path: String
  package var bytes: [UInt8]
  package enum Kind: Sendable {
    case rules
    /// A CSV file that a table of the rules names.
    case table
  }
  package var kind: Kind

  /// A rule file is at most 16 MiB, so that offsets fit 32 bits with ease and no mistake floods the memory.
  package static let largest = 16 << 20

  package init(path: String, bytes: [UInt8], kind: Kind = .rules) {
    self.kind = kind
    self.path = path
    self.bytes = bytes
  }
}
