package import GRDB
import Glibc

/// An open ledger: one SQLite file that one process at a time may change and any may read.
///
/// WAL, `synchronous=FULL`, immediate transactions. A ledger that cannot be read is never made anew.
package final class LedgerFile: @unchecked Sendable {
  package enum Access: Sendable {
    /// To change it; a missing one is made.
    case create
    /// To change it; it must be there.
    case change
    /// To read it, also while a run holds it.
    case read
  }

  package let path: String
  /// All access; serial.
  package let queue: DatabaseQueue
  private let lock: LedgerLock?

  /// "FWLG", in the header of every ledger: another program's database is not ours to write.
  private static let applicationID: Int64 = 0x4657_4C47
  /// A ledger up to this size is checked page by page when it is opened.
  private static let checkedBytes = 64 << 20

  /// - Throws: `LedgerError`.
  package init(path: String, access: Access) throws {
    self.path = path
    var status = stat()
    // Nothing is left beside a ledger that there is not.
    if access != .create, stat(path, &status) != 0 {
      throw LedgerError(.cannotOpen, path, "cannot open the ledger: \(String(cString: strerror(errno))).")
    }
    lock = access == .read ? nil : try LedgerLock(beside: path)
    let isThere = stat(path, &status) == 0
    if !isThere {
      let code = errno
      guard code == ENOENT, access == .create else {
        throw LedgerError(.cannotOpen, path, "cannot open the ledger: \(String(cString: strerror(code))).")
      }
      try Self.make(path)
    } else if status.st_mode & S_IFMT != S_IFREG {
      throw LedgerError(.cannotCreate, path, "is no file. Name a file for --ledger.")
    } else if status.st_size == 0 {
      throw LedgerError(
        .ioFailed, path, "the ledger is empty, so it is damaged. Restore it, or remove it to begin a new one."
      )
    }
    do {
      // Looked at by one who cannot write: opening a database to write to it changes a counter in its header, and what is
      // damaged or another's must stay as it is.
      let reader = try Self.open(path, isReadOnly: true)
      let isCurrent = try reader.inDatabase { database in
        try Self.check(database, path, isSmall: status.st_size <= Self.checkedBytes)
        return try LedgerSchema.migrator.hasCompletedMigrations(database)
      }
      if access == .read {
        guard isCurrent else {
          throw LedgerError(
            .configuration, path,
            "the ledger is of another version of the program; a scan brings it up to date.")
        }
        queue = reader
      } else {
        try reader.close()
        queue = try Self.open(path, isReadOnly: false)
        try LedgerSchema.migrator.migrate(queue)
      }
    } catch {
      throw LedgerError.from(error, path: path)
    }
  }

  /// - Throws: for what is no ledger, or one that this program must not write to.
  private static func check(_ database: Database, _ path: String, isSmall: Bool) throws {
    let id = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard id == applicationID else {
      throw LedgerError(.cannotCreate, path, "is the database of another program. Name another file.")
    }
    if isSmall, let problem = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), problem != "ok" {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    // What a newer version keeps would be left out of every count here, and broken by what is written.
    guard try !LedgerSchema.migrator.hasBeenSuperseded(database) else {
      throw LedgerError(
        .configuration, path,
        "the ledger is of a newer version of the program. Use that version; this one left it as it is.")
    }
  }

  /// Makes a ledger under another name and gives it its own once it is whole: a run killed in between must not leave
  /// half of one.
  private static func make(_ path: String) throws {
    let draft = path + ".new"
    for suffix in ["", "-wal", "-shm", "-journal"] { _ = unlink(draft + suffix) }
    // For its owner alone; SQLite gives the files beside it the same mode. The umask is the whole process's, and other
    // threads make files.
    let made = Glibc.open(draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else {
      throw LedgerError(.cannotCreate, path, "cannot make the ledger: \(String(cString: strerror(errno))).")
    }
    _ = close(made)
    do {
      let queue = try open(draft, isReadOnly: false)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
      try LedgerSchema.migrator.migrate(queue)
      try queue.close()
    } catch {
      throw LedgerError.from(error, path: path)
    }
    // Never over anything: a link fails where a file has come to stand there.
    guard link(draft, path) == 0 else {
      throw LedgerError(.cannotCreate, path, "cannot make the ledger: \(String(cString: strerror(errno))).")
    }
    _ = unlink(draft)
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let directory = Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      _ = fsync(directory)
      _ = close(directory)
    }
  }

  private static func open(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .immediateError
    configuration.journalMode = isReadOnly ? .default : .wal
    // A run that was made before is worked out anew in a transaction that is rolled back at its end.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cell_size_check = ON") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if !isReadOnly {
      // After the library has set the mode of the journal, and with it NORMAL.
      // Findings come in the order of their ids' hashes, that is in none: with the 2 MB that SQLite keeps by itself, half
      // a million of them wrote every page dozens of times.
      try queue.inDatabase {
        try $0.execute(
          sql: """
            PRAGMA synchronous = FULL; PRAGMA temp_store = FILE;
            PRAGMA main.cache_size = -49152; PRAGMA temp.cache_size = -49152
            """)
      }
    }
    return queue
  }

  /// Runs `body` with its errors as the ledger's.
  package func access<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.inDatabase(body) } catch { throw LedgerError.from(error, path: path) }
  }

  /// Runs `body` in one immediate transaction.
  package func change<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try access { database in
      var result: Result?
      try database.inTransaction(.immediate) {
        result = try body(database)
        return .commit
      }
      guard let result else { throw LedgerError(.ioFailed, path, "a transaction gave nothing.") }
      return result
    }
  }
}
