import Crypto

/// One file of a run on its way out: buffered, hashed while it is written, every error reported.
package final class OutputFile {
  /// The file's name in the run directory.
  let name: String
  private let path: String
  private let operations: FileOperations
  /// Who flushes the file once it is finished; `nil` where that is waited for.
  private let flushes: FlushGroup?
  private var descriptor: Int32
  private let buffer: UnsafeMutableRawBufferPointer
  private var used = 0
  private var hash: SHA256?
  /// Bytes appended so far.
  package private(set) var size: UInt64 = 0

  /// `path` is how errors name the file. Takes over `descriptor`.
  init(
    name: String, path: String, descriptor: Int32, isHashed: Bool, bufferSize: Int = 256 << 10,
    operations: FileOperations, flushes: FlushGroup? = nil
  ) {
    self.name = name
    self.path = path
    self.descriptor = descriptor
    self.operations = operations
    self.flushes = flushes
    self.buffer = .allocate(byteCount: max(bufferSize, 1), alignment: 64)
    self.hash = isHashed ? SHA256() : nil
  }

  deinit {
    buffer.deallocate()
    // Only a file that is being given up is still open here.
    if descriptor >= 0 { _ = operations.close(descriptor) }
  }

  /// O(length); writes when the buffer is full.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    size += UInt64(bytes.count)
    if bytes.count > buffer.count - used {
      try drain()
      if bytes.count >= buffer.count { return try put(bytes) }
    }
    guard !bytes.isEmpty else { return }
    UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyMemory(from: bytes)
    used += bytes.count
  }

  package func append(_ bytes: [UInt8]) throws(OutputError) {
    guard !bytes.isEmpty else { return }
    let outcome: Result<Void, OutputError> = bytes.withUnsafeBytes { bytes in
      do throws(OutputError) { return .success(try append(bytes)) } catch { return .failure(error) }
    }
    try outcome.get()
  }

  /// Hands everything to the system.
  package func drain() throws(OutputError) {
    guard used > 0 else { return }
    let count = used
    used = 0
    try put(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Drains, flushes to the disk and closes; returns the SHA-256 of all bytes in lower-case hexadecimal, or "" for a
  /// file that is not hashed. Whether a file of a run directory could be flushed is known when that is published.
  package func finish() throws(OutputError) -> String {
    try drain()
    if let flushes, descriptor >= 0 {
      flushes.add(descriptor, path: path)
      descriptor = -1
    } else {
      let flushed = operations.flush(descriptor)
      if flushed < 0 { throw FileOperations.error("cannot flush", path: path, code: -flushed) }
      try close()
    }
    guard let hash else { return "" }
    return Hexadecimal.text(hash.finalize())
  }

  /// Closes the file; enough for one that is not kept.
  func close() throws(OutputError) {
    let open = descriptor
    descriptor = -1
    guard open >= 0 else { return }
    let closed = operations.close(open)
    if closed < 0 { throw FileOperations.error("cannot close", path: path, code: -closed) }
  }

  /// Appends everything that was written to `self` to `target`, in bounded memory.
  func copy(to target: OutputFile) throws(OutputError) {
    try drain()
    var offset: Int64 = 0
    while UInt64(offset) < size {
      let count = operations.read(descriptor, buffer, offset)
      if count < 0 { throw FileOperations.error("cannot read back", path: path, code: Int32(-count)) }
      if count == 0 {
        throw OutputError(
          kind: .ioFailed, path: path, message: "a temporary file was cut short by another program")
      }
      offset += Int64(count)
      try target.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Fills `room` with the bytes from `offset` on, which must have been drained.
  package func read(_ room: UnsafeMutableRawBufferPointer, at offset: Int64) throws(OutputError) {
    var filled = 0
    while filled < room.count {
      let count = operations.read(
        descriptor, UnsafeMutableRawBufferPointer(rebasing: room[filled...]), offset + Int64(filled))
      if count < 0 { throw FileOperations.error("cannot read back", path: path, code: Int32(-count)) }
      if count == 0 {
        throw OutputError(
          kind: .ioFailed, path: path, message: "a temporary file was cut short by another program")
      }
      filled += count
    }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    hash?.update(bufferPointer: bytes)
    var rest = bytes
    while !rest.isEmpty {
      let written = operations.write(descriptor, rest)
      if written < 0 { throw FileOperations.error("cannot write", path: path, code: Int32(-written)) }
      if written == 0 { throw FileOperations.error("cannot write", path: path, code: 5) }
      rest = UnsafeRawBufferPointer(rebasing: rest[min(written, rest.count)...])
    }
  }
}

/// Digests as text.
package enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(.lowerHexDigit(byte >> 4))
      text.append(.lowerHexDigit(byte & 0xF))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// SHA-256 of bytes, in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }
}
