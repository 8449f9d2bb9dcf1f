package import CompiledRules

/// One rule's way to its verdict over one listing: what each find hit, what became of every hit, and the value of
/// every part of its conditions.
package struct RuleTrace: Sendable {
  /// Position in `RuleProgram.rules`.
  package var rule: Int
  /// The listing is offered in none of the rule's countries; then nothing else was looked at.
  package var isElsewhere = false
  /// Per find of the rule.
  package var finds: [[TracedHit]] = []
  /// Per ignore of the rule, the hits that it was asked about.
  package var ignores: [[TracedIgnore]] = []
  /// The evaluations of the rule, one for each combination of hits that stand for its bound finds; at most 200.
  package var trials: [TracedTrial] = []
  /// How many evaluations there were.
  package var trialCount = 0
  /// The evaluation on which the verdict rests; `nil` where none flags or is unknown.
  package var deciding: TracedTrial?
  package var verdict = Verdict.pass
  /// The rule ended unknown. Without a hit that is counted only, and `verdict` is `pass`.
  package var isUndecided = false
  /// Names of the fields whose absence left it so, sorted.
  package var missing: [String] = []
  /// There were more hits or combinations than are looked at.
  package var isTruncated = false

  package init(rule: Int) { self.rule = rule }
}

/// One place where a find's target stands.
package struct TracedHit: Sendable, Equatable {
  package enum Fate: Sendable, Equatable {
    /// The conditions saw it.
    case stands
    /// A longer or earlier hit of the same find covers it.
    case overlapped
    /// Its find looks near another one, and no hit of that is near enough.
    case far
    /// An `ignore` removed it: its position in the rule.
    case ignored(Int)
    /// The listing is in another language than `de only:` asks for, or the case of letters differs.
    case refused
  }
  package var match: Match
  package var fate: Fate
  /// What a quantity says, as in `200 mW`, both ends of a range.
  package var amount: String?
  /// A `de only:` term in a listing that declares no language: review at most.
  package var isUncertain: Bool
}

/// A condition's values, one for each instruction, and what its tests saw.
package struct TracedCondition: Sendable, Equatable {
  package var values: [Trilean]
  package var seen: [String?]

  package init(values: [Trilean] = [], seen: [String?] = []) {
    self.values = values
    self.seen = seen
  }

  package var result: Trilean { values.last ?? .unknown }
}

/// An `ignore` asked about one hit.
package struct TracedIgnore: Sendable, Equatable {
  package var match: Match
  package var condition: TracedCondition
  package var removes: Bool { condition.result == .yes }
}

/// One evaluation of a whole rule.
package struct TracedTrial: Sendable, Equatable {
  /// The hits that stood for the finds of which a condition asks an attribute.
  package var binding: [Match]
  package var flagWhen: TracedCondition
  /// Of each alternative; empty where `flag when` did not hold.
  package var alternatives: [TracedCondition]
  /// What this evaluation comes to: the verdict of the last alternative that holds, else the rule's; `nil` where
  /// `flag when` does not hold.
  package var verdict: Verdict?
  /// Position of the alternative that won.
  package var winner: Int?
  /// The strongest verdict that uncertain hits can bring, where they held it down.
  package var cap: Verdict?
}
