import Listings

/// JSON as people write it into pages, made JSON: a script element looks like JavaScript, and its text is written as
/// that is.
///
/// Comments (`// …`, `/* … */`, `<!-- … -->`) and commas before a closing bracket are left out; a control character is
/// read as a space, `\'` as an apostrophe, and a backslash at a line's end as nothing. No string loses a word. What else
/// is no JSON stays as it is.
enum ScriptText {
  /// Appends a copy of what is `length` bytes at `offset` in the arena; returns where it went. O(length).
  static func append(offset: Int, length: Int, to arena: ByteArena) -> (offset: Int, length: Int) {
    let output = arena.room(for: length)
    let text = UnsafeBufferPointer(start: UnsafePointer(arena.base + offset), count: length)
    var written = 0
    var isInString = false
    var unclosed = Unclosed()
    var position = 0
    while position < length {
      let byte = text[position]
      if isInString {
        position += copyCharacter(text, position, output, &written)
        if byte == UInt8(ascii: "\"") { isInString = false }
        continue
      }
      if let after = commentEnd(text, position, &unclosed) {
        position = after
        continue
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "}"), UInt8(ascii: "]"): dropComma(output, &written)
      default: break
      }
      output[written] = byte < 0x20 ? 0x20 : byte
      written += 1
    }
    let start = arena.count
    arena.commit(written)
    return (start, written)
  }

  /// Copies what begins at `position` inside a string: one byte or one escape; returns its length.
  private static func copyCharacter(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ output: UnsafeMutablePointer<UInt8>,
    _ written: inout Int
  ) -> Int {
    let byte = text[position]
    guard byte == UInt8(ascii: "\\"), position + 1 < text.count else {
      output[written] = byte < 0x20 ? 0x20 : byte
      written += 1
      return 1
    }
    let next = text[position + 1]
    if next == 0x0A || next == 0x0D {
      return next == 0x0D && position + 2 < text.count && text[position + 2] == 0x0A ? 3 : 2
    }
    if next != UInt8(ascii: "'") {
      output[written] = byte
      written += 1
    }
    output[written] = next < 0x20 ? 0x20 : next
    written += 1
    return 2
  }

  /// Kinds of comments of which the rest of the text has no end: it is looked for once.
  private struct Unclosed {
    var block = false
    var markup = false
  }

  /// Where the comment ends that begins at `position`; `nil` where none does. One that never ends is no comment.
  private static func commentEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ unclosed: inout Unclosed
  ) -> Int? {
    guard position + 1 < text.count else { return nil }
    switch (text[position], text[position + 1]) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")):
      return text[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      guard !unclosed.block else { return nil }
      let end = ASCIIText.find(UnsafeRawBufferPointer(text), position + 2, "*/")
      unclosed.block = end == nil
      return end.map { $0 + 2 }
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      guard !unclosed.markup, ASCIIText.begins(UnsafeRawBufferPointer(text), position, "<!--") else {
        return nil
      }
      let end = ASCIIText.find(UnsafeRawBufferPointer(text), position + 4, "-->")
      unclosed.markup = end == nil
      return end.map { $0 + 3 }
    default: return nil
    }
  }

  /// Takes back a comma that stands before a closing bracket, and the white space behind it.
  private static func dropComma(_ output: UnsafeMutablePointer<UInt8>, _ written: inout Int) {
    var last = written
    while last > 0, JSONSpace.isSpace(output[last - 1]) { last -= 1 }
    if last > 0, output[last - 1] == UInt8(ascii: ",") { written = last - 1 }
  }
}
