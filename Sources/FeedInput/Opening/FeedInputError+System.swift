import Glibc

extension FeedInputError {
  /// The error for a call of the operating system that failed with `code`.
  ///
  /// - Parameter doing: what was tried, as in "cannot open" or "reading stopped at byte 17 of".
  static func system(
    _ kind: Kind, _ code: Int32, feed: String, offset: UInt64? = nil, doing: String
  ) -> FeedInputError {
    FeedInputError(
      kind: kind, feed: feed, offset: offset, message: "\(doing) \(feed): \(sentence(for: code))")
  }

  /// What an error number means to whoever named the feed, with what to do about it.
  private static func sentence(for code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file; check the path"
    case EACCES, EPERM: "permission denied; make it readable for this user"
    case EISDIR: "it is a directory; name the feeds in it, for example with a pattern"
    case ENOTDIR: "a part of the path is not a directory; check the path"
    case ENAMETOOLONG: "the path is too long"
    case ELOOP: "too many symbolic links; they may form a circle"
    case EMFILE, ENFILE: "too many files are open; raise the limit (ulimit -n) or read fewer feeds at once"
    case EIO: "the device reports an input/output error; check the disk or the network drive"
    case ESTALE: "the network drive lost the file; mount it again or copy the file"
    case EBADF: "it is closed or not open for reading"
    case ENOMEM, EAGAIN: "the system is short of memory or threads; read fewer feeds at once"
    default: "\(String(cString: strerror(code))) (error \(code))"
    }
  }
}
