import Listings

/// Which of a table's first rows is its header, and which byte parts its cells.
extension CSVHeader {
  /// The first row that has the names which a profile requires: Amazon's flat files put rows of their own above it.
  /// Where there is none, the row whose names feed most fields, the first among equals: reports have a title, a date
  /// or a line of dashes there. Where no row does with the sniffed delimiter, the others are tried. Else the first row.
  static func find(
    head: UnsafeRawBufferPointer, delimiter: UInt8, atEnd: Bool, _ profile: Profile?,
    _ catalog: ProfileCatalog
  ) -> CSVHeader? {
    let rows = candidates(head: head, delimiter: delimiter, atEnd: atEnd)
    if let known = rows.first(where: { catalog.knowsTable(header: $0.lookups) }) { return known }
    let names = (profile ?? catalog.selectTable(header: [])).names
    if let first = rows.first, first.fields(names) >= fewestFields { return first }
    var best = rows.first.map { (header: $0, fields: fewestFields - 1) }
    for other in [delimiter] + delimiters.filter({ $0 != delimiter }) {
      for row in other == delimiter ? rows : candidates(head: head, delimiter: other, atEnd: atEnd) {
        let fields = row.fields(names)
        if fields > best?.fields ?? fewestFields - 1 { best = (row, fields) }
      }
    }
    return best?.header
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
