import Glibc

/// Turns what the user names into feeds, before anything is read.
package enum FeedPaths {
  /// The feeds that `arguments` name, in the order given; the matches of one pattern sorted bytewise.
  ///
  /// `-` is standard input, at most once. What exists is taken as it is, even if its name has pattern
  /// characters; else an argument with `*`, `?` or `[` is a glob(3) pattern. No argument gives no feed.
  ///
  /// - Throws: `.cannotOpen` for what does not exist, a directory, or a pattern that matches nothing. A
  ///   directory among a pattern's matches is an error too: passing over it could hide feeds.
  package static func expand(_ arguments: [String]) throws(FeedInputError) -> [FeedLocation] {
    var feeds: [FeedLocation] = []
    var standardInputSeen = false
    for argument in arguments {
      if argument == "-" {
        guard !standardInputSeen else {
          throw cannotOpen(argument, "standard input (-) is named twice and can be read only once; drop one")
        }
        standardInputSeen = true
        feeds.append(.standardInput)
      } else {
        feeds += try expand(argument)
      }
    }
    return feeds
  }

  private static func expand(_ argument: String) throws(FeedInputError) -> [FeedLocation] {
    guard !argument.isEmpty else { throw cannotOpen(argument, "a feed's path is empty; name a file") }
    guard !argument.utf8.contains(0) else {
      throw cannotOpen(argument, "cannot open a path that contains a NUL byte; correct the path")
    }
    let code = try check(argument)
    guard code != 0 else { return [.file(path: argument)] }
    guard argument.utf8.contains(where: { "*?[".utf8.contains($0) }) else {
      throw .system(.cannotOpen, code, feed: argument, doing: "cannot open")
    }
    let paths = try matches(of: argument)
    for path in paths {
      let code = try check(path)
      // A match that cannot be followed (a dangling link) must not pass for a pattern without it.
      guard code == 0 else { throw .system(.cannotOpen, code, feed: path, doing: "cannot open") }
    }
    return paths.map { .file(path: $0) }
  }

  /// 0 if `path` exists and is no directory, else the error number.
  private static func check(_ path: String) throws(FeedInputError) -> Int32 {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .system(.cannotOpen, EISDIR, feed: path, doing: "cannot open")
    }
    return 0
  }

  private static func matches(of pattern: String) throws(FeedInputError) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    switch glob(pattern, GLOB_ERR | GLOB_NOSORT, nil, &found) {
    case 0:
      break
    case GLOB_NOMATCH:
      throw cannotOpen(pattern, "no file matches the pattern \(pattern); check the path and the quotes")
    case GLOB_NOSPACE:
      throw .system(.cannotOpen, ENOMEM, feed: pattern, doing: "cannot look for")
    default:
      throw cannotOpen(
        pattern, "cannot look for \(pattern): a folder on the way cannot be read; check its permissions")
    }
    var paths: [[UInt8]] = []
    for index in 0..<Int(found.gl_pathc) {
      guard let path = found.gl_pathv?[index] else { continue }
      paths.append(Array(UnsafeRawBufferPointer(start: path, count: strlen(path))))
    }
    // glob(3) sorts by the locale, and the order of feeds must be the same everywhere.
    paths.sort { $0.lexicographicallyPrecedes($1) }
    var names: [String] = []
    for path in paths {
      guard let name = String(validating: path, as: UTF8.self) else {
        throw cannotOpen(
          pattern,
          "a file that matches \(pattern) has a name that is not UTF-8; rename it: "
            + String(decoding: path, as: UTF8.self))
      }
      names.append(name)
    }
    return names
  }

  private static func cannotOpen(_ feed: String, _ message: String) -> FeedInputError {
    FeedInputError(kind: .cannotOpen, feed: feed, message: message)
  }
}
