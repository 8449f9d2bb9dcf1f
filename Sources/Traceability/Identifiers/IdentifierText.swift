/// One spelling for what people type: full-width letters and digits, the many dashes and spaces of Unicode, and
/// characters that cannot be seen.
enum IdentifierText {
  /// Without `separators`, trimmed; in capitals where asked. What is not ASCII by then stays as it is. O(length).
  static func clean(_ text: String, without separators: String, capitals: Bool = true) -> String {
    if let plain = ASCIIText.cleaned(text, without: separators, capitals: capitals) { return trimmed(plain) }
    var result = String.UnicodeScalarView()
    let dropped = Array(separators.unicodeScalars)
    for scalar in text.unicodeScalars {
      guard let plain = plain(scalar), !dropped.contains(plain) else { continue }
      if capitals, plain.isASCII, (0x61...0x7A).contains(plain.value) {
        result.append(Unicode.Scalar(UInt8(plain.value - 0x20)))
      } else {
        result.append(plain)
      }
    }
    return trimmed(String(result))
  }

  /// Without white space at either end.
  static func trimmed(_ text: String) -> String {
    if ASCIIText.isTrimmed(text) { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The ASCII character that a scalar stands for; `nil` for one that cannot be seen.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    // Zero width, byte order mark, soft hyphen, directions.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x30FB: "."
    case 0x2044, 0x2215: "/"
    // Full-width forms lie as far from ASCII, one by one.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }
}
