package import CompiledRules
import GRDB
import Statements

/// One scan's dealings with a ledger.
///
/// ```
/// scan      known (any thread) ─ stage, mark (in feed order)        nothing is written but temporary tables
/// conclude  BEGIN IMMEDIATE ─ findings, decisions, strikes, the ladder's measures
/// propose   what trader rules say, in the order of traders
/// settle    statements, counts
/// commit    record of the run with its manifest's hash ─ COMMIT     (a repeated run: ROLLBACK)
/// publish   rename ─ markPublished
/// ```
package final class LedgerRun: @unchecked Sendable {
  package let file: LedgerFile
  let policy: Policy
  let vocabulary: LedgerVocabulary
  /// The as-of day of the run, ISO 8601.
  let day: String
  let rulesHash: String
  let hashKey: @Sendable (String) -> UInt64
  /// The number of the ledger's last run, where nothing came after it and its rules and day are this run's: so that
  /// this run may be that one again.
  package let candidate: Int64?

  /// How many listings a trader offers in this run, where somebody counted; set before `conclude`.
  package var listingCounts: ((String) -> Int?)?

  // Guarded by the queue of `file`.
  var watch: KeyWatch
  /// Rows of the ledger of which the run has seen the finding again, and those that say the same by number alone.
  var seenAgain = NumberSet()
  var sameCount = 0
  var sameQuietCount = 0
  var excerpts = QuarantineExcerpts()
  var number: Int64 = 0
  var effects = RunEffects()
  var snapshots: SnapshotBook?
  var proposals: ProposalBook?
  private var isConcluding = false

  /// - Parameter hashKey: the hash by which a run knows listings' keys, for a key as text.
  /// - Throws: `LedgerError`.
  package init(
    _ file: LedgerFile, policy: Policy, vocabulary: LedgerVocabulary, asOf: CalendarDay, rulesHash: String,
    hashKey: @escaping @Sendable (String) -> UInt64
  ) throws {
    self.file = file
    self.policy = policy
    self.vocabulary = vocabulary
    self.rulesHash = rulesHash
    self.hashKey = hashKey
    let day = Days.text(asOf)
    self.day = day
    (candidate, watch) = try file.access { database in
      let last = try Row.fetchOne(
        database,
        sql: """
          SELECT runs.number, as_of, rules FROM runs JOIN records ON records.seq = runs.record
          WHERE records.seq = (SELECT max(seq) FROM records)
          """)
      let isCandidate =
        last.map { ($0["as_of"] as String) == day && ($0["rules"] as String) == rulesHash } ?? false
      let candidate: Int64? = isCandidate ? last?["number"] : nil
      var keys: [UInt64] = []
      let rows = try String.fetchCursor(
        database, sql: "SELECT key FROM findings WHERE state = 'open' OR touched = ?",
        arguments: [candidate ?? -1])
      while let key = try rows.next() { keys.append(hashKey(key)) }
      try Self.createTemporaryTables(database)
      return (candidate, KeyWatch(keys))
    }
  }

  /// Takes findings in feed order: the first of an id counts. What is quiet was kept from the outputs.
  package func stage(_ sightings: [StagedSighting]) throws {
    guard !sightings.isEmpty else { return }
    try file.access { database in
      try database.inTransaction(.deferred) {
        let statement = try database.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO seen (id, key, namespace, trader, listing, rule, version, severity, verdict,
              category, measure, lane, undecided, countries, content, gtin, item_group, image, signature, facts, quiet,
              finding)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for staged in sightings {
          let sighting: Sighting
          let isQuiet: Bool
          let row: Int64?
          switch staged {
          case .same(let number, let quiet):
            guard seenAgain.insert(number) else { continue }
            if quiet { sameQuietCount += 1 } else { sameCount += 1 }
            continue
          case .whole(let whole, let quiet, let number): (sighting, isQuiet, row) = (whole, quiet, number)
          }
          if let row, !seenAgain.insert(row) { continue }
          try statement.execute(arguments: [
            sighting.id, sighting.key, sighting.namespace, sighting.trader, sighting.listing, sighting.rule,
            sighting.version, Int(sighting.severity), Int(sighting.verdict), sighting.category,
            sighting.measure,
            sighting.lane, sighting.undecided, sighting.countries.joined(separator: " "), sighting.content,
            sighting.gtin, sighting.itemGroup, sighting.image, DatabaseBytes.data(sighting.signature.bytes),
            sighting.facts, isQuiet, row,
          ])
        }
        return .commit
      }
    }
  }

  /// Notes which listings were read, by the hashes of their keys. O(1) each.
  package func mark(_ hashes: [UInt64]) throws {
    try file.access { _ in
      for hash in hashes { watch.mark(hash) }
    }
  }

  /// Notes how a record began that could not be read.
  package func noteQuarantined(_ excerpt: [UInt8], namespace: String) throws {
    try file.access { _ in excerpts.add(excerpt, namespace: namespace) }
  }

  /// Begins the transaction and works out what the run changes. Until `commit` all of it can be read through `file`,
  /// and nothing of it is kept.
  package func conclude(_ closing: RunClosing) throws -> RunEffects {
    try file.access { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      isConcluding = true
      let last = try Row.fetchOne(database, sql: "SELECT * FROM runs ORDER BY number DESC LIMIT 1")
      if let candidate, let last, (last["number"] as Int64) == candidate,
        (last["run_id"] as String) == closing.runID
      {
        effects.isRepeated = true
        try UndoLog.takeBack(database)
      }
      let head = try RecordLog.head(database)
      effects.stateBefore = head.state
      effects.recordsBefore = head.seq
      let previous = try Row.fetchOne(
        database, sql: "SELECT number, manifest FROM runs ORDER BY number DESC LIMIT 1")
      effects.previousManifest = previous?["manifest"]
      number = (previous?["number"] ?? 0) + 1
      try UndoLog.begin(database)
      try keepVocabulary(database)
      if candidate != nil { try findSeen(database) }
      try mergeFindings(database, closing)
      try decideAutomatically(database)
      try proposeMeasures(database, closing)
      return effects
    }
  }

  /// Makes statements and counts what stands, once everything that this run decides and proposes is in.
  package func settle() throws -> RunEffects {
    try file.access { database in
      try prepareStatements(database)
      try countMeasures(database)
      return effects
    }
  }

  /// Records the run and ends the transaction. `out` is the absolute path at which the run will stand.
  package func commit(_ closing: RunClosing, manifest: String, out: String, replaces: Bool) throws {
    try file.access { database in
      guard isConcluding else { return }
      if effects.isRepeated {
        (snapshots, proposals) = (nil, nil)
        try database.execute(sql: "ROLLBACK")
        isConcluding = false
        return
      }
      let record = try RecordLog.append(
        database, kind: "run", day: day,
        public: .members([
          ("run_id", .text(closing.runID)), ("rules", .text(rulesHash)), ("policy", .text(policy.digest)),
          ("manifest", .text(manifest)), ("new", .integer(effects.new)),
          ("returned", .integer(effects.returned)),
          ("open", .integer(effects.open)), ("changed", .integer(effects.changed)),
          ("cleared", .integer(effects.cleared)), ("gone", .integer(effects.gone)),
          ("statements", try PendingStatements.digest(database, run: number).map { .text($0) } ?? .null),
        ]))
      try database.execute(
        sql: """
          INSERT INTO runs (number, record, run_id, state_before, as_of, rules, manifest, out, replaces, phase)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'committed')
          """,
        arguments: [
          number, record, closing.runID, effects.stateBefore, day, rulesHash, manifest, out, replaces,
        ])
      try UndoLog.end(database)
      try database.execute(sql: "COMMIT")
      isConcluding = false
    }
  }

  /// Ends a run that is not published: the ledger stays as it was.
  package func abandon() {
    try? file.access { database in
      guard isConcluding else { return }
      isConcluding = false
      (snapshots, proposals) = (nil, nil)
      try database.execute(sql: "ROLLBACK")
    }
  }

  deinit { abandon() }
}
