import CLibXML2
import Glibc

extension XMLRepair {
  private static let longestEntity = 16

  /// Copies the text from `start` to the next `<`; returns where that stands.
  mutating func text(_ start: Int) throws(Refusal) -> Int {
    let limit =
      memchr(base + start, 0x3C, end - start).map { UnsafeRawPointer(base).distance(to: $0) } ?? end
    if let slash = try lostEndTag(start, limit) {
      try copyText(start, slash)
      closeTop()
      return limit
    }
    try copyText(start, limit)
    return limit
  }

  /// Where the `/name>` stands that ends the text between `start` and `limit`: an end tag of the innermost element
  /// that lost its `<`. It is one only where the element has no other end tag. What follows it is white space, which
  /// belongs to nobody.
  private mutating func lostEndTag(_ start: Int, _ limit: Int) throws(Refusal) -> Int? {
    guard let top = stack.last, stack.count > 1 else { return nil }
    var last = limit
    while last > start, XMLByte.isSpace(base[last - 1]) { last -= 1 }
    let slash = last - top.name.count - 2
    guard slash >= start, base[slash] == XMLByte.slash, base[last - 1] == XMLByte.greaterThan,
      isSame(slash + 1..<last - 1, top.name), try endTag(of: top, from: limit) == nil
    else { return nil }
    return slash
  }

  /// Copies text or an attribute's value; what is no reference and no end of a section becomes text.
  mutating func copyText(_ start: Int, _ limit: Int) throws(Refusal) {
    var run = start
    var position = start
    while position < limit {
      switch base[position] {
      case XMLByte.ampersand:
        append(run, position)
        position = try reference(position, limit)
        run = position
      case XMLByte.bracket where position + 3 <= limit && base.holds("]]>", at: position):
        append(run, position)
        output += "]]&gt;".utf8
        position += 3
        run = position
      default: position += 1
      }
    }
    append(run, limit)
  }

  private mutating func reference(_ position: Int, _ limit: Int) throws(Refusal) -> Int {
    if case .scalar(_, let length) = XMLText.reference(base + position, limit - position) {
      append(position, position + length)
      return position + length
    }
    let next = position + 1
    if next < limit, base[next] == UInt8(ascii: "#") {
      if let pair = surrogates(position, limit) {
        output += Array(String(pair.scalar).utf8)
        return pair.end
      }
      // A number that stands for no character, or one that does not end: what was meant is not known.
      if next + 1 < limit, isDigit(next + 1) { throw Refusal(failure: .badReference) }
      if next + 2 < limit, base[next + 1] | 0x20 == UInt8(ascii: "x"), isHexadecimal(next + 2) {
        throw Refusal(failure: .badReference)
      }
    } else if next < limit, isNameStart(base[next]) {
      let name = name(at: next)
      if name.upperBound < limit, base[name.upperBound] == XMLByte.semicolon {
        guard let scalar = Self.entity(base + name.lowerBound, name.count) else {
          throw Refusal(failure: .undeclaredEntity)
        }
        output += Array(String(scalar).utf8)
        return name.upperBound + 1
      }
    }
    output += "&amp;".utf8
    return next
  }

  /// The character of two references in a row, `&#xD83D;&#xDE00;`, which are the halves of its UTF-16: what programs write
  /// that take these for characters. One without the other stands for nothing.
  private func surrogates(_ position: Int, _ limit: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let high = number(position, limit), 0xD800..<0xDC00 ~= high.value,
      let low = number(high.end, limit), 0xDC00..<0xE000 ~= low.value
    else { return nil }
    let value = 0x10000 + (high.value - 0xD800) << 10 + (low.value - 0xDC00)
    return Unicode.Scalar(value).map { ($0, low.end) }
  }

  /// The number of the reference at `position`, and where it ends; `nil` for none below 0x10000.
  private func number(_ position: Int, _ limit: Int) -> (value: UInt32, end: Int)? {
    guard position + 3 < limit, base.holds("&#", at: position) else { return nil }
    let isHexadecimal = base[position + 2] == UInt8(ascii: "x")
    var index = position + (isHexadecimal ? 3 : 2)
    let first = index
    var value: UInt32 = 0
    while index < limit, isDigit(index) || isHexadecimal && self.isHexadecimal(index) {
      let digit = isDigit(index) ? base[index] - 0x30 : (base[index] | 0x20) - 0x61 + 10
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      guard value < 0x10000 else { return nil }
      index += 1
    }
    guard index > first, index < limit, base[index] == XMLByte.semicolon else { return nil }
    return (value, index + 1)
  }

  private func isDigit(_ position: Int) -> Bool { base[position] &- 0x30 < 10 }

  private func isHexadecimal(_ position: Int) -> Bool {
    isDigit(position) || (base[position] | 0x20) &- 0x61 < 6
  }

  /// The character of an entity of HTML 4, by libxml2's table.
  private static func entity(_ name: UnsafePointer<UInt8>, _ length: Int) -> Unicode.Scalar? {
    guard length <= longestEntity else { return nil }
    let terminated: [UInt8] = Array(UnsafeBufferPointer(start: name, count: length)) + [0]
    return htmlEntityLookup(terminated).flatMap { Unicode.Scalar($0.pointee.value) }
  }
}
