import CompiledRules
import GRDB
import Statements

/// The lines of `actions.jsonl`: what is to be done, to listings and traders, the overdue first.
package enum ActionLines {
  /// Overdue, then proposed, decided, and what is settled; in each, what a trusted flagger told of first (Art. 22(1)
  /// DSA), then the gravest.
  private static let order = """
    CASE s WHEN 'overdue' THEN 0 WHEN 'proposed' THEN 1 WHEN 'decided' THEN 2 WHEN 'applied' THEN 3 ELSE 4 END,
    CASE source WHEN 'trusted_flagger' THEN 0 WHEN 'article_16' THEN 1 ELSE 2 END, severity DESC, id
    """

  /// Gives the lines one by one. `isSettled` asks for measures that are applied, lifted or rejected, too.
  static func each(
    _ database: Database, on day: String, isSettled: Bool = false, _ body: (String) throws -> Void
  ) throws {
    let settled = isSettled ? "" : "AND s NOT IN ('applied', 'lifted', 'rejected')"
    let accounts = try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM (SELECT *, NULL AS source, 3 AS severity, \(MeasureState.ofMeasure) AS s FROM measures)
        WHERE true \(settled) ORDER BY \(order)
        """, arguments: ["day": day])
    while let row = try accounts.next() { try body(account(row)) }
    let listings = try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM (SELECT *, \(MeasureState.ofFinding) AS s FROM findings WHERE \(MeasureState.isListed))
        WHERE true \(settled) ORDER BY \(order)
        """, arguments: ["day": day])
    while let row = try listings.next() { try body(listing(row)) }
  }

  private static func listing(_ row: Row) -> String {
    var members: [(String, JSONValue)] = [
      ("action", .text(row["id"])), ("subject", .text("listing")), ("state", .text(row["s"])),
      ("measure", .text(row["measure"] ?? "")), ("finding", .text(row["id"])), ("key", .text(row["key"])),
      ("trader", text(row["trader"])), ("rule", .text(row["rule"])), ("version", .integer(row["version"])),
      ("severity", .text(Severity(rawValue: UInt8(row["severity"] as Int))?.name ?? "")),
      ("verdict", .text(Verdict(rawValue: UInt8(row["verdict"] as Int))?.name ?? "")),
      ("listing_state", .text(row["state"])), ("proposed_on", .text(row["first_day"])),
    ]
    if let source = row["source"] as String? { members.append(("source", .text(source))) }
    if let relists = row["relists"] as String? { members.append(("relists", .text(relists))) }
    append(decisionOf: row, to: &members)
    return JSONValue.members(members).line
  }

  private static func account(_ row: Row) -> String {
    var members: [(String, JSONValue)] = [
      ("action", .text(row["id"])), ("subject", .text("trader")), ("state", .text(row["s"])),
      ("measure", .text(row["measure"])), ("trader", .text(row["trader"])),
      ("proposed_on", .text(row["proposed_on"])),
      ("reasons", .list([.text(AccountReasons.sentence(row["reasons"]))])),
      ("category", .text(row["category"])),
    ]
    if let days = row["days"] as Int? { members.append(("days", .integer(days))) }
    if let until = row["until"] as String? { members.append(("until", .text(until))) }
    append(decisionOf: row, to: &members)
    return JSONValue.members(members).line
  }

  private static func append(decisionOf row: Row, to members: inout [(String, JSONValue)]) {
    if let decision = row["decision"] as String? {
      members.append(("decision", .text(decision)))
      members.append(("decided_on", text(row["decided_on"])))
      members.append(("decided_by", text(row["decided_by"])))
      if row.hasColumn("automatic") { members.append(("automatic", .bool(row["automatic"]))) }
    }
    for column in ["due_on", "applied_on", "lifted_on"] {
      if let day = row[column] as String? { members.append((column, .text(day))) }
    }
  }

  private static func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
}

extension LedgerRun {
  /// Gives the lines of `actions.jsonl`. Between `conclude` and `commit`.
  package func eachAction(_ body: (String) throws -> Void) throws {
    try file.access { database in try ActionLines.each(database, on: day, body) }
  }
}
