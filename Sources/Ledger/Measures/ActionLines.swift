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

  /// What is read of a row, in this order: whole rows, with their signatures and texts, would go through the sorting.
  private static let ofListing = """
    id, measure, key, trader, rule, version, severity, verdict, state, first_day, source, relists, decision,
      decided_on, decided_by, automatic, due_on, applied_on, lifted_on
    """
  private static let ofTrader = """
    id, measure, trader, rule, version, severity, origin, proposed_on, reasons, category, days, until, ceased_on,
      decision, decided_on, decided_by, automatic, due_on, applied_on, lifted_on
    """
  /// Gives the lines one by one. `isSettled` asks for measures that are applied, lifted or rejected, too.
  static func each(
    _ database: Database, on day: String, isSettled: Bool = false, _ body: (String) throws -> Void
  ) throws {
    let open = isSettled ? "true" : "s NOT IN ('applied', 'lifted', 'rejected')"
    let accounts = try Row.fetchCursor(
      database,
      sql: """
        SELECT s, \(ofTrader) FROM (SELECT *, NULL AS source, \(MeasureState.ofMeasure) AS s FROM measures)
        WHERE \(open) OR (\(MeasureState.isToLift)) ORDER BY \(order)
        """, arguments: ["day": day])
    while let row = try accounts.next() { try body(account(row)) }
    let listings = try Row.fetchCursor(
      database,
      sql: """
        SELECT s, \(ofListing) FROM (SELECT *, \(MeasureState.ofFinding) AS s FROM findings
          WHERE \(MeasureState.isListed))
        WHERE \(open) ORDER BY \(order)
        """, arguments: ["day": day])
    while let row = try listings.next() { try body(listing(row)) }
  }

  private static func listing(_ row: Row) -> String {
    let id: String = row[1]
    var members: [(String, JSONValue)] = [
      ("action", .text(id)), ("subject", .text("listing")), ("state", .text(row[0])),
      ("measure", .text(row[2] ?? "")), ("finding", .text(id)), ("key", .text(row[3])),
      ("trader", text(row[4])), ("rule", .text(row[5])), ("version", .integer(row[6])),
      ("severity", severity(row[7])),
      ("verdict", .text(Verdict(rawValue: UInt8(row[8] as Int))?.name ?? "")),
      ("listing_state", .text(row[9])), ("proposed_on", .text(row[10])),
    ]
    if let source = row[11] as String? { members.append(("source", .text(source))) }
    if let relists = row[12] as String? { members.append(("relists", .text(relists))) }
    append(decisionOf: row, at: 13, to: &members)
    return JSONValue.members(members).line
  }

  private static func account(_ row: Row) -> String {
    var members: [(String, JSONValue)] = [
      ("action", .text(row[1])), ("subject", .text("trader")), ("state", .text(row[0])),
      ("measure", .text(row[2])), ("trader", .text(row[3])), ("by", .text(row[7])),
    ]
    if let rule = row[4] as String? {
      members += [
        ("rule", .text(rule)), ("version", .integer(row[5] ?? 0)), ("severity", severity(row[6])),
      ]
    }
    members += [
      ("proposed_on", .text(row[8])), ("reasons", .list([.text(AccountReasons.sentence(row[9]))])),
      ("category", .text(row[10])),
    ]
    if let days = row[11] as Int? { members.append(("days", .integer(days))) }
    if let until = row[12] as String? { members.append(("until", .text(until))) }
    if let ceased = row[13] as String? { members.append(("ceased_on", .text(ceased))) }
    append(decisionOf: row, at: 14, to: &members)
    return JSONValue.members(members).line
  }

  /// Decision, its day, who took it, whether by itself; then when it is due, was applied and lifted.
  private static func append(decisionOf row: Row, at start: Int, to members: inout [(String, JSONValue)]) {
    if let decision = row[start] as String? {
      members += [
        ("decision", .text(decision)), ("decided_on", text(row[start + 1])),
        ("decided_by", text(row[start + 2])), ("automatic", .bool(row[start + 3])),
      ]
    }
    for (offset, name) in ["due_on", "applied_on", "lifted_on"].enumerated() {
      if let day = row[start + 4 + offset] as String? { members.append((name, .text(day))) }
    }
  }

  private static func severity(_ value: Int) -> JSONValue {
    .text(Severity(rawValue: UInt8(clamping: value))?.name ?? "")
  }

  private static func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
}

extension LedgerRun {
  /// Gives the lines of `actions.jsonl`. Between `conclude` and `commit`.
  package func eachAction(_ body: (String) throws -> Void) throws {
    try file.access { database in try ActionLines.each(database, on: day, body) }
  }
}
