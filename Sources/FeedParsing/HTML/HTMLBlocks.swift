import CLibXML2
import Glibc
import Listings

/// Finds the `<script type="application/ld+json">` blocks of a page with libxml2's HTML parser.
///
/// The parser sees where tags are and nothing else: every byte beyond ASCII is an `x` to it, so that it never guesses
/// at encodings and its positions are those of the page. It is fed in small pieces, and stopped by caps of our own
/// before it meets a tag with more attributes than it could compare in reasonable time, or nesting without end.
final class HTMLBlocks {
  struct Failure {
    var position: Int
    var code: String
    var reason: String
  }

  /// How deep a page's elements may lie; each start tag costs the parser as much as there are open elements.
  private static let mostDepth = 1024
  /// Open elements that all tags together may be compared with: an end tag of nothing that is open is compared with all.
  private static let mostComparisons = 300_000_000
  /// Bytes handed over at once. A tag that ends within one piece is parsed before its attributes are counted, which
  /// this keeps cheap.
  private static let pieceBytes = 4096
  /// The same inside a tag that was looked at: the parser looks for a tag's end anew with each piece.
  private static let mostPieceBytes = 256 << 10

  private let page: UnsafeRawBufferPointer
  private let limits: ParseLimits
  private var context: htmlParserCtxtPtr?
  private var depth = 0
  private var comparisons = 0
  private var blocks: [Range<Int>] = []
  private var failure: Failure?

  private init(_ page: UnsafeRawBufferPointer, _ limits: ParseLimits) {
    self.page = page
    self.limits = limits
  }

  /// The content of each block, as ranges of `page` in order; and why the rest of the page was not read, if so.
  /// O(bytes), and at most `mostComparisons` steps for nesting.
  static func find(
    _ page: UnsafeRawBufferPointer, limits: ParseLimits
  ) -> (blocks: [Range<Int>], failure: Failure?) {
    let finder = HTMLBlocks(page, limits)
    withExtendedLifetime(finder) { finder.run() }
    return (finder.blocks, finder.failure)
  }

  // MARK: Feeding

  private func run() {
    xmlInitParser()
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let user, let name else { return }
      Unmanaged<HTMLBlocks>.fromOpaque(user).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { user, _ in
      guard let user else { return }
      Unmanaged<HTMLBlocks>.fromOpaque(user).takeUnretainedValue().depth -= 1
    }
    context = htmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context else {
      failure = Failure(position: 0, code: "html.out-of-memory", reason: "No memory for reading the page.")
      return
    }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    feed(context)
  }

  private func feed(_ context: htmlParserCtxtPtr) {
    var piece = [CChar](repeating: 0, count: Self.mostPieceBytes)
    var position = 0
    /// Up to here lies one tag that was looked at.
    var safeEnd = 0
    while position < page.count, failure == nil {
      let most = position < safeEnd ? min(safeEnd - position, Self.mostPieceBytes) : Self.pieceBytes
      let count = min(most, page.count - position)
      for index in 0..<count {
        let byte = page[position + index]
        piece[index] = CChar(truncatingIfNeeded: byte == 0 || byte >= 0x80 ? UInt8(ascii: "x") : byte)
        if byte == UInt8(ascii: "<") { comparisons += depth }
      }
      if comparisons > Self.mostComparisons {
        stop(position, "limit.depth", "Too many tags lie too deep in other elements.")
        break
      }
      htmlParseChunk(context, piece, Int32(count), 0)
      position += count
      let parsed = offset
      guard failure == nil, position >= safeEnd, position - parsed > Self.pieceBytes / 2 else { continue }
      if let end = tagEnd(parsed) {
        safeEnd = end
      } else {
        stop(parsed, "limit.attributes", "A tag has more than \(limits.attributes) attributes.")
      }
    }
    if failure == nil { htmlParseChunk(context, nil, 0, 1) }
  }

