import CBZip2

/// bzip2: streams one after the other, as parallel writers make them.
final class BZip2Codec: MemberCodec {
  /// libbz2 checks that the stream's address does not change.
  private let stream: UnsafeMutablePointer<bz_stream>
  private var isOpen = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: bz_stream())
  }

  deinit {
    if isOpen { BZ2_bzDecompressEnd(stream) }
    stream.deallocate()
  }

  var compression: Compression { .bzip2 }
  var memberWord: String { "stream" }
  /// Four bytes for each byte of a block of at most 900,000 (bzip2 manual, "Memory management").
  var memory: Int { 3_700_000 }

  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    let prefix = try window.peek(4)
    guard !prefix.isEmpty else { return false }
    let begins =
      prefix.count == 4 ? Compression.isBZip2Header(prefix) : [0x42, 0x5A, 0x68].starts(with: prefix)
    guard begins else { throw junk(after: number - 1, in: window) }
    if isOpen { BZ2_bzDecompressEnd(stream) }
    isOpen = false
    stream.pointee = bz_stream()
    guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
      throw corrupt(number, in: window, "no memory is left to unpack it")
    }
    isOpen = true
    return true
  }

  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool {
    let offered = UInt32(clamping: window.available)
    let room = UInt32(clamping: out.count - written)
    stream.pointee.next_in = UnsafeMutableRawPointer(mutating: window.next)
      .assumingMemoryBound(to: CChar.self)
    stream.pointee.avail_in = offered
    stream.pointee.next_out = out.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: written)
    stream.pointee.avail_out = room
    let code = BZ2_bzDecompress(stream)
    window.advance(Int(offered - stream.pointee.avail_in))
    written += Int(room - stream.pointee.avail_out)
    switch code {
    case BZ_OK: return false
    case BZ_STREAM_END: return true
    case BZ_MEM_ERROR: throw corrupt(member, in: window, "no memory is left to unpack it")
    default: throw corrupt(member, in: window, "a block or its checksum is wrong (code \(code))")
    }
  }

  /// libbz2 verifies the checksums of the blocks and of the stream itself.
  func closeMember(_ number: Int, in window: InputWindow) {}
}
