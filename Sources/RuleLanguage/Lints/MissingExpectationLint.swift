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
    let flags: Bool
    let passes: Bool
    switch rule.kind {
    case .listing:
      flags = rule.expectations.contains { $0.verdict != .pass }
      passes = rule.expectations.contains { $0.verdict == .pass }
    case .trader:
      flags = rule.traderExpectations.contains { $0.action != nil }
      passes = rule.traderExpectations.contains { $0.action == nil }
    }
    guard !flags || !passes, !rule.skippedItems.contains("expect") else { return }
    let what = !flags && !passes ? "no `expect`" : (flags ? "no `expect pass`" : "no `expect` that flags")
    let (flagging, passing) =
      rule.kind == .trader
      ? ("expect suspend { trader: { strikes: 3 } }", "expect pass { trader: { strikes: 0 } }")
      : ("expect block { title: \"…\" }", "expect pass { title: \"…\" }")
    diagnostics.report(
      .missingExpectation, "the rule `\(rule.name.value)` has \(what)", at: rule.name.span,
      label: "shows too little of what it does", help: "add: \(flags ? passing : flagging)")
  }
}
