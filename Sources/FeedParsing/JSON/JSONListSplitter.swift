import Glibc

/// Guesses that a record ends where an object is followed by another: `}`, perhaps a comma, `{`.
///
/// Objects inside a record look the same; the parser finds out and gives the rest back. That costs the time of reading
/// the chunk again, so an object is preferred that begins as the one at the buffer's start does.
struct JSONListSplitter: ChunkSplitter {
  /// How far back from the last object one is looked for that begins so: records are seldom longer.
  private static let reach = 256 << 10

  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let opening = Self.opening(base, bytes.count)
    var last: Int?
    var position = bytes.count
    while position > 1, position > (last ?? 0) - Self.reach {
      position -= 1
      guard base[position] == UInt8(ascii: "{"), Self.followsObject(base, position) else { continue }
      guard let opening else { return position }
      if Self.holds(base, opening, at: position, bytes.count) { return position }
      last = last ?? position
    }
    return last
  }

  /// Whether a `}` stands before `position`, and at most one comma between.
  private static func followsObject(_ base: UnsafePointer<UInt8>, _ position: Int) -> Bool {
    var before = position - 1
    var commas = 0
    while before >= 0, JSONSpace.isSpace(base[before]) || base[before] == UInt8(ascii: ","), commas < 2 {
      if base[before] == UInt8(ascii: ",") { commas += 1 }
      before -= 1
    }
    return before >= 0 && base[before] == UInt8(ascii: "}") && commas < 2
  }

  /// What the object at the start of the bytes begins with behind its brace: its first member's name, and the value, too,
  /// where that is its type.
  private static func opening(_ text: UnsafePointer<UInt8>, _ end: Int) -> Range<Int>? {
    var start = 0
    while start < end, JSONSpace.isSpace(text[start]) || text[start] == UInt8(ascii: ",") { start += 1 }
    guard start < end, text[start] == UInt8(ascii: "{") else { return nil }
    let name = JSONDelimiter.skipSpace(text, start + 1, end)
    guard name < end, text[name] == UInt8(ascii: "\""),
      let nameEnd = JSONDelimiter.stringEnd(text, name, min(end, name + 256))
    else { return nil }
    guard LinkedData.isTypeName(UnsafeBufferPointer(start: text + name + 1, count: nameEnd - name - 2)) else {
      return name..<nameEnd
    }
    let colon = JSONDelimiter.skipSpace(text, nameEnd, end)
    guard colon < end, text[colon] == UInt8(ascii: ":") else { return name..<nameEnd }
    let value = JSONDelimiter.skipSpace(text, colon + 1, end)
    guard value < end, text[value] == UInt8(ascii: "\""),
      let valueEnd = JSONDelimiter.stringEnd(text, value, min(end, value + 256))
    else { return name..<nameEnd }
    return name..<valueEnd
  }

  /// Whether the object at `brace` begins with the same bytes as `opening`.
  private static func holds(
    _ text: UnsafePointer<UInt8>, _ opening: Range<Int>, at brace: Int, _ end: Int
  ) -> Bool {
    let start = JSONDelimiter.skipSpace(text, brace + 1, end)
    return end - start >= opening.count
      && memcmp(text + start, text + opening.lowerBound, opening.count) == 0
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
