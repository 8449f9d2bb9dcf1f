import CompiledRules
import Ledger
import Reports
import Traceability

/// Tells the ledger what a run's trader rules propose, trader by trader, and the rows what became of it.
struct TraderProposing {
  private let ledger: ScanLedger
  private let judge: TraderJudge
  private let scope: ProposalScope
  /// What stands of rules that this run can answer nothing to stays.
  private let setAside: Set<String>

  /// - Parameter totals: of the registry, as far as it is read.
  init(_ ledger: ScanLedger, judge: TraderJudge, totals: TraderTotals) {
    self.ledger = ledger
    self.judge = judge
    let active = judge.activeRules
    setAside = Set(active.setAside)
    var rules = Set(active.all)
    if !judge.asksForInformation { rules.insert(TraderProposals.art30) }
    scope = ProposalScope(
      rules: rules, isWhole: totals.hasRegistry && totals.isWhole && totals.quarantined == 0)
  }

  func propose(_ row: inout MerchantRow) throws(OutputError) {
    guard let asked = proposals(row) else { return }
    let scope = scope
    let made = try ledger.access { try $0.propose(asked, scope: scope) }
    // The ledger answers in the order of what it was told: rules, then Art. 30.
    let held = made.map { made in
      made.map { HeldMeasure(action: $0.action, state: $0.state, isUndecided: $0.isUndecided) }
    }
    for (index, held) in held.enumerated() {
      if index < row.judgement.proposals.count {
        row.judgement.proposals[index].held = held
      } else {
        row.judgement.traceability?.held = held
      }
    }
    // What neither stands nor could be proposed is no proposal.
    if row.judgement.traceability?.held == nil { row.judgement.traceability = nil }
  }

  func finish() throws(OutputError) {
    let scope = scope
    try ledger.access { try $0.finishProposals(scope: scope) }
  }

  private func proposals(_ row: MerchantRow) -> TraderProposals? {
    guard let trader = row.id else { return nil }
    let assessment = row.registered?.assessment
    var asked = TraderProposals(
      trader: trader, proposals: row.judgement.proposals.map(proposal), requested: assessment?.requested,
      reminded: assessment?.reminded, isBarred: row.registered?.status.isBarred ?? false)
    asked.undecided = setAside
    for undecided in row.judgement.undecided {
      asked.undecided.insert(judge.program.traderRules[undecided.rule].id)
    }
    if let found = row.judgement.traceability {
      asked.proposals.append(
        TraderProposals.Proposal(
          origin: .art30, rule: TraderProposals.art30, version: 1, severity: .high, category: Self.category,
          action: found.action, say: ["en": found.reason], due: found.due,
          isKept: found.isKept))
    } else if !judge.knowsTraceability(row) {
      asked.undecided.insert(TraderProposals.art30)
    }
    return asked
  }

  /// The category of the starter rules for what Art. 30 demands; a rule set without it has statements refused, and told.
  private static let category = "trader-info"

  private func proposal(_ proposal: RuleProposal) -> TraderProposals.Proposal {
    let rule = judge.program.traderRules[proposal.rule]
    var say: [String: String] = [:]
    for said in proposal.sentences { say[said.language] = said.text }
    if say.isEmpty { say["en"] = rule.title }
    return TraderProposals.Proposal(
      origin: .rule, rule: rule.id, version: rule.version, severity: rule.severity,
      category: judge.program.categories.indices.contains(rule.category)
        ? judge.program.categories[rule.category].id : "",
      action: proposal.action, say: say)
  }
}
