import CompiledRules
import TextFolding

/// What the cells of a column are compared as.
enum CellKind: Hashable {
  case text, number, money, day, identifier
  case quantity(Dimension)

  /// For messages: what each cell must be.
  var name: String {
    switch self {
    case .text: "a text"
    case .number: "a number such as 12 or 0.5"
    case .money: "an amount of money such as 10 EUR"
    case .day: "a date such as 2026-01-31"
    case .identifier: "a GTIN"
    case .quantity(let dimension): "an amount of \(dimension.rawValue)"
    }
  }
}

struct TypedColumnKey: Hashable {
  var table: Int
  var column: Int
  var kind: CellKind
}

extension Checker {
  /// The cell that `find.row.COLUMN` means, its column made values of a kind; `nil` after a report.
  mutating func rowCell(_ reference: Reference, as kind: CellKind, _ scope: RuleScope) -> RowCell? {
    guard let place = rowColumn(reference, scope) else { return nil }
    return typedColumn(kind, place.column, of: place.table).map { RowCell(find: place.find, column: $0) }
  }

  /// The find, table and column of `find.row.COLUMN`, or a report.
  func rowColumn(
    _ reference: Reference, _ scope: RuleScope
  ) -> (find: Int, table: CheckedTable, column: Int)? {
    guard let find = find(reference.head, scope) else { return nil }
    guard reference.rest.count == 2, reference.rest[0].value == "row" else {
      reportHitAttribute(reference, scope)
      return nil
    }
    guard let table = table(ofFind: find, scope) else {
      diagnostics.report(
        .noRow, "the hits of `\(reference.head.value)` come from no row", at: reference.span,
        label: "no table, or several",
        help: "only a find such as `any of precursors.term` has rows, of one table")
      return nil
    }
    return column(reference.rest[1], of: table).map { (find, table, $0) }
  }

  /// The one table whose columns a find looks for.
  func table(ofFind find: Int, _ scope: RuleScope) -> CheckedTable? {
    guard case .terms(let lists) = scope.finds[find].target else { return nil }
    let columns = lists.map { program.lists[$0].column?.table }
    guard let first = columns.first, let table = first, columns.allSatisfy({ $0 == table }) else {
      return nil
    }
    return tables[program.tables[table].name]
  }

  /// Reads all cells of a column as values; the position in the program, or a report of the first that is none.
  private mutating func typedColumn(_ kind: CellKind, _ column: Int, of table: CheckedTable) -> Int? {
    let key = TypedColumnKey(table: table.index, column: column, kind: kind)
    if let known = typedColumns[key] { return known }
    guard let values = values(kind, column, of: table) else { return nil }
    typedColumns[key] = program.columns.count
    program.columns.append(TypedColumn(table: table.index, column: column, values: values))
    return program.columns.count - 1
  }

  private func values(_ kind: CellKind, _ column: Int, of table: CheckedTable) -> TypedColumn.Values? {
    func read<Value>(_ make: (String) -> Value?) -> [Value?]? {
      var values: [Value?] = []
      for row in table.rows {
        let text = row[column].text
        let value = text.isEmpty ? nil : make(text)
        if value == nil && !text.isEmpty {
          reportCell(row[column], table, kind)
          return nil
        }
        values.append(value)
      }
      return values
    }
    switch kind {
    case .text: return read { Folding.foldTerm($0) }.map { .text($0) }
    case .number: return read { ExactDecimal.parse($0) }.map { .number($0) }
    case .money: return read(Self.money).map { .money($0) }
    case .day: return read { CalendarDay(text: $0) }.map { .day($0) }
    case .identifier: return read { Identifier.gtin($0) }.map { .identifier($0) }
    case .quantity(let dimension):
      return read { QuantityLiteral.read($0, as: dimension) }.map { .quantity(dimension, $0) }
    }
  }

  private func reportCell(_ cell: CSVTable.Cell, _ table: CheckedTable, _ kind: CellKind) {
    diagnostics.report(
      .badCell, "`\(printable(cell.text))` is not \(kind.name)", at: table.span(cell),
      label: "cannot be compared",
      help: "a rule compares the column; leave the cell empty where the row has no such value")
  }

  /// `10 EUR`.
  private static func money(_ text: String) -> Money? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 2, isCurrency(parts[1]), let amount = ExactDecimal.parse(parts[0]) else {
      return nil
    }
    return Money(amount: amount, currency: parts[1])
  }

  /// Three capital letters, as ISO 4217 has them.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  func reportHitAttribute(_ reference: Reference, _ scope: RuleScope) {
    let wrong = reference.rest.first ?? reference.head
    diagnostics.report(
      .unknownHitAttribute, "a hit has no attribute `\(printable(wrong.value))` to compare",
      at: wrong.span, label: "not an attribute",
      help: "there is `lane`, `field` and `row.COLUMN`, and of a quantity `each` and `total`")
  }
}
