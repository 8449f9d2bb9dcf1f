import GRDB

/// Why a ledger could not be used. Nothing was changed in it.
package struct LedgerError: Error, Sendable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// There is no ledger, or it may not be read (exit 66).
    case cannotOpen
    /// A ledger cannot be made there, or something else stands in its place (exit 73).
    case cannotCreate
    /// Reading or writing failed, or what is read is damaged (exit 74).
    case ioFailed
    /// Another run holds it (exit 75).
    case busy
    /// The policy is wrong (exit 78).
    case configuration
    /// A file to import is damaged or none of its kind (exit 65).
    case damagedInput
  }
  package var kind: Kind
  /// What it is about, as the user named it.
  package var path: String
  /// What went wrong and what to do, one sentence each.
  package var message: String

  package init(_ kind: Kind, _ path: String, _ message: String) {
    self.kind = kind
    self.path = path
    self.message = message
  }

  /// The exit code of the process that stops for it.
  package var exitCode: Int32 {
    switch kind {
    case .cannotOpen: 66
    case .cannotCreate: 73
    case .ioFailed: 74
    case .busy: 75
    case .configuration: 78
    case .damagedInput: 65
    }
  }

  package var description: String { "\(path): \(message)" }

  /// What an error of the database means for the one who runs the program.
  static func from(_ error: any Error, path: String) -> LedgerError {
    guard let error = error as? DatabaseError else {
      return error as? LedgerError ?? LedgerError(.ioFailed, path, "\(error)")
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return LedgerError(.busy, path, "another program holds the ledger. Wait until it ends.")
    case .SQLITE_NOTADB:
      return LedgerError(
        .ioFailed, path,
        "is no ledger, or its beginning is damaged; it was left as it is. Restore it from a copy, or name another."
      )
    case .SQLITE_CORRUPT:
      return LedgerError(
        .ioFailed, path,
        "the ledger is damaged; it was left as it is. Restore it from a copy: sqlite3 LEDGER .recover may help."
      )
    case .SQLITE_FULL:
      return LedgerError(
        .ioFailed, path, "the disk is full. Free some space and run again; the ledger is as it was before.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      return LedgerError(
        .cannotCreate, path, "the ledger or its folder may not be written. Choose one that you may write to.")
    default:
      return LedgerError(.ioFailed, path, "the ledger cannot be used: \(error.message ?? "\(error)").")
    }
  }
}
