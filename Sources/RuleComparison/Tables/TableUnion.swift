import CompiledRules
import TextFolding

/// Two versions of a table in one: rows that both have stand in it once, others with the change that they belong to.
///
/// ```
/// old   retinol 0.3 | citral 1      union   retinol 0.3  –old   change 0
/// new   retinol 0.1 | thymol 2              retinol 0.1  +new   change 0
///                                           citral 1     –old   change 1
///                                           thymol 2     +new   change 2
/// ```
struct TableUnion {
  struct Row {
    /// Positions in the versions.
    var old: Int?
    var new: Int?
    /// `nil` for a row that both have.
    var change: Int?
  }
  /// One difference: a row that came, went, or says something else; or all rows, where the countries' column is another.
  struct Change {
    var kind: RuleEdit.Kind
    /// `table limits: row “retinol”: limit 0.3 % → 0.1 %`.
    var text: String
    /// From 1, below the names of the columns; in the version that has it, the new one before the old.
    var row: Int?
    /// Columns in which the two versions of the row differ; `nil` for a row that only one version has.
    var columns: Set<String>?
  }

  let old: Table
  let new: Table
  private(set) var rows: [Row] = []
  private(set) var changes: [Change] = []

  /// O(rows · columns).
  ///
  /// - Parameters:
  ///   - name: the column by whose cells rows are known again: of two rows that differ, those that agree in it are one
  ///     that changed.
  ///   - places: where each row of either version holds, per column of terms, of a table that is keyed by country.
  init(_ old: Table, _ new: Table, knownBy name: String, places: (old: [[String]], new: [[String]])) {
    self.old = old
    self.new = new
    guard old.keyName == new.keyName else {
      replaceAll()
      return
    }
    let shared = new.columns.indices.compactMap { column in
      old.columns.firstIndex(of: new.columns[column]).map { (old: $0, new: column) }
    }
    func place(_ row: Int, _ places: [[String]]) -> [String] { places.map { $0[row] } }
    let before = (0..<old.rowCount).map { row in
      shared.map { old.cell(row: row, column: $0.old) } + place(row, places.old)
    }
    let after = (0..<new.rowCount).map { row in
      shared.map { new.cell(row: row, column: $0.new) } + place(row, places.new)
    }
    // Rows that both have, each once; of the rest, those of one name.
    var partners = Self.pair(before, after, among: nil)
    func names(_ table: Table) -> [String] {
      let column = table.columns.firstIndex(of: name) ?? 0
      return (0..<table.rowCount).map { Self.folded(table.cell(row: $0, column: column)) }
    }
    let same = Set(partners.keys)
    let renamed = Self.pair(
      names(old), names(new),
      among: (
        Set(before.indices).subtracting(partners.values), Set(after.indices).subtracting(partners.keys)
      ))
    partners.merge(renamed) { first, _ in first }
    for row in after.indices {
      guard let partner = partners[row] else {
        add(.rowAdded, "added", new, row, columns: nil)
        rows.append(Row(old: nil, new: row, change: changes.count - 1))
        continue
      }
      if same.contains(row) {
        rows.append(Row(old: partner, new: row, change: nil))
        continue
      }
      var columns = Set<String>()
      var words: [String] = []
      for column in shared {
        let (one, other) = (
          old.cell(row: partner, column: column.old), new.cell(row: row, column: column.new)
        )
        guard one != other else { continue }
        columns.insert(new.columns[column.new])
        words.append("\(new.columns[column.new]) \(Self.quoted(one)) → \(Self.quoted(other))")
      }
      if place(partner, places.old) != place(row, places.new) {
        columns.formUnion(["lang", "language"] + [new.keyName].compactMap { $0 })
        if words.isEmpty {
          words.append("holds elsewhere or is read in another language, by another row of its term")
        }
      }
      add(.rowChanged, words.joined(separator: ", "), new, row, columns: columns)
      rows.append(Row(old: partner, new: nil, change: changes.count - 1))
      rows.append(Row(old: nil, new: row, change: changes.count - 1))
    }
    let kept = Set(partners.values)
    for row in before.indices where !kept.contains(row) {
      add(.rowRemoved, "removed", old, row, columns: nil)
      rows.append(Row(old: row, new: nil, change: changes.count - 1))
    }
  }

  /// Rows that hold elsewhere are others, whatever stands in them.
  private mutating func replaceAll() {
    func told(_ table: Table) -> String {
      table.keyName.map { "keyed by country (\($0))" } ?? "keyed by nothing"
    }
    changes = [
      Change(
        kind: .tableKey, text: "table \(new.name): \(told(old)) → \(told(new)), with its rows", row: nil,
        columns: nil)
    ]
    rows = (0..<old.rowCount).map { Row(old: $0, new: nil, change: 0) }
    rows += (0..<new.rowCount).map { Row(old: nil, new: $0, change: 0) }
  }

  private mutating func add(
    _ kind: RuleEdit.Kind, _ what: String, _ table: Table, _ row: Int, columns: Set<String>?
  ) {
    let cells = table.columns.indices.lazy.map { table.cell(row: row, column: $0) }
    let name = cells.first { !$0.isEmpty } ?? ""
    changes.append(
      Change(
        kind: kind, text: "table \(table.name): row \(Self.quoted(name)): \(what)", row: row + 1,
        columns: columns))
  }

  /// Pairs equal values in their order; the old position by the new one.
  private static func pair<Value: Hashable>(
    _ old: [Value], _ new: [Value], among rest: (old: Set<Int>, new: Set<Int>)?
  ) -> [Int: Int] {
    var waiting: [Value: [Int]] = [:]
    for row in old.indices.reversed() where rest?.old.contains(row) ?? true {
      waiting[old[row], default: []].append(row)
    }
    var partners: [Int: Int] = [:]
    for row in new.indices where rest?.new.contains(row) ?? true {
      if let partner = waiting[new[row]]?.popLast() { partners[row] = partner }
    }
    return partners
  }

  private static func quoted(_ cell: String) -> String {
    "“\(cell.unicodeScalars.count > 60 ? String(cell.prefix(59)) + "…" : cell)”"
  }

  static func folded(_ cell: String) -> String { String(decoding: Folding.foldTerm(cell), as: UTF8.self) }
}

extension Table {
  /// The name of the column of countries.
  var keyName: String? { key.map { columns[$0] } }

  /// Whether the two say the same, wherever they come from.
  func isSame(as other: Table) -> Bool {
    name == other.name && columns == other.columns && cells == other.cells && key == other.key
  }
}
