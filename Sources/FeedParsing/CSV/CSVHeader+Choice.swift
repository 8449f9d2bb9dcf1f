import Listings

/// Which of a table's first rows is its header, and which byte parts its cells.
extension CSVHeader {
  /// The first row that has the names which a profile requires: Amazon's flat files put rows of their own above it.
  /// Where there is none, the row whose names feed most fields, the first among equals: reports have a title, a date
  /// or a line of dashes there. Where no row does with the sniffed delimiter, the others are tried. Else the first row,
  /// or the numbers of its columns where it is a product.
  ///
  /// A header ends where products begin: what a profile knows further down is not taken for it.
  static func find(
    head: UnsafeRawBufferPointer, delimiter: UInt8, atEnd: Bool, _ profile: Profile?,
    _ catalog: ProfileCatalog
  ) -> CSVHeader? {
    let rows = candidates(head: head, delimiter: delimiter, atEnd: atEnd)
    let names = (profile ?? catalog.selectTable(header: [])).names
    func isHeader(_ row: CSVHeader) -> Bool {
      catalog.knowsTable(header: row.lookups) || row.fields(names) >= fewestFields
    }
    let eligible = rows.filter { !$0.isComment }
    if let known = eligible.first(where: { catalog.knowsTable(header: $0.lookups) }) {
      let first = eligible.first(where: isHeader) ?? known
      let hasRecords = eligible.contains { first.start < $0.start && $0.start < known.start && $0.holdsValue }
      return (hasRecords ? first : known).below(rows, isHeader: isHeader)
    }
    if let first = eligible.first, first.fields(names) >= fewestFields {
      return first.below(rows, isHeader: isHeader)
    }
    var best: (header: CSVHeader, fields: Int, rows: [CSVHeader])?
    for other in [delimiter] + delimiters.filter({ $0 != delimiter }) {
      let rows = other == delimiter ? rows : candidates(head: head, delimiter: other, atEnd: atEnd)
      for row in rows where !row.isComment {
        let fields = row.fields(names)
        if fields >= fewestFields, fields > best?.fields ?? 0 { best = (row, fields, rows) }
      }
    }
    if let best { return best.header.below(best.rows, isHeader: isHeader) }
    return eligible.first.map { $0.holdsValue ? $0.withoutHeader : $0 }
  }

  private static let delimiters: [UInt8] = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]
  /// One name that some field knows says nothing: `type` and `name` are words.
  private static let fewestFields = 2

  /// How many different fields the names feed.
  private func fields(_ table: NameTable) -> Int {
    Set(texts.lazy.map { CSVFeed.target(of: $0, table).field }.filter { $0 != .attribute }).count
  }
}
