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

/// What strikes, findings, notices and measures come to, by trader: each table summed up by itself, narrow rows being
/// cheap to sort, and the sums walked side by side in the order of ids.
enum TraderStandings {
  private static let held = """
    decision = 'uphold' AND measure IN ('suspension', 'termination') AND lifted_on IS NULL
      AND (until IS NULL OR until > :day)
    """

  /// Per table, sums by trader. NOT INDEXED where the index would lead to rows in no order of theirs.
  private static let tables: [(sql: String, add: @Sendable (Row, inout TraderStanding) -> Void)] = [
    (
      """
      SELECT trader, sum(severity = 0), sum(severity = 1), sum(severity = 2), sum(severity = 3)
      FROM strikes NOT INDEXED WHERE lapses > :day AND number NOT IN (SELECT strike FROM reversals)
      GROUP BY trader ORDER BY trader
      """,
      { row, standing in
        for severity in Severity.allCases {
          standing.strikes[Int(severity.rawValue)] = row[1 + Int(severity.rawValue)]
        }
      }
    ),
    (
      """
      SELECT trader, sum(state = 'open' AND decision IS NOT 'overturn'), min(first_day)
      FROM findings NOT INDEXED WHERE trader IS NOT NULL GROUP BY trader ORDER BY trader
      """,
      { row, standing in
        standing.openFindings = row[1]
        standing.see(row[2])
      }
    ),
    (
      "SELECT trader, min(day) FROM trader_snapshots GROUP BY trader ORDER BY trader",
      { row, standing in standing.see(row[1]) }
    ),
    (
      // Notices first: there are few, and of most ledgers' findings none is told of.
      """
      SELECT trader, count(*) FROM (
        SELECT DISTINCT n.number, f.trader FROM notices AS n CROSS JOIN findings AS f ON f.key = n.key
        WHERE f.trader IS NOT NULL)
      GROUP BY trader ORDER BY trader
      """,
      { row, standing in standing.notices += row[1] }
    ),
    (
      // Of a listing without a finding, where the notice says whose it is.
      """
      SELECT trader, count(*) FROM notices
      WHERE trader IS NOT NULL AND key NOT IN (SELECT key FROM findings WHERE trader IS NOT NULL)
      GROUP BY trader ORDER BY trader
      """,
      { row, standing in standing.notices += row[1] }
    ),
    (
      """
      SELECT trader, max(\(held)),
        max(CASE WHEN measure = 'warning' AND lifted_on IS NULL AND (origin <> 'ladder' OR ceased_on IS NULL)
          THEN applied_on END) AS warned,
        max(CASE WHEN measure = 'restriction' THEN decided_on END) AS restricted,
        max(CASE WHEN measure = 'suspension' THEN decided_on END) AS suspended,
        max(CASE WHEN measure = 'request_information' AND lifted_on IS NULL THEN applied_on END) AS notified,
        max(CASE WHEN measure = 'reminder' AND lifted_on IS NULL THEN applied_on END) AS reminded
      FROM measures NOT INDEXED WHERE decision = 'uphold' GROUP BY trader ORDER BY trader
      """,
      { row, standing in
        standing.isSuspended = (row[1] as Int) > 0
        for event in TraderEvent.allCases {
          standing.events[event] = (row[event.rawValue] as String?).flatMap { Days.day($0) }
        }
      }
    ),
  ]

  private static let proposals = """
    SELECT trader, id, measure, reasons FROM measures WHERE decision IS NULL AND lifted_on IS NULL AND origin = 'ladder'
    ORDER BY trader, number
    """

  /// The sums of one table, at the next trader that it has.
  private struct Sums {
    let rows: RowCursor
    let add: @Sendable (Row, inout TraderStanding) -> Void
    var row: Row?
    var trader: String?

    mutating func advance() throws {
      row = try rows.next()
      trader = row?[0]
    }
  }

  static func each(
    _ database: Database, on day: String, _ body: (String, TraderStanding) throws -> Void
  ) throws {
    var sums = try tables.map { sql, add in
      let arguments: StatementArguments = sql.contains(":day") ? ["day": day] : []
      return Sums(rows: try Row.fetchCursor(database, sql: sql, arguments: arguments), add: add)
    }
    for index in sums.indices { try sums[index].advance() }
    let proposals = try Row.fetchCursor(database, sql: proposals)
    var proposal = try proposals.next()
    while let trader = sums.compactMap(\.trader).min(by: precedes) {
      var standing = TraderStanding()
      for index in sums.indices {
        guard let other = sums[index].trader, !precedes(trader, other), let row = sums[index].row else {
          continue
        }
        sums[index].add(row, &standing)
        try sums[index].advance()
      }
      // Whoever is proposed a measure has strikes, so that no proposal is passed over; of several the last counts.
      while let next = proposal, !precedes(trader, next["trader"]) {
        if !precedes(next["trader"], trader) {
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
}

extension TraderStanding {
  /// Takes a day on which the trader was known into account.
  fileprivate mutating func see(_ day: String?) {
    guard let day = day.flatMap({ Days.day($0) }), firstSeen.map({ day < $0 }) ?? true else { return }
    firstSeen = day
  }
}
