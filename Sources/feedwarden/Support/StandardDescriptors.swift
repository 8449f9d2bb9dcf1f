import Glibc

/// Descriptors 0 to 2, whoever started the program.
enum StandardDescriptors {
  /// Takes those that are closed, so that no file which the program opens comes to stand for one: standard input would
  /// be read from a folder of its own, or a summary written into a run. What takes one can only be used the other way
  /// round, so reading and writing fail as on a closed one.
  static func reserve() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      let taken = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
      // The lowest free number is the one asked for: those below are taken.
      if taken >= 0, taken != descriptor { close(taken) }
    }
  }

  /// Whether standard input can be read at all: 0, or the error number.
  static func inputError() -> Int32 {
    let flags = fcntl(STDIN_FILENO, F_GETFL)
    if flags < 0 { return errno }
    if flags & O_ACCMODE == O_WRONLY { return EBADF }
    var status = stat()
    if fstat(STDIN_FILENO, &status) != 0 { return errno }
    return status.st_mode & S_IFMT == S_IFDIR ? EISDIR : 0
  }
}
