import Glibc

/// Finds where the mark-up that begins at a `<` ends, as a browser's tokeniser would, in linear time over a value.
///
/// A browser drops everything after a tag that never ends. Here such a `<` is text, so that nothing is hidden;
/// what was learnt on the way to the end is remembered, so that a million of them cost no more than one.
struct MarkupScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  private let elements = ElementTable.shared
  /// Position of the value's last `>`; a `<` after it is text.
  /// Sought when the first `<` is met: most values have none.
  private var lastClosing: Int?
  /// Comments that begin from here on have no end.
  private var unclosedComments = Int.max
  /// The last tag name that was searched for its end.
  private var nameSearch = 0..<0
  /// Positions at which an attribute was looked for on a way that led to the end of the value; one bit each.
  private var deadEnds: [UInt64] = []

  /// Where mark-up ends and what it does; `end` is its start where it is text.
  struct Step {
    var end: Int
    var effect: ElementEffect
    /// The first eight letters of the element's name; 0 for comments.
    var name: UInt64 = 0
    /// The end of the name, for readers of attributes.
    var nameEnd = 0
    var isEndTag = false
  }

  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  @inline(never)
  private mutating func findLastClosing() -> Int {
    var last = count - 1
    while last >= 0, base[last] != 0x3E { last &-= 1 }
    lastClosing = last
    return last
  }

  /// The step for the `<` at `start`.
  @inline(__always)
  mutating func step(at start: Int) -> Step {
    let text = Step(end: start, effect: .joins)
    let lastClosing = lastClosing ?? findLastClosing()
    guard start &+ 1 < lastClosing else { return text }
    var position = start &+ 1
    var first = base[position]
    var isEndTag = false
    if first == 0x2F {
      isEndTag = true
      position &+= 1
      first = base[position]
    }
    guard (first | 0x20) &- 0x61 < 26 else { return declaration(at: start) ?? text }
    var name: UInt64 = 0
    let nameStart = position
    let longest = min(position &+ 8, count)
    while position < longest {
      let byte = base[position]
      if byte == 0x3E {
        let effect = elements.effect(key: name, length: position &- nameStart)
        let step = Step(
          end: position &+ 1, effect: effect, name: name, nameEnd: position, isEndTag: isEndTag)
        return effect == .vanishes && !isEndTag ? vanish(step) : step
      }
      if byte <= 0x20 || byte == 0x2F { break }
      name = name << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      position &+= 1
    }
    return longTag(start: start, nameStart: nameStart, position: position, name: name, isEndTag: isEndTag)
  }

  /// A tag with attributes, or with a long name.
  @inline(never)
  private mutating func longTag(
    start: Int, nameStart: Int, position: Int, name: UInt64, isEndTag: Bool
  ) -> Step {
    let nameEnd = endOfName(from: position)
    let effect = elements.effect(key: name, length: nameEnd - nameStart)
    guard let end = endOfTag(from: nameEnd) else { return Step(end: start, effect: .joins) }
    let step = Step(end: end, effect: effect, name: name, nameEnd: nameEnd, isEndTag: isEndTag)
    return effect == .vanishes && !isEndTag ? vanish(step) : step
  }

  private mutating func endOfName(from start: Int) -> Int {
    // All searches that start inside a name end where that name does.
    if nameSearch.contains(start) { return nameSearch.upperBound }
    var position = start
    while position < count, !Self.isSpace(base[position]), base[position] != 0x2F, base[position] != 0x3E {
      position += 1
    }
    nameSearch = start..<position
    return position
  }

  /// The position after the `>` that ends the tag, or `nil` where there is none.
  private mutating func endOfTag(from start: Int) -> Int? {
    var attributes = AttributeScanner(base: base, count: count, position: start)
    while true {
      let position = attributes.position
      if !deadEnds.isEmpty, position < count, deadEnds[position >> 6] >> UInt64(position & 63) & 1 == 1 {
        return nil
      }
      switch attributes.next() {
      case .attribute: continue
      case .end: return attributes.position
      case .unclosed:
        mark(from: start)
        return nil
      }
    }
  }

  /// Walks a way to the end again and marks it: whoever comes upon it later need not follow it.
  private mutating func mark(from start: Int) {
    if deadEnds.isEmpty { deadEnds = [UInt64](repeating: 0, count: count / 64 + 1) }
    var attributes = AttributeScanner(base: base, count: count, position: start)
    while true {
      let position = attributes.position
      if position < count {
        if deadEnds[position >> 6] >> UInt64(position & 63) & 1 == 1 { return }
        deadEnds[position >> 6] |= 1 << UInt64(position & 63)
      }
      guard case .attribute = attributes.next() else { return }
    }
  }

  /// Comments, document types and other declarations, and end tags without a name.
  @inline(never)
  private mutating func declaration(at start: Int) -> Step? {
    let next = base[start + 1]
    guard next == 0x21 || next == 0x2F else { return nil }
    if next == 0x21, start + 3 < count, base[start + 2] == 0x2D, base[start + 3] == 0x2D {
      return comment(from: start + 4)
    }
    // Anything else up to the next `>` is a bogus comment; there is one, for `start` lies before the last.
    guard let end = find(0x3E, from: start + 2) else { return nil }
    return Step(end: end + 1, effect: .joins)
  }

  private mutating func comment(from start: Int) -> Step? {
    if start < count, base[start] == 0x3E { return Step(end: start + 1, effect: .joins) }
    if start + 1 < count, base[start] == 0x2D, base[start + 1] == 0x3E {
      return Step(end: start + 2, effect: .joins)
    }
    guard start < unclosedComments else { return nil }
    var position = start
    while let end = find(0x3E, from: position) {
      let isClosed = end >= start + 2 && base[end - 1] == 0x2D && base[end - 2] == 0x2D
      let isOddlyClosed =
        end >= start + 3 && base[end - 1] == 0x21 && base[end - 2] == 0x2D && base[end - 3] == 0x2D
      if isClosed || isOddlyClosed { return Step(end: end + 1, effect: .joins) }
      position = end + 1
    }
    unclosedComments = start
    return nil
  }

  /// Skips the content of an element that has none to read, to its end tag or else to the end of the value.
  @inline(never)
  private func vanish(_ opening: Step) -> Step {
    var step = opening
    var position = opening.end
    while let start = find(0x3C, from: position) {
      position = start + 1
      guard position < count, base[position] == 0x2F else { continue }
      var name: UInt64 = 0
      var end = position + 1
      while end < count, end - position <= 8, (base[end] | 0x20) &- 0x61 < 26 {
        name = name << 8 | UInt64(base[end] | 0x20)
        end += 1
      }
      if name == opening.name,
        end == count || base[end] == 0x3E || base[end] == 0x2F || Self.isSpace(base[end])
      {
        step.end = start
        return step
      }
    }
    step.end = count
    return step
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
