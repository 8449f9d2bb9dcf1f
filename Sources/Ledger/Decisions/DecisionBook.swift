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
  /// Whoever decided named the day; it is not that of the import alone.
  package var isDated: Bool
  package var isAutomatic = false

  package init(
    action: String, kind: Kind = .decision, outcome: KnownFinding.Decision, measure: String? = nil,
    reason: String = "", decidedBy: String, day: String, isDated: Bool = false, isAutomatic: Bool = false
  ) {
    self.action = action
    self.kind = kind
    self.outcome = outcome
    self.measure = measure
    self.reason = reason
    self.decidedBy = decidedBy
    self.day = day
    self.isDated = isDated
    self.isAutomatic = isAutomatic
  }
}

/// Puts decisions into the ledger, with all that follows from them.
struct DecisionBook {
  enum Outcome: Equatable {
    /// So many strikes were added, and reversed.
    case taken(added: Int, reversed: Int)
    /// The same was decided before.
    case known
    case unknownAction
    /// A measure was named that is none for this; the words that are.
    case wrongMeasure(String)
    /// It is older than what it is about, or than what was decided since; a sentence.
    case outdated(String)
  }

  let database: Database
  let policy: Policy

  /// What is read of a finding that is decided; not its texts.
  static let ofFinding = """
    number, id, key, trader, rule, severity, measure, decision, since, relists, gtin, item_group, image, signature,
      first_day, content, decided_on
    """

