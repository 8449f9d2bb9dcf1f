/// Tells HTML pages from XML, and finds what encoding a page declares.
enum HTMLSniffer {
  /// Elements that begin a page, or a piece of one, and that no feed is called by.
  private static let leads: Set<String> = ["html", "head", "body", "meta", "script", "style", "div", "h1"]

  /// Whether ASCII-compatible bytes begin like a page: `<!DOCTYPE html` or an element of HTML, behind comments.
  /// Behind an XML declaration only `html` itself counts. O(what stands before the first tag).
  static func isHTML(_ head: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    var isDeclaredXML = false
    while let start = head[position...].firstIndex(where: { !JSONSpace.isSpace($0) }) {
      guard head[start] == UInt8(ascii: "<") else { return false }
      if ASCIIText.begins(head, start, "<!doctype") {
        let name = head[(start + 9)...].drop { JSONSpace.isSpace($0) }
        return ASCIIText.begins(head, name.startIndex, "html")
      }
      if ASCIIText.begins(head, start, "<!--") {
        guard let end = ASCIIText.find(head, start + 4, "-->") else { return false }
        position = end + 3
      } else if ASCIIText.begins(head, start, "<?xml") {
        guard let end = ASCIIText.find(head, start, "?>") else { return false }
        position = end + 2
        isDeclaredXML = true
      } else {
        let name = head[(start + 1)...].prefix(16).prefix {
          ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
        }
        let behind = name.endIndex
        guard behind < head.count, head[behind] != UInt8(ascii: ":") else { return false }
        let lower = String(decoding: name, as: UTF8.self).lowercased()
        return isDeclaredXML ? lower == "html" : leads.contains(lower)
      }
    }
    return false
  }

  /// What a page's `<meta charset=…>` or `<meta http-equiv … content="…; charset=…">` names, in its first kilobyte or
  /// so, where browsers look for it (HTML, "prescan a byte stream").
  static func declaredEncoding(_ head: UnsafeRawBufferPointer) -> String? {
    let head = UnsafeRawBufferPointer(rebasing: head.prefix(4096))
    var position = 0
    while let meta = ASCIIText.find(head, position, "<meta") {
      position = meta + 5
      let end = head[position...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      let tag = UnsafeRawBufferPointer(rebasing: head[position..<end])
      guard let charset = ASCIIText.find(tag, 0, "charset") else { continue }
      let value = tag[(charset + 7)...].drop {
        JSONSpace.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\"")
          || $0 == UInt8(ascii: "'")
      }
      let name = value.prefix {
        !JSONSpace.isSpace($0)
          && ![UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "/")].contains($0)
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
