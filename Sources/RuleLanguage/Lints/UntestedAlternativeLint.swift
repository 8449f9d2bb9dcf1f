import CompiledRules

/// W012: an alternative verdict that no `expect` shows.
enum UntestedAlternativeLint {
  static let documentation = LintDocumentation(
    code: .untestedAlternative,
    whatItDoes: """
      Reports `or VERDICT when …` where the rule has fewer `expect VERDICT` than alternatives with that verdict.
      Alternatives that no listing can meet in this version are left out.
      """,
    whyIsThisBad: """
      The alternative written last whose condition holds wins, so one that is wrong silently softens or sharpens verdicts
      that others gave. Without an example of its own nobody sees what it does, and no change is tested.
      """,
    example: """
      rule knife-001 "Butterfly knives" {
        version 1  status active  category goods  severity high
        find knife = any of ("butterfly knife") in title
        flag when knife
        verdict block
          or review when category under "Toys"
        say en "{knife.text} in the title."
        expect block { title: "butterfly knife" }
        expect pass { title: "bread knife" }
      }
      """,
    howToFix: "Add an `expect` with a listing that meets the alternative's condition.",
    remedy: """
      rule knife-001 "Butterfly knives" {
        version 1  status active  category goods  severity high
        find knife = any of ("butterfly knife") in title
        flag when knife
        verdict block
          or review when category under "Toys"
        say en "{knife.text} in the title."
        expect block { title: "butterfly knife" }
        expect review { title: "butterfly knife of wood", category: "Toys > Pretend play" }
        expect pass { title: "bread knife" }
      }
      """)

  static func run(
    _ alternatives: [(node: AlternativeNode, alternative: Alternative)], _ scope: Checker.RuleScope,
    _ program: RuleProgram, _ diagnostics: DiagnosticCollector
  ) {
    // What this version can never meet (another lane than the exact one) cannot be shown either.
    let possible = alternatives.filter {
      !ConstantConditionCheck.canNeverHold($0.alternative.condition, finds: scope.finds, program: program)
    }
    for verdict in Verdict.allCases where verdict != .pass {
      let shown = scope.rule.expectations.count { $0.verdict == verdict }
      for alternative in possible.filter({ $0.node.verdict == verdict }).dropFirst(shown) {
        diagnostics.report(
          .untestedAlternative, "no `expect \(verdict.name)` shows this alternative",
          at: alternative.node.condition.span, label: "never tried",
          help: "add: expect \(verdict.name) { … } with a listing that meets the condition")
      }
    }
  }
}
