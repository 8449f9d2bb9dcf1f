/// A table of RFC 4180 with Google's column names.
struct CSVEncoder: FeedEncoder {
  func header(_ out: ByteBuffer) {
    out.append(Array((Column.allCases.map(\.name).joined(separator: ",") + "\n").utf8))
  }

  func footer(_ out: ByteBuffer) {}

  func encode(_ listing: Listing, to out: ByteBuffer) {
    for column in Column.allCases {
      if column != .id { out.append(UInt8(ascii: ",")) }
      Escaping.csv(listing[column], out)
    }
    out.append("\n")
  }
}
