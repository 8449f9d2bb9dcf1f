import CSimdJSON

/// What can be said about all bytes of a chunk in one fast pass, so that its records need not be asked one by one.
struct ByteSurvey {
  /// Some byte is no part of well-formed UTF-8 (a chunk that ends inside a scalar counts too).
  var hasInvalidUTF8: Bool
  /// Some character may be none of XML's (U+0000–U+001F but tab, LF and CR; U+FFFE, U+FFFF).
  var hasIllegalCharacter: Bool

  /// O(count), about 0.1 ns a byte.
  init(_ base: UnsafePointer<UInt8>, count: Int) {
    hasInvalidUTF8 = !Self.isValidUTF8(base, count: count)
    hasIllegalCharacter = Self.hasIllegalCharacter(base, count: count)
  }

  static func isValidUTF8(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    csimdjson_utf8_valid(UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), count)
  }

  /// A plain loop over blocks: it vectorises, a search with an early exit does not.
  static func hasIllegalCharacter(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    var start = 0
    while start < count {
      let end = min(start + 4096, count)
      var controls: UInt8 = 0
      var high: UInt8 = 0
      for index in start..<end {
        let byte = base[index]
        // Of U+0000–U+001F all but tab, LF and CR. Bit operations keep the loop free of branches.
        let isControl: UInt8 = byte < 0x20 ? 1 : 0
        let isAllowed: UInt8 = (byte == 0x09 || byte == 0x0A || byte == 0x0D) ? 1 : 0
        controls |= isControl & ~isAllowed
        high |= byte
      }
      if controls != 0 { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; the third byte may lie in the next block.
      if high >= 0x80, holdsNoncharacter(base, start, min(end + 2, count)) { return true }
      start = end
    }
    return false
  }

  private static func holdsNoncharacter(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3 else { return false }
    var found: UInt8 = 0
    for index in start..<(end - 2) {
      let first: UInt8 = base[index] == 0xEF ? 1 : 0
      let second: UInt8 = base[index + 1] == 0xBF ? 1 : 0
      let third: UInt8 = base[index + 2] >= 0xBE ? 1 : 0
      found |= first & second & third
    }
    return found != 0
  }
}
