import Glibc

/// Another program, run to its end: no shell, nothing to read, both of its outputs collected.
enum ChildProcess {
  struct Outcome {
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// `nil` where there is no such program on the PATH.
  static func run(_ program: String, _ arguments: [String]) throws -> Outcome? {
    var output = try pipe()
    defer { for end in output where end >= 0 { close(end) } }
    var errors = try pipe()
    defer { for end in errors where end >= 0 { close(end) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let status = posix_spawnp(&process, program, &actions, nil, &words, environ)
    if status == ENOENT { return nil }
    guard status == 0 else { throw refused(status) }
    close(output[1])
    close(errors[1])
    (output[1], errors[1]) = (-1, -1)
    let collected = collect([output[0], errors[0]])
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    let signal = code & 0x7F
    return Outcome(
      status: signal == 0 ? (code >> 8) & 0xFF : 128 + signal, output: collected[0], errors: collected[1])
  }

  /// Reads all descriptors to their ends, side by side: a program that fills one pipe must not wait for ever.
  private static func collect(_ descriptors: [Int32]) -> [[UInt8]] {
    var collected = descriptors.map { _ in [UInt8]() }
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while waiting.contains(where: { $0.fd >= 0 }) {
      if poll(&waiting, nfds_t(waiting.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count > 0 { collected[index].append(contentsOf: buffer[..<count]) } else { waiting[index].fd = -1 }
      }
    }
    return collected
  }

  /// Its ends, for reading and for writing; no program that is started gets them by accident.
  private static func pipe() throws -> [Int32] {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw refused() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  private static func refused(_ code: Int32 = errno) -> Failure {
    Failure(.ioFailed, "", "cannot start another program: \(String(cString: strerror(code)))")
  }
}
