import CLZMA

/// xz: streams one after the other, with padding of zeros in fours (.xz file format 1.2.0, section 2.2).
final class XZCodec: MemberCodec {
  /// liblzma keeps pointers into its state: it must never move.
  private let stream: UnsafeMutablePointer<lzma_stream>

  /// `xz -9` needs 65 MiB; what asks for more than this does not come from the presets.
  private static let memoryBytes: UInt64 = 128 << 20

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: lzma_stream())
  }

  deinit {
    lzma_end(stream)
    stream.deallocate()
  }

  var compression: Compression { .xz }
  var memberWord: String { "stream" }
  var memory: Int { Int(clamping: lzma_memusage(stream)) }

  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    if number > 1 {
      guard try skipPadding(after: number - 1, in: window) else { return false }
    }
    // Streams are taken one by one, not with LZMA_CONCATENATED, which hides where they begin.
    guard lzma_stream_decoder(stream, Self.memoryBytes, 0) == LZMA_OK else {
      throw corrupt(number, in: window, "no memory is left to unpack it")
    }
    return true
  }

  private func skipPadding(after number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    var zeros = 0
    while let byte = try window.byte() {
      if byte == 0 {
        zeros = (zeros + 1) % 4
        continue
      }
      window.unread(1)
      let magic: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
      guard zeros == 0, magic.starts(with: try window.peek(magic.count)) else {
        throw junk(after: number, in: window)
      }
      return true
    }
    guard zeros == 0 else { throw junk(after: number, in: window) }
    return false
  }

  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool {
    let room = out.count - written
    stream.pointee.next_in = window.next
    stream.pointee.avail_in = window.available
    stream.pointee.next_out = out.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: written)
    stream.pointee.avail_out = room
    let code = lzma_code(stream, LZMA_RUN)
    window.advance(window.available - stream.pointee.avail_in)
    written += room - stream.pointee.avail_out
    switch code {
    // A call without input or room is LZMA_BUF_ERROR the second time; it does no harm.
    case LZMA_OK, LZMA_BUF_ERROR: return false
    case LZMA_STREAM_END: return true
    case LZMA_MEMLIMIT_ERROR:
      throw FeedInputError(
        kind: .limit, feed: window.feed, offset: window.rawOffset,
        message: "stream \(member) of the xz data needs more than \(Self.memoryBytes) bytes of memory: "
          + "compress it again with one of the presets -0 to -9")
    case LZMA_MEM_ERROR: throw corrupt(member, in: window, "no memory is left to unpack it")
    case LZMA_OPTIONS_ERROR: throw corrupt(member, in: window, "it asks for options that liblzma lacks")
    default: throw corrupt(member, in: window, "liblzma finds the data corrupt (code \(code.rawValue))")
    }
  }

  /// liblzma verifies blocks, index and footer itself.
  func closeMember(_ number: Int, in window: InputWindow) {}
}
