import Glibc

extension RunDirectory {
  /// Creates a file that no name leads to once this returns: it goes with the process, whatever ends it.
  package func unnamed(_ name: String) throws(OutputError) -> OutputFile {
    let file = try create(".\(name)", isHashed: false)
    guard unlinkat(staging, ".\(name)", 0) == 0 else {
      throw FileOperations.error("cannot remove", path: "\(path)/.\(name)", code: errno)
    }
    return file
  }
}

extension OutputFile {
  /// Creates a file that no name leads to in the folder for temporary files: `TMPDIR`, or `/tmp` without it.
  package static func unnamed() throws(OutputError) -> OutputFile {
    let folder = getenv("TMPDIR").flatMap { $0.pointee == 0 ? nil : String(cString: $0) } ?? "/tmp"
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw cannotCreate(in: folder, errno) }
    defer { _ = Glibc.close(directory) }
    let operations = FileOperations.system
    // Nobody else can foresee the name, and nobody is let in if they do.
    let name = ".feedwarden-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = operations.create(directory, name)
    guard descriptor >= 0 else { throw cannotCreate(in: folder, -descriptor) }
    let file = OutputFile(
      name: name, path: "\(folder)/\(name)", descriptor: descriptor, isHashed: false, bufferSize: 64 << 10,
      operations: operations)
    guard unlinkat(directory, name, 0) == 0 else { throw cannotCreate(in: folder, errno) }
    return file
  }

  private static func cannotCreate(in folder: String, _ code: Int32) -> OutputError {
    OutputError(
      kind: .cannotCreate, path: folder, code: code,
      message: "cannot create a temporary file: \(FileOperations.text(code)). "
        + "Name another folder in TMPDIR, or read fewer feeds at once with --jobs.")
  }
}
