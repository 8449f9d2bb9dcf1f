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
}
