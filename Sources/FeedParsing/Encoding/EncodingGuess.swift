/// Finds out the encoding of bytes that claim to be in another one.
///
/// Text in a one-byte encoding is hardly ever well-formed UTF-8, and UTF-8 hardly ever anything else: each multi-byte
/// character is a lead byte with just its continuation bytes, which read in a one-byte encoding give pairs such as
/// `Ð¿` or `Р°` that no language writes.
enum EncodingGuess {
  /// How the bytes above ASCII lie.
  private struct Tally {
    /// Well-formed characters of more than one byte.
    var characters = 0
    /// Bytes above ASCII that belong to none.
    var strays = 0
    /// Strays whose neighbour is one as well: Cyrillic words are nothing else, Latin ones have few in a row.
    var joined = 0
    /// Strays from C0 to DF and from E0: large and small letters in windows-1251, small and large ones in KOI8-R.
    var lower = 0
    var upper = 0
    var afterStray = false

    mutating func stray(_ byte: UInt8) {
      strays += 1
      if afterStray { joined += 1 }
      afterStray = true
      if byte >= 0xE0 { upper += 1 } else if byte >= 0xC0 { lower += 1 }
    }
  }

  /// Fewer stray bytes than this say nothing.
  static let fewest = 4

  /// Whether bytes that are declared to be in `encoding` are UTF-8 after all. O(bytes).
  ///
  /// `isCut`: the bytes go on behind the end, which may lie inside a character.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer, isCut: Bool, declared encoding: SourceEncoding) -> Bool
  {
    let tally = tally(bytes, isCut: isCut, strays: 1)
    if tally.strays > 0 { return false }
    // Characters of two bytes (GBK, Shift_JIS) can look like UTF-8 in a word or two.
    return tally.characters >= (encoding.kind == .multiByte ? 16 : 1)
  }

  /// The one-byte encoding of bytes that are declared to be UTF-8; `nil` where they are, or nothing can be said.
  static func singleByte(_ bytes: UnsafeRawBufferPointer, isCut: Bool) -> SourceEncoding? {
    // Most feeds are what they say.
    if isWhole(bytes, isCut: isCut) { return nil }
    let tally = tally(bytes, isCut: isCut)
    // What is broken UTF-8 in places is UTF-8; bytes of two encodings have no single reading.
    guard tally.strays >= fewest, tally.characters * 20 < tally.strays else { return nil }
    guard tally.joined * 2 > tally.strays else { return latin(bytes) }
    // Cyrillic words lie from C0 on; those of GBK, Big5 and Shift_JIS do not, and are not guessed at.
    guard (tally.lower + tally.upper) * 10 >= tally.strays * 9 else { return nil }
    if isGreek(bytes, strays: tally.strays) { return SourceEncoding(named: "WINDOWS-1253") }
    return SourceEncoding(named: tally.upper >= tally.lower ? "WINDOWS-1251" : "KOI8-R")
  }

  /// Whether most of a table is UTF-8, and some bytes are not: by its lines, for one long line is not to speak for all
  /// the others; where they are even, by the characters.
  static func isBrokenUTF8(_ bytes: UnsafeRawBufferPointer, isCut: Bool) -> Bool {
    var sound = 0
    var broken = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let tally = tally(
        UnsafeRawBufferPointer(rebasing: rest[..<end]), isCut: isCut && end == rest.endIndex, strays: 1)
      if tally.strays > 0 { broken += 1 } else if tally.characters > 0 { sound += 1 }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
    if sound != broken { return sound > broken }
    let tally = tally(bytes, isCut: isCut)
    return tally.characters > 4 * tally.strays
  }

  /// The bytes in UTF-8, by the encoding that they are guessed to be in.
  static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { buffer in
      guard let encoding = singleByte(buffer, isCut: false),
        let table = SingleByteTable.forEncoding(encoding.name)
      else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(2 * buffer.count)
      for byte in buffer { table.append(byte, to: &result) }
      return result
    }
  }

  /// Whether all of the bytes are UTF-8, but perhaps for a character that their end cuts. O(bytes), vectorised.
  private static func isWhole(_ bytes: UnsafeRawBufferPointer, isCut: Bool) -> Bool {
    var end = bytes.count
    if isCut {
      while end > 0, bytes.count - end < 3, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
      if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 } else { end = bytes.count }
    }
    return UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
  }

  /// Counts up to the given number of strays.
  private static func tally(_ bytes: UnsafeRawBufferPointer, isCut: Bool, strays most: Int = .max) -> Tally {
    var tally = Tally()
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return tally }
    let count = bytes.count
    var index = 0
    while index < count, tally.strays < most {
      let byte = base[index]
      if byte < 0x80 {
        tally.afterStray = false
        index += 1
        // Mostly there are more of these.
        while index + 8 <= count,
          UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if index + length > count, isCut { break }
      if byte >= 0xC2, index + length <= count, TextRepair.isCharacter(base + index, length) {
        tally.characters += 1
        tally.afterStray = false
        index += length
      } else {
        tally.stray(byte)
        index += 1
      }
    }
    return tally
  }
}
