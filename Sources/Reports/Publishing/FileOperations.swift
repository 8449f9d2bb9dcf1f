import Glibc

/// The system calls that an output is made with. Each returns its result, or the error number negated; a table, so
/// that a test can let the nth one fail.
struct FileOperations: Sendable {
  var makeDirectory: @Sendable (_ parent: Int32, _ name: String) -> Int32
  var create: @Sendable (_ directory: Int32, _ name: String) -> Int32
  var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  var read: @Sendable (_ file: Int32, _ into: UnsafeMutableRawBufferPointer, _ offset: Int64) -> Int
  var flush: @Sendable (_ file: Int32) -> Int32
  var rename: @Sendable (_ parent: Int32, _ from: String, _ to: String, RenameMode) -> Int32
  var close: @Sendable (_ file: Int32) -> Int32

  enum RenameMode: Sendable {
    /// Fails with EEXIST where anything stands at the new name.
    case create
    /// Takes the place of an empty folder.
    case overEmpty
    /// Swaps the two names.
    case exchange
  }

  /// The real system calls; those that a signal interrupted are made again.
  static let system = FileOperations(
    makeDirectory: { parent, name in result(mkdirat(parent, name, 0o700)) },
    create: { directory, name in
      retrying { openat(directory, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    },
    write: { file, bytes in
      while true {
        let written = Glibc.write(file, bytes.baseAddress, bytes.count)
        if written >= 0 { return written }
        if errno == EAGAIN {
          // A non-blocking pipe that is full: wait until its reader took something.
          var waited = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waited, 1, -1)
        } else if errno != EINTR {
          return -Int(errno)
        }
      }
    },
    read: { file, room, offset in
      while true {
        let count = pread(file, room.baseAddress, room.count, off_t(offset))
        if count >= 0 { return count }
        if errno != EINTR { return -Int(errno) }
      }
    },
    flush: { file in retrying { fsync(file) } },
    rename: { parent, from, to, mode in
      switch mode {
      case .create:
        let code = result(flaggedRename(parent, from, parent, to, 1))
        // A file system without RENAME_NOREPLACE: a plain rename still refuses a folder that is not empty.
        return code == -EINVAL || code == -ENOSYS ? result(renameat(parent, from, parent, to)) : code
      case .overEmpty: return result(renameat(parent, from, parent, to))
      case .exchange: return result(flaggedRename(parent, from, parent, to, 2))
      }
    },
    // Linux closes the descriptor even where it reports EINTR: never twice.
    close: { file in
      let code = result(Glibc.close(file))
      return code == -EINTR ? 0 : code
    })

  /// `renameat2` (glibc 2.28). Its declaration hides behind `_GNU_SOURCE`, which the Glibc module does not define, so
  /// it is looked up by name; where it is missing the caller takes the path without it.
  private static func flaggedRename(
    _ oldFolder: Int32, _ old: String, _ newFolder: Int32, _ new: String, _ flags: UInt32
  ) -> Int32 {
    typealias Function =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else {
      errno = ENOSYS
      return -1
    }
    return unsafeBitCast(symbol, to: Function.self)(oldFolder, old, newFolder, new, flags)
  }

  private static func result(_ value: Int32) -> Int32 { value < 0 ? -errno : value }

  private static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let code = result(call())
      if code != -EINTR { return code }
    }
  }

  /// What the system calls an error number.
  static func text(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }

  /// The error of a call that failed with `code`, in terms of what the user can do.
  static func error(_ doing: String, path: String, code: Int32) -> OutputError {
    let advice =
      switch code {
      case ENOSPC, EDQUOT:
        "Free some space or write elsewhere with --out, and run again; nothing was published."
      case EACCES, EPERM, EROFS: "Choose a folder that you may write to."
      case ENOENT, ENOTDIR: "Create the folder above it first."
      case EFBIG: "The file system or ulimit -f forbids a file so large; write elsewhere."
      case EMFILE, ENFILE: "Raise ulimit -n."
      default: "Nothing was published; run again once the cause is gone."
      }
    return OutputError(kind: .ioFailed, path: path, code: code, message: "\(doing): \(text(code)). \(advice)")
  }
}
