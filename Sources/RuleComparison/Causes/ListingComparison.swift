package import CompiledRules
package import RuleEngine

/// A listing's verdict under a rule set: what is compared.
package struct ListingResult: Sendable, Equatable, Hashable {
  package var verdict: Verdict
  /// All findings on which the verdict rests ended unknown.
  package var isUndecided: Bool
  package init(verdict: Verdict, isUndecided: Bool = false) {
    self.verdict = verdict
    self.isUndecided = isUndecided
  }
  package static let pass = ListingResult(verdict: .pass)
}

/// What one rule says of a listing under either rule set, where that differs.
package struct RuleDifference: Sendable {
  /// Position in `ProgramPair.edited`.
  package var rule: Int
  package var old: RuleResult
  package var new: RuleResult
  /// Positions among the evaluation's findings (behind them its shadow findings).
  package var oldFinding: Finding?
  package var newFinding: Finding?
}

/// One listing under both rule sets.
package struct ListingComparison: Sendable {
  package var old = ListingResult.pass
  package var new = ListingResult.pass
  /// Rules whose result differs, in the order of their ids.
  package var rules: [RuleDifference] = []

  package var isChanged: Bool { old != new }
}

extension ProgramPair {
  /// Splits what a scan with the merged program says of a listing. O(findings).
  ///
  /// - Parameter includesShadow: shadow rules count as if they were active, on both sides.
  package func compare(_ evaluation: Evaluation, includesShadow: Bool) -> ListingComparison {
    let findings = includesShadow ? evaluation.findings + evaluation.shadow : evaluation.findings
    var comparison = ListingComparison()
    comparison.old = Self.result(findings.filter { oldRules[$0.rule] != nil })
    comparison.new = Self.result(findings.filter { newRules[$0.rule] != nil })
    for (position, rule) in edited.enumerated() where rule.old != rule.new {
      let old = rule.old.flatMap { number in findings.first { $0.rule == number } }
      let new = rule.new.flatMap { number in findings.first { $0.rule == number } }
      guard old != nil || new != nil else { continue }
      let difference = RuleDifference(
        rule: position, old: RuleResult(old), new: RuleResult(new), oldFinding: old, newFinding: new)
      if difference.old != difference.new { comparison.rules.append(difference) }
    }
    return comparison
  }

  private static func result(_ findings: [Finding]) -> ListingResult {
    let verdict = findings.map(\.verdict).max() ?? .pass
    return ListingResult(verdict: verdict, isUndecided: Evaluation.isUndecided(findings, verdict))
  }
}

extension RuleResult {
  package init(_ finding: Finding?) {
    self.init(verdict: finding?.verdict ?? .pass, isUndecided: finding?.undecided ?? false)
  }
}

extension ListingComparison {
  /// Whether a rule's change takes part in the listing's: without it, the listing would stand otherwise.
  ///
  /// Of a listing that is judged more strictly, the rules that bring the new verdict; of one that is judged less
  /// strictly, those that brought the old one and no longer do.
  package func decides(_ rule: RuleDifference) -> Bool {
    guard isChanged else { return false }
    if new.verdict > old.verdict { return rule.new.verdict == new.verdict }
    if new.verdict < old.verdict { return rule.old.verdict == old.verdict }
    // The same verdict, undecided on one side alone.
    return rule.old.verdict == old.verdict || rule.new.verdict == new.verdict
  }
}
