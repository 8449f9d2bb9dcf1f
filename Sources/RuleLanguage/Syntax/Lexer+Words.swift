extension Lexer {
  /// A word, a number, or both run together (`500mg`, `2026-01-31`), from the current byte on.
  mutating func lexWord() {
    let start = index
    var end = index
    var isNumber = true
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else { break }
        if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { isNumber = false }
        end += 1
      } else {
        let (scalar, length) = Self.scalar(bytes, at: end)
        guard Self.isWordScalar(scalar) else { break }
        isNumber = false
        end += length
      }
    }
    if isNumber && end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".") {
      var digits = end + 1
      while digits < bytes.count && bytes[digits] >= UInt8(ascii: "0") && bytes[digits] <= UInt8(ascii: "9") {
        digits += 1
      }
      if digits > end + 1 { end = digits }
    }
    emit(isNumber ? .number : .word, length: end - start)
  }

  /// A byte that begins no ASCII token: a letter of another script, the per-mille sign, or an error.
  mutating func lexOther(_ byte: UInt8) {
    guard byte >= 0x80 else {
      reportUnexpected(UInt32(byte), length: 1)
      return
    }
    let (scalar, length) = Self.scalar(bytes, at: index)
    if Self.isWordScalar(scalar) {
      lexWord()
    } else if scalar == 0x2030 {
      emit(.percent, length: length)
    } else {
      reportUnexpected(scalar, length: length)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func reportUnexpected(_ scalar: UInt32, length: Int) {
    let help =
      switch scalar {
      case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB, 0x2018, 0x2019, 0x27:
        "quotes are straight and double: \"…\""
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: "replace the special space by an ordinary one"
      case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0..<0x20, 0x7F..<0xA0:
        "remove the invisible character"
      case 0x2D where Self.isDigit(index + length < bytes.count ? bytes[index + length] : 0),
        0x2212:
        "numbers and amounts are not negative; to ask for a free thing, compare with 0"
      case 0x2D, 0x2010...0x2015: "a word does not begin with a hyphen or dash; quote the term"
      case 0xFF0C, 0x3001, 0xFF1B, 0x3B: "separate terms with an ordinary comma"
      case 0xFF1A: "use an ordinary colon"
      case 0xFF08, 0xFF09: "use ordinary brackets"
      case 0x21, 0x26, 0x7C: "write `not`, `and`, `or`, or `!=`"
      case 0x5B, 0x5D: "use round brackets"
      default: "quote a term or value that holds other characters than letters, digits and hyphens"
      }
    diagnostics.report(
      .unexpectedCharacter, "unexpected character \(visible(scalar))", at: span(index, index + length),
      label: "not expected here", help: help)
    emit(.invalid, length: length, isBroken: true)
  }

  /// The scalar at an index of valid UTF-8, and its length in bytes.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    let first = UInt32(bytes[index])
    switch first {
    case 0..<0x80: return (first, 1)
    case 0..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
    case 0..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  /// Letters, marks and digits of any script. The ranges in front save the property look-up for the common ones.
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: return isWordByte(UInt8(truncatingIfNeeded: scalar))
    case 0xC0...0x24F: return scalar != 0xD7 && scalar != 0xF7
    case 0x400...0x481, 0x48A...0x52F, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return true
    default: break
    }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    // Invisible letters and marks (Hangul fillers, variation selectors) would make two unequal terms look the same.
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// The offset of the first byte that is not text: NUL, or no valid UTF-8 (Unicode, table 3-7). O(bytes).
func firstNonText(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  let count = bytes.count
  while index < count {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0 { return index }
      index += 1
      continue
    }
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return index
    }
    guard index + length <= count else { return index }
    guard bytes[index + 1] >= lowest && bytes[index + 1] <= highest else { return index }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}
