import CompiledRules

/// W002. What it does: reports rules without an `expect` that flags, or without one that passes.
/// Why is this bad: without both, nobody sees from the rule what it catches and what it spares, and no change is
/// tested.
enum MissingExpectationLint {
  static func run(_ rule: RuleNode, _ diagnostics: DiagnosticCollector) {
    let flags = rule.expectations.contains { $0.verdict != .pass }
    let passes = rule.expectations.contains { $0.verdict == .pass }
    guard !flags || !passes else { return }
    let what = !flags && !passes ? "no `expect`" : (flags ? "no `expect pass`" : "no `expect` that flags")
    diagnostics.report(
      .missingExpectation, "the rule `\(rule.name.value)` has \(what)", at: rule.name.span,
      label: "shows too little of what it does",
      help: flags ? "add: expect pass { title: \"…\" }" : "add: expect block { title: \"…\" }")
  }
}
