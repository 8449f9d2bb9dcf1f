import CompiledRules
import TextFolding

/// The tables of which a program holds two versions, and the same program with one table for both.
///
/// A scan needs the versions apart. Deciding a rule between its versions needs them together, so that single rows can be
/// taken from either.
struct TableUnions {
  private(set) var unions: [TableUnion] = []
  /// By the position of either version in the program's tables.
  private(set) var byTable: [Int: Int] = [:]
  /// Rules and lists stand where they do in the program that this was made of; rows and columns are the unions'.
  private(set) var program: RuleProgram

  /// - Parameters:
  ///   - program: both sets; the tables of the new one, and behind them those of the old one that are others.
  ///   - pairs: positions of the versions of tables that both sets have and that differ.
  init(_ program: RuleProgram, pairs: [(old: Int, new: Int)]) {
    self.program = program
    for pair in pairs {
      let (old, new) = (program.tables[pair.old], program.tables[pair.new])
      byTable[pair.old] = unions.count
      byTable[pair.new] = unions.count
      unions.append(
        TableUnion(
          old, new, knownBy: Self.leadingColumn(program, pair),
          places: Self.places(program, pair)))
    }
    guard !unions.isEmpty else { return }
    for (number, pair) in pairs.enumerated() { join(pair, unions[number]) }
    joinLists(of: program, pairs)
    joinColumns(of: program, pairs)
  }

  /// The first column that some find searches, or the first of all.
  private static func leadingColumn(_ program: RuleProgram, _ pair: (old: Int, new: Int)) -> String {
    let searched = program.lists.compactMap { list -> (Int, String)? in
      guard let column = list.column, column.table == pair.old || column.table == pair.new else { return nil }
      return (column.column, program.tables[column.table].columns[column.column])
    }
    return searched.min { $0.0 < $1.0 }?.1 ?? program.tables[pair.new].columns.first ?? ""
  }

  /// Where rows hold, and in which language alone their term is read, per column that both versions search: both can
  /// follow from another row of the term.
  private static func places(
    _ program: RuleProgram, _ pair: (old: Int, new: Int)
  ) -> (old: [[String]], new: [[String]]) {
    func byName(_ table: Int) -> [String: TermList] {
      let lists = program.lists.filter { $0.column?.table == table }
      return Dictionary(lists.map { ($0.name, $0) }) { first, _ in first }
    }
    func places(_ list: TermList, _ table: Int) -> [String] {
      var places = [String](repeating: "", count: program.tables[table].rowCount)
      guard let column = list.column else { return places }
      for (number, term) in program.terms[list.terms].enumerated() {
        let language = term.languageOnly ? term.language : ""
        for entry in column.rows(of: number).indices {
          let countries = column.countries.map { $0[entry].joined(separator: " ") } ?? ""
          places[Int(column.rows[entry])] = "\(countries)\0\(language)"
        }
      }
      return places
    }
    let (old, new) = (byName(pair.old), byName(pair.new))
    let names = Set(old.keys).intersection(new.keys).sorted()
    return (
      names.compactMap { old[$0].map { places($0, pair.old) } },
      names.compactMap { new[$0].map { places($0, pair.new) } }
    )
  }

  private mutating func join(_ pair: (old: Int, new: Int), _ union: TableUnion) {
    var table = union.new
    table.columns += union.old.columns.filter { !union.new.columns.contains($0) }
    table.cells = union.rows.flatMap { row in
      table.columns.map { name in Self.cell(name, of: row, in: union) }
    }
    table.key = union.new.key
    program.tables[pair.old] = table
    program.tables[pair.new] = table
  }

  /// A row's cell: of its own version, or of the other where only that has the column.
  private static func cell(_ name: String, of row: TableUnion.Row, in union: TableUnion) -> String {
    for (table, position) in [(union.new, row.new), (union.old, row.old)] {
      if let position, let column = table.columns.firstIndex(of: name) {
        return table.cell(row: position, column: column)
      }
    }
    return ""
  }

