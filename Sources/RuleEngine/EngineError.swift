/// Why a checked rule set could not be made ready for scanning.
package struct EngineError: Error, Sendable {
  package enum Kind: Sendable, Equatable {
    /// RE2 refuses an expression (exit 78).
    case expression(rule: String, find: String)
    /// The matcher cannot hold the terms, or memory ran out (exit 78).
    case matcher
  }
  package var kind: Kind
  /// One sentence: what went wrong and what to do.
  package var message: String
  package init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}
