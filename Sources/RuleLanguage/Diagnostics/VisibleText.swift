/// Digits of a number in base 16, upper case, padded with zeros.
func hexadecimal(_ value: UInt32, digits: Int = 4) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// A character for a message: itself in quotes with its code, or the code alone where it cannot be seen.
func visible(_ scalar: UInt32) -> String {
  let code = "U+\(hexadecimal(scalar))"
  guard let character = Unicode.Scalar(scalar), !isInvisible(character), scalar != 0x20 else { return code }
  return scalar < 0x80 ? "`\(character)`" : "`\(character)` (\(code))"
}

/// Whether a terminal would act on the character or show nothing: controls, bidirectional overrides, line
/// separators, zero-width and other default-ignorable characters.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 0x20 || (value >= 0x7F && value < 0xA0) { return true }
  if value < 0xAD { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
    return true
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// Text for a terminal: what cannot be seen stands as ⟨U+202E⟩.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isInvisible(scalar) {
      result += "⟨U+\(hexadecimal(scalar.value))⟩"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Columns of a terminal that a character takes: 0 for marks, 2 for wide ones (East Asian Width W and F), else 1.
func columns(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// How wide text is on a terminal.
package enum TerminalColumns {
  /// O(length).
  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns(of: $1) } }
}
