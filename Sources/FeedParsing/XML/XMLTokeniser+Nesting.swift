import Glibc
import Listings

/// Records inside a record: a part of it, or what follows one whose end tag is missing.
extension XMLTokeniser {
  enum Nesting {
    /// The record ends behind them, if nothing else is wrong with it.
    case closed
    /// It does not: everything before `seen` shows it.
    case unclosed(seen: Int)
    /// The bytes ended first.
    case open
  }

  /// Records that are open at a time inside one another.
  private static let mostOpen = 8

  /// Whether the record in which another begins at `position` is closed at all, within the cap on elements and with no
  /// more than `mostOpen` of its kind open in it.
  ///
  /// Only tags of the record's own name are looked at, which is a small part of the work of reading them: without this,
  /// a record without an end tag would cost as much as all those that a cap lets it swallow, and a feed of such
  /// records that many times its reading. Once it is set aside, those inside it are read as records of their own.
  func nesting(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int, elements: Int) -> Nesting {
    let record = scratch.stack[0]
    let name = base + record.nameOffset
    let length = Int(record.nameLength)
    var elements = elements
    var open = 1
    var position = position
    while position + 2 < end {
      var tag = position + 1
      switch base[tag] {
      case XMLByte.bang, XMLByte.question:
        if let (section, body) = XMLParser.section(base, position, end) {
          guard let close = sectionEnd(section, base, from: position + body, end: end) else { return .open }
          tag = close + section.endLength
        }
      case XMLByte.slash:
        tag += 1
        if isName(base, tag, end, name, length) {
          open -= 1
          if open == 0 { return .closed }
        }
      default:
        elements += 1
        if elements > limits.cells { return .unclosed(seen: tag) }
        if isName(base, tag, end, name, length) {
          guard let after = tagEnd(base, tag + length, end) else { return .open }
          if base[after - 2] != XMLByte.slash { open += 1 }
          if open > Self.mostOpen { return .unclosed(seen: after) }
        }
      }
      position = tag < end ? progress.pointee.marks.nextLess(from: tag) : end
    }
    return .open
  }

  /// Whether a tag's name is exactly this one.
  @inline(__always)
  private func isName(
    _ base: UnsafePointer<UInt8>, _ tag: Int, _ end: Int, _ name: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard base[tag] == name[0], tag + length < end, memcmp(base + tag, name, length) == 0 else {
      return false
    }
    return !XMLByte.continuesName(base[tag + length]) && base[tag + length] < 0x80
  }

  /// Behind the `>` of a start tag; one in quotes is none. `nil` where it is not in sight.
  private func tagEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var quote: UInt8 = 0
    var position = start
    while position < end {
      let byte = base[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == XMLByte.quote || byte == XMLByte.apostrophe {
        quote = byte
      } else if byte == XMLByte.greaterThan {
        return position
      }
    }
    return nil
  }
}
