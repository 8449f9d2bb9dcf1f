import GRDB

/// What a run's manifest says of the ledger: what an auditor who keeps it can hold the ledger to.
package struct RunManifest: Sendable, Equatable {
  /// The run's folder, for messages.
  package var path: String
  /// SHA-256 of the manifest.
  package var sha256: String
  /// The ledger before the run: the hash of its history, and how many records it had.
  package var state: String
  package var records: Int64

  package init(path: String, sha256: String, state: String, records: Int64) {
    self.path = path
    self.sha256 = sha256
    self.state = state
    self.records = records
  }

  /// What is wrong with the ledger by this manifest; empty where they agree. O(1).
  func problems(_ database: Database) throws -> [String] {
    var problems: [String] = []
    let isKnown =
      try Bool.fetchOne(database, sql: "SELECT 1 FROM runs WHERE manifest = ?", arguments: [sha256]) != nil
    if !isKnown { problems.append("\(path): the ledger knows no run with this manifest") }
    let held =
      records == 0
      ? RecordLog.beginning
      : try String.fetchOne(database, sql: "SELECT state FROM records WHERE seq = ?", arguments: [records])
    if let held {
      if held != state {
        problems.append(
          "\(path): the ledger's first \(records) records are not those that it had before the run")
      }
    } else {
      problems.append("\(path): the ledger had \(records) records before the run, and has fewer now")
    }
    return problems
  }
}
