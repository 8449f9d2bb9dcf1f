import Glibc

/// Flushes finished files to the disk and closes them, side by side, while the run goes on to its next output.
///
/// Every flush waits for the file system to write its journal. Ten in a row cost a run 40 ms; side by side they wait
/// for the same few writes.
final class FlushGroup {
  private let operations: FileOperations
  private var running: [Flush] = []
  private var failure: OutputError?

  /// Statements of reasons come in any number of files.
  private static let mostRunning = 16

  /// One file. Written by its thread, read by the group once that has been joined.
  private final class Flush: @unchecked Sendable {
    let descriptor: Int32
    let path: String
    let operations: FileOperations
    var thread: pthread_t?
    var flushed: Int32 = 0
    var closed: Int32 = 0

    init(_ descriptor: Int32, _ path: String, _ operations: FileOperations) {
      self.descriptor = descriptor
      self.path = path
      self.operations = operations
    }

    func run() {
      flushed = operations.flush(descriptor)
      closed = operations.close(descriptor)
    }

    var error: OutputError? {
      if flushed < 0 { return FileOperations.error("cannot flush", path: path, code: -flushed) }
      return closed < 0 ? FileOperations.error("cannot close", path: path, code: -closed) : nil
    }
  }

  init(operations: FileOperations) { self.operations = operations }

  deinit { join(all: true) }

  /// Takes over `descriptor`; `path` is how errors name the file.
  func add(_ descriptor: Int32, path: String) {
    if running.count >= Self.mostRunning { join(all: false) }
    let flush = Flush(descriptor, path, operations)
    let start = Unmanaged.passRetained(flush)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Flush>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, start.toOpaque())
    if status == 0 {
      flush.thread = thread
    } else {
      // The system gives no more threads.
      start.release()
      flush.run()
    }
    running.append(flush)
  }

  /// Waits until everything added is on the disk. Throws the first failure in the order of adding.
  func wait() throws(OutputError) {
    join(all: true)
    if let failure { throw failure }
  }

  private func join(all: Bool) {
    for flush in all ? running[...] : running.prefix(1) {
      if let thread = flush.thread { pthread_join(thread, nil) }
      failure = failure ?? flush.error
    }
    running.removeFirst(all ? running.count : min(1, running.count))
  }
}
