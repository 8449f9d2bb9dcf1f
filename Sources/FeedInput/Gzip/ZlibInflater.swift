import CZlib

/// Inflates with zlib: everywhere there, and about a third as fast as ISA-L.
final class ZlibInflater: Inflater {
  /// zlib keeps a pointer to the stream inside its state: it must never move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isOpen = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    if isOpen { inflateEnd(stream) }
    stream.deallocate()
  }

  func reset() throws(InflateFailure) {
    // Negative window bits: no header or trailer.
    let code =
      isOpen
      ? inflateReset(stream)
      : inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw InflateFailure(detail: "zlib cannot start (code \(code))") }
    isOpen = true
  }

  func inflate(
    _ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableRawBufferPointer
  ) -> InflateStep {
    let offered = UInt32(clamping: input.count)
    let room = UInt32(clamping: out.count)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = offered
    stream.pointee.next_out = out.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = room
    let code = CZlib.inflate(stream, Z_NO_FLUSH)
    var step = InflateStep(
      taken: Int(offered - stream.pointee.avail_in), written: Int(room - stream.pointee.avail_out))
    switch code {
    case Z_STREAM_END:
      step.isComplete = true
    case Z_OK, Z_BUF_ERROR:
      break
    case Z_MEM_ERROR:
      step.failure = InflateFailure(detail: "no memory is left to unpack it")
    default:
      let message = stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)"
      step.failure = InflateFailure(detail: "it is not valid DEFLATE data (\(message))")
    }
    return step
  }

  func checksum(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    // A null pointer makes zlib start anew.
    guard let start else { return crc }
    return UInt32(truncatingIfNeeded: crc32_z(UInt(crc), start, bytes.count))
  }
}
