import Glibc

/// Guesses that a record ends where an object is followed by another: `}`, perhaps a comma, `{`; where records are
/// members of an object, with a name before the `{`.
///
/// Objects inside a record look the same; the parser finds out and gives the rest back. That costs the time of reading
/// the chunk again, so an object is preferred that begins as the one at the buffer's start does.
struct JSONListSplitter: ChunkSplitter {
  var isKeyed = false

  /// How far a record's end and its successor's `{` may be apart where names stand between them.
  private static let longestGap = 512

  /// How far back from the last object one is looked for that begins so: records are seldom longer.
  private static let reach = 256 << 10

  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let opening = opening(base, bytes.count)
    var last: Int?
    var position = bytes.count
    while position > 1, position > (last ?? 0) - Self.reach {
      position -= 1
      guard base[position] == UInt8(ascii: "{"), let element = elementStart(base, position, from: 0),
        Self.followsObject(base, element)
      else { continue }
      guard let opening else { return element }
      if Self.holds(base, opening, at: position, bytes.count) { return element }
      last = last ?? element
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
  private func opening(_ text: UnsafePointer<UInt8>, _ end: Int) -> Range<Int>? {
    var start = 0
    while start < end, JSONSpace.isSpace(text[start]) || text[start] == UInt8(ascii: ",") { start += 1 }
    if isKeyed, start < end, let member = JSONMember(text, start, end) { start = member.start }
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

  /// Where the element begins whose object does at `brace`: there, or where its name does. `nil` where a name is
  /// expected and what stands before the colon is none.
  func elementStart(_ text: UnsafePointer<UInt8>, _ brace: Int, from start: Int) -> Int? {
    guard isKeyed else { return brace }
    let lowest = max(start, brace - Self.longestGap)
    var position = brace
    func skipSpace() { while position > lowest, JSONSpace.isSpace(text[position - 1]) { position -= 1 } }
    skipSpace()
    guard position > lowest, text[position - 1] == UInt8(ascii: ":") else { return brace }
    position -= 1
    skipSpace()
    guard position > lowest, text[position - 1] == UInt8(ascii: "\"") else { return nil }
    position -= 1
    while position > lowest {
      position -= 1
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): return nil
      case UInt8(ascii: "\"") where position == lowest || text[position - 1] != UInt8(ascii: "\\"):
        return position
      default: break
      }
    }
    return nil
  }
}

// MARK: Where reading resumes

extension JSONListSplitter {
  /// As `boundary`, forwards: where reading resumes behind a record that is too long. The boundary's `}` is at or behind
  /// `start`.
  func boundary(_ text: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int? {
    var position = start
    while let brace = CSVScan.find(UInt8(ascii: "{"), text, position, end) {
      if let element = elementStart(text, brace, from: start) {
        let before = Self.gapStart(text, element, from: start)
        if before > start, text[before - 1] == UInt8(ascii: "}"), isNear(before, brace) { return element }
      }
      position = brace + 1
    }
    return nil
  }

  private func isNear(_ gap: Int, _ brace: Int) -> Bool { !isKeyed || brace - gap < Self.longestGap }

  /// Where the white space and commas begin that end at `end`.
  private static func gapStart(_ text: UnsafePointer<UInt8>, _ end: Int, from start: Int) -> Int {
    var position = end
    while position > start, JSONSpace.isSpace(text[position - 1]) || text[position - 1] == UInt8(ascii: ",") {
      position -= 1
    }
    return position
  }

  /// How many bytes can be passed over where `boundary` found none: all but a `}` whose successor may come yet.
  func passable(_ text: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int {
    if isKeyed {
      let lowest = max(start, end - Self.longestGap)
      var position = end
      while position > lowest {
        position -= 1
        if text[position] == UInt8(ascii: "}") { return position }
      }
      return end
    }
    let before = Self.gapStart(text, end, from: start)
    return before > start && text[before - 1] == UInt8(ascii: "}") ? before - 1 : end
  }

  /// The same as `boundary`, and only before an object whose first member has the name of the object at
  /// `start`: where reading resumes behind a record that has no end.
  func resume(_ text: UnsafePointer<UInt8>, after start: Int, _ end: Int) -> Int? {
    let name = Self.firstName(text, start, end)
    var position = start + 1
    while let brace = CSVScan.find(UInt8(ascii: "{"), text, position, end) {
      position = brace + 1
      guard let element = elementStart(text, brace, from: start) else { continue }
      let before = Self.gapStart(text, element, from: start)
      guard before > start, text[before - 1] == UInt8(ascii: "}"), isNear(before, brace) else { continue }
      if let name {
        guard let other = Self.firstName(text, brace, end), other.elementsEqual(name) else { continue }
      }
      return element
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
