package import CompiledRules

/// What became of one `expect` of a trader rule.
package struct TraderExpectationResult: Sendable {
  /// Position in `RuleProgram.traderRules`.
  package var rule: Int
  /// Position in the rule's expectations.
  package var expectation: Int
  package var outcome: TraderOutcome
  package var isAsExpected: Bool
  /// How long it took to find out.
  package var duration: Duration
}

/// Runs the `expect`s of trader rules: each is a trader, in order but for what the example says of it.
package enum TraderExpectations {
  /// All results, in the order of rules and expectations; of every rule but the retired, on no particular day.
  ///
  /// - Parameters:
  ///   - rules: positions of the trader rules whose examples are run; `nil` for all.
  ///   - coverage: notes what the examples exercise.
  package static func run(
    _ program: RuleProgram, rules: Set<Int>? = nil, coverage: CoverageRecorder? = nil
  ) -> [TraderExpectationResult] {
    var results: [TraderExpectationResult] = []
    for (number, rule) in program.traderRules.enumerated() where rule.status != .retired {
      guard rules?.contains(number) ?? true else { continue }
      coverage?.begin(traderRule: number)
      for (position, expectation) in rule.expectations.enumerated() {
        let begun = ContinuousClock.now
        let outcome = rule.outcome(for: expectation.facts)
        let wanted = expectation.action.map { TraderOutcome.proposes($0) } ?? .passes
        results.append(
          TraderExpectationResult(
            rule: number, expectation: position, outcome: outcome, isAsExpected: outcome == wanted,
            duration: ContinuousClock.now - begun))
        if case .proposes = outcome {
          coverage?.note(traderRule: number, alternative: rule.alternative(for: expectation.facts))
        }
      }
    }
    return results
  }
}
