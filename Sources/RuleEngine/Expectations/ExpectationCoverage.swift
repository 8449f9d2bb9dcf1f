package import CompiledRules

/// What the examples of rules exercise, as the evaluator itself tells it.
package struct ExpectationCoverage: Sendable {
  package struct Rule: Sendable, Equatable {
    /// Position in `RuleProgram.rules`, or in `traderRules`.
    package var rule: Int
    /// The verdict or action that is written first came out.
    package var verdict = false
    /// Per alternative, whether it decided.
    package var alternatives: [Bool]
    /// Per ignore, whether it removed a hit.
    package var ignores: [Bool] = []
    /// Per find, whether it hit.
    package var finds: [Bool] = []
  }

  /// In the order in which their examples were run.
  package fileprivate(set) var rules: [Rule] = []
  package fileprivate(set) var traderRules: [Rule] = []
  /// Positions of the terms that examples hit.
  package fileprivate(set) var terms: Set<Int> = []

  /// The named lists that the rules' finds look in, with how many of their terms were hit; in the program's order.
  package func lists(of program: RuleProgram) -> [(list: Int, exercised: Int)] {
    var searched: Set<Int> = []
    for covered in rules {
      for find in program.rules[covered.rule].finds {
        if case .terms(let lists) = find.target { searched.formUnion(lists) }
      }
    }
    return searched.filter { !program.lists[$0].name.isEmpty }.sorted().map { list in
      (list, program.lists[list].terms.count { terms.contains($0) })
    }
  }
}

/// Notes what examples exercise while they run: of each, what its own rule does with it.
package final class CoverageRecorder: EvaluationObserver {
  package private(set) var coverage = ExpectationCoverage()
  private let program: RuleProgram
  private var current = -1

  package init(program: RuleProgram) {
    self.program = program
    super.init(wantsAllRules: false)
  }

  func begin(_ rule: Int) {
    current = rule
    let compiled = program.rules[rule]
    coverage.rules.append(
      ExpectationCoverage.Rule(
        rule: rule, alternatives: compiled.alternatives.map { _ in false },
        ignores: compiled.ignores.map { _ in false }, finds: compiled.finds.map { _ in false }))
  }

  func begin(traderRule rule: Int) {
    coverage.traderRules.append(
      ExpectationCoverage.Rule(
        rule: rule, alternatives: program.traderRules[rule].alternatives.map { _ in false }))
  }

  func note(traderRule rule: Int, alternative: Int?) {
    guard let place = coverage.traderRules.indices.last, coverage.traderRules[place].rule == rule else {
      return
    }
    if let alternative {
      coverage.traderRules[place].alternatives[alternative] = true
    } else {
      coverage.traderRules[place].verdict = true
    }
  }

  override func enter(_ rule: Int) -> EvaluationRecorder? {
    rule == current ? EvaluationRecorder(rule: rule) : nil
  }

  override func exit(
    _ recorder: EvaluationRecorder, _ outcome: RuleOutcome, _ collected: HitCollector.Collected,
    _ facts: inout ListingFacts
  ) {
    guard let place = coverage.rules.indices.last, coverage.rules[place].rule == recorder.rule else { return }
    for hit in collected.hits.byFind.joined() {
      coverage.rules[place].finds[hit.find] = true
      if hit.term >= 0 { coverage.terms.insert(Int(hit.term)) }
    }
    for hit in collected.ignored {
      coverage.rules[place].finds[hit.find] = true
      if hit.term >= 0 { coverage.terms.insert(Int(hit.term)) }
    }
    for asked in recorder.ignoreTrials where asked.values.last == .yes {
      coverage.rules[place].ignores[asked.ignore] = true
    }
    // Conditions are evaluated in their order: `flag when`, and behind it the alternatives.
    guard case .flags = outcome.result, let conditions = recorder.deciding?.trial.conditions,
      conditions.first?.last == .yes
    else { return }
    let winner = conditions.indices.dropFirst().last { conditions[$0].last == .yes }
    if let winner, coverage.rules[place].alternatives.indices.contains(winner - 1) {
      coverage.rules[place].alternatives[winner - 1] = true
    } else if winner == nil {
      coverage.rules[place].verdict = true
    }
  }
}
