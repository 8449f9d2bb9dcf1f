import CSimdJSON
import Glibc
import Listings

/// Reading bytes that are not UTF-8 as text.
enum TextRepair {
  /// Whether the bytes are UTF-8 without NUL, which is what goes into a listing as it stands. O(length), vectorised.
  static func isClean(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length == 0 { return true }
    return memchr(bytes, 0, length) == nil && isUTF8(bytes, length)
  }

  static func isUTF8(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    csimdjson_utf8_valid(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), length)
  }

  /// Whether the bytes are one character of UTF-8 that is `length` bytes long.
  static func isCharacter(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let (size, isSound) = sequence(bytes, length)
    return isSound && size == length
  }

  /// Appends `length` bytes that lie in the arena at `offset`, with U+FFFD for each maximal ill-formed part (the
  /// practice of the Unicode Standard, section 3.9) and, where asked, for each NUL; returns where they went.
  static func append(
    offset: Int, length: Int, replacingNUL: Bool, to arena: ByteArena
  ) -> (offset: Int, length: Int) {
    // A byte becomes three at most.
    let output = arena.room(for: 3 * length)
    let source = UnsafePointer(arena.base + offset)
    var read = 0
    var written = 0
    while read < length {
      let (size, isSound) = sequence(source + read, length - read)
      if isSound && !(replacingNUL && source[read] == 0) {
        for index in 0..<size { output[written + index] = source[read + index] }
        written += size
      } else {
        output[written] = 0xEF
        output[written + 1] = 0xBF
        output[written + 2] = 0xBD
        written += 3
      }
      read += size
    }
    let start = arena.count
    arena.commit(written)
    return (start, written)
  }

  /// The sequence at the start of `bytes`: its size, or that of the ill-formed part. Unicode Standard, table 3-7.
  private static func sequence(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (size: Int, isSound: Bool)
  {
    let lead = bytes[0]
    let size: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: size = 2
    case 0xE0...0xEF:
      size = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      size = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    for index in 1..<size {
      guard index < available, bytes[index] >= low, bytes[index] <= high else { return (index, false) }
      low = 0x80
      high = 0xBF
    }
    return (size, true)
  }
}
