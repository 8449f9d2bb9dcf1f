import CByteKernels

/// The fast ways: many characters a step, nothing recorded.
extension Folder {
  /// Folds ASCII and Latin letters from `start` on and returns where it stopped: at another byte above 0x7F, at a control that is no white space, or at a `<` or `&` where those
  /// mean something.
  @inline(__always)
  mutating func foldLatin(
    _ base: UnsafePointer<UInt8>, from start: Int, count end: Int, html: Bool
  ) -> Int {
    // Never more is written than was read, and the capacity has a margin.
    let folded = byte_kernels_fold_latin(
      base + start, end &- start, output + count, tables.folding, html, isAtWordStart)
    count &+= folded.written
    return start &+ folded.read
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
