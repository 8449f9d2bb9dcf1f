/// HTML that stands in a feed as elements of its own, put together again as a value holds escaped HTML:
/// `<description><p>A <b>mug</b></p></description>` has the value `<p>A <b>mug</b></p>`.
///
/// What reads values then does the rest: inline tags join, block tags separate, scripts vanish, links are found. Text is
/// what it is elsewhere, with its references resolved and not escaped again. Both XML parsers build with this, so an
/// element reads alike however it is written: an empty one has no end tag, attributes are in double quotes, prefixes
/// are gone.
package struct XMLMarkup {
  private(set) var bytes: [UInt8] = []
  /// Every element was one of HTML's. The tags of others are left out.
  private(set) var isPure = true
  /// Where the start tag of the element begins in which nothing stands yet.
  private var emptyStart: Int?

  /// The start tag of an element up to its attributes; `name` may have a prefix.
  mutating func start(_ name: some Collection<UInt8>) {
    emptyStart = nil
    let local = Self.local(name)
    guard Self.isHTML(local) else {
      isPure = false
      return
    }
    emptyStart = bytes.count
    bytes.append(XMLByte.lessThan)
    bytes += local
  }

  mutating func attribute(_ name: some Collection<UInt8>, _ value: some Collection<UInt8>) {
    guard emptyStart != nil else { return }
    bytes.append(0x20)
    bytes += Self.local(name)
    bytes += "=\"".utf8
    for byte in value {
      switch byte {
      case XMLByte.quote: bytes += "&quot;".utf8
      case XMLByte.ampersand: bytes += "&amp;".utf8
      case XMLByte.lessThan: bytes += "&lt;".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(XMLByte.quote)
  }

  mutating func endOfStart() {
    if emptyStart != nil { bytes.append(XMLByte.greaterThan) }
  }

  mutating func text(_ text: some Collection<UInt8>) {
    if text.isEmpty { return }
    emptyStart = nil
    bytes += text
  }

  mutating func end(_ name: some Collection<UInt8>) {
    defer { emptyStart = nil }
    let local = Self.local(name)
    guard Self.isHTML(local) else { return }
    guard let start = emptyStart else {
      bytes += "</".utf8
      bytes += local
      bytes.append(XMLByte.greaterThan)
      return
    }
    // Without an end tag, all that follows would be script.
    if Self.vanishing.contains(Self.lowercased(local)) { bytes.removeSubrange(start...) }
  }

  private static func local(_ name: some Collection<UInt8>) -> [UInt8] {
    let name = Array(name)
    return name.lastIndex(of: XMLByte.colon).map { Array(name[($0 + 1)...]) } ?? name
  }

  private static func lowercased(_ name: [UInt8]) -> [UInt8] {
    name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func isHTML(_ name: [UInt8]) -> Bool {
    name.count <= longest && names.contains(lowercased(name))
  }

  /// Elements that texts of shops are written in (HTML standard, section 4; and the obsolete ones of 16.2). Not those
  /// that feeds use for data of their own (`title`, `option`, `label`, `data`), nor those whose content browsers do not
  /// read as mark-up (`textarea`, `iframe`): their end tags mean something else.
  package static let htmlNames: [String] = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br",
    "caption",
    "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt",
    "em",
    "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img",
    "ins",
    "kbd", "li", "main", "mark", "menu", "nav", "nobr", "ol", "p", "picture", "pre", "q", "s", "samp",
    "script",
    "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "table",
    "tbody", "td",
    "template", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]
  private static let names = Set(htmlNames.map { Array($0.utf8) })
  private static let longest = 10
  private static let vanishing = Set(["script", "style", "template"].map { Array($0.utf8) })

  /// Whether a cell's name is that of an attribute: what stands in one is not in a value, so it stays a cell.
  static func isAttribute(_ name: UnsafeRawBufferPointer) -> Bool {
    let last = name.lastIndex(of: XMLByte.slash).map { $0 + 1 } ?? 0
    return last < name.count && name[last] == UInt8(ascii: "@")
  }
}

extension XMLMarkup {
  /// Reads the content of an element that the tokeniser has found well-formed. O(count).
  static func read(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Result<XMLMarkup, XMLTextError> {
    var markup = XMLMarkup()
    var position = start
    while position < end {
      if base[position] != XMLByte.lessThan {
        let text = position
        while position < end, base[position] != XMLByte.lessThan { position += 1 }
        if let failure = markup.decode(base, text..<position, .text) { return .failure(failure) }
      } else if base[position + 1] == XMLByte.bang, base[position + 2] == XMLByte.hyphen {
        position = (XMLSection.commentEnd.find(base, position + 4, end) ?? end) + 3
      } else if base[position + 1] == XMLByte.bang {
        let close = XMLSection.characterData.find(base, position + 9, end) ?? end
        if let failure = markup.decode(base, (position + 9)..<close, .section) { return .failure(failure) }
        position = close + 3
      } else if base[position + 1] == XMLByte.question {
        position = (XMLSection.instruction.find(base, position + 2, end) ?? end) + 2
      } else if base[position + 1] == XMLByte.slash {
        let name = Self.name(base, position + 2, end)
        markup.end(UnsafeBufferPointer(start: base + name.lowerBound, count: name.count))
        position = name.upperBound
        while position < end, base[position] != XMLByte.greaterThan { position += 1 }
        position += 1
      } else {
        switch markup.tag(base, position + 1, end) {
        case .success(let after): position = after
        case .failure(let failure): return .failure(failure)
        }
      }
    }
    return .success(markup)
  }

  private static func name(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var after = start
    while after < end, XMLByte.continuesName(base[after]) || base[after] >= 0x80 { after += 1 }
    return start..<after
  }

  private mutating func decode(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ form: XMLSegment.Form
  ) -> XMLTextError? {
    switch Self.decoded(base, range, form, isAttribute: false) {
    case .success(let bytes): text(bytes)
    case .failure(let failure): return failure
    }
    return nil
  }

  private static func decoded(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ form: XMLSegment.Form, isAttribute: Bool
  ) -> Result<[UInt8], XMLTextError> {
    var failure: XMLTextError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count + 64) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      switch XMLText.decode(
        base + range.lowerBound, range.count, to: target, form: form, isAttribute: isAttribute)
      {
      case .success(let written): count = written
      case .failure(let error): failure = error
      }
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }

  /// A start tag, from its name on; where it ends.
  private mutating func tag(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Result<Int, XMLTextError> {
    let name = Self.name(base, start, end)
    let tagName = UnsafeBufferPointer(start: base + name.lowerBound, count: name.count)
    self.start(tagName)
    var position = name.upperBound
    while position < end, base[position] != XMLByte.greaterThan, base[position] != XMLByte.slash {
      let attribute = Self.name(base, position, end)
      if attribute.isEmpty {
        position += 1
        continue
      }
      position = attribute.upperBound
      while position < end, base[position] != XMLByte.quote, base[position] != XMLByte.apostrophe {
        position += 1
      }
      let value = position + 1
      guard value < end else { break }
      let quote = base[position]
      position = value
      while position < end, base[position] != quote { position += 1 }
      switch Self.decoded(base, value..<position, .text, isAttribute: true) {
      case .success(let bytes):
        self.attribute(UnsafeBufferPointer(start: base + attribute.lowerBound, count: attribute.count), bytes)
      case .failure(let failure): return .failure(failure)
      }
      position += 1
    }
    endOfStart()
    guard position < end, base[position] == XMLByte.slash else { return .success(position + 1) }
    self.end(tagName)
    return .success(position + 2)
  }
}
