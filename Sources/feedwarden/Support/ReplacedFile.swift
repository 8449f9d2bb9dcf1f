import Glibc
import Reports

/// A file whose content is replaced in one step: at any time it is wholly the old one or wholly the new one.
enum ReplacedFile {
  /// Keeps the file's mode, and its owner where that is allowed. A symbolic link stays one: what it points to is
  /// replaced.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    guard let resolved = realpath(path, nil) else { throw failure("cannot replace the file", path, errno) }
    let target = String(cString: resolved)
    free(resolved)
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure("cannot replace the file", path, errno) }
    // The folder's permissions allow a rename over a file that its own forbid to write.
    guard access(target, W_OK) == 0 else { throw failure("cannot replace the file", path, errno) }
    let temporary = "\(target).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure("cannot create a file beside it", path, errno, .cannotCreate) }
    var code = fill(file, bytes, status)
    if close(file) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw failure("cannot replace the file", path, code)
    }
  }

  /// Returns 0 or the error number.
  private static func fill(_ file: Int32, _ bytes: [UInt8], _ status: stat) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    // Owner first: changing it clears bits of the mode.
    _ = fchown(file, status.st_uid, status.st_gid)
    guard fchmod(file, status.st_mode & 0o7777) == 0, fsync(file) == 0 else { return errno }
    return 0
  }

  private static func failure(
    _ doing: String, _ path: String, _ code: Int32, _ kind: OutputError.Kind = .ioFailed
  ) -> OutputError {
    OutputError(
      kind: kind, path: path, code: code,
      message: "\(doing): \(String(cString: strerror(code))); it is as it was")
  }
}

/// All of standard input.
enum StandardInput {
  /// At most `limit` bytes.
  static func read(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.ioFailed, "standard input", "cannot read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}
