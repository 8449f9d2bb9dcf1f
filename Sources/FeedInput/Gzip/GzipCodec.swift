/// gzip (RFC 1952): our own framing around an `Inflater`.
final class GzipCodec: MemberCodec {
  let inflater: any Inflater
  private var crc: UInt32 = 0
  /// The output's length modulo 2^32, as the trailer has it.
  private var length: UInt32 = 0

  init(_ kind: InflaterKind) { inflater = kind.make() }

  var compression: Compression { .gzip }
  var memberWord: String { "member" }
  /// ISA-L's state, the largest of what inflates.
  var memory: Int { 90 << 10 }

  func openMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    guard try skipToMember(number, in: window) else { return false }
    try readHeader(number, in: window)
    do throws(InflateFailure) { try inflater.reset() } catch {
      throw corrupt(number, in: window, error.detail)
    }
    crc = 0
    length = 0
    return true
  }

  /// Passes zeros, with which some writers fill the last block of a tape or a disk; gzip(1) does so too, but
  /// gives up after them, while here a member behind them is read and not lost.
  private func skipToMember(_ number: Int, in window: InputWindow) throws(FeedInputError) -> Bool {
    if number > 1 {
      while let byte = try window.byte() {
        guard byte != 0 else { continue }
        window.unread(1)
        let magic = try window.peek(2)
        // One byte of the magic at the very end is a truncated member, not junk.
        guard magic == [0x1F, 0x8B] || magic == [0x1F] else { throw junk(after: number - 1, in: window) }
        return true
      }
      return false
    }
    return true
  }

  func step(
    _ window: InputWindow, into out: UnsafeMutableRawBufferPointer, written: inout Int, member: Int
  ) throws(FeedInputError) -> Bool {
    let room = UnsafeMutableRawBufferPointer(rebasing: out[written...])
    let step = inflater.inflate(
      UnsafeBufferPointer(start: window.next, count: window.available), into: room)
    window.advance(step.taken)
    written += step.written
    crc = inflater.checksum(crc, UnsafeRawBufferPointer(rebasing: room[..<step.written]))
    length &+= UInt32(truncatingIfNeeded: step.written)
    if let failure = step.failure { throw corrupt(member, in: window, failure.detail) }
    if step.isComplete { window.unread(step.surplus) }
    return step.isComplete
  }

  func closeMember(_ number: Int, in window: InputWindow) throws(FeedInputError) {
    let start = window.offset
    let expectedCRC = try littleEndian(4, number, in: window)
    let expectedLength = try littleEndian(4, number, in: window)
    guard expectedCRC == crc else {
      throw window.damage(
        "the checksum of member \(number) of the gzip data does not match", at: start,
        "the file was damaged on its way or on disk; fetch it again")
    }
    guard expectedLength == length else {
      throw window.damage(
        "the length of member \(number) of the gzip data does not match", at: start + 4,
        "the file was damaged on its way or on disk; fetch it again")
    }
  }

  private func littleEndian(
    _ bytes: Int, _ member: Int, in window: InputWindow
  ) throws(FeedInputError) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<bytes {
      guard let byte = try window.byte() else {
        throw window.damage(
          "the gzip data ends in the trailer of member \(member)",
          "the file is truncated; fetch it again")
      }
      value |= UInt32(byte) << UInt32(8 * index)
    }
    return value
  }
}