  /// How far the page is parsed.
  private var offset: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur
    else { return 0 }
    return min(Int(input.pointee.consumed) + (current - base), page.count)
  }

  /// Where the tag at `start` ends, which has not ended in what was fed so far; `start` where there is no tag, and `nil`
  /// for one with too many attributes.
  private func tagEnd(_ start: Int) -> Int? {
    guard start + 1 < page.count, page[start] == UInt8(ascii: "<"),
      (page[start + 1] | 0x20) &- UInt8(ascii: "a") < 26
    else { return start }
    var quote: UInt8 = 0
    var isInSpace = false
    var words = 0
    for position in (start + 1)..<page.count {
      let byte = page[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      if byte == UInt8(ascii: ">") { return position + 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      let isSpace = JSONSpace.isSpace(byte) || byte == UInt8(ascii: "/") || byte == 0x0C
      if !isSpace, isInSpace || byte == UInt8(ascii: "=") { words += 1 }
      isInSpace = isSpace
      // `name = value` is three words.
      if words > 3 * limits.attributes { return nil }
    }
    return page.count
  }

  // MARK: What the parser tells

  private func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard failure == nil else { return }
    if depth > Self.mostDepth {
      return stop(offset, "limit.depth", "Elements are nested deeper than \(Self.mostDepth) levels.")
    }
    var count = 0
    var isLinkedData = false
    let isScript = strcmp(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), "script") == 0
    while let attributes, let key = attributes[2 * count] {
      if isScript, let value = attributes[2 * count + 1], Self.isType(key), Self.isLinkedData(value) {
        isLinkedData = true
      }
      count += 1
      if count > limits.attributes {
        return stop(offset, "limit.attributes", "A tag has more than \(limits.attributes) attributes.")
      }
    }
    if isLinkedData { addBlock() }
  }

  private func stop(_ position: Int, _ code: String, _ reason: String) {
    failure = Failure(position: position, code: code, reason: "\(reason) The rest of the page was not read.")
    if let context { xmlStopParser(context) }
  }

  private static func isType(_ name: UnsafePointer<xmlChar>) -> Bool {
    strcasecmp(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), "type") == 0
  }

  /// Whether a script's type is `application/ld+json`, perhaps with parameters.
  private static func isLinkedData(_ type: UnsafePointer<xmlChar>) -> Bool {
    let text = String(cString: UnsafeRawPointer(type).assumingMemoryBound(to: CChar.self))
    let name = text.prefix { $0 != ";" }.filter { !$0.isWhitespace }
    return name.lowercased() == "application/ld+json"
  }

  /// The parser stands behind the attributes of a script's start tag; its content goes to `</script`, as in HTML's
  /// "script data" state.
  private func addBlock() {
    guard let close = page[offset...].firstIndex(of: UInt8(ascii: ">")) else { return }
    let end = ASCIIText.find(page, close + 1, "</script") ?? page.count
    if end > close + 1 { blocks.append((close + 1)..<end) }
  }

  /// A block without white space and without what hides it from old browsers: `<!-- … -->`, `//<![CDATA[ … //]]>`.
  static func unwrapped(_ block: Range<Int>, in page: UnsafeRawBufferPointer) -> Range<Int> {
    var start = block.lowerBound
    var end = block.upperBound
    while start < end {
      if JSONSpace.isSpace(page[start]) || page[start] == 0x0C {
        start += 1
      } else if let length = ["<!--", "//<![cdata[", "/*<![cdata[*/", "<![cdata["].lazy.map({
        (text: StaticString) in
        ASCIIText.begins(page, start, text) ? text.utf8CodeUnitCount : 0
      }).first(where: { $0 > 0 }) {
        start += length
      } else {
        break
      }
    }
    let tails: [StaticString] = ["-->", "//]]>", "/*]]>*/", "]]>", "//", ";"]
    while end > start {
      if JSONSpace.isSpace(page[end - 1]) || page[end - 1] == 0x0C {
        end -= 1
      } else if let length = tails.lazy.map(\.utf8CodeUnitCount).enumerated().first(where: { index, length in
        end - length >= start && ASCIIText.begins(page, end - length, tails[index])
      })?.element {
        end -= length
      } else {
        break
      }
    }
    return start..<max(start, min(end, block.upperBound))
  }
}
