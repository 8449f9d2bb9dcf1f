import GRDB
import Statements

/// The platform's receipts: what it carried out, and when.
package enum ReceiptImport {
  /// Imports a table in one transaction: `action` (or `finding_id`), `applied_on`, `lifted_on`, `reference`.
  package static func run(
    _ table: ImportTable, into file: LedgerFile, on day: String
  ) throws -> ImportResult {
    try file.change { database in
      var result = ImportResult()
      result.problems = table.problems
      let before = try RecordLog.head(database).seq
      for row in table.rows {
        if let problem = try take(row, database, on: day, &result) {
          result.problems.append((row.line, problem))
        }
      }
      result.problems.sort { $0.line < $1.line }
      if try RecordLog.head(database).seq != before { try UndoLog.forget(database) }
      return result
    }
  }

  /// Takes a row; says what is wrong with it.
  private static func take(
    _ row: ImportTable.Row, _ database: Database, on day: String, _ result: inout ImportResult
  ) throws -> String? {
    let action = row["finding_id"].isEmpty ? row["action"] : row["finding_id"]
    guard !action.isEmpty else { return "action is empty" }
    let lifted = row["lifted_on"].isEmpty ? nil : row["lifted_on"]
    var applied = row["applied_on"].isEmpty ? nil : row["applied_on"]
    if applied == nil, lifted == nil { applied = day }
    for (column, value) in [("applied_on", applied), ("lifted_on", lifted)] {
      guard let value else { continue }
      guard Days.day(value) != nil else { return "\(column) is \(value), and must be a day as 2026-01-31" }
      guard value <= day else { return "\(column) is \(value), later than \(day)" }
    }
    let isKnown =
      try Bool.fetchOne(
        database,
        sql:
          "SELECT 1 FROM receipts WHERE action = ? AND applied_on IS ? AND lifted_on IS ? AND reference = ?",
        arguments: [action, applied, lifted, row["reference"]]) != nil
    guard !isKnown else {
      result.known += 1
      return nil
    }
    let tables = ["findings", "measures"]
    let table = try tables.first { table in
      try Bool.fetchOne(database, sql: "SELECT 1 FROM \(table) WHERE id = ?", arguments: [action]) != nil
    }
    guard let table,
      let held = try Row.fetchOne(
        database, sql: "SELECT decision, decided_on, applied_on FROM \(table) WHERE id = ?",
        arguments: [action])
    else { return "there is no finding or measure \(action) in the ledger" }
    let decision: String? = held["decision"]
    let decided: String? = held["decided_on"]
    let before: String? = held["applied_on"]
    if let applied {
      guard decision == KnownFinding.Decision.uphold.rawValue else {
        return "\(action) was carried out, and nobody has decided it; import the decision first"
      }
      if let decided, applied < decided {
        return
          "applied_on is \(applied), before \(action) was decided on \(decided); correct one of the two days"
      }
    }
    if let lifted {
      // What was never carried out stays to be done, or is overturned by a decision.
      guard let since = applied ?? before else {
        return "\(action) was lifted, and never carried out; say applied_on, too, or overturn the decision"
      }
      if lifted < since {
        return "lifted_on is \(lifted), before \(action) was applied on \(since); correct one of the two days"
      }
    }
    let record = try RecordLog.append(
      database, kind: "receipt", day: day,
      public: .members([
        ("applied_on", applied.map { .text($0) } ?? .null), ("lifted_on", lifted.map { .text($0) } ?? .null),
      ]),
      personal: .members([("action", .text(action)), ("reference", .text(row["reference"]))]))
    try database.execute(
      sql: "INSERT INTO receipts (record, action, applied_on, lifted_on, reference) VALUES (?, ?, ?, ?, ?)",
      arguments: [record, action, applied, lifted, row["reference"]])
    try database.execute(
      sql:
        "UPDATE \(table) SET applied_on = coalesce(?, applied_on), lifted_on = coalesce(?, lifted_on) WHERE id = ?",
      arguments: [applied, lifted, action])
    result.receipts += 1
    return nil
  }
}
