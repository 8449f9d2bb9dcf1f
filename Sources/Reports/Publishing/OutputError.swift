/// Why an output could not be written. Nothing is published once one was thrown.
package struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// The output cannot be created, or something else stands in its place (exit 73).
    case cannotCreate
    /// Writing, flushing, renaming or closing failed (exit 74).
    case ioFailed
    /// Another run holds the output (exit 75).
    case busy
    /// The reader of standard output went away (exit 141).
    case brokenPipe
    /// The counts do not add up: a fault of the program, found before anything was published (exit 70).
    case inconsistent
  }
  package var kind: Kind
  /// What was to be written, as the user named it.
  package var path: String
  /// The system's error number; 0 where the system did not fail.
  package var code: Int32
  /// What went wrong and what to do, one sentence each.
  package var message: String

  package init(kind: Kind, path: String, code: Int32 = 0, message: String) {
    self.kind = kind
    self.path = path
    self.code = code
    self.message = message
  }

  /// The exit code of the process that stops for it (the codes of `sysexits.h`; 141 is 128 + SIGPIPE).
  package var exitCode: Int32 {
    switch kind {
    case .cannotCreate: 73
    case .ioFailed: 74
    case .busy: 75
    case .brokenPipe: 141
    case .inconsistent: 70
    }
  }

  package var description: String {
    var bytes: [UInt8] = []
    bytes.append(visible: path)
    return "\(String(decoding: bytes, as: UTF8.self)): \(message)"
  }
}