  /// - Parameter isImported: it may have been imported before, or come too late.
  func take(_ decision: Decision, isImported: Bool = false) throws -> Outcome {
    if let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(Self.ofFinding) FROM findings WHERE id = ?"),
      arguments: [decision.action])
    {
      return try take(decision, on: row, isImported)
    }
    if let row = try Row.fetchOne(
      database, sql: "SELECT * FROM measures WHERE id = ?", arguments: [decision.action])
    {
      return try take(decision, onMeasure: row, isImported)
    }
    return .unknownAction
  }

  private func take(_ decision: Decision, on row: Row, _ isImported: Bool) throws -> Outcome {
    if let named = decision.measure, Measure(rawValue: named) == nil {
      return .wrongMeasure("a measure against a listing: uphold, overturn or one such as remove")
    }
    let held: String? = row["decision"]
    if isImported, let told = try history(of: decision, since: row["first_day"], isDecided: held != nil) {
      return told
    }
    let proposed: String? = row["measure"]
    let isUpheld = decision.outcome == .uphold
    let wasUpheld = held == KnownFinding.Decision.uphold.rawValue
    let measure = isUpheld ? decision.measure ?? proposed : proposed
    // Who confirms what stands changes neither since when it stands nor until when it is due.
    let isConfirmed = isUpheld && wasUpheld && measure == proposed
    let severity = Severity(rawValue: UInt8(row["severity"] as Int)) ?? .low
    try write(decision, rule: row["rule"], openFor: Days.between(row["since"], decision.day))
    let due = isUpheld ? Days.text(decision.day, plus: policy.overdueAfter[severity] ?? 7) : nil
    // A statement outlives a finding that was purged, and its number is used once.
    try database.cachedStatement(
      sql: """
        UPDATE findings SET decision = :decision, decided_by = :by, automatic = :automatic,
          decided_on = CASE WHEN :confirmed THEN decided_on ELSE :day END,
          due_on = CASE WHEN :confirmed THEN due_on ELSE :due END,
          decided_content = content,
          decisions = CASE WHEN :upheld AND NOT :confirmed THEN 1 + max(decisions, coalesce(
            (SELECT max(ordinal) FROM statements AS s WHERE s.action = findings.id), 0)) ELSE decisions END,
          lifted_on = CASE WHEN :upheld THEN NULL WHEN decision = 'uphold' THEN :day ELSE lifted_on END,
          applied_on = CASE WHEN :upheld AND NOT :confirmed THEN NULL ELSE applied_on END, measure = :measure
        WHERE number = :number
        """
    ).execute(arguments: [
      "decision": decision.outcome.rawValue, "day": decision.day, "by": decision.decidedBy,
      "automatic": decision.isAutomatic, "measure": measure, "due": due, "upheld": isUpheld,
      "confirmed": isConfirmed, "number": row["number"] as Int64,
    ])
    guard isUpheld else {
      let changed = try StrikeBook.reverse(
        database, finding: row, on: decision.day, reason: decision.reason, terms: policy.strikes)
      try forgetStatement(decision)
      let others = try overturnVersions(beside: row, decision)
      return .taken(added: changed.passedOn + others.added, reversed: changed.reversed + others.reversed)
    }
    // Products are told again among those of one trader.
    if let trader = row["trader"] as String? {
      try ProductMatching.remember(
        database, finding: row["number"], of: trader,
        TextSignature(bytes: DatabaseBytes.bytes(row["signature"])))
    }
    guard !wasUpheld else { return .taken(added: 0, reversed: 0) }
    let isStruck = try StrikeBook.add(database, finding: row, on: decision.day, terms: policy.strikes)
    return .taken(added: isStruck ? 1 : 0, reversed: 0)
  }

  private func take(_ decision: Decision, onMeasure row: Row, _ isImported: Bool) throws -> Outcome {
    let proposed: String = row["measure"]
    if let named = decision.measure, named != proposed {
      return .wrongMeasure("the proposal is a \(proposed): uphold or overturn it")
    }
    let held: String? = row["decision"]
    if isImported, let told = try history(of: decision, since: row["proposed_on"], isDecided: held != nil) {
      return told
    }
    try write(decision, rule: row["rule"] ?? "", openFor: Days.between(row["proposed_on"], decision.day))
    let isUpheld = decision.outcome == .uphold
    let isConfirmed = isUpheld && held == KnownFinding.Decision.uphold.rawValue
    let days: Int? = row["days"]
    let severity = Severity(rawValue: UInt8(row["severity"] as Int)) ?? .critical
    try database.execute(
      sql: """
        UPDATE measures SET decision = :decision, decided_by = :by, automatic = :automatic,
          decided_on = CASE WHEN :confirmed THEN decided_on ELSE :day END,
          due_on = CASE WHEN :confirmed THEN due_on ELSE :due END,
          until = CASE WHEN :confirmed THEN until ELSE :until END,
          decisions = decisions + (:upheld AND NOT :confirmed),
          applied_on = CASE WHEN :upheld AND NOT :confirmed THEN NULL ELSE applied_on END,
          lifted_on = CASE WHEN :confirmed THEN lifted_on WHEN :upheld THEN NULL
            WHEN decision = 'uphold' THEN :day ELSE lifted_on END
        WHERE number = :number
        """,
      arguments: [
        "decision": decision.outcome.rawValue, "day": decision.day, "by": decision.decidedBy,
        "automatic": decision.isAutomatic,
        "due": isUpheld ? Days.text(decision.day, plus: policy.overdueAfter[severity] ?? 1) : nil,
        "until": isUpheld ? days.map { Days.text(decision.day, plus: $0) } : nil, "upheld": isUpheld,
        "confirmed": isConfirmed, "number": row["number"] as Int64,
      ])
    if !isUpheld { try forgetStatement(decision) }
    return .taken(added: 0, reversed: 0)
  }

  /// What is right is right by every version of its rule: what an earlier one found of the same words on the same listing
  /// goes, too, and with it the strike that it gave.
  private func overturnVersions(beside row: Row, _ decision: Decision) throws -> (added: Int, reversed: Int) {
    let others = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(Self.ofFinding) FROM findings WHERE key = ? AND rule = ? AND id <> ? AND content = ?
            AND decision = 'uphold' AND state <> 'gone' ORDER BY number
          """),
      arguments: [row["key"] as String, row["rule"] as String, row["id"] as String, row["content"] as String])
    var sums = (added: 0, reversed: 0)
    for other in others {
      var same = decision
      same.action = other["id"]
      guard case .taken(let added, let reversed) = try take(same, on: other, false) else { continue }
      sums.added += added
      sums.reversed += reversed
    }
    return sums
  }

  /// What was overturned before it was stated is not stated.
  private func forgetStatement(_ decision: Decision) throws {
    try database.execute(
      sql: "DELETE FROM statements WHERE action = ? AND run IS NULL", arguments: [decision.action])
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
