/// Writes listings in one format.
struct ListingEncoder {
  let format: FeedFormat
  private let names: [[UInt8]]

  init(format: FeedFormat) {
    self.format = format
    names = Column.allCases.map { Array((format == .xml ? $0.elementName : $0.name).utf8) }
  }

  func header(_ out: ByteBuffer) {
    switch format {
    case .xml:
      out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
        <channel>
        <title>Marketplace</title>
        <link>https://marketplace.example/</link>
        <description>All listings</description>

        """)
    case .csv:
      for (index, name) in names.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out.append(name)
      }
      out.append("\n")
    case .jsonl: break
    }
  }

  func footer(_ out: ByteBuffer) {
    if format == .xml { out.append("</channel>\n</rss>\n") }
  }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    switch format {
    case .xml: xml(listing, out)
    case .csv: csv(listing, out)
    case .jsonl: json(listing, out)
    }
  }

  private func xml(_ listing: Listing, _ out: ByteBuffer) {
    out.append("<item>\n")
    for column in 0..<Column.count {
      let value = listing.range(column)
      if value.count == 0 { continue }
      out.append("<")
      out.append(names[column])
      out.append(">")
      if column == Column.description.rawValue && listing.prefersCDATA {
        // No value holds "]]>".
        out.append("<![CDATA[")
        out.append(value.start, count: value.count)
        out.append("]]>")
      } else {
        Escaping.xml(value.start, value.count, out)
      }
      out.append("</")
      out.append(names[column])
      out.append(">\n")
    }
    out.append("</item>\n")
  }

  private func csv(_ listing: Listing, _ out: ByteBuffer) {
    for column in 0..<Column.count {
      if column > 0 { out.append(UInt8(ascii: ",")) }
      let value = listing.range(column)
      Escaping.csv(value.start, value.count, out)
    }
    out.append("\n")
  }

  private func json(_ listing: Listing, _ out: ByteBuffer) {
    var separator: StaticString = "{\""
    for column in 0..<Column.count {
      let value = listing.range(column)
      if value.count == 0 { continue }
      out.append(separator)
      out.append(names[column])
      out.append("\":\"")
      Escaping.json(value.start, value.count, out, ascii: listing.escapesUnicode)
      separator = "\",\""
    }
    out.append("\"}\n")
  }
}
