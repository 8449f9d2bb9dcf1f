import RuleLanguage

/// A file that the client has open: what it says of it, not what lies on the disk.
struct Document {
  /// As the client writes it.
  let uri: String
  var version: Int?
  private(set) var bytes: [UInt8]

  init(uri: String, version: Int?, text: String) {
    self.uri = uri
    self.version = version
    bytes = Array(text.utf8)
  }

  /// One change: of a range, or of the whole text. What is no change is passed over.
  mutating func apply(_ change: [String: Any], _ encoding: PositionEncoding) {
    guard let text = change["text"] as? String else { return }
    guard let range = change["range"] as? [String: Any] else {
      bytes = Array(text.utf8)
      return
    }
    guard let first = TextPosition(range["start"]), let last = TextPosition(range["end"]) else { return }
    let positions = TextPositions(bytes, encoding)
    let start = positions.offset(first)
    bytes.replaceSubrange(start..<max(start, positions.offset(last)), with: text.utf8)
  }
}
