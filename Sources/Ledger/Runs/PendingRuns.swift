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
  package func mark(_ run: Int64, as phase: Phase) throws {
    try change { database in
      try database.execute(
        sql: "UPDATE runs SET phase = ? WHERE number = ?", arguments: [phase.rawValue, run])
    }
  }
}

extension LedgerRun {
  /// Notes that the run stands under its name.
  package func markPublished() throws {
    guard !effects.isRepeated else { return }
    try file.mark(number, as: .published)
  }
}
