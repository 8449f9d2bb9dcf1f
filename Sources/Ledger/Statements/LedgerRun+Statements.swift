import GRDB
import Statements

extension LedgerRun {
  /// Makes statements for what was decided since the last run, by this one too, and takes them into this run.
  func prepareStatements(_ database: Database) throws {
    let result = try StatementBook(database: database, terms: policy.statements).prepare()
    effects.statementProblems = result.refused
    effects.statementRefusals =
      result.refused == 0 ? [] : try StatementBook.refusals(database)
    try database.execute(
      sql: "UPDATE statements SET run = ? WHERE run IS NULL AND statement IS NOT NULL", arguments: [number])
    effects.statements =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM statements WHERE run = ?", arguments: [number])
      ?? 0
  }

  /// Gives the run's statements as lines of JSON, with the notices to their traders, in the order of the decisions.
  /// Between `conclude` and `commit`.
  package func eachStatement(_ body: (_ statement: String, _ notice: String) throws -> Void) throws {
    try file.access { database in
      try PendingStatements.each(database, run: number, policy.statements.notices, body)
    }
  }
}

/// Statements on their way out.
enum PendingStatements {
  /// The kind of a record that holds statements which no run gave out.
  static let kind = "statements"

  /// SHA-256 of what a run gave out, for the chain; `nil` where it was nothing. O(statements).
  static func digest(_ database: Database, run: Int64) throws -> String? {
    let rows = try String.fetchCursor(
      database,
      sql: "SELECT statement FROM statements WHERE run = ? AND statement IS NOT NULL ORDER BY number",
      arguments: [run])
    var digest: String?
    while let statement = try rows.next() { digest = Digest.of(digest ?? "", statement) }
    return digest
  }

  /// Records what was given out by an import.
  static func seal(_ database: Database, run: Int64, on day: String) throws {
    guard let digest = try digest(database, run: run) else { return }
    try RecordLog.append(
      database, kind: kind, day: day,
      public: .members([("run", .integer(Int(run))), ("statements", .text(digest))]))
  }

  static func each(
    _ database: Database, run: Int64, _ templates: NoticeTemplates,
    _ body: (_ statement: String, _ notice: String) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT * FROM statements WHERE run = ? AND statement IS NOT NULL ORDER BY number",
      arguments: [run])
    while let row = try rows.next() {
      let notice = JSONValue.members([
        ("puid", .text(row["puid"])), ("trader", (row["trader"] as String?).map { .text($0) } ?? .null),
        ("action", .text(row["action"])), ("language", .text(row["language"])),
        ("needs_legal_review", .bool(templates.needsLegalReview(row["language"]))),
        ("text", .text(row["notice"] ?? "")),
      ])
      try body(row["statement"], notice.line)
    }
  }
}
