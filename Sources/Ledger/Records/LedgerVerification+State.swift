import GRDB

/// Holds what the program acts on to what the chain proves: which findings and measures stand is their last decision, when
/// they were carried out is the platform's receipt, and what was stated is what the runs' records say.
///
/// What a purge has erased cannot be compared.
struct StateVerification {
  private let database: Database
  /// Tables of which a purge has erased rows.
  private let purged: Set<String>

  init(_ database: Database) throws {
    self.database = database
    var purged: Set<String> = []
    for table in RetainedTable.allCases {
      let isPurged =
        try Bool.fetchOne(
          database,
          sql: "SELECT EXISTS (SELECT 1 FROM records WHERE kind = 'purge' AND json_extract(public, ?) > 0)",
          arguments: ["$.rows.\(table.rawValue)"]) ?? false
      if isPurged { purged.insert(table.rawValue) }
    }
    self.purged = purged
  }

  /// One sentence each, ten of a kind at most. O(findings + decisions + receipts + statements).
  func problems() throws -> [String] {
    try decided("findings") + decided("measures") + lost() + applied("findings") + applied("measures")
      + stated()
  }

  /// The last decision on each, with the number of its record.
  private static let last = """
    (SELECT finding, decision, measure, decided_by, automatic, record, max(number) FROM decisions GROUP BY finding)
    """

  private func decided(_ table: String) throws -> [String] {
    // A measure that a person named is the finding's; for a trader it is the proposal's.
    let named = table == "findings" ? "OR d.measure IS NOT NULL AND d.measure IS NOT t.measure" : ""
    let missing = purged.contains("decisions") ? "0" : "d.finding IS NULL"
    let ids = try String.fetchAll(
      database,
      sql: """
        SELECT t.id FROM \(table) AS t LEFT JOIN \(Self.last) AS d ON d.finding = t.id
        WHERE t.decision IS NOT NULL AND (\(missing) OR d.decision <> t.decision
          OR (d.decision = 'uphold' AND (d.automatic <> t.automatic \(named)))
          OR (t.decided_by IS NOT NULL AND d.decided_by <> t.decided_by))
        ORDER BY t.number LIMIT 10
        """)
    return ids.map { "\(table): \($0) does not stand as it was decided last" }
  }

  /// Decisions on what there is not.
  private func lost() throws -> [String] {
    guard purged.isDisjoint(with: ["findings", "measures"]) else { return [] }
    let ids = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT finding FROM decisions WHERE finding NOT IN (SELECT id FROM findings)
          AND finding NOT IN (SELECT id FROM measures) ORDER BY 1 LIMIT 10
        """)
    return ids.map { "decisions: \($0) was decided, and is neither a finding nor a measure" }
  }

  /// The day on which something was carried out is that of the last receipt since the last decision; a removal is shown by
  /// feeds, too, and a request, a reminder or a suspension by the registry.
  private func applied(_ table: String) throws -> [String] {
    guard !purged.contains("receipts"), !purged.contains("decisions") else { return [] }
    let isShown =
      table == "findings"
      ? "t.measure IN ('remove', 'disable') AND t.state <> 'open'"
      : "t.measure IN ('request_information', 'reminder', 'suspension')"
    let ids = try String.fetchAll(
      database,
      sql: """
        SELECT t.id FROM \(table) AS t LEFT JOIN \(Self.last) AS d ON d.finding = t.id
          LEFT JOIN (SELECT action, applied_on, max(record) AS record FROM receipts WHERE applied_on IS NOT NULL
            GROUP BY action) AS r ON r.action = t.id
        WHERE t.decision = 'uphold' AND (
          (r.record > d.record AND r.applied_on IS NOT t.applied_on)
          OR (t.applied_on IS NOT NULL AND r.record IS NULL AND NOT (\(isShown))))
        ORDER BY t.number LIMIT 10
        """)
    return ids.map { "\(table): \($0) was not carried out when the receipts say" }
  }

  private func stated() throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number AS run, json_extract(r.public, '$.statements') AS digest,
          json_type(r.public, '$.statements') IS NOT NULL AS sealed
        FROM runs JOIN records AS r ON r.seq = runs.record
        UNION ALL
        SELECT json_extract(public, '$.run'), json_extract(public, '$.statements'), 1 FROM records WHERE kind = ?
        ORDER BY 1
        """, arguments: [PendingStatements.kind])
    // Runs of earlier versions of the program say nothing of their statements.
    return try rows.filter { $0["sealed"] as Bool }.filter { row in
      try PendingStatements.digest(database, run: row["run"]) != row["digest"] as String?
    }.prefix(10).map { "statements: those of run \($0["run"] as Int64) are not those that it gave out" }
  }
}
