package import CompiledRules

/// What a ledger held of a finding before a run.
package struct KnownFinding: Sendable, Equatable {
  package enum State: String, Sendable { case open, cleared, gone }
  package enum Decision: String, Sendable { case uphold, overturn }

  package var state: State
  /// ISO 8601, the day of the run that first made it.
  package var firstDay: String
  package var firstSeen: CalendarDay? { Days.day(firstDay) }
  package var content: String
  package var decision: Decision?
  /// The listing's content when it was decided.
  package var decidedContent: String?

  /// A finding that was found wrong stays quiet while the listing says what it said then; the rule's version is part of
  /// the finding's id.
  package func isQuiet(content: String) -> Bool { decision == .overturn && decidedContent == content }
}

/// What a ledger held of a finding, in the two ways in which a run may turn out to stand to it.
package struct FindingHistory: Sendable, Equatable {
  /// For a run that is a new one.
  package var now: KnownFinding?
  /// For a run that is the ledger's last one again: as it was before that.
  package var before: KnownFinding?
  /// The row's number, where the run cannot be the last one again: then it stays what it is.
  var number: Int64?
  /// What else a run would change of a row; see `LedgerRun.update`.
  var verdict = 0
  var severity = 0
  var measure: String?

  /// Whether the ledger says all of a sighting already, so that a run need only remember to have seen it.
  package func says(_ sighting: Sighting) -> Bool {
    guard number != nil, let now else { return false }
    return now.state == .open && now.content == sighting.content && verdict == Int(sighting.verdict)
      && severity == Int(sighting.severity) && (measure == sighting.measure || now.decision != nil)
  }
}
