import FeedInput
import Glibc

/// A feed that its user may not read is found before a run begins, as one that does not exist is: nothing is
/// published then. One that goes away later is marked in the run.
enum FeedAccess {
  static func check(_ location: FeedLocation) throws {
    guard case .file(let path) = location else { return try checkStandardInput() }
    guard access(path, R_OK) != 0 else { return }
    let code = errno
    let advice = code == EACCES ? "; make it readable for this user" : ""
    throw Failure(.cannotOpen, path, "cannot open: \(String(cString: strerror(code)))\(advice)")
  }

  private static func checkStandardInput() throws {
    let reason: String
    switch StandardDescriptors.inputError() {
    case 0: return
    case EBADF: reason = "it is closed or not open for reading; pipe a feed into it, or name a file"
    case EISDIR: reason = "it is a directory; name the feeds in it, for example with a pattern"
    case let code: reason = String(cString: strerror(code))
    }
    throw Failure(.cannotOpen, "-", "cannot open standard input: \(reason)")
  }

  static func isFolder(_ location: FeedLocation) -> Bool {
    guard case .file(let path) = location else { return false }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
