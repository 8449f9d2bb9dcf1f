/// What an editor needs to know of a table's CSV file. O(bytes).
package struct TableOutline: Sendable {
  package struct Column: Sendable, Equatable {
    package var name: String
    /// Of the name, in the file's bytes.
    package var range: Range<Int>
    /// Its first cells that are not empty, at most five different ones.
    package var examples: [String]
  }
  package private(set) var columns: [Column] = []
  /// Without the row of names.
  package private(set) var rowCount = 0

  private static let mostExamples = 5
  private static let largest = SourceFile.largest

  /// A file that is no CSV has no columns.
  package init(_ source: SourceFile) {
    guard source.bytes.count <= Self.largest, let rows = try? CSVTable.read(source.bytes).rows,
      let head = rows.first
    else { return }
    rowCount = rows.count - 1
    for (position, cell) in head.enumerated() {
      var column = Column(name: cell.text, range: Int(cell.start)..<Int(cell.end), examples: [])
      for row in rows.dropFirst() where row.indices.contains(position) {
        let text = row[position].text
        if text.isEmpty || column.examples.contains(text) { continue }
        column.examples.append(text)
        if column.examples.count == Self.mostExamples { break }
      }
      columns.append(column)
    }
  }
}
