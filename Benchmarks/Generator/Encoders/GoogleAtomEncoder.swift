/// Google Merchant Center's Atom 1.0: title, link and summary are Atom's, the others Google's.
struct GoogleAtomEncoder: FeedEncoder {
  private let names = Column.allCases.map { Array("g:\($0.name)".utf8) }

  func header(_ out: ByteBuffer) {
    out.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
      <title>Marketplace</title>
      <link rel="self" href="https://marketplace.example/feed.xml"/>
      <updated>2026-01-05T10:00:00Z</updated>

      """)
  }

  func footer(_ out: ByteBuffer) { out.append("</feed>\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    out.append("<entry>\n")
    for column in Column.allCases where !listing[column].isEmpty {
      switch column {
      case .title: out.element("title", listing[.title])
      case .description: out.markup("summary", of: listing)
      case .link:
        // An address holds no quotes.
        out.append("<link rel=\"alternate\" href=\"")
        Escaping.xml(listing[.link], out)
        out.append("\"/>\n")
      default: google(column, listing, out)
      }
    }
    out.append("</entry>\n")
  }

  private func google(_ column: Column, _ listing: Listing, _ out: ByteBuffer) {
    let name = names[column.rawValue]
    out.append("<")
    out.append(name)
    out.append(">")
    Escaping.xml(listing[column], out)
    out.append("</")
    out.append(name)
    out.append(">\n")
  }
}
