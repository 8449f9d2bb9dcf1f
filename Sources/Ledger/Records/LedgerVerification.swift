import GRDB
package import Statements

/// What a ledger can prove, worked out anew: the chain, the signatures of purges, and that every row of the tables that
/// rest on it says what its record says.
package struct LedgerVerification: Sendable, Equatable {
  package var chain: RecordLog.Verification
  /// Rows of tables that rest on records, and what is wrong with them.
  package var rows = 0
  /// Manifests of runs that the ledger was held to.
  package var manifests = 0
  package var problems: [String] = []

  package var holds: Bool { chain.problems.isEmpty && problems.isEmpty }

  /// - Parameters:
  ///   - trusted: the public key that signs purges, in hexadecimal; any without it.
  ///   - manifests: of past runs, from elsewhere: whoever writes the whole ledger anew cannot make them agree with it.
  /// - Throws: `LedgerError`. O(records).
  package static func read(
    _ file: LedgerFile, trusted: String? = nil, manifests: [RunManifest] = []
  ) throws -> LedgerVerification {
    try file.access { database in
      var result = LedgerVerification(chain: try RecordLog.verify(database, trusted: trusted))
      for table in Self.tables { try result.check(table, database) }
      result.problems += try StateVerification(database).problems()
      for manifest in manifests { result.problems += try manifest.problems(database) }
      result.manifests = manifests.count
      // Every page of the file, and not the smaller ones alone as at the opening.
      for problem in try String.fetchAll(database, sql: "PRAGMA integrity_check(10)") where problem != "ok" {
        result.problems.append("the file: \(problem)")
      }
      return result
    }
  }

  private mutating func check(_ table: Table, _ database: Database) throws {
    rows += try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)") ?? 0
    let differences =
      ["r.kind NOT IN (\(table.kinds.map { "'\($0)'" }.joined(separator: ", ")))"]
      + table.fields.map { "json_extract(r.public, '$.\($0.member)') IS NOT t.\($0.column)" }
      + (table.hasDay ? ["r.day IS NOT t.day"] : [])
    let personal = table.personal.map {
      "json_extract(r.personal, '$.\($0.member)') IS NOT t.\($0.column)"
    }
    // What was erased from a record cannot be compared; what stands there still must be the same.
    let compared = personal.isEmpty ? "0" : "(r.redacted IS NULL AND (\(personal.joined(separator: " OR "))))"
    let wrong = try Int64.fetchAll(
      database,
      sql: """
        SELECT t.record FROM \(table.name) AS t LEFT JOIN records AS r ON r.seq = t.record
        WHERE r.seq IS NULL OR \(differences.joined(separator: " OR ")) OR \(compared) ORDER BY t.record LIMIT 10
        """)
    for record in wrong {
      problems.append("\(table.name): the row of record \(record) does not say what the record says")
    }
    let missing = try Int64.fetchAll(
      database,
      sql: """
        SELECT seq FROM records WHERE redacted IS NULL
          AND kind IN (\(table.kinds.map { "'\($0)'" }.joined(separator: ", ")))
        EXCEPT SELECT record FROM \(table.name) ORDER BY 1 LIMIT 10
        """)
    for record in missing { problems.append("\(table.name): the row of record \(record) is missing") }
  }

  private struct Table {
    var name: String
    var kinds: [String]
    var hasDay = true
    /// Members of a record's public part and of its personal part, and the columns that repeat them.
    var fields: [(member: String, column: String)]
    var personal: [(member: String, column: String)] = []
  }

  private static let tables = [
    Table(
      name: "runs", kinds: ["run"], hasDay: false,
      fields: [("run_id", "run_id"), ("rules", "rules"), ("manifest", "manifest")]),
    Table(
      name: "strikes", kinds: ["strike"], fields: [("rule", "rule"), ("points", "points")],
      personal: [("trader", "trader"), ("product", "product"), ("finding", "finding")]),
    Table(
      name: "reversals", kinds: ["reversal"], fields: [("strike", "strike")], personal: [("reason", "reason")]
    ),
    Table(
      name: "decisions", kinds: ["decision", "complaint"],
      fields: [
        ("rule", "rule"), ("outcome", "decision"), ("measure", "measure"), ("automatic", "automatic"),
      ],
      personal: [("action", "finding"), ("reason", "reason"), ("decided_by", "decided_by")]),
    Table(
      name: "notices", kinds: ["notice"], fields: [("source", "source")],
      personal: [("key", "key"), ("notifier", "notifier"), ("reason", "reason")]),
    Table(
      name: "receipts", kinds: ["receipt"], hasDay: false,
      fields: [("applied_on", "applied_on"), ("lifted_on", "lifted_on")],
      personal: [("action", "action"), ("reference", "reference")]),
  ]
}

extension LedgerVerification {
  /// Lines for people. `visible` makes what came from the file safe to show.
  package func text(visible: (String) -> String) -> String {
    var lines: [String] = []
    if chain.problems.isEmpty {
      lines.append("chain        \(chain.records) records hold, \(chain.redacted) redacted")
    }
    lines += chain.problems.prefix(10).map { "chain        BROKEN: \(visible($0))" }
    if chain.problems.count > 10 { lines.append("             and \(chain.problems.count - 10) more") }
    if chain.tombstones > 0 {
      lines.append(
        "tombstones   \(chain.tombstones), signed by \(visible(chain.signers.joined(separator: ", ")))")
    }
    if problems.isEmpty { lines.append("tables       \(rows) rows say what their records say") }
    if manifests > 0, problems.isEmpty {
      lines.append("runs         \(manifests) \(manifests == 1 ? "manifest agrees" : "manifests agree")")
    }
    lines += problems.map { "tables       BROKEN: \(visible($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  package var json: JSONValue {
    .members([
      ("holds", .bool(holds)), ("records", .integer(chain.records)), ("redacted", .integer(chain.redacted)),
      ("tombstones", .integer(chain.tombstones)), ("signers", .texts(chain.signers)),
      ("rows", .integer(rows)),
      ("manifests", .integer(manifests)), ("problems", .texts(chain.problems + problems)),
    ])
  }
}
