/// A codec whose library is always given the same room, whatever buffer the caller brings.
///
/// How far liblzma and libbz2 come in damaged data, and how much of it libbz2 forgets to report, depends on the room
/// for output. Behind this it depends on the data alone, for the price of a copy that is small beside the decoding.
final class FixedRoomCodec: MemberCodec {
  private let codec: any MemberCodec
  private let room: UnsafeMutableRawBufferPointer
  /// What is decoded and not handed out.
  private var pending: Range<Int> = 0..<0
  private var isAtEnd = false
  private var failure: FeedInputError?

  init(_ codec: any MemberCodec) {
    self.codec = codec
    room = .allocate(byteCount: 64 << 10, alignment: 16)
  }

  deinit { room.deallocate() }

  var compression: Compression { codec.compression }
  var memberWord: String { codec.memberWord }
  var memory: Int { codec.memory + room.count }

  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    isAtEnd = false
    return try codec.openMember(number, in: window)
  }

  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool {
    if pending.isEmpty, failure == nil, !isAtEnd { fill(window, member) }
    let count = min(pending.count, out.count - written)
    UnsafeMutableRawBufferPointer(rebasing: out[written..<(written + count)])
      .copyBytes(from: room[pending.lowerBound..<(pending.lowerBound + count)])
    written += count
    pending = (pending.lowerBound + count)..<pending.upperBound
    guard pending.isEmpty else { return false }
    if let failure { throw failure }
    return isAtEnd
  }

  /// Decodes once, and keeps how that ended until what came before is handed out.
  private func fill(_ window: InputWindow, _ member: Int) {
    var count = 0
    do throws(FeedInputError) {
      isAtEnd = try codec.step(window, into: room, written: &count, member: member)
    } catch {
      failure = error
    }
    pending = 0..<count
  }

  func closeMember(_ number: Int, in window: InputWindow) throws(FeedInputError) {
    try codec.closeMember(number, in: window)
  }
}
