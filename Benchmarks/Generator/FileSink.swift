import Glibc

/// A file, or standard output, that whole buffers are written to.
final class FileSink {
  private let descriptor: Int32
  private let name: String
  private var isOpen = true

  /// Standard output.
  init() {
    descriptor = STDOUT_FILENO
    name = "standard output"
  }

  init(path: String) throws(GeneratorError) {
    name = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .output(path: path, code: errno) }
  }

  deinit {
    if isOpen { Glibc.close(descriptor) }
  }

  /// Writes the whole of `buffer` and empties it.
  func drain(_ buffer: ByteBuffer) throws(GeneratorError) {
    var written = 0
    while written < buffer.count {
      let result = Glibc.write(descriptor, buffer.base + written, buffer.count - written)
      if result < 0 {
        if errno == EINTR { continue }
        throw .output(path: name, code: errno)
      }
      written += result
    }
    buffer.removeAll()
  }

  /// Closes the file: a full disk may show only here.
  func close() throws(GeneratorError) {
    isOpen = false
    if Glibc.close(descriptor) != 0 { throw .output(path: name, code: errno) }
  }

  static func write(_ text: String, to path: String) throws(GeneratorError) {
    let sink = try FileSink(path: path)
    let buffer = ByteBuffer(capacity: 1 << 16)
    buffer.append(Array(text.utf8))
    try sink.drain(buffer)
    try sink.close()
  }
}
