/// Shorter ways to the same answers for text of ASCII alone, as most of a registry is: properties of Unicode are looked up
/// scalar by scalar, which took a third of the time for a trader.
enum ASCIIText {
  /// Whether the text begins and ends with ASCII that is no white space.
  static func isTrimmed(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return first < 0x80 && last < 0x80 && !isSpace(first) && !isSpace(last)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// As `IdentifierText.clean`, before trimming; `nil` where anything is not ASCII.
  static func cleaned(_ text: String, without separators: String, capitals: Bool) -> String? {
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { output in
        var count = 0
        for byte in bytes {
          var byte = isSpace(byte) ? 0x20 : byte
          guard !separators.utf8.contains(byte) else { continue }
          if capitals, (0x61...0x7A).contains(byte) { byte -= 0x20 }
          output[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// How many letters and digits there are; `nil` where anything is not ASCII.
  static func count(in text: String) -> (letters: Int, digits: Int)? {
    var (letters, digits) = (0, 0)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
      if (0x30...0x39).contains(byte) { digits += 1 }
    }
    return (letters, digits)
  }

  /// Whether the text is longer than any placeholder, or holds a digit, and is not one character over and over.
  static func isSurelyMeant(_ text: String, longest: Int) -> Bool {
    var first: UInt8?
    var isVaried = false
    var (length, digits) = (0, 0)
    for byte in text.utf8 {
      guard byte < 0x80 else { return false }
      let isDigit = (0x30...0x39).contains(byte)
      guard isDigit || (0x61...0x7A).contains(byte | 0x20) else { continue }
      length += 1
      digits += isDigit ? 1 : 0
      let letter = isDigit ? byte : byte | 0x20
      isVaried = isVaried || (first.map { $0 != letter } ?? false)
      first = first ?? letter
    }
    return isVaried && (length > longest || digits > 0)
  }
}
