import Glibc

extension OutputFile {
  /// Creates a single file outside of a run directory, for its owner alone. One that is there stays as it is.
  package static func create(_ path: String) throws(OutputError) -> OutputFile {
    let operations = FileOperations.system
    let descriptor = operations.create(AT_FDCWD, path)
    guard descriptor >= 0 else {
      var error = FileOperations.error("cannot create", path: path, code: -descriptor)
      if descriptor == -EEXIST {
        error = OutputError(
          kind: .cannotCreate, path: path, code: EEXIST, message: "stands there already. Choose another name."
        )
      }
      error.kind = .cannotCreate
      throw error
    }
    return OutputFile(
      name: path, path: path, descriptor: descriptor, isHashed: false, operations: operations)
  }
}
