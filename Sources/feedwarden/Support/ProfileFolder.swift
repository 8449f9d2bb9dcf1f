import FeedParsing
import Glibc

/// The user's own profiles.
enum ProfileFolder {
  /// The built-in catalogue with every `*.yml` and `*.yaml` of a folder, in the order of their names.
  static func read(_ path: String) throws -> ProfileCatalog {
    guard let folder = opendir(path) else {
      throw Failure(
        .configuration, path, "cannot open the folder of profiles: \(String(cString: strerror(errno)))")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { names.append(name) }
    }
    guard !names.isEmpty else {
      throw Failure(.configuration, path, "the folder holds no profile (*.yml)")
    }
    return try names.sorted().reduce(ProfileCatalog.builtIn()) { catalog, name in
      try catalog.adding(
        contentsOf: try TextFile.read("\(path)/\(name)", .configuration), file: "\(path)/\(name)")
    }
  }
}

/// Small text files that the user names.
enum TextFile {
  static func read(_ path: String, _ status: ExitStatus) throws -> String {
    guard let text = String(validating: try BinaryFile.read(path, most: 16 << 20, status), as: UTF8.self)
    else {
      throw Failure(status, path, "is not UTF-8; save it as UTF-8")
    }
    return text
  }
}

/// Small files of any content that the user names; `-` is standard input where it is allowed.
enum BinaryFile {
  static func read(
    _ path: String, most: Int, _ status: ExitStatus, allowsStandardInput: Bool = false
  ) throws -> [UInt8] {
    let descriptor =
      allowsStandardInput && path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(status, path, "cannot open: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let got = Glibc.read(descriptor, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(status, path, "cannot read: \(String(cString: strerror(errno)))") }
      guard got > 0 else { break }
      bytes.append(contentsOf: buffer[..<got])
      guard bytes.count <= most else {
        let size = most >= 1 << 20 ? "\(most >> 20) MiB" : "\(most) bytes"
        throw Failure(status, path, "is larger than \(size); is it the right file?")
      }
    }
    return bytes
  }
}
