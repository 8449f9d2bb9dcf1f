import GRDB

/// A run that the ledger holds and whose outputs may not stand under their name yet: the process ended between the
/// commit and the rename.
package struct PendingRun: Sendable, Equatable {
  package var number: Int64
  /// The absolute path at which it is to stand.
  package var out: String
  /// SHA-256 of its `manifest.json`.
  package var manifest: String
  /// Whether it takes the place of an earlier run.
  package var replaces: Bool
}

extension LedgerFile {
  package enum Phase: String, Sendable { case published, lost }

  package func pendingRuns() throws -> [PendingRun] {
    try access { database in
      try Row.fetchAll(database, sql: "SELECT * FROM runs WHERE phase = 'committed' ORDER BY number").map {
        row in
        PendingRun(
          number: row["number"], out: row["out"], manifest: row["manifest"], replaces: row["replaces"])
      }
    }
  }

  /// Notes that a run stands under its name, or that nothing is left to publish.
  ///
  /// The statements of a run whose outputs are lost go out with the next one. Where somebody has moved those outputs away
  /// before this was noted, that is a second time; each has its identifier, which the Transparency Database takes once,
  /// whereas one that never goes out is a breach of Art. 17 and 24(5) DSA.
  package func mark(_ run: Int64, as phase: Phase) throws {
    try change { database in
      try database.execute(
        sql: "UPDATE runs SET phase = ? WHERE number = ?", arguments: [phase.rawValue, run])
      if phase == .lost {
        try database.execute(sql: "UPDATE statements SET run = NULL WHERE run = ?", arguments: [run])
      }
    }
  }
}

extension LedgerRun {
  /// Notes that the run stands under its name.
  package func markPublished() throws {
    guard effects.isRepeated else { return try file.mark(number, as: .published) }
    // The last run again, whose outputs had been lost: its statements are out now.
    try file.change { database in
      try database.execute(
        sql: "UPDATE runs SET phase = 'published' WHERE number = ? AND phase = 'lost'", arguments: [number])
      guard database.changesCount > 0 else { return }
      try database.execute(
        sql: "UPDATE statements SET run = ? WHERE run IS NULL AND statement IS NOT NULL", arguments: [number])
    }
  }
}
