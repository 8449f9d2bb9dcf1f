/// What the database does to every string before it looks at it.
package enum StatementText {
  /// Trimmed strings; empty ones are `null`. Goes into lists and objects.
  static func prepared(_ value: JSONValue) -> JSONValue {
    switch value {
    case .text(let text):
      let trimmed = trimmed(text)
      return trimmed.isEmpty ? .null : .text(trimmed)
    case .list(let elements): return .list(elements.map(prepared))
    case .object(let members):
      return .object(members.map { JSONValue.Member($0.name, prepared($0.value)) })
    default: return value
    }
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [0xFEFF, 0x200B, 0x200E].contains(scalar.value)
  }

  /// `^[A-Za-z0-9_-]+$`
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x5F || byte == 0x2D
      }
  }

  static func isThirteenDigits(_ text: String) -> Bool {
    text.utf8.count == 13 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A scheme, `://`, a host, and no white space.
  package static func isAbsoluteURL(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { isSpace($0) }), let mark = text.firstRange(of: "://")
    else { return false }
    let scheme = text[..<mark.lowerBound].utf8
    guard let first = scheme.first, (0x61...0x7A).contains(first | 0x20),
      scheme.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || [0x2B, 0x2D, 0x2E].contains(byte)
      })
    else { return false }
    let host = text[mark.upperBound...].prefix { !"/?#".contains($0) }
    return !host.isEmpty
  }
}
