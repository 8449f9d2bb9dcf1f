import RuleLanguage

/// A table for people: columns padded to their widest cell, two spaces between them.
struct TextTable {
  var head: [String]
  var rows: [[String]] = []
  /// Columns whose cells stand at the right.
  var numbers: Set<Int> = []

  /// With a line feed behind each row. Widths count characters, and wide ones twice, as terminals show them.
  var text: String {
    let all = ([head] + rows).map { $0.map(VisibleText.of) }
    let widths = head.indices.map { column in all.map { TerminalColumns.of($0[column]) }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blank = String(repeating: " ", count: widths[column] - TerminalColumns.of(cell))
        line += (column > 0 ? "  " : "") + (numbers.contains(column) ? blank + cell : cell + blank)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
