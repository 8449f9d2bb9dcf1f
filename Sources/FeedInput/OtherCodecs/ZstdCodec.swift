import CZstd

/// Zstandard (RFC 8878): frames one after the other, skippable ones among them.
final class ZstdCodec: MemberCodec {
  private let stream: OpaquePointer?

  /// 2^27 bytes (128 MiB), which is also zstd's own default: a larger window is memory an input can demand.
  private static let windowLog: Int32 = 27

  init() {
    stream = ZSTD_createDStream()
    if let stream { ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLog) }
  }

  deinit { ZSTD_freeDStream(stream) }

  var compression: Compression { .zstd }
  var memberWord: String { "frame" }
  var memory: Int { stream.map { ZSTD_sizeof_DStream($0) } ?? 0 }

  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    guard let stream else { throw corrupt(number, in: window, "no memory is left to unpack it") }
    let prefix = try window.peek(4)
    guard !prefix.isEmpty else { return false }
    // Fewer than four bytes may be a frame that was cut off; zstd then ends "in the middle" of it.
    guard Compression.isZstdFrame(prefix) || (prefix.count < 4 && Self.mayBegin(prefix)) else {
      throw junk(after: number - 1, in: window)
    }
    ZSTD_DCtx_reset(stream, ZSTD_reset_session_only)
    return true
  }

  private static func mayBegin(_ prefix: [UInt8]) -> Bool {
    Compression.isZstdFrame(prefix + [0x28, 0xB5, 0x2F, 0xFD].dropFirst(prefix.count))
      || Compression.isZstdFrame(prefix + [0x50, 0x2A, 0x4D, 0x18].dropFirst(prefix.count))
  }

  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool {
    try flush(into: out, &written, window, member)
    guard written < out.count, window.available > 0 else { return false }
    if try take(window, member) { return true }
    try flush(into: out, &written, window, member)
    return false
  }

  /// Hands out what is decoded.
  ///
  /// Apart from taking input: a call that fails does not say what it wrote before, so output and errors must not
  /// come of the same one. What is lost would depend on the caller's buffer.
  private func flush(
    into out: UnsafeMutableRawBufferPointer, _ written: inout Int, _ window: InputWindow, _ member: Int
  ) throws(FeedInputError) {
    var input = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
    var output = ZSTD_outBuffer(dst: out.baseAddress, size: out.count, pos: written)
    let code = ZSTD_decompressStream(stream, &output, &input)
    written = output.pos
    try check(code, window, member)
  }

  /// Decodes up to the next block that has output, which stays inside zstd. True at the frame's end: zstd leaves the
  /// last byte of a frame in the input until all of its output is handed out.
  private func take(_ window: InputWindow, _ member: Int) throws(FeedInputError) -> Bool {
    var input = ZSTD_inBuffer(src: window.next, size: window.available, pos: 0)
    var output = ZSTD_outBuffer(dst: nil, size: 0, pos: 0)
    let code = ZSTD_decompressStream(stream, &output, &input)
    window.advance(input.pos)
    try check(code, window, member)
    return code == 0
  }

  private func check(_ code: Int, _ window: InputWindow, _ member: Int) throws(FeedInputError) {
    guard ZSTD_isError(code) != 0 else { return }
    let reason = String(cString: ZSTD_getErrorName(code))
    guard ZSTD_getErrorCode(code) != ZSTD_error_frameParameter_windowTooLarge else {
      throw FeedInputError(
        kind: .limit, feed: window.feed, offset: window.rawOffset,
        message: "frame \(member) of the zstd data needs more than \(1 << Self.windowLog) bytes of memory: "
          + "compress it again without --long or --ultra")
    }
    throw corrupt(member, in: window, "zstd says: \(reason)")
  }

  /// zstd verifies a frame's checksum itself.
  func closeMember(_ number: Int, in window: InputWindow) {}
}
