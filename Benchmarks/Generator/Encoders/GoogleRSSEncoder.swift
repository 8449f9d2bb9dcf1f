/// Google Merchant Center's RSS 2.0.
struct GoogleRSSEncoder: FeedEncoder {
  private let names = Column.allCases.map { Array($0.elementName.utf8) }

  func header(_ out: ByteBuffer) {
    out.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
      <channel>
      <title>Marketplace</title>
      <link>https://marketplace.example/</link>
      <description>All listings</description>

      """)
  }

  func footer(_ out: ByteBuffer) { out.append("</channel>\n</rss>\n") }

  func encode(_ listing: Listing, to out: ByteBuffer) {
    out.append("<item>\n")
    for column in Column.allCases where !listing[column].isEmpty {
      let fault = listing.fault?.column == column ? listing.fault : nil
      let name = names[column.rawValue]
      out.append("<")
      out.append(name)
      out.append(fault == .attribute ? " lang=en>" : ">")
      if fault == .lessThan { out.append("< ") }
      if column == .description && listing.prefersCDATA {
        out.cdata(listing[column])
      } else {
        Escaping.xml(listing[column], out)
      }
      if fault == .ampersand { out.append("&utm_medium=cpc") }
      if fault == .entity { out.append("&nbsp;") }
      out.append("</")
      out.append(name)
      out.append(fault == .endTag ? "n>\n" : ">\n")
    }
    out.append("</item>\n")
  }
}
