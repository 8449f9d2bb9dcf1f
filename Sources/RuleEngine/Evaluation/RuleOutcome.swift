import CompiledRules
import Listings

/// One rule's way to its verdict over a record's hits.
///
/// Where a condition reads an attribute of a find, the rule is evaluated for each hit of it, and for each row that the
/// hit comes from if it reads one; the strongest verdict wins: a decoy never softens a real hit.
struct RuleOutcome {
  enum Result { case passes, unknown, flags }

  private let rule: CompiledRule
  private let plan: RulePlan
  private let rows: RowSource
  private(set) var result = Result.passes
  private(set) var verdict = Verdict.pass
  /// The hits that stood for the bound finds when the verdict fell.
  private(set) var deciding: [Int: Hit] = [:]
  /// Names of what was missing and left the rule unknown.
  private(set) var missing: Set<String> = []
  /// Where the rows hold on which the verdict rests; `nil` for wherever the rule looks at the listing.
  private(set) var countries: Set<String>?
  /// Notes every combination that is tried; `nil` in a scan.
  var recorder: EvaluationRecorder?

  /// Most combinations of bound hits that are tried; beyond them the listing goes to a person.
  private static let combinations = 10_000
  private var tried = 0

  init(rule: CompiledRule, plan: RulePlan, rows: RowSource) {
    self.rule = rule
    self.plan = plan
    self.rows = rows
  }

  /// Decides with the sure hits; uncertain ones (`de only:` without a language) can add a review.
  mutating func decide(_ hits: HitTable, _ facts: inout ListingFacts) {
    decide(over: hits.onlySure, cap: .block, &facts)
    if hits.byFind.contains(where: { $0.contains(where: \.isUncertain) }) && verdict < .review {
      decide(over: hits, cap: .review, &facts)
    }
  }

  /// A cap was reached before everything was seen: never clean, never surer than it is.
  mutating func exceedBudget() {
    guard result != .flags else { return }
    result = .unknown
    verdict = .review
    countries = nil
  }

  private mutating func decide(over hits: HitTable, cap: Verdict, _ facts: inout ListingFacts) {
    tried = 0
    let machine = ConditionMachine(hits: hits, plan: plan, rows: rows)
    bind(plan.boundFinds[...], machine, cap: cap, &facts)
    if tried >= Self.combinations { exceedBudget() }
  }

  /// Lets each hit of the first of `finds` stand for it, and binds the others.
  private mutating func bind(
    _ finds: ArraySlice<Int>, _ machine: ConditionMachine, cap: Verdict, _ facts: inout ListingFacts
  ) {
    guard let find = finds.first else {
      tried += 1
      decide(with: machine, cap: cap, &facts)
      return
    }
    var machine = machine
    // A find without hits stands for nothing: its attributes are false.
    let hits = machine.visible(find, &facts)
    if hits.isEmpty {
      machine.absent.insert(find)
      bind(finds.dropFirst(), machine, cap: cap, &facts)
      return
    }
    let readsRow = plan.rowBoundFinds.contains(find)
    for var hit in hits {
      let choices = readsRow ? rows.rows(of: hit) : []
      for row in choices.isEmpty ? [-1] : choices {
        if isDecided || tried >= Self.combinations { return }
        hit.row = row
        machine.bound[find] = hit
        bind(finds.dropFirst(), machine, cap: cap, &facts)
      }
    }
  }

  /// Whether no other combination can change anything.
  private var isDecided: Bool { result == .flags && verdict == .block && countries == nil }

  private mutating func decide(
    with machine: ConditionMachine, cap: Verdict, _ facts: inout ListingFacts
  ) {
    guard let held = heldCountries(machine.bound) else { return }
    var machine = machine
    machine.recorder = recorder
    recorder?.beginTrial(machine.bound, over: machine.hits, cap: cap)
    facts.missing = []
    switch machine.evaluate(rule.flagWhen, &facts) {
    case .no: return
    case .unknown:
      guard result != .flags else { return }
      if result == .passes {
        deciding = machine.bound
        missing = facts.missing
        countries = held.names
        recorder?.decide()
      } else {
        join(held.names)
      }
      result = .unknown
      verdict = .review
    case .yes:
      var reached = rule.verdict
      for alternative in rule.alternatives where machine.evaluate(alternative.condition, &facts) == .yes {
        reached = alternative.verdict
      }
      reached = min(reached, cap)
      guard result != .flags || reached > verdict else {
        if reached == verdict { join(held.names) }
        return
      }
      result = .flags
      verdict = reached
      deciding = machine.bound
      quoteOneRow(machine, &facts)
      missing = []
      countries = held.names
      recorder?.decide()
    }
  }

  /// Where the rows hold that stand for finds, all together; `names` is `nil` for everywhere. `nil` for nowhere.
  private func heldCountries(_ bound: [Int: Hit]) -> (names: Set<String>?, Void)? {
    guard !plan.rowBoundFinds.isEmpty else { return (nil, ()) }
    var held: Set<String>?
    for hit in bound.values {
      guard let countries = rows.countries(ofRowOf: hit) else { continue }
      held = held?.intersection(countries) ?? Set(countries)
    }
    return held?.isEmpty == true ? nil : (held, ())
  }

  /// The same verdict holds elsewhere, too.
  private mutating func join(_ others: Set<String>?) {
    guard let countries, let others else {
      countries = nil
      return
    }
    self.countries = countries.union(others)
  }

  /// Hits that `same row` asks for are quoted with the row that they share.
  private mutating func quoteOneRow(_ machine: ConditionMachine, _ facts: inout ListingFacts) {
    for finds in plan.sameRows {
      guard let found = machine.oneRow(finds, &facts) else { continue }
      for hit in found.hits { deciding[hit.find] = hit }
    }
  }
}
