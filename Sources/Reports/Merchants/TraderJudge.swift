package import CompiledRules

/// What a trader rule proposes for one trader.
package struct RuleProposal: Sendable, Equatable {
  /// Position in `RuleProgram.traderRules`.
  package var rule: Int
  package var action: TraderAction
  /// The rule's sentences, filled, by language.
  package var sentences: [Said]
  /// What became of it in the ledger; `nil` without one, and where something as grave stands.
  package var held: HeldMeasure?

  package struct Said: Sendable, Equatable {
    package var language: String
    package var text: String
  }
}

/// Where a proposal stands in a ledger.
package struct HeldMeasure: Sendable, Equatable {
  /// The id of its line in `actions.jsonl`.
  package var action: String
  package var state: String
  /// A person has still to decide.
  package var isUndecided: Bool
  package init(action: String, state: String, isUndecided: Bool) {
    self.action = action
    self.state = state
    self.isUndecided = isUndecided
  }
}

/// What Art. 30(3) DSA asks for by itself, where a ledger is kept and no rule asks for information.
package struct TraceabilityProposal: Sendable, Equatable {
  package var action: TraderAction
  package var reason: String
  /// The day from which on it is late; `nil` where that is not told.
  package var due: CalendarDay?
  /// Asked already: what stands of it in the ledger stays, and nothing new is proposed.
  package var isKept = false
  package var held: HeldMeasure?
}

/// What the trader rules of a run come to for one trader. Rules are named by position, in written order.
package struct TraderJudgement: Sendable, Equatable {
  package struct Undecided: Sendable, Equatable {
    package var rule: Int
    /// What was not known, by its names in rules, sorted.
    package var missing: [String]
  }
  package struct Excepted: Sendable, Equatable {
    package var rule: Int
    package var exception: Int
  }
  package var proposals: [RuleProposal] = []
  /// Of rules in shadow: told apart, and acted on by nobody.
  package var shadow: [RuleProposal] = []
  package var undecided: [Undecided] = []
  /// What set proposals aside: positions of rule and exception.
  package var exceptions: [Excepted] = []
  package var traceability: TraceabilityProposal?
  package init() {}
}

/// Evaluates the trader rules of a run, once a trader's counts are known. A value; any thread.
package struct TraderJudge: Sendable {
  package let program: RuleProgram
  package let sources: TraderSources
  private let rules: [Int]
  /// Per rule of `rules`, the exceptions that hold, by trader.
  private let exceptions: [[String: Int]]
  /// A rule asks for information; else Art. 30(3) DSA does.
  package let asksForInformation: Bool

  package init(program: RuleProgram, sources: TraderSources) {
    self.program = program
    self.sources = sources
    let rules = program.traderRules(on: sources.asOf, sources.knowledge)
    self.rules = rules
    asksForInformation = rules.contains { position in
      let rule = program.traderRules[position]
      return rule.status == .active
        && (rule.action == .requestInformation
          || rule.alternatives.contains { $0.action == .requestInformation })
    }
    exceptions = rules.map { rule in
      var held: [String: Int] = [:]
      for (position, exception) in program.exceptions.enumerated()
      where exception.rule == program.traderRules[rule].id && exception.subject.kind == .trader
        && !exception.hasEnded(on: sources.asOf)
      {
        if held[exception.subject.id] == nil { held[exception.subject.id] = position }
      }
      return held
    }
  }

  package var hasRules: Bool { !rules.isEmpty }

  /// O(rules). Of listings that name no seller nothing is known, and no rule concerns them.
  package func judge(_ row: MerchantRow) -> TraderJudgement {
    var judgement = TraderJudgement()
    judgement.traceability = traceability(row)
    guard hasRules, let id = row.id, let facts = row.facts(sources) else { return judgement }
    for (index, position) in rules.enumerated() {
      let rule = program.traderRules[position]
      switch rule.outcome(for: facts) {
      case .passes: continue
      case .unknown(let missing):
        if rule.status == .active { judgement.undecided.append(.init(rule: position, missing: missing)) }
      case .proposes(let action):
        if let exception = exceptions[index][id] {
          judgement.exceptions.append(.init(rule: position, exception: exception))
          continue
        }
        let proposal = RuleProposal(
          rule: position, action: action,
          sentences: rule.sentences(for: facts).map { .init(language: $0.language, text: $0.text) })
        if rule.status == .active {
          judgement.proposals.append(proposal)
        } else {
          judgement.shadow.append(proposal)
        }
      }
    }
    return judgement
  }

  /// The gravest of what rules and ladder propose, with the reasons of all that propose as much; `nil` for nothing.
  /// What a person has decided in the ledger is proposed no more, nor is what bars a trader who is barred by the registry.
  package func proposal(
    _ judgement: TraderJudgement, _ standing: TraderStanding?, isBarred: Bool
  ) -> MerchantProposal? {
    let open = judgement.proposals.filter { proposal in
      // With a ledger, that has looked at the registry, and holds nothing of what need not be decided.
      if sources.hasLedger { return proposal.held?.isUndecided ?? false }
      return !isBarred || !(TraderAction.restrict...TraderAction.suspend).contains(proposal.action)
    }
    var proposed = open.map { proposal in
      let sentence = proposal.sentences.first { $0.language == "en" } ?? proposal.sentences.first
      return (action: proposal.action, reason: sentence?.text ?? program.traderRules[proposal.rule].title)
    }
    if let ladder = standing?.proposal, let action = TraderAction(measure: ladder.measure) {
      proposed.append((action, ladder.reasons))
    }
    if let asked = judgement.traceability, asked.held?.isUndecided == true {
      proposed.append((asked.action, asked.reason))
    }
    guard let gravest = proposed.map(\.action).max() else { return nil }
    return MerchantProposal(
      measure: gravest.measure, action: gravest,
      reasons: proposed.filter { $0.action == gravest }.map(\.reason))
  }
}
