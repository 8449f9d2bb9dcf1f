package import CompiledRules

/// What a run's trader rules, or Art. 30 DSA by itself, propose to do about one trader.
package struct TraderProposals: Sendable, Equatable {
  /// What stands for a rule's id in what Art. 30(3) asks for by itself.
  package static let art30 = "art30"

  package enum Origin: String, Sendable { case rule, art30 }

  package struct Proposal: Sendable, Equatable {
    package var origin: Origin
    /// The rule's id; `art30` without one.
    package var rule: String
    package var version: Int
    package var severity: Severity
    package var category: String
    package var action: TraderAction
    /// Why, by language.
    package var say: [String: String]
    /// The day from which on it is late; `nil` for what the policy says of the severity.
    package var due: CalendarDay?
    /// What stands of it stays, and nothing new is proposed.
    package var isKept: Bool

    package init(
      origin: Origin, rule: String, version: Int, severity: Severity, category: String, action: TraderAction,
      say: [String: String], due: CalendarDay? = nil, isKept: Bool = false
    ) {
      self.isKept = isKept
      self.origin = origin
      self.rule = rule
      self.version = version
      self.severity = severity
      self.category = category
      self.action = action
      self.say = say
      self.due = due
    }
  }

  package var trader: String
  /// One a rule at most.
  package var proposals: [Proposal]
  /// Rules that could not be decided: what stands of theirs stays.
  package var undecided: Set<String>
  /// What the platform's registry says it has done: asked, reminded, suspended.
  package var requested: CalendarDay?
  package var reminded: CalendarDay?
  package var isBarred: Bool

  package init(
    trader: String, proposals: [Proposal], undecided: Set<String> = [], requested: CalendarDay? = nil,
    reminded: CalendarDay? = nil, isBarred: Bool = false
  ) {
    self.trader = trader
    self.proposals = proposals
    self.undecided = undecided
    self.requested = requested
    self.reminded = reminded
    self.isBarred = isBarred
  }
}

/// What became of a proposal in the ledger.
package struct ProposedMeasure: Sendable, Equatable {
  /// The id of its line in `actions.jsonl`.
  package var action: String
  /// As `actions.jsonl` tells it: `proposed`, `overdue`, `decided`, `applied`, `rejected`.
  package var state: String
  /// A person has still to decide.
  package var isUndecided: Bool

  package init(action: String, state: String, isUndecided: Bool) {
    self.action = action
    self.state = state
    self.isUndecided = isUndecided
  }
}

/// Which rules a run could ask, so that what others once proposed is not kept for ever.
package struct ProposalScope: Sendable {
  /// Ids of trader rules that are active, and `art30` where no rule asks for information.
  package var rules: Set<String>
  /// The registry could be read whole: whom neither it nor a feed names is gone.
  package var isWhole: Bool
  package init(rules: Set<String>, isWhole: Bool) {
    self.rules = rules
    self.isWhole = isWhole
  }
}
