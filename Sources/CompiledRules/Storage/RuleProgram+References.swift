extension RuleProgram {
  /// Whether every position in the program is that of something it holds, so that no use of it can miss. O(program).
  var refersWithin: Bool {
    tables.allSatisfy(isWhole) && columns.allSatisfy(isWhole) && lists.allSatisfy(isWhole)
      && rules.allSatisfy(isWhole) && traderRules.allSatisfy(isWhole)
  }

  private func isWhole(_ table: Table) -> Bool {
    let width = table.columns.count
    guard width > 0 else { return table.cells.isEmpty && table.key == nil }
    return table.cells.count.isMultiple(of: width)
      && table.key.map { table.columns.indices.contains($0) } != false
  }

  private func isWhole(_ column: TypedColumn) -> Bool {
    hasColumn(column.column, in: column.table) && column.values.count == tables[column.table].rowCount
  }

  private func hasColumn(_ column: Int, in table: Int) -> Bool {
    tables.indices.contains(table) && tables[table].columns.indices.contains(column)
  }

  private func isWhole(_ list: TermList) -> Bool {
    guard list.terms.upperBound <= terms.count else { return false }
    guard let column = list.column else { return true }
    guard hasColumn(column.column, in: column.table), column.firstRow.count == list.terms.count + 1,
      column.firstRow.first == 0, column.firstRow.last.map(Int.init) == column.rows.count,
      zip(column.firstRow, column.firstRow.dropFirst()).allSatisfy({ $0 <= $1 }),
      column.countries.map({ $0.count == column.rows.count }) != false
    else { return false }
    let rowCount = tables[column.table].rowCount
    return column.rows.allSatisfy { $0 >= 0 && Int($0) < rowCount }
  }

  private func isWhole(_ rule: CompiledRule) -> Bool {
    let finds = rule.finds
    guard categories.indices.contains(rule.category) else { return false }
    for (position, find) in finds.enumerated() {
      if case .terms(let named) = find.target, !named.allSatisfy(lists.indices.contains) { return false }
      if let near = find.near, !(0..<position).contains(near.find) { return false }
    }
    guard rule.ignores.allSatisfy({ finds.indices.contains($0.find) }) else { return false }
    let conditions = [rule.flagWhen] + rule.ignores.map(\.condition) + rule.alternatives.map(\.condition)
    return conditions.allSatisfy { isWhole($0, finds: finds.count) }
      && rule.sentences.allSatisfy { isWhole($0, finds: finds.count) }
  }

  private func isWhole(_ rule: CompiledTraderRule) -> Bool {
    categories.indices.contains(rule.category)
      && ([rule.flagWhen] + rule.alternatives.map(\.condition)).allSatisfy { isWhole($0, finds: 0) }
      && rule.sentences.allSatisfy { isWhole($0, finds: 0) }
  }

  private func isWhole(_ sentence: Sentence, finds: Int) -> Bool {
    sentence.parts.allSatisfy { part in
      switch part {
      case .hit(let find, _): (0..<finds).contains(find)
      case .row(let find, let table, let column): (0..<finds).contains(find) && hasColumn(column, in: table)
      case .text, .field, .trader: true
      }
    }
  }

  /// Whether a condition leaves one value, and asks only finds and columns that there are.
  private func isWhole(_ condition: Condition, finds: Int) -> Bool {
    var depth = 0
    for instruction in condition.instructions {
      let taken = instruction.operands
      guard taken >= 0, taken <= depth, instruction.finds.allSatisfy((0..<finds).contains),
        instruction.cell.map({ columns.indices.contains($0.column) }) != false
      else { return false }
      depth += 1 - taken
    }
    return depth == 1
  }
}

extension Instruction {
  /// How many values it takes from the stack.
  fileprivate var operands: Int {
    switch self {
    case .not: 1
    case .and(let count), .or(let count), .atLeast(_, let count): count
    default: 0
    }
  }
}
