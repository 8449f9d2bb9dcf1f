import CByteKernels

/// References and line ends, resolved exactly once.
enum XMLText {
  /// How a reference reads.
  enum Reference {
    case scalar(UInt32, length: Int)
    case failure(XMLFailure)
  }

  /// Copies text with its references resolved and CR and CR LF as LF; returns the length, or why it cannot.
  ///
  /// `target` holds at least `count` bytes: no reference is shorter than the UTF-8 it stands for (`&#9;` against one
  /// byte, `&#128512;` against four). O(count).
  static func decode(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>,
    form: XMLSegment.Form, isAttribute: Bool = false
  ) -> Result<Int, XMLTextError> {
    if !isAttribute, form == .text { return decodeText(source, count, to: target) }
    var read = 0
    var written = 0
    while read < count {
      let byte = source[read]
      if byte == XMLByte.ampersand, form == .text {
        switch reference(source + read, count - read) {
        case .failure(let failure): return .failure(XMLTextError(failure: failure))
        case .scalar(let scalar, let length):
          written += encode(scalar, to: target + written)
          read += length
        }
        continue
      }
      if byte == XMLByte.carriageReturn {
        target[written] = isAttribute ? 0x20 : XMLByte.lineFeed
        written += 1
        read += read + 1 < count && source[read + 1] == XMLByte.lineFeed ? 2 : 1
        continue
      }
      // Attribute-value normalisation (3.3.3): literal white space becomes spaces.
      target[written] = isAttribute && (byte == 0x09 || byte == 0x0A) ? 0x20 : byte
      written += 1
      read += 1
    }
    return .success(written)
  }

  /// `decode` for text of elements: what is common many bytes at a time, the rest here.
  private static func decodeText(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Result<Int, XMLTextError> {
    var read = 0
    var written = 0
    while true {
      let step = byte_kernels_xml_text(source + read, count &- read, target + written)
      read &+= step.read
      written &+= step.written
      guard read < count else { return .success(written) }
      if source[read] == XMLByte.carriageReturn {
        target[written] = XMLByte.lineFeed
        written &+= 1
        read &+= read &+ 1 < count && source[read &+ 1] == XMLByte.lineFeed ? 2 : 1
        continue
      }
      switch reference(source + read, count - read) {
      case .failure(let failure): return .failure(XMLTextError(failure: failure))
      case .scalar(let scalar, let length):
        written &+= encode(scalar, to: target + written)
        read &+= length
      }
    }
  }

  /// The reference that begins at `source`, which holds `&`.
  static func reference(_ source: UnsafePointer<UInt8>, _ count: Int) -> Reference {
    guard count >= 3 else { return .failure(.badReference) }
    switch source[1] {
    case UInt8(ascii: "#"): return numeric(source, count)
    case UInt8(ascii: "l") where count >= 4 && source.holds("lt;", at: 1): return .scalar(0x3C, length: 4)
    case UInt8(ascii: "g") where count >= 4 && source.holds("gt;", at: 1): return .scalar(0x3E, length: 4)
    case UInt8(ascii: "a") where count >= 5 && source.holds("amp;", at: 1): return .scalar(0x26, length: 5)
    case UInt8(ascii: "a") where count >= 6 && source.holds("apos;", at: 1): return .scalar(0x27, length: 6)
    case UInt8(ascii: "q") where count >= 6 && source.holds("quot;", at: 1): return .scalar(0x22, length: 6)
    default: break
    }
    guard XMLByte.startsName(source[1]) || source[1] >= 0x80 else { return .failure(.badReference) }
    var index = 2
    while index < count, XMLByte.continuesName(source[index]) || source[index] >= 0x80 { index += 1 }
    let isNamed = index < count && source[index] == XMLByte.semicolon
    return .failure(isNamed ? .undeclaredEntity : .badReference)
  }

  /// `&#38;` or `&#x26;` (production 66): must stand for a legal character.
  private static func numeric(_ source: UnsafePointer<UInt8>, _ count: Int) -> Reference {
    let isHexadecimal = source[2] == UInt8(ascii: "x")
    var index = isHexadecimal ? 3 : 2
    let first = index
    var scalar: UInt32 = 0
    while index < count {
      let byte = source[index]
      let letter = (byte | 0x20) &- 0x61
      let digit: UInt32
      if byte &- 0x30 < 10 {
        digit = UInt32(byte &- 0x30)
      } else if isHexadecimal, letter < 6 {
        digit = UInt32(letter) + 10
      } else {
        break
      }
      // Saturates far above the last scalar, so that any number of digits is safe.
      scalar = min(scalar * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first, index < count, source[index] == XMLByte.semicolon, XMLByte.isCharacter(scalar) else {
      return .failure(.badReference)
    }
    return .scalar(scalar, length: index + 1)
  }

  /// Writes a scalar as UTF-8; returns its length.
  @inline(__always)
  static func encode(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func low(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F) }
    if scalar < 0x80 {
      target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      target[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      target[1] = low(0)
      return 2
    }
    if scalar < 0x10000 {
      target[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      target[1] = low(6)
      target[2] = low(0)
      return 3
    }
    target[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    target[1] = low(12)
    target[2] = low(6)
    target[3] = low(0)
    return 4
  }
}

/// A text that cannot be decoded.
struct XMLTextError: Error {
  var failure: XMLFailure
}
