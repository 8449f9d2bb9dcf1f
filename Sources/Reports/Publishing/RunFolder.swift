import Crypto
import Glibc

/// The folder of a published run, for reading: no link in it is followed, and nothing but plain files is read.
package final class RunFolder {
  package let path: String
  private let descriptor: Int32

  package init(path: String) throws(RunError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RunError(.cannotOpen, path, "cannot open the run: \(FileOperations.text(errno))")
    }
  }

  deinit { _ = close(descriptor) }

  /// Opens a file of the run.
  package func file(_ name: String) throws(RunError) -> RunFile {
    let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      let code = errno
      let what = code == ENOENT ? "is not there: the run is not whole" : FileOperations.text(code)
      throw RunError(code == ENOENT ? .damaged : .cannotOpen, "\(path)/\(name)", what)
    }
    let file = RunFile(path: "\(path)/\(name)", descriptor: opened)
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw RunError(.damaged, file.path, "is no plain file")
    }
    return file
  }

  /// Holds every file to its digest, and finds files that are none of the run's.
  ///
  /// - Parameter files: SHA-256 by name, as the manifest has it.
  package func verify(_ files: [(name: String, sha256: String)]) throws(RunError) {
    let names: [String]
    do throws(OutputError) {
      names = try RunDirectory.entries(of: descriptor, path: path)
    } catch {
      throw RunError(.readFailed, path, error.message)
    }
    let known = Set(files.map(\.name) + ["manifest.json", "run.json"])
    if let stranger = names.sorted().first(where: { !known.contains($0) }) {
      throw RunError(.damaged, "\(path)/\(stranger)", "is not in the run's manifest")
    }
    for file in files {
      guard try self.file(file.name).sha256() == file.sha256 else {
        throw RunError(
          .damaged, "\(path)/\(file.name)",
          "its SHA-256 is not the manifest's: the file was changed after the run was published")
      }
    }
  }
}

/// A file of a published run.
package final class RunFile {
  package let path: String
  private let descriptor: Int32
  private let operations = FileOperations.system
  private var offset: Int64 = 0
  private var buffer = [UInt8](repeating: 0, count: 256 << 10)
  private var start = 0
  private var end = 0
  /// Lines handed out so far.
  package private(set) var line = 0

  /// Longest line that is read; a record has 64 MiB at most, and escapes make six bytes of one.
  private static let longestLine = 512 << 20

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// The next line without its line feed; `nil` at the end.
  package func nextLine() throws(RunError) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if start == end {
        guard try fill() else {
          guard !line.isEmpty else { return nil }
          throw RunError(.damaged, path, "its last line has no end")
        }
      }
      let rest = buffer[start..<end]
      if let feed = rest.firstIndex(of: 0x0A) {
        line.append(contentsOf: rest[..<feed])
        start = feed + 1
        self.line += 1
        return line
      }
      line.append(contentsOf: rest)
      start = end
      guard line.count <= Self.longestLine else {
        throw RunError(.damaged, path, "line \(self.line + 1) is longer than \(Self.longestLine) bytes")
      }
    }
  }

  /// All bytes, `limit` at most.
  package func content(limit: Int) throws(RunError) -> [UInt8] {
    var content: [UInt8] = []
    while try fill() {
      content.append(contentsOf: buffer[start..<end])
      guard content.count <= limit else { throw RunError(.damaged, path, "is longer than \(limit) bytes") }
    }
    return content
  }

  /// The SHA-256 of all bytes, in lower-case hexadecimal.
  func sha256() throws(RunError) -> String {
    var hash = SHA256()
    while try fill() {
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }
    return Hexadecimal.text(hash.finalize())
  }

  private func fill() throws(RunError) -> Bool {
    let position = offset
    let count = buffer.withUnsafeMutableBytes { operations.read(descriptor, $0, position) }
    guard count >= 0 else {
      throw RunError(.readFailed, path, "cannot read: \(FileOperations.text(Int32(-count)))")
    }
    (start, end) = (0, count)
    offset += Int64(count)
    return count > 0
  }
}
