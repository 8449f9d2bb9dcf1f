package import CompiledRules

extension Evaluation {
  /// Whether all findings on which the verdict rests ended unknown: it needs a person to be decided at all.
  package var isUndecided: Bool { Self.isUndecided(findings, verdict) }

  /// The same of some findings and the strongest verdict among them.
  package static func isUndecided(_ findings: [Finding], _ verdict: Verdict) -> Bool {
    guard verdict > .pass else { return false }
    return findings.allSatisfy { $0.verdict < verdict || $0.undecided }
  }
}

extension RuleSelection {
  /// Why a rule does not run; `nil` for one that does.
  package func reasonForRest(of rule: CompiledRule) -> String? {
    guard !includes(rule) else { return nil }
    guard statuses.contains(rule.status) else { return "its status is \(rule.status.name)" }
    if let since = rule.since, let asOf, asOf < since { return "it holds since \(RuleText.day(since))" }
    if let until = rule.until { return "it held until \(RuleText.day(until))" }
    return "it does not run"
  }
}
