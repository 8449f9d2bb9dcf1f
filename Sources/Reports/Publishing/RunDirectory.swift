import Glibc

/// What became of a run's outputs.
package enum Publication: Sendable, Equatable {
  case published
  /// The folder already holds this run, byte for byte; it was left alone.
  case alreadyPublished
}

/// A run directory in the making: a staging folder `.NAME.part` beside the target, which becomes the target in one
/// rename, or goes.
///
/// - The staging folder is the lock: whoever holds `flock` on it makes the run. A killed run loses its lock with its
///   life, and the next run for the target empties what it left.
/// - Everything is opened relative to handles on the parent and the staging folder, never through a link.
/// - Folder and files are for their owner alone (0700, 0600) and stay so when published: they name sellers. Whoever
///   wants others to read them says so with `chmod`.
package final class RunDirectory {
  /// The target as the user named it.
  package let path: String
  let name: String
  let parent: Int32
  var staging: Int32
  let operations: FileOperations
  private let replaces: Bool
  /// The files that will be published, in the order of their creation.
  private(set) var names: [String] = []
  private var temporaries: [String] = []
  private let flushes: FlushGroup
  private(set) var isOpen = true
  /// Somebody else has written down that this run is: its files stay where they are, whatever happens now.
  private var isPromised = false

  var stagingName: String { ".\(name).part" }

  /// Begins a run whose outputs will stand at `path`.
  ///
  /// Fails with `cannotCreate` where something stands there that no run made (or a finished run, in a folder with
  /// other files), or the parent is missing or not writable; with `busy` while another run for it is alive. With
  /// `replaces`, a previous run there is replaced at the end, atomically.
  package convenience init(path: String, replaces: Bool = false) throws(OutputError) {
    try self.init(path: path, replaces: replaces, operations: .system)
  }

  init(path: String, replaces: Bool = false, operations: FileOperations) throws(OutputError) {
    let (folder, name) = try Self.split(path)
    self.path = path
    self.name = name
    self.replaces = replaces
    self.operations = operations
    self.flushes = FlushGroup(operations: operations)
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent < 0 {
      var error = FileOperations.error("cannot open the folder \(folder)", path: path, code: errno)
      error.kind = .cannotCreate
      throw error
    }
    do {
      try Self.checkTarget(named: name, in: parent, path: path)
      self.staging = try Self.acquire(".\(name).part", in: parent, path: path, operations)
    } catch {
      _ = close(parent)
      throw error
    }
    self.parent = parent
  }

  deinit {
    if isOpen { discard() }
    _ = close(staging)
    _ = close(parent)
  }

  /// Creates a file of the run directory.
  package func file(_ name: String) throws(OutputError) -> OutputFile {
    let file = try create(name, isHashed: true)
    names.append(name)
    return file
  }

  /// Creates a file that goes before the run is published.
  package func temporary(_ name: String) throws(OutputError) -> OutputFile {
    let file = try create(".\(name)", isHashed: false)
    temporaries.append(".\(name)")
    return file
  }

  func create(_ name: String, isHashed: Bool) throws(OutputError) -> OutputFile {
    let descriptor = operations.create(staging, name)
    if descriptor < 0 {
      var error = FileOperations.error("cannot create", path: "\(path)/\(name)", code: -descriptor)
      error.kind = .cannotCreate
      throw error
    }
    return OutputFile(
      name: name, path: "\(path)/\(name)", descriptor: descriptor, isHashed: isHashed,
      bufferSize: isHashed ? 256 << 10 : 64 << 10, operations: operations, flushes: flushes)
  }

  /// Makes the staging folder the target. All files must be finished. O(bytes) only where the target already holds a
  /// run with the same manifest, which is then compared.
  ///
  /// After an error nothing new stands at the target.
  package func publish() throws(OutputError) -> Publication {
    do throws(OutputError) {
      try settle()
      let publication = try place()
      if publication == .alreadyPublished {
        isPromised = false
        discard()
      }
      isOpen = false
      return publication
    } catch {
      discard()
      throw error
    }
  }

  /// Puts everything on the disk that `publish` will give a name.
  private func settle() throws(OutputError) {
    for name in temporaries where unlinkat(staging, name, 0) != 0 && errno != ENOENT {
      throw FileOperations.error("cannot remove", path: "\(path)/\(name)", code: errno)
    }
    temporaries = []
    // Beside the files, not behind them: all must be on the disk before the rename, in whatever order.
    let flushed = operations.flush(staging)
    try flushes.wait()
    if flushed < 0 { throw FileOperations.error("cannot flush", path: path, code: -flushed) }
  }

  /// Makes sure that publishing can only fail for reasons that a later start may find gone: all files are on the disk,
  /// and nothing stands in their place. For a run that is written down elsewhere between this and `publish`.
  package func prepare() throws(OutputError) {
    do throws(OutputError) {
      try settle()
      if try Self.target(named: name, in: parent, path: path) == .run, try !holdsSameRun(), !replaces {
        throw Self.occupied(path)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// From now on the staging folder outlives an error, for `complete` to publish.
  package func promise() { isPromised = true }

  private static func occupied(_ path: String) -> OutputError {
    OutputError(
      kind: .cannotCreate, path: path, code: EEXIST,
      message: "another run is published there. Choose another name with --out, or replace it with --replace."
    )
  }

  private func place() throws(OutputError) -> Publication {
    var mode = FileOperations.RenameMode.create
    switch try Self.target(named: name, in: parent, path: path) {
    case .absent: break
    case .empty: mode = .overEmpty
    case .run:
      if try holdsSameRun() { return .alreadyPublished }
      guard replaces else {
        throw Self.occupied(path)
      }
      mode = .exchange
    }
    let renamed = operations.rename(parent, stagingName, name, mode)
    if renamed < 0 {
      var error = FileOperations.error("cannot publish", path: path, code: -renamed)
      if renamed == -EEXIST || renamed == -ENOTEMPTY { error.kind = .cannotCreate }
      throw error
    }
    let flushed = operations.flush(parent)
    if flushed < 0 {
      // Not known to survive a power cut, so not published: the name goes back before anybody relies on it.
      let back: FileOperations.RenameMode = mode == .exchange ? .exchange : .create
      guard FileOperations.system.rename(parent, name, stagingName, back) == 0 else {
        // Both names stay as they are: emptying either could lose the run that was there before.
        isOpen = false
        throw OutputError(
          kind: .ioFailed, path: path, code: -flushed,
          message: "published, but may not survive a power cut: the folder above cannot be flushed.")
      }
      if mode == .overEmpty { _ = mkdirat(parent, name, 0o755) }
      throw FileOperations.error("cannot flush the folder above", path: path, code: -flushed)
    }
    if mode == .exchange { removeReplaced() }
    return .published
  }

  /// Gives the run up: nothing of it stays. Errors do not matter any more, the next run would clean up.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    try? flushes.wait()
    guard !isPromised else { return }
    if Self.removeFiles(in: staging) == 0 { _ = unlinkat(parent, stagingName, AT_REMOVEDIR) }
  }

  private func removeReplaced() {
    let old = openat(parent, stagingName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard old >= 0 else { return }
    // A run that began since may have taken the folder over; then it has emptied it too.
    if flock(old, LOCK_EX | LOCK_NB) == 0, Self.removeFiles(in: old) == 0 {
      _ = unlinkat(parent, stagingName, AT_REMOVEDIR)
    }
    _ = close(old)
  }
}
