import GRDB
import Statements

/// Everything a ledger holds, as lines of JSON: for archives, for other programs, and to compare two ledgers.
package enum LedgerExport {
  /// Tables in the order of the export, with the columns that order them and those that are left out: salts would undo
  /// a commitment, and how the last run is taken back is nobody else's business.
  private static let tables: [(name: String, order: String, without: Set<String>)] = [
    ("records", "seq", ["salt"]), ("runs", "number", []),
    ("findings", "number", ["signature", "touched", "prior"]),
    ("strikes", "number", []), ("reversals", "strike", []), ("decisions", "number", []),
    ("notices", "number", []),
    ("receipts", "number", []), ("measures", "number", []), ("statements", "number", []),
    ("trader_snapshots", "number", []),
  ]

  /// The names of the tables that can be asked for.
  package static var names: [String] { tables.map(\.name) }

  /// Gives the lines one by one; `only` names a table.
  package static func each(_ file: LedgerFile, only: String? = nil, _ body: (String) throws -> Void) throws {
    try file.access { database in
      for table in tables where only == nil || only == table.name {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table.name) ORDER BY \(table.order)")
        while let row = try rows.next() {
          var members: [(String, JSONValue)] = [("table", .text(table.name))]
          for (column, value) in row where !table.without.contains(column) {
            members.append((column, json(value)))
          }
          try body(JSONValue.members(members).line)
        }
      }
    }
  }

  /// One trader a line, in the order of their ids.
  package static func eachTrader(_ file: LedgerFile, on day: String, _ body: (TraderStrikes) throws -> Void)
    throws
  {
    try file.access { try TraderStrikes.each($0, on: day, body) }
  }

  private static func json(_ value: DatabaseValue) -> JSONValue {
    switch value.storage {
    case .null: .null
    case .int64(let number): .number(String(number))
    case .double(let number): .number(String(number))
    case .string(let text): .text(text)
    case .blob(let bytes): .text(Digest.text(bytes))
    }
  }
}
