/// Where the parts of a program that rules refer to have gone in another.
package struct ProgramMoves {
  package var list: (Int) -> Int
  package var table: (Int) -> Int
  package var column: (Int) -> Int
  package init(list: @escaping (Int) -> Int, table: @escaping (Int) -> Int, column: @escaping (Int) -> Int) {
    self.list = list
    self.table = table
    self.column = column
  }
}

extension CompiledRule {
  /// The same rule for a program in which lists, tables and columns stand at other positions. O(rule).
  package func moved(_ moves: ProgramMoves) -> CompiledRule {
    var rule = self
    for index in rule.finds.indices {
      guard case .terms(let lists) = rule.finds[index].target else { continue }
      rule.finds[index].target = .terms(lists: lists.map(moves.list))
    }
    func condition(_ condition: Condition) -> Condition {
      Condition(condition.instructions.map { $0.mappingColumns(moves.column) })
    }
    rule.flagWhen = condition(rule.flagWhen)
    for index in rule.ignores.indices {
      rule.ignores[index].condition = condition(rule.ignores[index].condition)
    }
    for index in rule.alternatives.indices {
      rule.alternatives[index].condition = condition(rule.alternatives[index].condition)
    }
    for index in rule.sentences.indices {
      rule.sentences[index].parts = rule.sentences[index].parts.map { part in
        guard case .row(let find, let table, let column) = part else { return part }
        return .row(find: find, table: moves.table(table), column: column)
      }
    }
    return rule
  }

  /// Positions in the program's columns that the rule's conditions compare, ascending.
  package var columns: [Int] {
    let conditions = [flagWhen] + ignores.map(\.condition) + alternatives.map(\.condition)
    return Set(conditions.flatMap { $0.instructions.compactMap { $0.cell?.column } }).sorted()
  }
}

extension Instruction {
  /// The cell that is compared.
  package var cell: RowCell? {
    switch self {
    case .quantityRow(_, _, _, let cell), .fieldRow(_, _, let cell), .rowText(let cell, _, _),
      .rowNumber(let cell, _, _), .rowQuantity(let cell, _, _), .rowDay(let cell, _, _),
      .rowMissing(let cell):
      cell
    default: nil
    }
  }

  /// The same with other positions of columns.
  func mappingColumns(_ map: (Int) -> Int) -> Instruction {
    guard var cell else { return self }
    cell.column = map(cell.column)
    switch self {
    case .quantityRow(let find, let isTotal, let comparison, _):
      return .quantityRow(find: find, isTotal: isTotal, comparison, cell)
    case .fieldRow(let field, let comparison, _): return .fieldRow(field, comparison, cell)
    case .rowText(_, let isEqual, let texts): return .rowText(cell, equal: isEqual, texts)
    case .rowNumber(_, let comparison, let number): return .rowNumber(cell, comparison, number)
    case .rowQuantity(_, let comparison, let quantity): return .rowQuantity(cell, comparison, quantity)
    case .rowDay(_, let comparison, let day): return .rowDay(cell, comparison, day)
    case .rowMissing: return .rowMissing(cell)
    default: return self
    }
  }
}
