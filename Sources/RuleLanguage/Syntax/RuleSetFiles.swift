import Glibc

/// Why a rule set's files could not be read.
package struct RuleSetError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case missing, unreadable, noRules
  }
  package var kind: Kind
  /// The path that is meant.
  package var path: String
  /// One sentence: what is wrong and what to do.
  package var message: String
}

/// Finds and reads the files of a rule set.
package enum RuleSetFiles {
  /// Folders nest at most this deep; a loop of symbolic links ends here at the latest.
  private static let deepest = 32

  /// All `*.rules` files below a folder, or the one file named, sorted bytewise by relative path, and behind them the
  /// tables that they name. A table that cannot be read is left out, for the check to say where it is named.
  ///
  /// Hidden files and folders are left out, symbolic links are followed, and only regular files are read.
  package static func load(directory: String) throws(RuleSetError) -> [SourceFile] {
    var status = stat()
    guard stat(directory, &status) == 0 else {
      let code = errno
      throw RuleSetError(
        kind: code == ENOENT || code == ENOTDIR ? .missing : .unreadable, path: directory,
        message: "cannot open the rules at \(directory): \(reason(code)); name a folder of .rules files")
    }
    if status.st_mode & S_IFMT == S_IFREG {
      let folder = directory.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      return completed([SourceFile(path: lastComponent(directory), bytes: try read(directory))]) {
        readTable($0, in: folder.isEmpty ? "." : folder.joined(separator: "/"))
      }
    }
    var paths: [String] = []
    try collect(directory, prefix: "", depth: 0, into: &paths)
    guard !paths.isEmpty else {
      throw RuleSetError(
        kind: .noRules, path: directory, message: "no .rules file in \(directory); is it the right folder?")
    }
    paths.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var files: [SourceFile] = []
    for path in paths { files.append(SourceFile(path: path, bytes: try read("\(directory)/\(path)"))) }
    return completed(files) { readTable($0, in: directory) }
  }

  /// Appends the tables that files name to them. O(bytes of files that name any).
  ///
  /// - Parameter read: the content of a table by its path from the rule set's folder; `nil` where there is none.
  package static func completed(
    _ files: [SourceFile], read: (String) -> [UInt8]?
  ) -> [SourceFile] {
    var result = files
    var seen: Set<String> = []
    for file in files where file.kind == .rules {
      for path in TablePath.named(in: file) where seen.insert(path).inserted {
        if let bytes = read(path) { result.append(SourceFile(path: path, bytes: bytes, kind: .table)) }
      }
    }
    return result
  }

  /// The content of a table's file by its path from the rule set's folder; `nil` where there is none.
  package static func readTable(_ path: String, in folder: String) -> [UInt8]? {
    do throws(RuleSetError) {
      return try read("\(folder)/\(path)")
    } catch {
      return nil
    }
  }

  private static func collect(
    _ root: String, prefix: String, depth: Int, into paths: inout [String]
  ) throws(RuleSetError) {
    let folder = prefix.isEmpty ? root : "\(root)/\(prefix)"
    guard depth < deepest else {
      throw RuleSetError(
        kind: .unreadable, path: folder,
        message: "folders nest more than \(deepest) deep at \(folder); is there a loop of symbolic links?")
    }
    guard let stream = opendir(folder) else {
      throw RuleSetError(
        kind: .unreadable, path: folder, message: "cannot list the folder \(folder): \(reason(errno))")
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 {
          throw RuleSetError(
            kind: .unreadable, path: folder, message: "cannot list the folder \(folder): \(reason(errno))")
        }
        return
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let relative = prefix.isEmpty ? name : "\(prefix)/\(name)"
      var status = stat()
      // A dangling link called x.rules must not drop out of the rule set unseen; other strays do not matter.
      guard stat("\(root)/\(relative)", &status) == 0 else {
        if name.hasSuffix(".rules") { paths.append(relative) }
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(root, prefix: relative, depth: depth + 1, into: &paths)
      } else if name.hasSuffix(".rules") {
        paths.append(relative)
      }
    }
  }

  private static func read(_ path: String) throws(RuleSetError) -> [UInt8] {
    func failure(_ cause: String) -> RuleSetError {
      RuleSetError(kind: .unreadable, path: path, message: "cannot read the rule file \(path): \(cause)")
    }
    // Without O_NONBLOCK a named pipe called x.rules would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("it is not a regular file") }
    // One byte past the limit is enough for the front end to see that the file is too large.
    let limit = SourceFile.largest + 1
    var bytes = [UInt8](repeating: 0, count: min(max(Int(status.st_size), 0), limit))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(reason(errno)) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
