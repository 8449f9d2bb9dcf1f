import Glibc

extension RunDirectory {
  /// What stands where a run is to be published.
  enum Target { case absent, empty, run }

  /// The names that a run directory can hold; a folder with any other is not ours to replace.
  static let knownNames: Set<String> = [
    "flagged.jsonl", "flagged.csv", "sample.jsonl", "shadow.jsonl", "quarantine.jsonl", "merchants.jsonl",
    "merchants.csv", "statements.jsonl", "notices.jsonl", "actions.jsonl", "quiet.jsonl", "summary.json",
    "traders-quarantine.jsonl", "report.html", "manifest.json", "run.json", "changes.jsonl", "changes.csv",
    "diff.html",
  ]

  /// A file that a run can hold: of a fixed name, or a batch of statements.
  static func isKnown(_ name: String) -> Bool {
    if knownNames.contains(name) { return true }
    guard name.hasPrefix("statements-"), name.hasSuffix(".json") else { return false }
    let number = name.dropFirst("statements-".count).dropLast(".json".count)
    return (4...9).contains(number.utf8.count) && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether anything stands at a path.
  package static func exists(at path: String) -> Bool { access(path, F_OK) == 0 }

  static func split(_ path: String) throws(OutputError) -> (folder: String, name: String) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let nameBytes = slash.map { bytes[($0 + 1)...] } ?? bytes[...]
    let folder = slash.map { $0 == 0 ? "/" : String(decoding: bytes[..<$0], as: UTF8.self) } ?? "."
    let name = String(decoding: nameBytes, as: UTF8.self)
    // 6 bytes are for the staging folder's `.` and `.part`; names have 255.
    guard !name.isEmpty, name != ".", name != "..", !bytes.contains(0), nameBytes.count <= 249 else {
      throw OutputError(
        kind: .cannotCreate, path: path,
        message: "not the name of a folder that can be made. Give one, such as --out runs/2026-01-31.")
    }
    return (folder, name)
  }

  /// Stops before hours of work when what stands at the target can never be replaced.
  static func checkTarget(named name: String, in parent: Int32, path: String) throws(OutputError) {
    _ = try target(named: name, in: parent, path: path)
  }

  static func target(named name: String, in parent: Int32, path: String) throws(OutputError) -> Target {
    var status = stat()
    if fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      let code = errno
      if code == ENOENT { return .absent }
      throw cannotCreate(path, code, "cannot look at it: \(FileOperations.text(code)).")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let what = status.st_mode & S_IFMT == S_IFLNK ? "a symbolic link" : "a file"
      throw cannotCreate(path, ENOTDIR, "\(what) stands there. Choose another name with --out.")
    }
    let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      throw cannotCreate(path, errno, "cannot open the folder: \(FileOperations.text(errno)).")
    }
    defer { _ = close(folder) }
    let names = try entries(of: folder, path: path)
    if names.isEmpty { return .empty }
    guard names.contains("manifest.json"), names.allSatisfy(isKnown) else {
      throw cannotCreate(
        path, ENOTEMPTY, "a folder stands there with files that are no run's. Choose another name with --out."
      )
    }
    return .run
  }

  /// The names in a folder, without `.` and `..`.
  static func entries(of folder: Int32, path: String) throws(OutputError) -> [String] {
    // A descriptor of its own: a directory stream closes the one that it is given.
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw cannotCreate(path, errno, "cannot list it: \(FileOperations.text(errno)).") }
    guard let stream = fdopendir(own) else {
      let code = errno
      _ = close(own)
      throw cannotCreate(path, code, "cannot list it: \(FileOperations.text(code)).")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether the target holds the files of this run, byte for byte, `run.json` apart.
  func holdsSameRun() throws(OutputError) -> Bool {
    let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { _ = close(folder) }
    guard Set(try Self.entries(of: folder, path: path)) == Set(names) else { return false }
    // The manifest first: it is small and holds the hashes of the rest.
    let order =
      names.filter { $0 == "manifest.json" } + names.filter { $0 != "manifest.json" && $0 != "run.json" }
    for name in order where !(try isSame(name, in: folder)) { return false }
    return true
  }

  private func isSame(_ file: String, in folder: Int32) throws(OutputError) -> Bool {
    let left = openat(staging, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard left >= 0 else {
      throw FileOperations.error("cannot read back", path: "\(path)/\(file)", code: errno)
    }
    defer { _ = close(left) }
    let right = openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard right >= 0 else { return false }
    defer { _ = close(right) }
    var leftStatus = stat()
    var rightStatus = stat()
    guard fstat(left, &leftStatus) == 0, fstat(right, &rightStatus) == 0,
      rightStatus.st_mode & S_IFMT == S_IFREG, leftStatus.st_size == rightStatus.st_size
    else { return false }
    let size = 128 << 10
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * size, alignment: 64)
    defer { room.deallocate() }
    let leftRoom = UnsafeMutableRawBufferPointer(rebasing: room[..<size])
    let rightRoom = UnsafeMutableRawBufferPointer(rebasing: room[size...])
    var offset: Int64 = 0
    while offset < Int64(leftStatus.st_size) {
      let count = operations.read(left, leftRoom, offset)
      if count <= 0 {
        throw FileOperations.error("cannot read back", path: "\(path)/\(file)", code: Int32(max(-count, 5)))
      }
      // A short read of the other file is no difference: compare what both gave.
      let other = operations.read(right, UnsafeMutableRawBufferPointer(rebasing: rightRoom[..<count]), offset)
      if other < 0 {
        // Not to be taken for a difference: the run that stands there may well be this one.
        throw FileOperations.error("cannot read", path: "\(path)/\(file)", code: Int32(-other))
      }
      guard other > 0, let one = leftRoom.baseAddress, let two = rightRoom.baseAddress,
        memcmp(one, two, other) == 0
      else { return false }
      offset += Int64(other)
    }
    return true
  }

  static func cannotCreate(_ path: String, _ code: Int32, _ message: String) -> OutputError {
    OutputError(kind: .cannotCreate, path: path, code: code, message: message)
  }
}
