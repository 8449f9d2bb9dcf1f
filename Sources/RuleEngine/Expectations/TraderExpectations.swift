package import CompiledRules

/// What became of one `expect` of a trader rule.
package struct TraderExpectationResult: Sendable {
  /// Position in `RuleProgram.traderRules`.
  package var rule: Int
  /// Position in the rule's expectations.
  package var expectation: Int
  package var outcome: TraderOutcome
  package var isAsExpected: Bool
}

/// Runs the `expect`s of trader rules: each is a trader, in order but for what the example says of it.
package enum TraderExpectations {
  /// All results, in the order of rules and expectations; of every rule but the retired, on no particular day.
  package static func run(_ program: RuleProgram) -> [TraderExpectationResult] {
    program.traderRules.indices.filter { program.traderRules[$0].status != .retired }.flatMap { number in
      let rule = program.traderRules[number]
      return rule.expectations.indices.map { position in
        let expectation = rule.expectations[position]
        let outcome = rule.outcome(for: expectation.facts)
        let wanted = expectation.action.map { TraderOutcome.proposes($0) } ?? .passes
        return TraderExpectationResult(
          rule: number, expectation: position, outcome: outcome, isAsExpected: outcome == wanted)
      }
    }
  }
}
