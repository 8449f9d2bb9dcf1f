/// Reads what stands before the document element: declaration, comments, instructions, document type.
struct XMLPrologue {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let atEnd: Bool
  private var position = 0
  /// U+FEFF in UTF-8. Programs that join files leave it behind blank lines and other marks, where it is none.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ base: UnsafePointer<UInt8>, count: Int, atEnd: Bool) {
    self.base = base
    self.count = count
    self.atEnd = atEnd
  }

  /// Where the document element's `<` stands. O(prologue).
  mutating func documentElement() throws(FeedParsingError) -> Int {
    while true {
      skipBlank()
      guard position < count else {
        throw FeedParsingError(
          kind: position == 0 || atEnd ? .empty : .notAFeed,
          message: "the XML has no document element; check that this is a product feed")
      }
      guard base[position] == XMLByte.lessThan, position + 1 < count else { throw noFeed() }
      switch base[position + 1] {
      case XMLByte.question: try skip(.instruction, body: 2)
      case XMLByte.bang:
        if position + 4 <= count, base.holds("--", at: position + 2) {
          try skipComment()
        } else {
          try documentType()
        }
      default:
        guard XMLByte.startsName(base[position + 1]) || base[position + 1] >= 0x80 else { throw noFeed() }
        return position
      }
    }
  }

  private mutating func skipBlank() {
    while position < count {
      if XMLByte.isSpace(base[position]) {
        position += 1
      } else if UnsafeRawBufferPointer(start: base + position, count: count - position).starts(
        with: Self.mark)
      {
        position += Self.mark.count
      } else {
        return
      }
    }
  }

  private func noFeed() -> FeedParsingError {
    FeedParsingError(
      kind: .notAFeed,
      message: "no document element at byte \(position) of the XML; check that this is a product feed")
  }

  private mutating func skip(_ section: XMLSection, body: Int) throws(FeedParsingError) {
    guard let end = section.find(base, position + body, count) else { throw noFeed() }
    position = end + section.endLength
  }

  private mutating func skipComment() throws(FeedParsingError) {
    guard let end = XMLSection.commentEnd.find(base, position + 4, count) else { throw noFeed() }
    position = end + 3
  }

  /// `<!DOCTYPE …>` (production 28). External identifiers are passed over and never opened.
  private mutating func documentType() throws(FeedParsingError) {
    let start = position
    guard position + 9 <= count, base.holds("<!DOCTYPE", at: position) else { throw noFeed() }
    position += 9
    let isBMEcat = namesBMEcat
    var hasExtension = false
    var isInSubset = false
    while position < count {
      let byte = base[position]
      switch byte {
      case XMLByte.quote, XMLByte.apostrophe:
        position += 1
        while position < count, base[position] != byte { position += 1 }
        position += 1
      case UInt8(ascii: "["):
        isInSubset = true
        position += 1
      case XMLByte.bracket:
        isInSubset = false
        position += 1
      case XMLByte.lessThan:
        if position + 4 <= count, base.holds("<!--", at: position) {
          try skipComment()
        } else if position + 2 <= count, base.holds("<?", at: position) {
          try skip(.instruction, body: 2)
        } else if position + 8 <= count, base.holds("<!ENTITY", at: position) {
          guard isBMEcat, let end = extensionEnd(position + 8) else { throw refusedEntity() }
          hasExtension = true
          position = end
        } else {
          position += 1
        }
      case XMLByte.greaterThan:
        position += 1
        if !isInSubset { return }
      case UInt8(ascii: "%") where hasExtension: throw refusedEntity()
      default: position += 1
      }
    }
    throw FeedParsingError(
      kind: .notAFeed,
      message: "the document type declaration at byte \(start) does not end within the feed's first bytes")
  }

  private func refusedEntity() -> FeedParsingError {
    FeedParsingError(
      kind: .notAFeed,
      message: "entity declarations are refused (byte \(position)): write the text out instead")
  }

  /// Whether the document type at hand is BMEcat's.
  private var namesBMEcat: Bool {
    var name = position
    while name < count, XMLByte.isSpace(base[name]) { name += 1 }
    return name + 6 < count && base.holds("BMECAT", at: name) && !XMLByte.continuesName(base[name + 6])
  }

  /// Where the declaration ends whose keyword ends at `start`, if it is one of those in which BMEcat 1.2 (section on
  /// user-defined extensions) has suppliers list their elements for its DTD: `<!ENTITY % USERDEFINES "(UDX.A?,UDX.B*)">`.
  ///
  /// A parameter entity stands for nothing in a document's text, and only the DTD, which is not read, refers to it. One
  /// that refers to another, or comes from elsewhere, is refused as all entities are.
  private func extensionEnd(_ start: Int) -> Int? {
    var at = start
    func skipSpaces() -> Bool {
      let first = at
      while at < count, XMLByte.isSpace(base[at]) { at += 1 }
      return at > first
    }
    guard skipSpaces(), at < count, base[at] == UInt8(ascii: "%") else { return nil }
    at += 1
    guard skipSpaces() else { return nil }
    let name = at
    while at < count, XMLByte.continuesName(base[at]) { at += 1 }
    guard at > name, skipSpaces(), at < count else { return nil }
    let quote = base[at]
    guard quote == XMLByte.quote || quote == XMLByte.apostrophe else { return nil }
    at += 1
    while at < count, base[at] != quote {
      if base[at] == UInt8(ascii: "%") || base[at] == XMLByte.ampersand { return nil }
      at += 1
    }
    at += 1
    _ = skipSpaces()
    return at < count && base[at] == XMLByte.greaterThan ? at + 1 : nil
  }
}
