import Listings

/// The grammar of RFC 8259 for what stands between tokens.
enum JSONScalars {
  enum Kind { case number, boolean, null, invalid }

  static func kind(_ text: UnsafePointer<UInt8>, _ length: Int) -> Kind {
    guard length > 0 else { return .invalid }
    switch text[0] {
    case UInt8(ascii: "t"): return equals(text, length, "true") ? .boolean : .invalid
    case UInt8(ascii: "f"): return equals(text, length, "false") ? .boolean : .invalid
    case UInt8(ascii: "n"): return equals(text, length, "null") ? .null : .invalid
    default: return isNumber(text, length) ? .number : .invalid
    }
  }

  private static func equals(_ text: UnsafePointer<UInt8>, _ length: Int, _ word: StaticString) -> Bool {
    guard length == word.utf8CodeUnitCount else { return false }
    for index in 0..<length where text[index] != word.utf8Start[index] { return false }
    return true
  }

  private static func isNumber(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    func digits() -> Int {
      let start = index
      while index < length, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
      return index - start
    }
    if text[0] == UInt8(ascii: "-") { index = 1 }
    let first = index
    let whole = digits()
    if whole == 0 || (whole > 1 && text[first] == UInt8(ascii: "0")) { return false }
    if index < length, text[index] == UInt8(ascii: ".") {
      index += 1
      if digits() == 0 { return false }
    }
    if index < length, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < length, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      if digits() == 0 { return false }
    }
    return index == length
  }

  /// Decodes the escapes of a string's content that lies in the arena; `nil` for an escape that JSON lacks.
  ///
  /// A surrogate pair is one scalar; a surrogate alone becomes U+FFFD and is reported as replaced. The output is
  /// never longer than the input: six bytes of `\uXXXX` become three at most.
  static func unescape(
    offset: Int, length: Int, in arena: ByteArena, wasReplaced: inout Bool
  ) -> (offset: Int, length: Int)? {
    let output = arena.room(for: length)
    let source = UnsafePointer(arena.base + offset)
    var read = 0
    var written = 0
    while read < length {
      guard let next = CSVScan.find(UInt8(ascii: "\\"), source, read, length) else {
        (output + written).update(from: source + read, count: length - read)
        written += length - read
        break
      }
      (output + written).update(from: source + read, count: next - read)
      written += next - read
      guard next + 1 < length else { return nil }
      read = next + 2
      switch source[next + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output[written] = source[next + 1]
      case UInt8(ascii: "b"): output[written] = 8
      case UInt8(ascii: "f"): output[written] = 12
      case UInt8(ascii: "n"): output[written] = 10
      case UInt8(ascii: "r"): output[written] = 13
      case UInt8(ascii: "t"): output[written] = 9
      case UInt8(ascii: "u"):
        guard var scalar = hex(source, read, length) else { return nil }
        read += 4
        if (0xD800...0xDFFF).contains(scalar) {
          let low =
            source[min(read, length - 1)] == UInt8(ascii: "\\") && read + 1 < length
              && source[read + 1] == UInt8(ascii: "u") ? hex(source, read + 2, length) : nil
          if scalar < 0xDC00, let low, (0xDC00...0xDFFF).contains(low) {
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            read += 6
          } else {
            scalar = 0xFFFD
            wasReplaced = true
          }
        }
        written += encode(scalar, output + written)
        continue
      default: return nil
      }
      written += 1
    }
    let start = arena.count
    arena.commit(written)
    return (start, written)
  }

  private static func hex(_ source: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> UInt32? {
    guard start + 4 <= length else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = source[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func encode(_ scalar: UInt32, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    func byte(_ lead: UInt32, _ shift: UInt32, _ mask: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: lead | (scalar >> shift & mask))
    }
    switch scalar {
    case 0..<0x80:
      output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      output[0] = byte(0xC0, 6, 0x1F)
      output[1] = byte(0x80, 0, 0x3F)
      return 2
    case 0x800..<0x10000:
      output[0] = byte(0xE0, 12, 0x0F)
      output[1] = byte(0x80, 6, 0x3F)
      output[2] = byte(0x80, 0, 0x3F)
      return 3
    default:
      output[0] = byte(0xF0, 18, 0x07)
      output[1] = byte(0x80, 12, 0x3F)
      output[2] = byte(0x80, 6, 0x3F)
      output[3] = byte(0x80, 0, 0x3F)
      return 4
    }
  }
}
