package import TextFolding

/// A table out of a CSV file, pinned by its hash.
package struct Table: Sendable {
  package var name: String
  /// SHA-256 of the file, in lower-case hexadecimal.
  package var hash: String
  package var columns: [String]
  /// The cells of all rows, row by row, without surrounding spaces.
  package var cells: [String]
  /// The column of countries of a table that is keyed by them.
  package var key: Int?
  package init(name: String, hash: String, columns: [String], cells: [String], key: Int? = nil) {
    self.name = name
    self.hash = hash
    self.columns = columns
    self.cells = cells
    self.key = key
  }

  package var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }
  /// The cell of a row from 0 and a column from 0.
  package func cell(row: Int, column: Int) -> String { cells[row * columns.count + column] }
}

/// Which rows of a table the terms of a list come from.
package struct TermColumn: Sendable {
  /// Position in `RuleProgram.tables`.
  package var table: Int
  /// Position in the table's columns.
  package var column: Int
  /// The rows of the list's term `i` are `rows[firstRow[i]..<firstRow[i + 1]]`, ascending.
  package var firstRow: [Int32]
  package var rows: [Int32]
  /// Of a table that is keyed by country: where each of `rows` holds for its term, sorted.
  package var countries: [[String]]?
  package init(
    table: Int, column: Int, firstRow: [Int32], rows: [Int32], countries: [[String]]? = nil
  ) {
    self.countries = countries
    self.table = table
    self.column = column
    self.firstRow = firstRow
    self.rows = rows
  }

  /// The rows of a term, by its position in the list. O(1).
  package func rows(of term: Int) -> ArraySlice<Int32> { rows[Int(firstRow[term])..<Int(firstRow[term + 1])] }
}

/// A column whose cells are compared: one value a row, `nil` where the cell is empty.
package struct TypedColumn: Sendable {
  package enum Values: Sendable {
    /// Folded.
    case text([[UInt8]?])
    case number([ExactDecimal?])
    /// In the dimension's base unit.
    case quantity(Dimension, [ExactDecimal?])
    case money([Money?])
    case day([CalendarDay?])
    /// Numbers of `Identifier`.
    case identifier([UInt64?])

    /// The name of what the values are.
    package var kind: String {
      switch self {
      case .text: "text"
      case .number: "number"
      case .quantity(let dimension, _): dimension.rawValue
      case .money: "money"
      case .day: "day"
      case .identifier: "identifier"
      }
    }
  }
  /// Position in `RuleProgram.tables`.
  package var table: Int
  /// Position in the table's columns.
  package var column: Int
  package var values: Values
  package init(table: Int, column: Int, values: Values) {
    self.table = table
    self.column = column
    self.values = values
  }

  package func isMissing(row: Int) -> Bool {
    switch values {
    case .text(let values): values[row] == nil
    case .number(let values), .quantity(_, let values): values[row] == nil
    case .money(let values): values[row] == nil
    case .day(let values): values[row] == nil
    case .identifier(let values): values[row] == nil
    }
  }
}

/// An amount of money in a stated currency.
package struct Money: Sendable, Equatable {
  package var amount: ExactDecimal
  /// ISO 4217.
  package var currency: String
  package init(amount: ExactDecimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }
}

extension RuleProgram {
  /// The name of each compared column, as rules write it behind `row.`.
  package var columnNames: [String] { columns.map { tables[$0.table].columns[$0.column] } }
}
