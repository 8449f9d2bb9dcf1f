/// Guesses that a record ends where an object is followed by another: `}`, perhaps a comma, `{`.
///
/// Objects inside a record look the same; the parser finds out and gives the rest back.
struct JSONListSplitter: ChunkSplitter {
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    var position = bytes.count - 1
    while position > 0 {
      if bytes[position] == UInt8(ascii: "{") {
        var before = position - 1
        var commas = 0
        while before >= 0, JSONSpace.isSpace(bytes[before]) || bytes[before] == UInt8(ascii: ","), commas < 2
        {
          if bytes[before] == UInt8(ascii: ",") { commas += 1 }
          before -= 1
        }
        if before >= 0, bytes[before] == UInt8(ascii: "}"), commas < 2 { return position }
      }
      position -= 1
    }
    return nil
  }

  /// The same, forwards: where reading resumes behind a record that is too long. The boundary's `}` is at or behind
  /// `start`.
  static func boundary(_ text: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int? {
    var position = start
    while let brace = CSVScan.find(UInt8(ascii: "{"), text, position, end) {
      let before = gapStart(text, brace, from: start)
      if before > start, text[before - 1] == UInt8(ascii: "}") { return brace }
      position = brace + 1
    }
    return nil
  }

  /// Where the white space and commas begin that end at `end`.
  private static func gapStart(_ text: UnsafePointer<UInt8>, _ end: Int, from start: Int) -> Int {
    var position = end
    while position > start, JSONSpace.isSpace(text[position - 1]) || text[position - 1] == UInt8(ascii: ",") {
      position -= 1
    }
    return position
  }

  /// How many bytes can be passed over where `boundary` found none: all but a `}` whose successor may come yet.
  static func passable(_ text: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int {
    let before = gapStart(text, end, from: start)
    return before > start && text[before - 1] == UInt8(ascii: "}") ? before - 1 : end
  }

  /// The same as `boundary`, and only before an object whose first member has the name of the object at
  /// `start`: where reading resumes behind a record that has no end.
  static func resume(_ text: UnsafePointer<UInt8>, after start: Int, _ end: Int) -> Int? {
    let name = firstName(text, start, end)
    var position = start + 1
    while let brace = CSVScan.find(UInt8(ascii: "{"), text, position, end) {
      position = brace + 1
      let before = gapStart(text, brace, from: start)
      guard before > start, text[before - 1] == UInt8(ascii: "}") else { continue }
      if let name {
        guard let other = firstName(text, brace, end), other.elementsEqual(name) else { continue }
      }
      return brace
    }
    return nil
  }

  private static func firstName(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int)
    -> UnsafeBufferPointer<UInt8>?
  {
    let quote = JSONDelimiter.skipSpace(text, start + 1, end)
    guard quote < end, text[quote] == UInt8(ascii: "\""),
      let nameEnd = JSONDelimiter.stringEnd(text, quote, min(end, quote + 256))
    else { return nil }
    return UnsafeBufferPointer(start: text + quote, count: nameEnd - quote)
  }
}
