package import CompiledRules
import GRDB

extension LedgerRun {
  /// Gives what the ledger knows of each trader, in the order of the bytes of their ids.
  ///
  /// Between `conclude` and `commit` that is the ledger with this run in it. Before, it is the ledger as it was before
  /// the run; with `withoutLast` as it was before its last run, which this one may be again. O(findings log findings);
  /// SQLite sorts on disk what is large.
  package func eachStanding(
    withoutLast: Bool = false, _ body: (_ trader: String, TraderStanding) throws -> Void
  ) throws {
    try file.access { database in
      guard withoutLast else { return try TraderStandings.each(database, on: day, body) }
      try database.execute(sql: "BEGIN IMMEDIATE")
      defer { try? database.execute(sql: "ROLLBACK") }
      try UndoLog.takeBack(database)
      try TraderStandings.each(database, on: day, body)
    }
  }
}

/// What strikes, findings, notices and measures come to, by trader.
enum TraderStandings {
  private static let held = """
    decision = 'uphold' AND measure IN ('suspension', 'termination') AND lifted_on IS NULL
      AND (until IS NULL OR until > :day)
    """

  private static let sums = """
    SELECT trader, sum(low) AS low, sum(medium) AS medium, sum(high) AS high, sum(critical) AS critical,
      sum(open) AS open, sum(notices) AS notices, min(first) AS first, max(warned) AS warned,
      max(restricted) AS restricted, max(suspended) AS suspended, max(held) AS held, max(notified) AS notified,
      max(reminded) AS reminded
    FROM (
      SELECT trader, severity = 0 AS low, severity = 1 AS medium, severity = 2 AS high, severity = 3 AS critical,
        0 AS open, 0 AS notices, NULL AS first, NULL AS warned, NULL AS restricted, NULL AS suspended, 0 AS held,
        NULL AS notified, NULL AS reminded
      FROM strikes WHERE lapses > :day AND number NOT IN (SELECT strike FROM reversals)
      UNION ALL
      SELECT trader, 0, 0, 0, 0, state = 'open' AND decision IS NOT 'overturn', 0, first_day, NULL, NULL, NULL, 0,
        NULL, NULL
      FROM findings WHERE trader IS NOT NULL
      UNION ALL
      SELECT trader, 0, 0, 0, 0, 0, 0, day, NULL, NULL, NULL, 0, NULL, NULL FROM trader_snapshots
      UNION ALL
      SELECT f.trader, 0, 0, 0, 0, 0, 1, NULL, NULL, NULL, NULL, 0, NULL, NULL
      FROM notices AS n JOIN (SELECT DISTINCT key, trader FROM findings WHERE trader IS NOT NULL) AS f ON f.key = n.key
      UNION ALL
      SELECT trader, 0, 0, 0, 0, 0, 0, NULL,
        CASE WHEN measure = 'warning' THEN decided_on END, CASE WHEN measure = 'restriction' THEN decided_on END,
        CASE WHEN measure = 'suspension' THEN decided_on END, \(held),
        CASE WHEN measure = 'request_information' AND lifted_on IS NULL THEN applied_on END,
        CASE WHEN measure = 'reminder' AND lifted_on IS NULL THEN applied_on END
      FROM measures WHERE decision = 'uphold')
    GROUP BY trader ORDER BY trader
    """

  private static let proposals = """
    SELECT trader, id, measure, reasons FROM measures WHERE decision IS NULL AND lifted_on IS NULL AND origin = 'ladder'
    ORDER BY trader, number
    """

  static func each(
    _ database: Database, on day: String, _ body: (String, TraderStanding) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(database, sql: sums, arguments: ["day": day])
    let proposals = try Row.fetchCursor(database, sql: proposals)
    var proposal = try proposals.next()
    while let row = try rows.next() {
      let trader: String = row["trader"]
      var standing = self.standing(row)
      // Whoever is proposed a measure has strikes, so that no proposal is passed over; of several the last counts.
      while let next = proposal, precedes(next["trader"], trader) || (next["trader"] as String) == trader {
        if (next["trader"] as String) == trader {
          standing.proposal = TraderStanding.LadderProposal(
            action: next["id"], measure: next["measure"], reasons: AccountReasons.sentence(next["reasons"]))
        }
        proposal = try proposals.next()
      }
      try body(trader, standing)
    }
  }

  /// In the order of SQLite's BINARY collation: by bytes.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func standing(_ row: Row) -> TraderStanding {
    var standing = TraderStanding()
    for severity in Severity.allCases { standing.strikes[Int(severity.rawValue)] = row[severity.name] }
    standing.openFindings = row["open"]
    standing.notices = row["notices"]
    standing.isSuspended = (row["held"] as Int) > 0
    standing.firstSeen = (row["first"] as String?).flatMap { Days.day($0) }
    for event in TraderEvent.allCases {
      standing.events[event] = (row[event.rawValue] as String?).flatMap { Days.day($0) }
    }
    return standing
  }
}
