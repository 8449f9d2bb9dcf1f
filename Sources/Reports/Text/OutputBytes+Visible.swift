extension [UInt8] {
  /// Appends text for people: controls, line ends and bidirectional formatting as `⟨U+202E⟩`, bytes that are not
  /// UTF-8 as U+FFFD, at most `limit` bytes of source and then `…`.
  ///
  /// A terminal escape or an override in a title must be seen and not obeyed. O(length).
  package mutating func append(visible bytes: UnsafeRawBufferPointer, limit: Int = .max) {
    var index = 0
    while index < bytes.count {
      let step = UTF8Scan.step(bytes, at: index)
      if index + step.length > limit {
        append("…")
        return
      }
      if let scalar = step.scalar {
        if Self.isHidden(scalar) {
          append(visibleScalar: scalar)
        } else {
          append(raw: bytes, index..<(index + step.length))
        }
      } else {
        append("\u{FFFD}")
      }
      index += step.length
    }
  }

  package mutating func append(visible text: String) {
    var text = text
    text.withUTF8 { append(visible: UnsafeRawBufferPointer($0)) }
  }

  private mutating func append(visibleScalar scalar: UInt32) {
    append("⟨U+")
    for shift in [12, 8, 4, 0] as [UInt32] {
      append(.hexDigit(UInt8(truncatingIfNeeded: scalar >> shift & 0xF)))
    }
    append("⟩")
  }

  /// C0 and C1 controls, DEL, the line and paragraph separators, and every bidirectional formatting character
  /// (Unicode property Bidi_Control). All lie below U+10000.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