  /// Lists of terms know the rows of both versions.
  private mutating func joinLists(of original: RuleProgram, _ pairs: [(old: Int, new: Int)]) {
    var rowsByTerm: [String: [String: [Int32]]] = [:]
    for (position, list) in original.lists.enumerated() {
      guard let column = list.column, let number = byTable[column.table] else { continue }
      let union = unions[number]
      let name = original.tables[column.table].columns[column.column]
      if rowsByTerm[list.name] == nil {
        var rows: [String: [Int32]] = [:]
        for (row, entry) in union.rows.enumerated() {
          let term = TableUnion.folded(Self.cell(name, of: entry, in: union))
          if !term.isEmpty { rows[term, default: []].append(Int32(truncatingIfNeeded: row)) }
        }
        rowsByTerm[list.name] = rows
      }
      var joined = TermColumn(
        table: pairs[number].new, column: program.tables[column.table].columns.firstIndex(of: name) ?? 0,
        firstRow: [0], rows: [])
      var countries: [[String]] = []
      let places = Places(list.name, original, pairs[number])
      for term in list.terms {
        let rows = rowsByTerm[list.name]?[TableUnion.folded(original.terms[term].text)] ?? []
        joined.rows += rows
        joined.firstRow.append(Int32(truncatingIfNeeded: joined.rows.count))
        for row in rows { countries.append(places.countries(of: union.rows[Int(row)])) }
      }
      if union.old.key != nil || union.new.key != nil { joined.countries = countries }
      program.lists[position].column = joined
    }
  }

  /// Columns that conditions compare: one for both versions.
  private mutating func joinColumns(of original: RuleProgram, _ pairs: [(old: Int, new: Int)]) {
    var columns: [TypedColumn] = []
    var moved: [Int: Int] = [:]
    var known: [String: Int] = [:]
    for (position, column) in original.columns.enumerated() {
      guard let number = byTable[column.table] else {
        moved[position] = columns.count
        columns.append(column)
        continue
      }
      let name = original.tables[column.table].columns[column.column]
      let key = "\(number)\0\(name)\0\(column.values.kind)"
      if let place = known[key] {
        moved[position] = place
        continue
      }
      // Both versions' values of one name and kind.
      func values(_ table: Int) -> TypedColumn.Values? {
        original.columns.first {
          $0.table == table && original.tables[table].columns[$0.column] == name
            && $0.values.kind == column.values.kind
        }?.values
      }
      let pair = pairs[number]
      known[key] = columns.count
      moved[position] = columns.count
      columns.append(
        TypedColumn(
          table: pair.new, column: program.tables[pair.new].columns.firstIndex(of: name) ?? 0,
          values: .joined(values(pair.old), values(pair.new), unions[number].rows, like: column.values)))
    }
    program.columns = columns
    let moves = ProgramMoves(list: { $0 }, table: { $0 }, column: { moved[$0] ?? $0 })
    program.rules = program.rules.map { $0.moved(moves) }
  }
}

/// Where rows of a union hold, as the lists of either version say.
private struct Places {
  private var old: [Int: [String]] = [:]
  private var new: [Int: [String]] = [:]

  init(_ list: String, _ program: RuleProgram, _ pair: (old: Int, new: Int)) {
    for other in program.lists where other.name == list {
      guard let column = other.column, let countries = column.countries else { continue }
      for (entry, row) in column.rows.enumerated() {
        if column.table == pair.new { new[Int(row)] = countries[entry] }
        if column.table == pair.old { old[Int(row)] = countries[entry] }
      }
    }
  }

  /// Everywhere, where the version is not keyed by country.
  func countries(of row: TableUnion.Row) -> [String] {
    if let position = row.new { return new[position] ?? Countries.all }
    return row.old.flatMap { old[$0] } ?? Countries.all
  }
}

extension TypedColumn.Values {
  /// The values of a union's rows, each from the version that has the row; of rows that both have, from the one that
  /// reads the column so.
  fileprivate static func joined(
    _ old: Self?, _ new: Self?, _ rows: [TableUnion.Row], like kind: Self
  ) -> Self {
    func join<Value>(_ values: (Self) -> [Value?]) -> [Value?] {
      let (before, after) = (old.map(values) ?? [], new.map(values) ?? [])
      return rows.map { row in
        if let position = row.new, after.indices.contains(position) { return after[position] }
        if let position = row.old, before.indices.contains(position) { return before[position] }
        return nil
      }
    }
    switch kind {
    case .text: return .text(join { if case .text(let values) = $0 { values } else { [] } })
    case .number: return .number(join { if case .number(let values) = $0 { values } else { [] } })
    case .quantity(let dimension, _):
      return .quantity(dimension, join { if case .quantity(_, let values) = $0 { values } else { [] } })
    case .money: return .money(join { if case .money(let values) = $0 { values } else { [] } })
    case .day: return .day(join { if case .day(let values) = $0 { values } else { [] } })
    case .identifier: return .identifier(join { if case .identifier(let values) = $0 { values } else { [] } })
    }
  }
}
