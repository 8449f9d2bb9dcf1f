import CompiledRules

/// Which rows of tables a rule sees, given which edits were made.
struct EditedRows {
  /// By union and change: the rule's edit.
  private var edits: [Int: [Int: Int]] = [:]
  /// A rule that only the old set has sees the old rows.
  private let isOfOldOnly: Bool

  static let none = EditedRows(isOfOldOnly: false)

  init(isOfOldOnly: Bool) { self.isOfOldOnly = isOfOldOnly }

  /// Finds the changes of tables that can matter to a rule.
  init(_ rules: (CompiledRule, CompiledRule), _ unions: TableUnions, _ list: inout EditList) {
    isOfOldOnly = false
    let used = Self.used(rules, unions)
    for (number, columns) in used.sorted(by: { $0.key < $1.key }) {
      let union = unions.unions[number]
      for (position, change) in union.changes.enumerated() {
        guard change.columns?.isDisjoint(with: columns.all) != true else { continue }
        if change.columns == nil, change.kind != .tableKey, !Self.hasTerm(position, union, columns.terms) {
          continue
        }
        edits[number, default: [:]][position] = list.add(
          RuleEdit(change.kind, change.text, table: union.new.name, row: change.row))
      }
    }
  }

  private struct Columns {
    var terms: Set<String> = []
    var all: Set<String> = []
  }

  /// The columns that finds search, conditions compare, and that say in which language and where a row holds.
  private static func used(
    _ rules: (CompiledRule, CompiledRule), _ unions: TableUnions
  ) -> [Int: Columns] {
    let program = unions.program
    var used: [Int: Columns] = [:]
    for rule in [rules.0, rules.1] {
      for find in rule.finds {
        guard case .terms(let lists) = find.target else { continue }
        for list in lists {
          guard let column = program.lists[list].column, let number = unions.byTable[column.table] else {
            continue
          }
          let union = unions.unions[number]
          used[number, default: Columns()].terms.insert(program.tables[column.table].columns[column.column])
          used[number]?.all.formUnion(
            ["lang", "language"] + [union.old.keyName, union.new.keyName].compactMap { $0 })
        }
      }
      for position in rule.columns {
        let column = program.columns[position]
        guard let number = unions.byTable[column.table] else { continue }
        used[number, default: Columns()].all.insert(program.tables[column.table].columns[column.column])
      }
    }
    return used.mapValues { Columns(terms: $0.terms, all: $0.all.union($0.terms)) }
  }

  /// Whether a row that came or went holds a term that is searched.
  private static func hasTerm(_ change: Int, _ union: TableUnion, _ columns: Set<String>) -> Bool {
    union.rows.contains { row in
      guard row.change == change else { return false }
      let (table, position) = row.new.map { (union.new, $0) } ?? (union.old, row.old ?? 0)
      return table.columns.indices.contains {
        columns.contains(table.columns[$0]) && !table.cell(row: position, column: $0).isEmpty
      }
    }
  }

  /// Whether a row is there once some edits were made.
  func holds(_ row: TableUnion.Row, of union: Int, _ made: Set<Int>) -> Bool {
    guard let change = row.change else { return true }
    let isNew = row.new != nil
    guard let edit = edits[union]?[change] else { return isNew != isOfOldOnly }
    return isNew == made.contains(edit)
  }

  /// The rule's edit that brings or takes a row; `nil` for a row that it does not depend on.
  func edit(of row: TableUnion.Row, of union: Int) -> Int? {
    row.change.flatMap { edits[union]?[$0] }
  }
}
