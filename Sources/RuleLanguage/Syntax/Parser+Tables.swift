extension Parser {
  /// `table NAME from "path" sha256 "…"`, and `keyed by COLUMN` for a table of countries.
  mutating func parseTable() throws(SyntaxFailure) -> TableNode {
    advance()
    let name = try expectName("the table's name")
    try expectWord("from", help: "write table \(name.value) from \"lists/\(name.value).csv\" sha256 \"…\"")
    var table = TableNode(name: name, path: try expectText("the path of a CSV file in quotes"))
    // Without its hash the table is still known; the check says which hash it has.
    if takeWord("sha256") { table.hash = try expectText("the file's SHA-256 in quotes") }
    if at("keyed") {
      advance()
      try expectWord("by", help: "write keyed by country")
      table.key = try expectName("the column of countries")
    }
    return table
  }
}
