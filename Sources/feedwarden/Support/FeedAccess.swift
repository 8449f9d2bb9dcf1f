import FeedInput
import Glibc

/// A feed that its user may not read is found before a run begins, as one that does not exist is: nothing is
/// published then. One that goes away later is marked in the run.
enum FeedAccess {
  static func check(_ location: FeedLocation) throws {
    guard case .file(let path) = location, access(path, R_OK) != 0 else { return }
    let code = errno
    let advice = code == EACCES ? "; make it readable for this user" : ""
    throw Failure(.cannotOpen, path, "cannot open: \(String(cString: strerror(code)))\(advice)")
  }

  static func isFolder(_ location: FeedLocation) -> Bool {
    guard case .file(let path) = location else { return false }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
