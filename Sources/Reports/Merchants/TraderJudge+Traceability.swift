import CompiledRules
import Traceability

extension TraderJudge {
  /// Ids of the active trader rules, and of those of them that this run can answer nothing to.
  package var activeRules: (all: [String], setAside: [String]) {
    let active = program.traderRules(on: sources.asOf).map { program.traderRules[$0] }.filter {
      $0.status == .active
    }
    return (active.map(\.id), active.filter { !$0.canPropose(sources.knowledge) }.map(\.id))
  }

  /// What Art. 30(3) DSA asks for next; `nil` for nothing, where a rule asks, and without a ledger, which alone can follow
  /// it from night to night.
  func traceability(_ row: MerchantRow) -> TraceabilityProposal? {
    guard sources.hasLedger, !asksForInformation, row.id != nil, let found = assessment(row) else {
      return nil
    }
    let action: TraderAction
    switch found.step {
    case .request: action = .requestInformation
    case .remind: action = .remind
    // One who waits was asked, and one who is suspended, too: what stands of the request stays.
    case .wait, .keepSuspended: action = found.reminded == nil ? .requestInformation : .remind
    case .suspend: action = .suspend
    case .none, .reinstate: return nil
    }
    return TraceabilityProposal(
      action: action, reason: Self.reason(found, isRegistered: row.registered != nil),
      due: found.step == .suspend ? found.due : nil,
      isKept: found.step == .wait || found.step == .keepSuspended)
  }

  /// Whether what Art. 30(3) asks for cannot be told of a trader: its registry is not there, or damaged.
  package func knowsTraceability(_ row: MerchantRow) -> Bool { assessment(row) != nil }

  private func assessment(_ row: MerchantRow) -> TraderAssessment? {
    if let trader = row.registered { return trader.assessment }
    guard sources.hasRegistry, sources.isWhole else { return nil }
    var nobody = AssessedTrader.nobody
    nobody.heed(
      requested: row.standing?.events[.notified], reminded: row.standing?.events[.reminded],
      asOf: sources.asOf,
      sources.evidence)
    return nobody.assessment
  }

  private static func reason(_ found: TraderAssessment, isRegistered: Bool) -> String {
    var days: [String] = []
    if let day = found.requested { days.append("asked on \(day.text)") }
    if let day = found.reminded { days.append("reminded on \(day.text)") }
    let lacking = found.failing.map(\.name).joined(separator: ", ")
    let what = isRegistered ? "Missing or wrong: \(lacking)." : "Not in the registry: \(lacking)."
    return days.isEmpty ? what : what + " The trader was \(days.joined(separator: ", "))."
  }
}
