import CompiledRules
import GRDB
import Statements

/// What is decided about a finding or about a measure against a trader.
package struct Decision: Sendable, Equatable {
  package enum Kind: String, Sendable { case decision, complaint }
  /// The id of a finding, or of a measure against a trader.
  package var action: String
  package var kind = Kind.decision
  package var outcome: KnownFinding.Decision
  /// The measure, where another than the proposed one is decided.
  package var measure: String?
  package var reason = ""
  package var decidedBy: String
  /// ISO 8601.
  package var day: String
  package var isAutomatic = false

  package init(
    action: String, kind: Kind = .decision, outcome: KnownFinding.Decision, measure: String? = nil,
    reason: String = "", decidedBy: String, day: String, isAutomatic: Bool = false
  ) {
    self.action = action
    self.kind = kind
    self.outcome = outcome
    self.measure = measure
    self.reason = reason
    self.decidedBy = decidedBy
    self.day = day
    self.isAutomatic = isAutomatic
  }
}

/// Puts decisions into the ledger, with all that follows from them.
struct DecisionBook {
  enum Outcome: Equatable {
    /// `strikes` were added (above 0) or reversed (below).
    case taken(strikes: Int)
    /// The same was decided before.
    case known
    case unknownAction
    /// A measure was named that is none for this; the words that are.
    case wrongMeasure(String)
  }

  let database: Database
  let policy: Policy

  /// What is read of a finding that is decided; not its texts.
  private static let ofFinding = """
    number, id, key, trader, rule, severity, measure, decision, since, relists, gtin, item_group, image, signature
    """

  func take(_ decision: Decision) throws -> Outcome {
    if let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(Self.ofFinding) FROM findings WHERE id = ?"),
      arguments: [decision.action])
    {
      return try take(decision, on: row)
    }
    if let row = try Row.fetchOne(
      database, sql: "SELECT * FROM measures WHERE id = ?", arguments: [decision.action])
    {
      return try take(decision, onMeasure: row)
    }
    return .unknownAction
  }

  private func take(_ decision: Decision, on row: Row) throws -> Outcome {
    if let named = decision.measure, Measure(rawValue: named) == nil {
      return .wrongMeasure("a measure against a listing: uphold, overturn or one such as remove")
    }
    let held: String? = row["decision"]
    let measure = decision.outcome == .uphold ? decision.measure ?? row["measure"] : row["measure"]
    if held == decision.outcome.rawValue, measure == row["measure"] as String?, try isKnown(decision) {
      return .known
    }
    let severity = Severity(rawValue: UInt8(row["severity"] as Int)) ?? .low
    try write(decision, rule: row["rule"], openFor: Days.between(row["since"], decision.day))
    let isUpheld = decision.outcome == .uphold
    let due = isUpheld ? Days.text(decision.day, plus: policy.overdueAfter[severity] ?? 7) : nil
    try database.cachedStatement(
      sql: """
        UPDATE findings SET decision = :decision, decided_on = :day, decided_by = :by, automatic = :automatic,
          decided_content = content,
          decisions = decisions + (:upheld AND decision IS NOT 'uphold'), measure = :measure, due_on = :due,
          lifted_on = CASE WHEN :upheld THEN NULL WHEN decision = 'uphold' THEN :day ELSE lifted_on END,
          applied_on = CASE WHEN :upheld AND decision IS NOT 'uphold' THEN NULL ELSE applied_on END
        WHERE number = :number
        """
    ).execute(arguments: [
      "decision": decision.outcome.rawValue, "day": decision.day, "by": decision.decidedBy,
      "automatic": decision.isAutomatic, "measure": measure, "due": due, "upheld": isUpheld,
      "number": row["number"] as Int64,
    ])
    guard isUpheld else {
      let reversed = try StrikeBook.reverse(
        database, finding: decision.action, on: decision.day, reason: decision.reason)
      try database.execute(
        sql: "DELETE FROM statements WHERE action = ? AND run IS NULL", arguments: [decision.action])
      return .taken(strikes: -reversed)
    }
    // Products are told again among those of one trader.
    if let trader = row["trader"] as String? {
      try ProductMatching.remember(
        database, finding: row["number"], of: trader,
        TextSignature(bytes: DatabaseBytes.bytes(row["signature"])))
    }
    guard held != KnownFinding.Decision.uphold.rawValue else { return .taken(strikes: 0) }
    let isStruck = try StrikeBook.add(database, finding: row, on: decision.day, terms: policy.strikes)
    return .taken(strikes: isStruck ? 1 : 0)
  }

  private func take(_ decision: Decision, onMeasure row: Row) throws -> Outcome {
    let proposed: String = row["measure"]
    if let named = decision.measure, named != proposed {
      return .wrongMeasure("the proposal is a \(proposed): uphold or overturn it")
    }
    let held: String? = row["decision"]
    if held == decision.outcome.rawValue, try isKnown(decision) { return .known }
    try write(decision, rule: row["rule"] ?? "", openFor: Days.between(row["proposed_on"], decision.day))
    let isUpheld = decision.outcome == .uphold
    let days: Int? = row["days"]
    let severity = Severity(rawValue: UInt8(row["severity"] as Int)) ?? .critical
    try database.execute(
      sql: """
        UPDATE measures SET decision = :decision, decided_on = :day, decided_by = :by, automatic = :automatic,
          due_on = :due, until = :until,
          lifted_on = CASE WHEN :upheld THEN NULL WHEN decision = 'uphold' THEN :day ELSE lifted_on END
        WHERE number = :number
        """,
      arguments: [
        "decision": decision.outcome.rawValue, "day": decision.day, "by": decision.decidedBy,
        "automatic": decision.isAutomatic,
        "due": isUpheld ? Days.text(decision.day, plus: policy.overdueAfter[severity] ?? 1) : nil,
        "until": isUpheld ? days.map { Days.text(decision.day, plus: $0) } : nil, "upheld": isUpheld,
        "number": row["number"] as Int64,
      ])
    return .taken(strikes: 0)
  }

  /// Whether the last decision on the same says the same: a file imported twice changes nothing.
  private func isKnown(_ decision: Decision) throws -> Bool {
    guard
      let last = try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT * FROM decisions WHERE finding = ? ORDER BY number DESC LIMIT 1"),
        arguments: [decision.action])
    else { return false }
    return (last["kind"] as String) == decision.kind.rawValue
      && (last["decision"] as String) == decision.outcome.rawValue
      && (last["measure"] as String?) == decision.measure && (last["reason"] as String) == decision.reason
      && (last["decided_by"] as String) == decision.decidedBy
  }

  private func write(_ decision: Decision, rule: String, openFor days: Int?) throws {
    let record = try RecordLog.append(
      database, kind: decision.kind.rawValue, day: decision.day,
      public: .members([
        ("rule", .text(rule)), ("outcome", .text(decision.outcome.rawValue)),
        ("measure", decision.measure.map { .text($0) } ?? .null), ("automatic", .bool(decision.isAutomatic)),
      ]),
      personal: .members([
        ("action", .text(decision.action)), ("reason", .text(decision.reason)),
        ("decided_by", .text(decision.decidedBy)),
      ]))
    try database.cachedStatement(
      sql: """
        INSERT INTO decisions (record, finding, kind, decision, measure, reason, decided_by, day, automatic, rule,
          days_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record, decision.action, decision.kind.rawValue, decision.outcome.rawValue, decision.measure,
      decision.reason, decision.decidedBy, decision.day, decision.isAutomatic, rule, days.map { max(0, $0) },
    ])
  }
}
