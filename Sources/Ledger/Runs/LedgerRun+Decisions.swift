import CompiledRules
import GRDB
import Statements

extension LedgerRun {
  /// Decides what the policy lets be decided without a person.
  func decideAutomatically(_ database: Database) throws {
    guard !policy.automatic.isEmpty else { return }
    let book = DecisionBook(database: database, policy: policy)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, verdict, severity, rule, category, lane, undecided, number, first_run FROM findings
        WHERE state = 'open' AND decision IS NULL AND measure IS NOT NULL ORDER BY number
        """)
    // A cursor must not run over what it changes.
    var ids: [String] = []
    while let row = try rows.next() {
      // Only what this run has seen.
      guard (row["first_run"] as Int64) == number || seenAgain.contains(row["number"]) else { continue }
      let subject = AutomaticCondition.Subject(
        verdict: Verdict(rawValue: UInt8(row["verdict"] as Int)) ?? .review,
        severity: Severity(rawValue: UInt8(row["severity"] as Int)) ?? .low, rule: row["rule"],
        category: row["category"], lane: row["lane"], undecided: row["undecided"])
      if policy.isAutomatic(subject) { ids.append(row["id"]) }
    }
    for id in ids {
      let outcome = try book.take(
        Decision(action: id, outcome: .uphold, decidedBy: "policy", day: day, isAutomatic: true))
      guard case .taken(let strikes, _) = outcome else { continue }
      effects.decidedAutomatically += 1
      effects.strikesAdded += strikes
    }
  }

  /// The states of all measures, for the summary.
  func countMeasures(_ database: Database) throws {
    let counts = try MeasureCounts(database, on: day)
    effects.proposed = counts.proposed
    effects.decided = counts.decided
    effects.overdue = counts.overdue
    effects.applied = counts.applied
    effects.lifted = counts.lifted
    effects.strikes =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM strikes WHERE lapses > ? AND number NOT IN (SELECT strike FROM reversals)",
        arguments: [day]) ?? 0
  }
}

/// How many measures stand in which state. One is counted once: what is overdue is not counted as decided.
package struct MeasureCounts: Sendable, Equatable {
  package var proposed = 0
  package var decided = 0
  package var overdue = 0
  package var applied = 0
  package var lifted = 0

  init(_ database: Database, on day: String) throws {
    let row = try Row.fetchOne(
      database,
      sql:
        "SELECT \(Self.columns) FROM (SELECT \(MeasureState.ofFinding) AS s FROM findings WHERE \(MeasureState.isListed))",
      arguments: ["day": day])
    let other = try Row.fetchOne(
      database, sql: "SELECT \(Self.columns) FROM (SELECT \(MeasureState.ofMeasure) AS s FROM measures)",
      arguments: ["day": day])
    func sum(_ column: String) -> Int { (row?[column] ?? 0) + (other?[column] ?? 0) }
    proposed = sum("proposed")
    decided = sum("decided")
    overdue = sum("overdue")
    applied = sum("applied")
    lifted = sum("lifted")
  }

  private static let columns = ["proposed", "decided", "overdue", "applied", "lifted"].map {
    "count(*) FILTER (WHERE s = '\($0)') AS \($0)"
  }.joined(separator: ", ")
}

/// In which state a measure is, in SQL; `:day` is the day on which it is asked.
enum MeasureState {
  /// Findings with a measure that is still of interest: what was cleared or gone without a decision is not.
  static let isListed = "measure IS NOT NULL AND (state = 'open' OR decision IS NOT NULL)"

  /// What was carried out against a trader and has lost its reason; over a row with its state as `s`.
  static let isToLift = "s = 'applied' AND ceased_on IS NOT NULL AND measure IN ('restriction', 'suspension')"

  static let ofFinding = """
    CASE WHEN lifted_on IS NOT NULL THEN 'lifted'
      WHEN decision = 'overturn' THEN 'rejected'
      WHEN decision = 'uphold' AND applied_on IS NOT NULL THEN 'applied'
      WHEN decision = 'uphold' AND due_on < :day AND state = 'open' THEN 'overdue'
      WHEN decision = 'uphold' THEN 'decided'
      ELSE 'proposed' END
    """

  static let ofMeasure = """
    CASE WHEN lifted_on IS NOT NULL OR until IS NOT NULL AND until <= :day THEN 'lifted'
      WHEN decision = 'overturn' THEN 'rejected'
      WHEN decision = 'uphold' AND applied_on IS NOT NULL THEN 'applied'
      WHEN due_on < :day THEN 'overdue'
      WHEN decision = 'uphold' THEN 'decided'
      ELSE 'proposed' END
    """
}
