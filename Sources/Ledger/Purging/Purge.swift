import CompiledRules
import GRDB
import Statements

/// What a purge erased.
package struct PurgeResult: Sendable, Equatable {
  /// Rows by table, in the order of `RetainedTable`.
  package var rows: [RetainedTable: Int] = [:]
  /// Records whose personal values are gone.
  package var redacted = 0
}

/// Erases personal values whose time is over, and leaves a tombstone for each: the record stays in the chain with the
/// commitment to what it held, and a signed record of the purge names it.
package enum Purge {
  package static func run(
    _ file: LedgerFile, policy: Policy, on day: String, key: LedgerKey
  ) throws -> PurgeResult {
    try file.access { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    let result = try file.change { database in
      var purge = Purger(database: database, day: day, lapse: policy.strikes.lapse)
      for table in RetainedTable.allCases {
        guard let days = policy.retention[table] else { continue }
        try purge.erase(table, before: Days.text(day, plus: -days))
      }
      try purge.finish(key)
      return purge.result
    }
    // What was erased must not linger in the log of writes, nor in free pages.
    try file.access { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try database.execute(sql: "VACUUM")
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return result
  }

  private struct Purger {
    let database: Database
    let day: String
    /// Days for which a warning counts.
    let lapse: Int
    var result = PurgeResult()
    private var redacted: Set<Int64> = []

    init(database: Database, day: String, lapse: Int) {
      self.database = database
      self.day = day
      self.lapse = lapse
    }

    mutating func erase(_ table: RetainedTable, before: String) throws {
      switch table {
      case .findings:
        // A listing that is offered still, a strike that counts, or a measure that is not settled keeps its finding.
        let closed = """
          state <> 'open' AND since < :before AND NOT EXISTS (
            SELECT 1 FROM strikes AS s WHERE s.finding = findings.id AND s.lapses > :day
              AND s.number NOT IN (SELECT strike FROM reversals))
          """
        try database.execute(
          sql: "DELETE FROM bands WHERE finding IN (SELECT number FROM findings WHERE \(closed))",
          arguments: ["before": before, "day": day])
        try database.execute(
          sql: "DELETE FROM findings WHERE \(closed)", arguments: ["before": before, "day": day])
        count(table)
      case .decisions:
        try eraseRecords(table, "day < :before", before)
        try database.execute(
          sql: "UPDATE findings SET decided_by = NULL WHERE decided_on < :before",
          arguments: ["before": before])
        try database.execute(
          sql: "UPDATE measures SET decided_by = NULL WHERE decided_on < :before",
          arguments: ["before": before])
      case .notices: try eraseRecords(table, "day < :before", before)
      case .receipts: try eraseRecords(table, "coalesce(lifted_on, applied_on) < :before", before)
      case .strikes:
        let over = "lapses < :before OR day < :before AND number IN (SELECT strike FROM reversals)"
        let reversals = try Int64.fetchAll(
          database,
          sql: "SELECT record FROM reversals WHERE strike IN (SELECT number FROM strikes WHERE \(over))",
          arguments: ["before": before])
        let strikes = try Int64.fetchAll(
          database, sql: "SELECT record FROM strikes WHERE \(over)", arguments: ["before": before])
        redacted.formUnion(reversals + strikes)
        for record in reversals {
          try database.execute(sql: "DELETE FROM reversals WHERE record = ?", arguments: [record])
        }
        for record in strikes {
          try database.execute(sql: "DELETE FROM strikes WHERE record = ?", arguments: [record])
        }
        result.rows[table] = strikes.count
      case .measures:
        try database.execute(
          sql: """
            DELETE FROM measures WHERE coalesce(lifted_on, until) < :before
              OR (decision = 'overturn' AND decided_on < :before)
              OR (measure = 'warning' AND applied_on < :served)
            """, arguments: ["before": before, "served": Days.text(before, plus: -lapse)])
        count(table)
      case .statements:
        // The statement tells of nobody and its identifier is used for ever; the notice names the trader.
        try database.execute(
          sql: """
            UPDATE statements SET notice = NULL, trader = NULL
            WHERE day < :before AND (notice IS NOT NULL OR trader IS NOT NULL)
            """, arguments: ["before": before])
        count(table)
      case .traders:
        // What a trader was is kept until it has been something else for so long; what it is, until it has gone.
        try database.execute(
          sql: """
            DELETE FROM trader_snapshots AS t WHERE EXISTS (
                SELECT 1 FROM trader_snapshots AS n WHERE n.trader = t.trader AND n.number > t.number
                  AND n.day < :before)
              OR (snapshot IS NULL AND day < :before AND NOT EXISTS (
                SELECT 1 FROM trader_snapshots AS n WHERE n.trader = t.trader AND n.number > t.number))
            """, arguments: ["before": before])
        count(table)
      }
    }

    private mutating func count(_ table: RetainedTable) { result.rows[table] = database.changesCount }

    private mutating func eraseRecords(_ table: RetainedTable, _ condition: String, _ before: String) throws {
      redacted.formUnion(
        try Int64.fetchAll(
          database, sql: "SELECT record FROM \(table.rawValue) WHERE \(condition)",
          arguments: ["before": before]))
      try database.execute(
        sql: "DELETE FROM \(table.rawValue) WHERE \(condition)", arguments: ["before": before])
      count(table)
    }

    mutating func finish(_ key: LedgerKey) throws {
      for record in redacted.sorted() {
        try database.execute(
          sql: "UPDATE records SET personal = NULL, salt = NULL, redacted = ? WHERE seq = ?",
          arguments: [day, record])
      }
      result.redacted = redacted.count
      guard result.redacted > 0 || result.rows.values.contains(where: { $0 > 0 }) else { return }
      let tables = RetainedTable.allCases.compactMap { table -> (String, JSONValue)? in
        result.rows[table].map { (table.rawValue, .integer($0)) }
      }
      let record = try RecordLog.append(
        database, kind: "purge", day: day,
        public: .members([("erased", .text(Self.ranges(redacted.sorted()))), ("rows", .members(tables))]))
      try Tombstone.sign(database, record: record, with: key)
      try UndoLog.forget(database)
    }

    /// `3,5-9`.
    private static func ranges(_ numbers: [Int64]) -> String {
      var parts: [String] = []
      var index = 0
      while index < numbers.count {
        var end = index
        while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
        parts.append(end == index ? "\(numbers[index])" : "\(numbers[index])-\(numbers[end])")
        index = end + 1
      }
      return parts.joined(separator: ",")
    }
  }
}
