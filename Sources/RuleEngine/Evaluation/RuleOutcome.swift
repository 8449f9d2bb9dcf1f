import CompiledRules
import Listings

/// One rule's way to its verdict over a record's hits.
///
/// Where a condition reads an attribute of a find, the rule is evaluated for each hit of it, and the strongest
/// verdict wins: a decoy never softens a real hit.
struct RuleOutcome {
  enum Result { case passes, unknown, flags }

  private let rule: CompiledRule
  private let bound: [Int]
  private(set) var result = Result.passes
  private(set) var verdict = Verdict.pass
  /// The hits that stood for the bound finds when the verdict fell.
  private(set) var deciding: [Int: Hit] = [:]
  /// Fields whose absence left the rule unknown.
  private(set) var missing: Set<Field> = []
  /// Notes every combination that is tried; `nil` in a scan.
  var recorder: EvaluationRecorder?

  /// Most combinations of bound hits that are tried; beyond them the listing goes to a person.
  private static let combinations = 10_000

  init(rule: CompiledRule, bound: [Int]) {
    self.rule = rule
    self.bound = bound
  }

  /// Decides with the sure hits; uncertain ones (`de only:` without a language) can add a review.
  mutating func decide(_ hits: HitTable, _ facts: inout ListingFacts) {
    var sure = hits
    for find in sure.byFind.indices { sure.byFind[find].removeAll(where: \.isUncertain) }
    decide(over: sure, cap: .block, &facts)
    if hits.byFind.contains(where: { $0.contains(where: \.isUncertain) }) && verdict < .review {
      decide(over: hits, cap: .review, &facts)
    }
  }

  /// A cap was reached before everything was seen: never clean, never surer than it is.
  mutating func exceedBudget() {
    guard result != .flags else { return }
    result = .unknown
    verdict = .review
  }

  private mutating func decide(over hits: HitTable, cap: Verdict, _ facts: inout ListingFacts) {
    // A bound find without hits stands for nothing: its attributes are false.
    let choices = bound.filter { !hits.byFind[$0].isEmpty }
    var chosen = [Int](repeating: 0, count: choices.count)
    var tried = 0
    while true {
      var binding: [Int: Hit] = [:]
      for (position, find) in choices.enumerated() { binding[find] = hits.byFind[find][chosen[position]] }
      decide(with: binding, over: hits, cap: cap, &facts)
      tried += 1
      if result == .flags && verdict == .block { return }
      if tried >= Self.combinations {
        exceedBudget()
        return
      }
      var position = 0
      while position < choices.count {
        chosen[position] += 1
        if chosen[position] < hits.byFind[choices[position]].count { break }
        chosen[position] = 0
        position += 1
      }
      if position == choices.count { return }
    }
  }

  private mutating func decide(
    with binding: [Int: Hit], over hits: HitTable, cap: Verdict, _ facts: inout ListingFacts
  ) {
    var machine = ConditionMachine(hits: hits, bound: binding)
    machine.recorder = recorder
    recorder?.beginTrial(binding, over: hits, cap: cap)
    facts.missing = []
    switch machine.evaluate(rule.flagWhen, &facts) {
    case .no: return
    case .unknown:
      guard result != .flags else { return }
      if result == .passes {
        deciding = binding
        missing = facts.missing
        recorder?.decide()
      }
      result = .unknown
      verdict = .review
    case .yes:
      var reached = rule.verdict
      for alternative in rule.alternatives where machine.evaluate(alternative.condition, &facts) == .yes {
        reached = alternative.verdict
      }
      reached = min(reached, cap)
      guard result != .flags || reached > verdict else { return }
      result = .flags
      verdict = reached
      deciding = binding
      missing = []
      recorder?.decide()
    }
  }
}
