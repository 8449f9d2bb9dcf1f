import GRDB
import Statements

/// How a ledger stands on a day: for the terminal and as JSON.
package struct LedgerStatus: Sendable {
  package struct RuleQuality: Sendable, Equatable {
    package var rule: String
    /// Findings that anybody decided, and those of them that were ever found wrong: what is decided later, because the
    /// listing has changed, does not make the rule right.
    package var decided: Int
    package var overturned: Int
    /// Days from the finding to its first decision: the middle of them.
    package var medianDays: Int?
    package init(rule: String, decided: Int, overturned: Int, medianDays: Int?) {
      self.rule = rule
      self.decided = decided
      self.overturned = overturned
      self.medianDays = medianDays
    }
  }
  package var day: String
  package var runs = 0
  package var lastRun: (day: String, manifest: String, phase: String)?
  package var chain = RecordLog.Verification()
  package var findings: [(state: String, count: Int)] = []
  package var measures: MeasureCounts
  package var strikes = 0
  package var struckTraders = 0
  package var decisions: [(kind: String, count: Int)] = []
  package var notices: [(source: String, waiting: Int, total: Int)] = []
  package var statements = 0
  package var statementProblems: [(reason: String, count: Int)] = []
  package var rules: [RuleQuality] = []
  /// The first of what is overdue, the gravest and longest first.
  package var overdue: [OverdueMeasure] = []
  /// Restrictions and suspensions that were carried out and whose reason is over: a person's to lift.
  package var toLift = 0

  /// O(records + findings).
  package static func read(_ file: LedgerFile, on day: String, overdue limit: Int = 10) throws -> LedgerStatus
  {
    try file.access { database in
      var status = LedgerStatus(day: day, measures: try MeasureCounts(database, on: day))
      status.runs = try Int.fetchOne(database, sql: "SELECT count(*) FROM runs") ?? 0
      if let row = try Row.fetchOne(database, sql: "SELECT * FROM runs ORDER BY number DESC LIMIT 1") {
        status.lastRun = (row["as_of"], row["manifest"], row["phase"])
      }
      status.chain = try RecordLog.verify(database)
      for row in try Row.fetchAll(
        database, sql: "SELECT state, count(*) AS n FROM findings GROUP BY state ORDER BY state DESC")
      { status.findings.append((row["state"], row["n"])) }
      let active = "lapses > ? AND number NOT IN (SELECT strike FROM reversals)"
      if let row = try Row.fetchOne(
        database, sql: "SELECT count(*) AS n, count(DISTINCT trader) AS t FROM strikes WHERE \(active)",
        arguments: [day])
      {
        (status.strikes, status.struckTraders) = (row["n"], row["t"])
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT CASE WHEN automatic THEN 'automatic' ELSE kind END AS k, count(*) AS n FROM decisions
          GROUP BY k ORDER BY k
          """)
      { status.decisions.append((row["k"], row["n"])) }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT source, count(*) AS n, count(*) FILTER (WHERE outcome IS NULL AND NOT EXISTS (
            SELECT 1 FROM findings AS f WHERE f.key = notices.key AND f.decision IS NOT NULL)) AS w
          FROM notices GROUP BY source ORDER BY source <> 'trusted_flagger', source
          """)
      { status.notices.append((row["source"], row["w"], row["n"])) }
      status.statements =
        try Int.fetchOne(database, sql: "SELECT count(*) FROM statements WHERE statement IS NOT NULL") ?? 0
      for row in try Row.fetchAll(
        database,
        sql:
          "SELECT problem, count(*) AS n FROM statements WHERE problem IS NOT NULL GROUP BY problem ORDER BY n DESC"
      ) { status.statementProblems.append((row["problem"], row["n"])) }
      status.rules = try qualities(database)
      status.toLift =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM (SELECT *, \(MeasureState.ofMeasure) AS s FROM measures)
            WHERE \(MeasureState.isToLift)
            """, arguments: ["day": day]) ?? 0
      status.overdue = try OverdueMeasure.first(limit, database, on: day)
      return status
    }
  }

  private static func qualities(_ database: Database) throws -> [RuleQuality] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT rule, count(DISTINCT finding) AS n,
          count(DISTINCT CASE WHEN decision = 'overturn' THEN finding END) AS o
        FROM decisions WHERE rule <> '' GROUP BY rule ORDER BY rule
        """)
    return try rows.map { row in
      let days = try Int.fetchAll(
        database,
        sql: """
          SELECT days_open FROM decisions AS d WHERE rule = ? AND days_open IS NOT NULL AND automatic = 0
            AND number = (SELECT min(number) FROM decisions AS f WHERE f.finding = d.finding) ORDER BY days_open
          """, arguments: [row["rule"] as String])
      return RuleQuality(
        rule: row["rule"], decided: row["n"], overturned: row["o"],
        medianDays: days.isEmpty ? nil : days[(days.count - 1) / 2])
    }
  }
}

/// A measure that was decided and not carried out in time.
package struct OverdueMeasure: Sendable, Equatable {
  package var action: String
  package var measure: String
  /// The listing's key or the trader's id.
  package var subject: String
  package var rule: String
  package var dueOn: String

  static func first(_ limit: Int, _ database: Database, on day: String) throws -> [OverdueMeasure] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM (
          SELECT id, measure, trader AS subject, coalesce(rule, '') AS rule, due_on, severity, decision,
            \(MeasureState.ofMeasure) AS s
          FROM measures
          UNION ALL
          SELECT id, measure, key AS subject, rule, due_on, severity, decision, \(MeasureState.ofFinding) AS s
          FROM findings WHERE measure IS NOT NULL AND decision = 'uphold')
        WHERE s = 'overdue' ORDER BY decision IS NULL, severity DESC, due_on, id LIMIT :limit
        """, arguments: ["day": day, "limit": limit])
    return rows.map {
      OverdueMeasure(
        action: $0["id"], measure: $0["measure"], subject: $0["subject"], rule: $0["rule"],
        dueOn: $0["due_on"])
    }
  }
}
