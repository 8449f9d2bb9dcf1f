import Glibc

/// Who changes a ledger holds `flock` on `LEDGER.lock` beside it, and loses it with its life.
///
/// A file of its own: closing any descriptor on the database file would drop SQLite's own locks (its "How To
/// Corrupt", 2.2). The file stays; removing it would let two holders lock two files of one name.
final class LedgerLock {
  private let descriptor: Int32

  /// - Throws: `busy` while another process holds it.
  init(beside path: String) throws(LedgerError) {
    let name = path + ".lock"
    let file = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw LedgerError(
        .cannotCreate, path,
        "cannot open \(name): \(String(cString: strerror(errno))). Choose another folder.")
    }
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      _ = close(file)
      if code == EWOULDBLOCK {
        throw LedgerError(.busy, path, "another run holds the ledger. Wait until it ends.")
      }
      throw LedgerError(.ioFailed, path, "cannot lock \(name): \(String(cString: strerror(code))).")
    }
    descriptor = file
  }

  deinit { _ = close(descriptor) }
}
