import Listings

/// Tells where a feed's next document begins: feeds are joined by writing their compressed files one behind the
/// other, which makes each a member of one stream.
///
/// Members alone say nothing, for parallel compressors cut anywhere. A document begins at a member whose first bytes
/// could not go on in the one before: a byte order mark, an XML declaration, a document type behind the end of the
/// document element, that element again behind its own end, the header row again, a JSON text behind the end of one.
/// Where nothing but a byte order mark or an XML declaration came before, nothing could not go on. The last is no proof: a string
/// may hold `}{`, and a parallel compressor may cut just there; then the record is quarantined, and reading goes on
/// at the next.
struct DocumentBoundary {
  enum Format {
    /// The local name of the document element.
    case xml(root: [UInt8])
    /// Everything up to the end of the header row, in UTF-8, without its line end.
    case table(header: [UInt8])
    /// `opener` is the text's first byte: `[` or `{`.
    case json(isLines: Bool, opener: UInt8?)
    /// A document that could not be opened: only what is unmistakable ends it.
    case unknown
  }

  let format: Format
  let encoding: SourceEncoding

  /// How many bytes from a member's start `isCrossed` must be given, if there are so many.
  var previewBytes: Int {
    if case .table(let header) = format { return max(4096, 4 * header.count + 64) }
    return 4096
  }

  /// Whether a member that begins with this byte is worth a closer look. A cheap test that `isCrossed` never goes
  /// beyond.
  func mayBeCrossed(by first: UInt8) -> Bool {
    // Byte order marks, and the zeros of UTF-16 and UTF-32.
    if [0xEF, 0xFE, 0xFF, 0].contains(first) || encoding != .utf8 { return true }
    switch format {
    case .xml, .unknown: return first == UInt8(ascii: "<") || JSONSpace.isSpace(first)
    case .table(let header): return first == header.first
    case .json: return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || JSONSpace.isSpace(first)
    }
  }

  /// Whether the member whose first bytes are `next` begins a document; `tail` is the end, in UTF-8, of the one before.
  func isCrossed(by next: [UInt8], after tail: [UInt8]) -> Bool {
    if Self.isPrologue(tail) { return false }
    let marked = next.withUnsafeBytes { SourceEncoding.detect($0) }
    let text = decoded(next, marked)
    switch format {
    case .xml(let root):
      // Of a document in UTF-16 before one in ASCII, the bytes speak for themselves.
      if Self.declaresXML(text) || Self.declaresXML(next) { return true }
      // A page inside of a description has a document type, too.
      if let type = Self.documentType(text) ?? Self.documentType(next) {
        return Self.ends(tail, with: root) || type == root && !Self.isInSection(tail)
      }
      guard let name = Self.elementName(text) else { return false }
      return (marked?.markLength ?? 0) > 0 || (name == root && Self.ends(tail, with: root))
    case .table(let header):
      guard !header.isEmpty, text.starts(with: header) else { return false }
      guard text.count > header.count else { return true }
      return text[header.count] == UInt8(ascii: "\n") || text[header.count] == UInt8(ascii: "\r")
    case .json(let isLines, _):
      guard let first = text.first(where: { !JSONSpace.isSpace($0) }), Self.opens(first) else { return false }
      if (marked?.markLength ?? 0) > 0 { return true }
      // On a line of its own it is one record more of the same feed.
      let isLineEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") }
      if isLines, text.prefix(while: JSONSpace.isSpace).contains(where: isLineEnd) { return false }
      if isLines, tail.reversed().prefix(while: JSONSpace.isSpace).contains(where: isLineEnd) { return false }
      return tail.last { !JSONSpace.isSpace($0) }.map(Self.closes) ?? false
    case .unknown:
      if let type = Self.documentType(text) ?? Self.documentType(next) {
        return tail.last { !JSONSpace.isSpace($0) } == XMLByte.greaterThan && !Self.isInSection(tail)
          && !type.map { $0 | 0x20 }.elementsEqual("html".utf8)
      }
      return Self.declaresXML(text) || Self.declaresXML(next)
        || (marked?.markLength ?? 0) > 0 && Self.elementName(text) != nil
    }
  }

  /// What the document lacks at its end, from its last bytes in UTF-8; `nil` where it may be whole. A table and JSON
  /// Lines cut between two records look whole, and so does an object cut behind one of its members' ends.
  func missingEnd(after tail: [UInt8]) -> String? {
    switch format {
    case .xml(let root):
      if Self.holds(tail, endOf: root) || tail.last(where: { !JSONSpace.isSpace($0) }) == nil { return nil }
      return "</\(String(decoding: root, as: UTF8.self))>"
    case .json(false, let opener?):
      let closer = opener == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
      return tail.last { !JSONSpace.isSpace($0) } == closer ? nil : String(UnicodeScalar(closer))
    case .json, .table, .unknown: return nil
    }
  }

  /// Whether the end of `root` stands in text, also as an element without content. Behind it may be comments and what
  /// does not belong there.
  private static func holds(_ tail: [UInt8], endOf root: [UInt8]) -> Bool {
    var end = tail.endIndex
    while let start = tail[..<end].lastIndex(of: XMLByte.lessThan) {
      let inside = tail[(start + 1)..<end]
      if inside.first == XMLByte.slash, localName(inside.dropFirst()) == root { return true }
      if localName(inside) == root, let close = inside.firstIndex(of: XMLByte.greaterThan) {
        return inside[close - 1] == XMLByte.slash
      }
      end = start
    }
    // A comment longer than what is at hand hides what stands before it.
    return tail.count >= DocumentTail.most && !tail.contains(XMLByte.lessThan)
      && tail.reversed().drop(while: JSONSpace.isSpace).starts(with: "-->".utf8.reversed())
  }

