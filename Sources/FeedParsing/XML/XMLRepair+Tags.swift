import Glibc

extension XMLRepair {
  /// Copies a start tag with its attributes in order, and opens its element; returns where it ends.
  mutating func startTag(_ position: Int) throws(Refusal) -> Int {
    let name = name(at: position + 1)
    let tag = try copyTag(position, name)
    if !tag.isEmpty {
      output.append(XMLByte.greaterThan)
      stack.append(Open(name: name, content: tag.end, copied: output.count))
    } else {
      output += "/>".utf8
    }
    return tag.end
  }

  /// Copies `<name` and the attributes, but not how the tag ends.
  mutating func copyTag(_ position: Int, _ name: Range<Int>) throws(Refusal) -> (end: Int, isEmpty: Bool) {
    append(position, name.upperBound)
    var at = name.upperBound
    guard at < end, XMLByte.isSpace(base[at]) || base[at] == XMLByte.greaterThan || base[at] == XMLByte.slash
    else { throw Refusal(failure: .badMarkup) }
    while true {
      skipSpaces(&at)
      guard at < end else { throw Refusal(failure: .badMarkup) }
      if base[at] == XMLByte.greaterThan { return (at + 1, false) }
      if base[at] == XMLByte.slash {
        guard at + 1 < end, base[at + 1] == XMLByte.greaterThan else { throw Refusal(failure: .badMarkup) }
        return (at + 2, true)
      }
      guard isNameStart(base[at]) else { throw Refusal(failure: .badAttribute) }
      try attribute(&at)
    }
  }

  private func skipSpaces(_ position: inout Int) {
    while position < end, XMLByte.isSpace(base[position]) { position += 1 }
  }

  private mutating func attribute(_ position: inout Int) throws(Refusal) {
    let name = name(at: position)
    position = name.upperBound
    skipSpaces(&position)
    output.append(0x20)
    append(name.lowerBound, name.upperBound)
    output += "=\"".utf8
    if position < end, base[position] == XMLByte.equals {
      position += 1
      skipSpaces(&position)
      guard position < end else { throw Refusal(failure: .badAttribute) }
      let quote = base[position]
      if quote == XMLByte.quote || quote == XMLByte.apostrophe {
        try quoted(&position, quote)
      } else {
        try unquoted(&position)
      }
    }
    output.append(XMLByte.quote)
  }

  private mutating func quoted(_ position: inout Int, _ quote: UInt8) throws(Refusal) {
    let start = position + 1
    guard start < end, let found = memchr(base + start, Int32(quote), end - start) else {
      throw Refusal(failure: .badAttribute)
    }
    let close = UnsafeRawPointer(base).distance(to: found)
    // A `<` inside tells of a quote that was forgotten before it more often than of anything else.
    if holds(XMLByte.lessThan, start, close) { throw Refusal(failure: .badAttribute) }
    if quote == XMLByte.apostrophe, holds(XMLByte.quote, start, close) {
      var run = start
      for index in start..<close where base[index] == XMLByte.quote {
        try copyText(run, index)
        output += "&quot;".utf8
        run = index + 1
      }
      try copyText(run, close)
    } else {
      try copyText(start, close)
    }
    position = close + 1
  }

  /// A value without quotes ends at a space or `>`, as in HTML; what HTML calls an error there is refused.
  private mutating func unquoted(_ position: inout Int) throws(Refusal) {
    let start = position
    while position < end, !XMLByte.isSpace(base[position]), base[position] != XMLByte.greaterThan {
      switch base[position] {
      case XMLByte.lessThan, XMLByte.quote, XMLByte.apostrophe, XMLByte.equals, UInt8(ascii: "`"):
        throw Refusal(failure: .badAttribute)
      default: position += 1
      }
    }
    // `a=1/>`: a value that ends in a slash, or an element without content?
    guard position > start, position < end, base[position - 1] != XMLByte.slash else {
      throw Refusal(failure: .badAttribute)
    }
    try copyText(start, position)
  }
}
