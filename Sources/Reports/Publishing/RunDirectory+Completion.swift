import Crypto
import Glibc

extension RunDirectory {
  /// Where the run will stand, as a path that means the same from any working folder.
  package var absolutePath: String {
    let folder = (try? Self.split(path).folder) ?? "."
    guard let resolved = realpath(folder, nil) else { return path }
    defer { free(resolved) }
    let text = String(cString: resolved)
    return text == "/" ? "/\(name)" : "\(text)/\(name)"
  }

  /// Gives a run its name that was written down elsewhere and not renamed, because the process ended in between.
  ///
  /// `manifest` is the SHA-256 of its `manifest.json`: nothing else is ever published. Returns false where neither its
  /// staging folder nor the run itself is there any more.
  package static func complete(
    path: String, manifest: String, replaces: Bool
  ) throws(OutputError) -> Bool {
    let (folder, name) = try split(path)
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return false }
    defer { _ = close(parent) }
    if manifestHash(of: name, in: parent) == manifest { return true }
    let staged = ".\(name).part"
    let staging = openat(parent, staged, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard staging >= 0 else { return false }
    defer { _ = close(staging) }
    guard flock(staging, LOCK_EX | LOCK_NB) == 0, manifestHash(of: staged, in: parent) == manifest else {
      return false
    }
    let operations = FileOperations.system
    let target = try Self.target(named: name, in: parent, path: path)
    // Another run that has come to stand there since is not ours to move.
    if target == .run, !replaces { return false }
    let mode: FileOperations.RenameMode =
      switch target {
      case .absent: .create
      case .empty: .overEmpty
      case .run: .exchange
      }
    let renamed = operations.rename(parent, staged, name, mode)
    if renamed < 0 { throw FileOperations.error("cannot publish", path: path, code: -renamed) }
    let flushed = operations.flush(parent)
    if flushed < 0 { throw FileOperations.error("cannot flush the folder above", path: path, code: -flushed) }
    if mode == .exchange {
      let old = openat(parent, staged, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if old >= 0 {
        if removeFiles(in: old) == 0 { _ = unlinkat(parent, staged, AT_REMOVEDIR) }
        _ = close(old)
      }
    }
    return true
  }

  /// SHA-256 of the manifest in a folder; `nil` where it cannot be read. Manifests are a few kilobytes, and a megabyte
  /// with thousands of feeds.
  private static func manifestHash(of folder: String, in parent: Int32) -> String? {
    let file = openat(parent, "\(folder)/manifest.json", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { _ = close(file) }
    var hash = SHA256()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
    defer { room.deallocate() }
    while true {
      let count = Glibc.read(file, room.baseAddress, room.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return Hexadecimal.text(hash.finalize()) }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}