  private func decoded(_ bytes: [UInt8], _ marked: (encoding: SourceEncoding, markLength: Int)?) -> [UInt8] {
    let content = Array(bytes.dropFirst(marked?.markLength ?? 0))
    guard let transcoder = Transcoder(marked?.encoding ?? encoding) else { return content }
    let arena = ByteArena(capacity: 2 * content.count + 64)
    content.withUnsafeBytes { transcoder.append($0, to: arena, atEnd: true) }
    return Array(arena.bytes)
  }

  /// Whether an XML declaration begins here, which it does nowhere inside of a document.
  static func declaresXML(_ text: [UInt8]) -> Bool {
    let text = text.drop { JSONSpace.isSpace($0) }
    guard text.starts(with: "<?xml".utf8), let next = text.dropFirst(5).first else { return false }
    return JSONSpace.isSpace(next)
  }

  /// The local name that the document type declares which begins here.
  private static func documentType(_ text: [UInt8]) -> [UInt8]? {
    let text = text.drop { JSONSpace.isSpace($0) }
    let keyword = "<!doctype".utf8
    guard text.prefix(keyword.count).map({ $0 | 0x20 }).elementsEqual(keyword.map { $0 | 0x20 }) else {
      return nil
    }
    return localName(text.dropFirst(keyword.count).drop { JSONSpace.isSpace($0) })
  }

  /// Whether a document has only begun: nothing came but byte order marks, blanks, its XML declaration and comments.
  private static func isPrologue(_ tail: [UInt8]) -> Bool {
    // Of a longer one, the beginning is not at hand.
    guard tail.count < DocumentTail.most else { return false }
    var rest = tail[...]
    while true {
      rest = rest.drop { JSONSpace.isSpace($0) }
      if rest.starts(with: XMLPrologue.mark) {
        rest = rest.dropFirst(XMLPrologue.mark.count)
      } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
        let end: [UInt8] = rest.starts(with: "<?".utf8) ? Array("?>".utf8) : Array("-->".utf8)
        let start = rest.startIndex + (end.count == 2 ? 2 : 4)
        guard let close = rest.indices.first(where: { $0 >= start && rest[$0...].starts(with: end) }) else {
          return false
        }
        rest = rest[(close + end.count)...]
      } else {
        return rest.isEmpty
      }
    }
  }

  /// Whether text ends inside of a CDATA section or a comment, as far as it shows.
  private static func isInSection(_ tail: [UInt8]) -> Bool {
    func last(_ mark: String) -> Int {
      let mark = Array(mark.utf8)
      return tail.indices.last { tail[$0...].starts(with: mark) } ?? -1
    }
    return last("<![CDATA[") > last("]]>") || last("<!--") > last("-->")
  }

  /// The end, in UTF-8, of what came before a member: `before` is the document from its first byte on.
  func tail(of before: ArraySlice<UInt8>) -> [UInt8] {
    let marked = before.withUnsafeBytes { SourceEncoding.detect($0) }
    // Characters have up to four bytes, and begin where a multiple of four does in encodings of that width.
    let most = 4 * DocumentTail.most
    let start = before.count > most ? (before.count - most) / 4 * 4 : marked?.markLength ?? 0
    let bytes = Array(before.dropFirst(start))
    let text = decoded(bytes, marked.map { ($0.encoding, 0) })
    // An empty text is no beginning of a document, so a mark alone is told as one.
    let isMarkOnly = text.isEmpty && !before.isEmpty
    return isMarkOnly ? XMLPrologue.mark : Array(text.suffix(DocumentTail.most))
  }

  /// The local name of the element that begins here, behind comments and instructions.
  private static func elementName(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return nil }
      var prologue = XMLPrologue(base, count: text.count, atEnd: false)
      guard let start = try? prologue.documentElement() else { return nil }
      return localName(text[(start + 1)...])
    }
  }

  /// Whether text ends with the end tag of `root`.
  private static func ends(_ tail: [UInt8], with root: [UInt8]) -> Bool {
    guard let last = tail.lastIndex(where: { !JSONSpace.isSpace($0) }), tail[last] == XMLByte.greaterThan,
      let start = tail[..<last].lastIndex(of: XMLByte.lessThan), start + 1 < last,
      tail[start + 1] == XMLByte.slash
    else { return false }
    return localName(tail[(start + 2)...]) == root
  }

  private static func localName(_ text: some Sequence<UInt8>) -> [UInt8] {
    let name = text.prefix { XMLByte.continuesName($0) || $0 >= 0x80 }
    return Array(Array(name).split(separator: XMLByte.colon).last ?? [])
  }

  private static func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
  private static func closes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }
}

/// The last bytes of a document, in UTF-8: enough for an end tag with white space behind it.
struct DocumentTail {
  private(set) var bytes: [UInt8] = []
  static let most = 512

  mutating func add(_ text: UnsafeRawBufferPointer) {
    if text.count >= Self.most {
      bytes = Array(text.suffix(Self.most))
    } else {
      bytes.append(contentsOf: text)
      if bytes.count > Self.most { bytes.removeFirst(bytes.count - Self.most) }
    }
  }
}
