/// Flat objects with Google's names: one a line (JSON Lines), or one array of them.
struct JSONEncoder: FeedEncoder {
  let isArray: Bool
  private let names = Column.allCases.map { Array($0.name.utf8) }

  init(isArray: Bool) { self.isArray = isArray }

  func header(_ out: ByteBuffer) {
    if isArray { out.append("[\n") }
  }

  func footer(_ out: ByteBuffer) {
    if isArray { out.append("\n]\n") }
  }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    if isArray && listing.number > 1 { out.append(",\n") }
    var separator: StaticString = "{\""
    for column in Column.allCases where !listing[column].isEmpty {
      out.append(separator)
      out.append(names[column.rawValue])
      out.append("\":\"")
      Escaping.json(listing[column], out, ascii: listing.escapesUnicode)
      separator = "\",\""
    }
    out.append(isArray ? "\"}" : "\"}\n")
  }
}
