extension GzipCodec {
  /// The flags of RFC 1952, section 2.3.1.
  private enum Flag {
    static let headerCRC: UInt8 = 0x02
    static let extra: UInt8 = 0x04
    static let name: UInt8 = 0x08
    static let comment: UInt8 = 0x10
    static let reserved: UInt8 = 0xE0
  }

  /// Reads a member's header, whatever its length, and keeps none of it. FTEXT, MTIME, XFL and OS say nothing
  /// that matters here.
  func readHeader(_ member: Int, in window: InputWindow) throws(FeedInputError) {
    let start = window.offset
    var header = HeaderBytes(window: window, inflater: inflater, member: member)
    // The magic bytes were looked at before, unless the input ends within them.
    for magic: UInt8 in [0x1F, 0x8B] {
      guard try header.next() == magic else { throw junk(after: member - 1, in: window) }
    }
    let method = try header.next()
    guard method == 8 else {
      throw window.damage(
        "the header of member \(member) of the gzip data names the unknown method \(method)", at: start,
        "the file is damaged, or not gzip; fetch it again")
    }
    let flags = try header.next()
    guard flags & Flag.reserved == 0 else {
      throw window.damage(
        "the header of member \(member) of the gzip data sets reserved flags", at: start,
        "the file is damaged, or encrypted by an old gzip; fetch it again")
    }
    for _ in 0..<6 { _ = try header.next() }
    if flags & Flag.extra != 0 {
      let low = try header.next()
      let high = try header.next()
      for _ in 0..<(Int(low) | Int(high) << 8) { _ = try header.next() }
    }
    if flags & Flag.name != 0 { while try header.next() != 0 {} }
    if flags & Flag.comment != 0 { while try header.next() != 0 {} }
    if flags & Flag.headerCRC != 0 {
      let expected = UInt16(truncatingIfNeeded: header.crc)
      let low = try header.next()
      let high = try header.next()
      guard UInt16(low) | UInt16(high) << 8 == expected else {
        throw window.damage(
          "the checksum of the header of member \(member) of the gzip data does not match", at: start,
          "the file was damaged on its way or on disk; fetch it again")
      }
    }
  }

  /// The bytes of one header, with the CRC of those read.
  private struct HeaderBytes {
    let window: InputWindow
    let inflater: any Inflater
    let member: Int
    var crc: UInt32 = 0

    mutating func next() throws(FeedInputError) -> UInt8 {
      guard let byte = try window.byte() else {
        throw window.damage(
          "the gzip data ends in the header of member \(member)",
          "the file is truncated; fetch it again")
      }
      crc = withUnsafeBytes(of: byte) { inflater.checksum(crc, $0) }
      return byte
    }
  }
}
