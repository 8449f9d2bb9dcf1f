import Glibc

/// An open file descriptor of a feed, closed with its owner unless it is standard input.
struct OpenFeed: ~Copyable {
  let descriptor: Int32
  let isRegular: Bool
  /// Bytes from the current position to the end, for regular files.
  let remaining: UInt64?
  private let closes: Bool

  private init(descriptor: Int32, closes: Bool, status: stat) {
    self.descriptor = descriptor
    self.closes = closes
    isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular {
      // Standard input may have been read from before it was handed over.
      let position = max(0, lseek(descriptor, 0, SEEK_CUR))
      remaining = UInt64(max(0, status.st_size - position))
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    } else {
      remaining = nil
    }
  }

  static func open(_ location: FeedLocation, name: String) throws(FeedInputError) -> OpenFeed {
    let (descriptor, closes) = try descriptor(of: location, name: name)
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    // Owned before anything is thrown, so that it is closed in every case.
    let feed = OpenFeed(descriptor: descriptor, closes: closes, status: status)
    guard code == 0 else { throw .system(.cannotOpen, code, feed: name, doing: "cannot open") }
    // Standard input may have been handed over for writing alone.
    guard fcntl(feed.descriptor, F_GETFL) & O_ACCMODE != O_WRONLY else {
      throw .system(.cannotOpen, EBADF, feed: name, doing: "cannot open")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .system(.cannotOpen, EISDIR, feed: name, doing: "cannot open")
    }
    return feed
  }

  private static func descriptor(
    of location: FeedLocation, name: String
  ) throws(FeedInputError) -> (Int32, closes: Bool) {
    guard case .file(let path) = location else { return (STDIN_FILENO, false) }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .system(.cannotOpen, ENOENT, feed: name, doing: "cannot open")
    }
    var opened: Int32
    repeat { opened = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .system(.cannotOpen, errno, feed: name, doing: "cannot open") }
    return (opened, true)
  }

  deinit {
    if closes { close(descriptor) }
  }
}
