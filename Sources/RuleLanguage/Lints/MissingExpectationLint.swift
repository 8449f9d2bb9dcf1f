import CompiledRules

/// W002: a rule without an `expect` that flags, or without one that passes.
enum MissingExpectationLint {
  static let documentation = LintDocumentation(
    code: .missingExpectation,
    whatItDoes: """
      Reports rules without an `expect` that flags, or without one that passes.
      """,
    whyIsThisBad: """
      Without both, nobody sees from the rule what it catches and what it spares, and no change is tested.
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
      }
      """,
    howToFix: """
      Add an example of each kind; `feedwarden rules test` runs them.
      """,
    remedy: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

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
