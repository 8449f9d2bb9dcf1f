import Glibc

extension RunDirectory {
  /// Makes the staging folder, or takes over the one that a killed run left, and locks it.
  ///
  /// Several runs may try at once: a folder counts as held only while `flock` is held on the very folder that the name
  /// leads to. A run that published or gave up in between has moved its folder away, and one tries again.
  static func acquire(
    _ name: String, in parent: Int32, path: String, _ operations: FileOperations
  ) throws(OutputError) -> Int32 {
    for _ in 0..<1000 {
      let made = operations.makeDirectory(parent, name)
      if made < 0, made != -EEXIST {
        var error = FileOperations.error("cannot create", path: path, code: -made)
        error.kind = .cannotCreate
        throw error
      }
      let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if folder < 0 {
        let code = errno
        if code == ENOENT { continue }
        throw cannotCreate(
          path, code,
          "cannot open \(name) beside it: \(FileOperations.text(code)). Remove it, or choose another name.")
      }
      do throws(OutputError) {
        if try lock(folder, named: name, in: parent, path: path) { return folder }
      } catch {
        _ = close(folder)
        throw error
      }
      _ = close(folder)
    }
    throw OutputError(kind: .busy, path: path, message: "other runs keep taking the output. Try again later.")
  }

  /// Locks and empties `folder`; false where the name has come to mean another folder.
  private static func lock(
    _ folder: Int32, named name: String, in parent: Int32, path: String
  ) throws(OutputError) -> Bool {
    while flock(folder, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      if code == EWOULDBLOCK {
        throw OutputError(
          kind: .busy, path: path, code: code,
          message: "another run is writing it. Wait until it ends, or choose another name with --out.")
      }
      throw cannotCreate(path, code, "cannot lock \(name) beside it: \(FileOperations.text(code)).")
    }
    var ours = stat()
    var named = stat()
    guard fstat(folder, &ours) == 0, fstatat(parent, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
      ours.st_ino == named.st_ino, ours.st_dev == named.st_dev
    else { return false }
    guard ours.st_uid == geteuid() else {
      throw cannotCreate(path, EPERM, "\(name) beside it belongs to somebody else. Choose another folder.")
    }
    let code = removeFiles(in: folder)
    if code != 0 {
      throw cannotCreate(
        path, code,
        "cannot empty \(name) beside it, left by a run that was ended: \(FileOperations.text(code)).")
    }
    guard fchmod(folder, 0o700) == 0 else {
      throw cannotCreate(path, errno, "cannot protect \(name) beside it: \(FileOperations.text(errno)).")
    }
    return true
  }

  /// Removes every file directly in `folder`, links as links; returns the first error number, or 0. A folder inside
  /// is an error: no run makes one.
  static func removeFiles(in folder: Int32) -> Int32 {
    let names: [String]
    do throws(OutputError) { names = try entries(of: folder, path: "") } catch { return max(error.code, 1) }
    for name in names where unlinkat(folder, name, 0) != 0 && errno != ENOENT { return errno }
    return 0
  }
}
