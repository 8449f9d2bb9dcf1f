/// What a run did in its ledger, for the summary, the manifest and the terminal.
package struct LedgerFacts: Sendable, Equatable {
  /// Counts by name, in the order in which they are shown; groups as in `summary.json`.
  package var groups: [(name: String, counts: [(name: String, count: Int)])]
  /// The group that says why statements of reasons cannot be made.
  package static let refusals = "impossible_statements"
  /// The ledger before the run: the hash of its history and the number of its records.
  package var stateBefore: String
  package var recordsBefore: Int64
  /// SHA-256 of the manifest of the ledger's run before this one.
  package var previousManifest: String?
  /// SHA-256 of the policy; empty without one.
  package var policy: String

  package init(
    groups: [(name: String, counts: [(name: String, count: Int)])], stateBefore: String, recordsBefore: Int64,
    previousManifest: String?, policy: String
  ) {
    self.groups = groups
    self.stateBefore = stateBefore
    self.recordsBefore = recordsBefore
    self.previousManifest = previousManifest
    self.policy = policy
  }

  package static func == (left: LedgerFacts, right: LedgerFacts) -> Bool {
    left.stateBefore == right.stateBefore && left.summary == right.summary
  }

  var summary: DocumentJSON {
    .object(
      groups.map { group in
        (group.name, .object(group.counts.map { ($0.name, .integer(UInt64(max(0, $0.count)))) }))
      })
  }

  package func counts(_ name: String) -> [(name: String, count: Int)] {
    groups.first { $0.name == name }?.counts ?? []
  }

  /// `new 3, open 38, …`: counts that are not 0.
  func line(_ name: String) -> String {
    counts(name).filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
  }
}
