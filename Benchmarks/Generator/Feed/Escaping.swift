import Glibc

/// A value as each format spells it. Runs that need no escape are copied whole.
enum Escaping {
  /// Character data of XML 1.0: `&`, `<` and `>` as references.
  static func xml(_ field: Field, _ out: ByteBuffer) {
    let (bytes, count) = (field.start, field.count)
    var copied = 0
    for index in 0..<count {
      let reference: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      default: continue
      }
      out.append(bytes + copied, count: index - copied)
      out.append(reference)
      copied = index + 1
    }
    out.append(bytes + copied, count: count - copied)
  }

  /// A field of RFC 4180: in quotes, its own quotes doubled, if it has a comma, a quote or a line break.
  static func csv(_ field: Field, _ out: ByteBuffer) {
    let (bytes, count) = (field.start, field.count)
    // memchr, for a loop over bytes took a third of the generator's time.
    let quote = memchr(bytes, 0x22, count)
    if quote == nil && memchr(bytes, 0x2C, count) == nil && memchr(bytes, 0x0A, count) == nil {
      out.append(bytes, count: count)
      return
    }
    out.append("\"")
    var copied = 0
    var next = quote
    while let found = next {
      // The quote itself leads the next run, so that it comes twice.
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      out.append(bytes + copied, count: index + 1 - copied)
      copied = index
      next = memchr(bytes + index + 1, 0x22, count - index - 1)
    }
    out.append(bytes + copied, count: count - copied)
    out.append("\"")
  }

  /// The inside of a string of RFC 8259; with `ascii`, also `/` and all beyond ASCII as escapes, in the manner of
  /// much shop software.
  static func json(_ field: Field, _ out: ByteBuffer, ascii: Bool) {
    let (bytes, count) = (field.start, field.count)
    var copied = 0
    var index = 0
    while index < count {
      let byte = bytes[index]
      let needsEscape =
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
        || (ascii && (byte >= 0x80 || byte == UInt8(ascii: "/")))
      if !needsEscape {
        index += 1
        continue
      }
      out.append(bytes + copied, count: index - copied)
      if byte >= 0x80 {
        index += escapeScalar(bytes + index, out)
      } else {
        out.append("\\")
        out.append(byte == 10 ? UInt8(ascii: "n") : byte)
        index += 1
      }
      copied = index
    }
    out.append(bytes + copied, count: count - copied)
  }

  /// Writes one scalar beyond ASCII as `\uXXXX`, or as a pair of them; returns the bytes it took.
  ///
  /// The text is the generator's own and well formed.
  private static func escapeScalar(_ bytes: UnsafePointer<UInt8>, _ out: ByteBuffer) -> Int {
    let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    var scalar = UInt32(bytes[0]) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    if scalar >= 0x1_0000 {
      escapeUnit(0xD800 + ((scalar - 0x1_0000) >> 10), out)
      escapeUnit(0xDC00 + ((scalar - 0x1_0000) & 0x3FF), out)
    } else {
      escapeUnit(scalar, out)
    }
    return length
  }

  private static func escapeUnit(_ unit: UInt32, _ out: ByteBuffer) {
    out.append("\\u")
    for shift in [UInt32(12), 8, 4, 0] {
      let nibble = UInt8(truncatingIfNeeded: unit >> shift & 15)
      out.append(nibble < 10 ? 48 + nibble : 87 + nibble)
    }
  }
}
