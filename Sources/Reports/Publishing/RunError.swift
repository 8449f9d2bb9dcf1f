/// Why a published run cannot be used.
package struct RunError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// It is not there, or may not be read (exit 66).
    case cannotOpen
    /// It is no run, or not as it was published (exit 65).
    case damaged
    /// Reading failed (exit 74).
    case readFailed
    /// It is sound, and not what is needed (exit 78).
    case unfit
  }
  package var kind: Kind
  /// The run's folder or file, as the user named it.
  package var path: String
  /// What is wrong and what to do.
  package var message: String

  package init(_ kind: Kind, _ path: String, _ message: String) {
    self.kind = kind
    self.path = path
    self.message = message
  }
}
