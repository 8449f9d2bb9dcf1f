import Glibc

/// Walks the attributes of a tag, state by state as the HTML standard's tokeniser does (sections 13.2.5.32-40).
///
/// A `>` inside quotes belongs to the value only where the quote stands right after `=`.
struct AttributeScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  /// Before an attribute's name, or after the tag's end.
  private(set) var position: Int
  private(set) var name = 0..<0
  private(set) var value = 0..<0

  enum Outcome { case attribute, end, unclosed }

  init(base: UnsafePointer<UInt8>, count: Int, position: Int) {
    self.base = base
    self.count = count
    self.position = position
  }

  /// Reads one attribute. Linear in its length.
  mutating func next() -> Outcome {
    skip { MarkupScanner.isSpace($0) || $0 == 0x2F }
    guard position < count else { return .unclosed }
    if base[position] == 0x3E {
      position += 1
      return .end
    }
    let start = position
    // A `=` in the first place is part of the name.
    position += 1
    skip { $0 != 0x3D && $0 != 0x3E && $0 != 0x2F && !MarkupScanner.isSpace($0) }
    name = start..<position
    value = position..<position
    skip { MarkupScanner.isSpace($0) }
    guard position < count else { return .unclosed }
    guard base[position] == 0x3D else { return .attribute }
    position += 1
    skip { MarkupScanner.isSpace($0) }
    guard position < count else { return .unclosed }
    let quote = base[position]
    if quote == 0x22 || quote == 0x27 {
      let first = position + 1
      guard first < count, let found = memchr(base + first, Int32(quote), count - first) else {
        position = count
        return .unclosed
      }
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      value = first..<end
      position = end + 1
    } else {
      let first = position
      skip { $0 != 0x3E && !MarkupScanner.isSpace($0) }
      value = first..<position
    }
    return position < count ? .attribute : .unclosed
  }

  @inline(__always)
  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < count, condition(base[position]) { position += 1 }
  }
}
