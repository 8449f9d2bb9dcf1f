import Glibc

/// Files of a folder as a git repository has them at a revision, read with the `git` program and without a shell.
struct GitTree {
  /// A branch, a tag, a hash: whatever `git rev-parse` knows.
  let revision: String
  /// A folder in the repository, relative to the working folder.
  let path: String

  /// `REV:path`; `nil` for text without a colon, or with nothing on one of its sides.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
    revision = String(text[..<colon])
    let path = String(text[text.index(after: colon)...])
    guard !path.isEmpty else { return nil }
    self.path = path
  }

  /// Most files and bytes that are taken.
  private static let mostFiles = 10_000
  private static let mostBytes = 512 << 20

  /// Writes the folder's regular files below `folder`, with their paths in it. Links and submodules are left out.
  ///
  /// - Parameter made: gets the path of all that was made, also after an error.
  func export(to folder: String, made: inout [String]) throws {
    let tree = try id(of: "\(revision):./\(path)")
    let listing = try git(["ls-tree", "-r", "-z", "--full-tree", tree])
    let entries = listing.split(separator: 0)
    guard entries.count <= Self.mostFiles else { throw failure("holds more than \(Self.mostFiles) files") }
    var total = 0
    for entry in entries {
      // `100644 blob HASH\tPATH`
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let head = entry[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      let name = String(decoding: entry[entry.index(after: tab)...], as: UTF8.self)
      guard head.count == 3, head[0].hasPrefix("100") else { continue }
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
        throw failure("names a file \(name), which cannot be")
      }
      let content = try git(["cat-file", "blob", head[2]])
      total += content.count
      guard total <= Self.mostBytes else { throw failure("holds more than \(Self.mostBytes >> 20) MiB") }
      try Self.write(content, to: folder, parts.map(String.init), made: &made)
    }
  }

  private func id(of object: String) throws -> String {
    let answer = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", object])
    let id = String(decoding: answer.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard id.utf8.count >= 40, id.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else {
      throw failure("is not in the repository")
    }
    let kind = String(
      decoding: try git(["cat-file", "-t", id]).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard kind == "tree" else { throw failure("is a \(kind) in the repository; name a folder of rules") }
    return id
  }

  private func git(_ arguments: [String]) throws -> [UInt8] {
    let outcome = try ChildProcess.run("git", arguments)
    guard let outcome else {
      throw Failure(.configuration, "\(revision):\(path)", "needs the git program, which is not on the PATH")
    }
    guard outcome.status == 0 else {
      let said = String(decoding: outcome.errors, as: UTF8.self).split(whereSeparator: \.isNewline).first
      throw failure(said.map { "cannot be read from git: \($0)" } ?? "is no folder of a commit here")
    }
    return outcome.output
  }

  private func failure(_ message: String) -> Failure {
    Failure(.configuration, "\(revision):\(path)", message)
  }

  private static func write(
    _ content: [UInt8], to folder: String, _ parts: [String], made: inout [String]
  ) throws {
    var path = folder
    for part in parts.dropLast() {
      path += "/\(part)"
      if mkdir(path, 0o700) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        throw cannotWrite(path)
      }
    }
    path += "/\(parts.last ?? "")"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    made.append(path)
    defer { close(descriptor) }
    var written = 0
    while written < content.count {
      let count = content.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw cannotWrite(path) }
      written += count
    }
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(
      .cannotCreate, path,
      "cannot write a temporary file: \(String(cString: strerror(errno))); name another folder in TMPDIR")
  }
}
