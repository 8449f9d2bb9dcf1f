import Glibc

/// Flagged listings on standard output, for a pipe.
///
/// The process must ignore SIGPIPE (`ignoreBrokenPipeSignal`), or the signal ends it before the error can be told.
package final class StreamOutput {
  private let descriptor: Int32
  private let operations: FileOperations
  private var buffer: [UInt8] = []
  private let limit = 256 << 10

  package convenience init(descriptor: Int32 = STDOUT_FILENO) {
    self.init(descriptor: descriptor, operations: .system)
  }

  init(descriptor: Int32, operations: FileOperations) {
    self.descriptor = descriptor
    self.operations = operations
    buffer.reserveCapacity(limit)
  }

  package static func ignoreBrokenPipeSignal() { signal(SIGPIPE, SIG_IGN) }

  /// Appends whole lines; writes when 256 KiB are together.
  package func append(_ lines: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: lines)
    if buffer.count >= limit { try flush() }
  }

  /// Writes what is buffered. Call it at the end, and when a reader may be waiting.
  package func flush() throws(OutputError) {
    let code: Int = buffer.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let written = operations.write(descriptor, rest)
        if written <= 0 { return written == 0 ? -Int(EIO) : written }
        rest = UnsafeRawBufferPointer(rebasing: rest[min(written, rest.count)...])
      }
      return 0
    }
    buffer.removeAll(keepingCapacity: true)
    if code == -Int(EPIPE) {
      throw OutputError(
        kind: .brokenPipe, path: "-", code: EPIPE, message: "the reader of standard output went away")
    }
    if code < 0 { throw FileOperations.error("cannot write", path: "-", code: Int32(-code)) }
  }
}
