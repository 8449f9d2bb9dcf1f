/// A container format, recognised from a feed's first bytes.
package enum SniffedFormat: Sendable, Equatable {
  case xml
  case table(delimiter: UInt8)
  case jsonLines
  case json
  case html
}

/// Recognises a feed's format from its first bytes.
package enum FormatSniffer {
  /// Looks at UTF-8 text without a byte order mark; `nil` where it is no feed.
  ///
  /// HTML begins with its document type or one of its elements, XML with another `<`, JSON with a bracket (see
  /// `JSONLayout.detect` for lines or list). Anything else is a table if its first row that could be a header has one of `,` `;` TAB `|`, outside quotes; the most frequent is the
  /// delimiter. What is full of control characters is no text. O(head).
  package static func sniff(_ head: UnsafeRawBufferPointer) -> SniffedFormat? {
    if isXML(head) { return HTMLSniffer.isHTML(head) ? .html : .xml }
    guard let first = head.firstIndex(where: { !JSONSpace.isSpace($0) }) else { return nil }
    switch head[first] {
    case UInt8(ascii: "["): return .json
    case UInt8(ascii: "{"): return JSONLayout.detect(head) == .lines ? .jsonLines : .json
    default: break
    }
    guard isText(head) else { return nil }
    return delimiter(head).map { .table(delimiter: $0) }
  }

  /// A control character in sixteen bytes: programs and pictures have more, a broken cell is one fault of a table. What
  /// follows the text when a file was made longer than it is does not count.
  private static func isText(_ head: UnsafeRawBufferPointer) -> Bool {
    var end = min(head.count, 4096)
    while end > 0, head[end - 1] == 0 { end -= 1 }
    let controls = head[..<end].count { $0 < 0x20 && !(9...13).contains($0) }
    return controls * 16 <= end
  }

  /// Whether the first byte that is neither white space nor a part of a stray byte order mark is `<`.
  static func isXML(_ head: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < head.count {
      if JSONSpace.isSpace(head[position]) {
        position += 1
      } else if head[position...].starts(with: XMLPrologue.mark) {
        position += XMLPrologue.mark.count
      } else {
        return head[position] == UInt8(ascii: "<")
      }
    }
    return false
  }

  /// How many lines without any delimiter are passed over.
  private static let mostLines = 8

  /// The delimiter of the header row. Descriptions above it (`# Required | …`) and blank lines are passed over.
  private static func delimiter(_ head: UnsafeRawBufferPointer) -> UInt8? {
    let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
    var position = 0
    var lines = 0
    while position < head.count {
      let start = position
      var counts = [0, 0, 0, 0]
      var isInQuotes = false
      while position < head.count {
        let byte = head[position]
        position += 1
        if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
        if isInQuotes { continue }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
      let isDescription =
        head[start] == UInt8(ascii: "#")
        || head[start] == UInt8(ascii: "\"")
          && start + 1 < head.count && head[start + 1] == UInt8(ascii: "#")
      let line = head[start..<position]
      if line.allSatisfy({ JSONSpace.isSpace($0) && $0 != UInt8(ascii: "\t") }) { continue }
      if isDescription, position < head.count { continue }
      if (5...7).contains(line.count), line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8),
        !(10...13).contains(line[start + 4])
      {
        return line[start + 4]
      }
      lines += 1
      if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) {
        return candidates[index]
      }
      // Reports have a line or two of their own above the header.
      if lines == mostLines { return nil }
    }
    return nil
  }
}
