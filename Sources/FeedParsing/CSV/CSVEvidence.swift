import Listings

/// Whether text that has delimiters is a table at all: a letter that begins `Dear all,` has one, too.
enum CSVEvidence {
  /// How many rows behind the header are looked at.
  private static let mostRows = 50
  /// A longer name is no column's.
  private static let longestName = 64

  /// A table has two columns whose names some field knows, or one and no rows yet, or rows like its header: three in
  /// four with as many cells, behind at least two names, or columns if it has no header. O(rows looked at).
  static func isTable(_ feed: CSVFeed, head: UnsafeRawBufferPointer, atEnd: Bool) -> Bool {
    let known = Set(feed.columns.lazy.map(\.field).filter { $0 != .attribute }).count
    if known > 1 { return true }
    var rows = 0
    var alike = 0
    var position = feed.headerLength
    while rows < mostRows,
      let row = CSVHeader.row(in: head, from: position, delimiter: feed.delimiter, atEnd: atEnd)
    {
      position = row.end
      if row.cells.count == 1, row.cells[0].isEmpty { continue }
      rows += 1
      if row.cells.count == feed.columnNames.count { alike += 1 }
    }
    if rows == 0 { return known > 0 }
    let named = feed.columnNames.enumerated().filter { column, name in
      !name.utf8.elementsEqual(CSVHeader.name(ofColumn: column)) && name.utf8.count <= longestName
    }
    let columns = feed.isHeaderless ? feed.columnNames.count : named.count
    return columns > 1 && 4 * alike >= 3 * rows
  }
}
