package import CompiledRules

extension TraderAssessment {
  /// Request, reminder, suspension: what Art. 30(3) DSA has the platform do next, and by when.
  mutating func decideStep(_ status: TraderStatus, asOf: CalendarDay, _ policy: EvidencePolicy) {
    (step, due) = next(status, asOf: asOf, policy)
  }

  private func next(
    _ status: TraderStatus, asOf: CalendarDay, _ policy: EvidencePolicy
  ) -> (TraceabilityStep, due: CalendarDay?) {
    guard status != .closed, status != .struck else { return (.none, nil) }
    guard !isComplete else { return (status == .suspended && requested != nil ? .reinstate : .none, nil) }
    if status == .suspended { return (.keepSuspended, nil) }
    guard let requested, requested <= asOf else { return (.request, asOf) }
    let deadline = requested.adding(days: policy.suspensionAfter)
    if asOf >= deadline { return (.suspend, deadline) }
    let reminder = requested.adding(days: policy.reminderAfter)
    return asOf >= reminder && !isReminded(of: requested, asOf) ? (.remind, reminder) : (.wait, deadline)
  }

  /// Whether a reminder of this very request has gone out.
  private func isReminded(of requested: CalendarDay, _ asOf: CalendarDay) -> Bool {
    reminded.map { requested <= $0 && $0 <= asOf } ?? false
  }
}

extension AssessedTrader {
  /// Takes days on which the trader was asked and reminded from elsewhere, where the registry knows of none.
  package mutating func heed(
    requested: CalendarDay?, reminded: CalendarDay?, asOf: CalendarDay, _ policy: EvidencePolicy
  ) {
    guard requested != nil || reminded != nil else { return }
    assessment.requested = assessment.requested ?? requested
    assessment.reminded = assessment.reminded ?? reminded
    assessment.decideStep(status, asOf: asOf, policy)
  }
}
