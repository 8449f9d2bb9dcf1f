/// The fast ways: many characters a step, nothing recorded.
extension Folder {
  private static var each: UInt64 { 0x0101_0101_0101_0101 }
  private static var high: UInt64 { 0x8080_8080_8080_8080 }
  private static var low: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }

  /// Folds ASCII from `start` on and returns where it stopped: at a byte above 0x7F, at a `<` or `&` where those
  /// mean something, or less than eight bytes before the end.
  ///
  /// Eight bytes a step in one 64-bit word, because most steps then have no branch that is taken: letters and
  /// digits are told from the rest by adding so that bit 7 carries the answer, separators become spaces, and only
  /// where two separators meet is there more to do.
  @inline(__always)
  mutating func foldASCII(
    _ base: UnsafePointer<UInt8>, from start: Int, count end: Int, html: Bool
  ) -> Int {
    let each = Self.each
    let high = Self.high
    let low = Self.low
    // A byte with bit 7 set is never met below, so without HTML nothing is equal to these.
    let opening = html ? each &* 0x3C : high
    let ampersand = html ? each &* 0x26 : high
    var position = start
    var written = count
    let output = self.output
    // Bit 7: whether a separator stands before, or the start.
    var before: UInt64 = written == 0 || output[written &- 1] == 0x20 ? 0x80 : 0
    while position &+ 8 <= end {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self).littleEndian
      let seven = word & low
      let lower = seven | each &* 0x20
      let letters = (lower &+ each &* 0x1F) & ~(lower &+ each &* 0x05)
      let digits = (seven &+ each &* 0x50) & ~(seven &+ each &* 0x46)
      let words = (letters | digits) & high
      let mask = (words << 1) &- (words >> 7)
      let folded = (lower & mask) | each &* 0x20
      let isOpening = ~((((word ^ opening) & low) &+ low) | (word ^ opening))
      let isAmpersand = ~((((word ^ ampersand) & low) &+ low) | (word ^ ampersand))
      let stops = (word | isOpening | isAmpersand) & high
      let separators = words ^ high
      let doubled = separators & (separators << 8 | before)
      // Room for eight bytes is granted: never more is written than was read, and the capacity has a margin.
      if stops | doubled == 0 {
        UnsafeMutableRawPointer(output + written).storeBytes(of: folded.littleEndian, as: UInt64.self)
        written &+= 8
        position &+= 8
        before = separators >> 56
        continue
      }
      let taken = stops == 0 ? 8 : stops.trailingZeroBitCount >> 3
      if taken == 0 { break }
      if doubled & (UInt64.max >> UInt64(64 &- taken &* 8)) == 0 {
        UnsafeMutableRawPointer(output + written).storeBytes(of: folded.littleEndian, as: UInt64.self)
        written &+= taken
      } else {
        // Every separator that follows another is overwritten by what stands after it; mostly there is one.
        UnsafeMutableRawPointer(output + written).storeBytes(of: folded.littleEndian, as: UInt64.self)
        var drops = doubled & (UInt64.max >> UInt64(64 &- taken &* 8))
        var dropped = 0
        while drops != 0 {
          let byte = drops.trailingZeroBitCount >> 3
          // Two shifts, for together they may be by 64.
          let rest = (folded >> UInt64(byte &* 8)) >> 8
          UnsafeMutableRawPointer(output + written + byte - dropped)
            .storeBytes(of: rest.littleEndian, as: UInt64.self)
          dropped &+= 1
          drops &= drops &- 1
        }
        written &+= taken &- dropped
      }
      position &+= taken
      before = written == 0 || output[written &- 1] == 0x20 ? 0x80 : 0
      if stops != 0 { break }
    }
    count = written
    return position
  }

  /// Folds characters of two bytes from `start` on, with single spaces between them, and returns where it
  /// stopped: at anything else, or at a character that takes the long way.
  @inline(__always)
  mutating func foldTwoByteRun(_ base: UnsafePointer<UInt8>, from start: Int, count end: Int) -> Int {
    var position = start
    var written = count
    let output = self.output
    let short = tables.short
    while position &+ 2 < end {
      let first = base[position]
      let second = base[position &+ 1]
      guard first &- 0xC2 < 0x1E, second & 0xC0 == 0x80 else { break }
      let folded = short[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
      if folded > 0xFF {
        UnsafeMutableRawPointer(output + written).storeBytes(of: folded.littleEndian, as: UInt16.self)
        written &+= 2
        position &+= 2
        if base[position] == 0x20, position &+ 2 < end, base[position &+ 1] >= 0x80 {
          output[written] = 0x20
          written &+= 1
          position &+= 1
        }
        continue
      }
      if folded == 0 { break }
      position &+= 2
      if folded == 0x20 {
        if written == 0 || output[written &- 1] == 0x20 { continue }
      }
      output[written] = UInt8(truncatingIfNeeded: folded)
      written &+= 1
    }
    count = written
    return position
  }

  /// Folds characters of three bytes from `start` on and returns where it stopped.
  @inline(__always)
  mutating func foldThreeByteRun(_ base: UnsafePointer<UInt8>, from start: Int, count end: Int) -> Int {
    var position = start
    var written = count
    let output = self.output
    let blocks = tables.kindBlocks
    let kinds = tables.kinds
    // One byte more than the character, so that four may be stored for three.
    while position &+ 3 < end {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt32.self).littleEndian
      guard word & 0xC0C0F0 == 0x8080E0 else { break }
      let point = Int((word & 0x0F) << 12 | word >> 2 & 0xFC0 | word >> 16 & 0x3F)
      guard point >= 0x800 else { break }
      let kind = kinds[Int(blocks[point >> 6]) << 6 | point & 63]
      if kind &- 1 < 3 {
        UnsafeMutableRawPointer(output + written).storeBytes(of: word.littleEndian, as: UInt32.self)
        written &+= 3
        position &+= 3
      } else if kind == CharacterKind.separator, point & 0xF800 != 0xD800 {
        position &+= 3
        if written == 0 || output[written &- 1] == 0x20 { continue }
        output[written] = 0x20
        written &+= 1
      } else {
        break
      }
    }
    count = written
    return position
  }
}
