import CompiledRules

extension RuleProgram {
  /// One rule with all that it refers to, and nothing else: what its meaning rests on.
  ///
  /// Lists stand in the order in which its finds name them, so that the slice does not depend on other rules. O(terms
  /// of its lists).
  func slice(rule position: Int) -> RuleProgram {
    var slice = RuleProgram()
    let rule = rules[position]
    slice.categories = [categories[rule.category]]
    var lists: [Int: Int] = [:]
    var tables: [Int: Int] = [:]
    var columns: [Int: Int] = [:]
    for find in rule.finds {
      guard case .terms(let positions) = find.target else { continue }
      for list in positions where lists[list] == nil {
        if let table = self.lists[list].column?.table, tables[table] == nil {
          tables[table] = slice.tables.count
          slice.tables.append(self.tables[table])
        }
        lists[list] = slice.add(self.lists[list], of: self, tables)
      }
    }
    // By table, column and kind, and not by when some rule of the set first compared them.
    for column in rule.columns.sorted(by: { sortKey(ofColumn: $0, tables) < sortKey(ofColumn: $1, tables) }) {
      columns[column] = slice.columns.count
      var moved = self.columns[column]
      moved.table = tables[moved.table] ?? 0
      slice.columns.append(moved)
    }
    var moved = rule.moved(
      ProgramMoves(list: { lists[$0] ?? 0 }, table: { tables[$0] ?? 0 }, column: { columns[$0] ?? 0 }))
    moved.category = 0
    slice.rules = [moved]
    return slice
  }

  private func sortKey(ofColumn position: Int, _ tables: [Int: Int]) -> (Int, Int, String) {
    let column = columns[position]
    return (tables[column.table] ?? 0, column.column, column.values.kind)
  }

  private mutating func add(_ list: TermList, of program: RuleProgram, _ tables: [Int: Int]) -> Int {
    let first = terms.count
    terms.append(contentsOf: program.terms[list.terms])
    var column = list.column
    if let table = column?.table { column?.table = tables[table] ?? 0 }
    lists.append(TermList(name: list.name, title: list.title, terms: first..<terms.count, column: column))
    return lists.count - 1
  }
}
