package import CompiledRules

/// What a trader rule proposes for one trader.
package struct RuleProposal: Sendable, Equatable {
  /// Position in `RuleProgram.traderRules`.
  package var rule: Int
  package var action: TraderAction
  /// The rule's sentences, filled, by language.
  package var sentences: [Said]

  package struct Said: Sendable, Equatable {
    package var language: String
    package var text: String
  }
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
  package init() {}
}

/// Evaluates the trader rules of a run, once a trader's counts are known. A value; any thread.
package struct TraderJudge: Sendable {
  package let program: RuleProgram
  package let sources: TraderSources
  private let rules: [Int]
  /// Per rule of `rules`, the exceptions that hold, by trader.
  private let exceptions: [[String: Int]]

  package init(program: RuleProgram, sources: TraderSources) {
    self.program = program
    self.sources = sources
    rules = program.traderRules(on: sources.asOf)
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
  package func proposal(_ judgement: TraderJudgement, _ standing: TraderStanding?) -> MerchantProposal? {
    var proposed = judgement.proposals.map { proposal in
      let sentence = proposal.sentences.first { $0.language == "en" } ?? proposal.sentences.first
      return (action: proposal.action, reason: sentence?.text ?? program.traderRules[proposal.rule].title)
    }
    if let ladder = standing?.proposal, let action = TraderAction(measure: ladder.measure) {
      proposed.append((action, ladder.reasons))
    }
    guard let gravest = proposed.map(\.action).max() else { return nil }
    return MerchantProposal(
      measure: gravest.measure, action: gravest,
      reasons: proposed.filter { $0.action == gravest }.map(\.reason))
  }
}
