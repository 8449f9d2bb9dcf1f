import CompiledRules

/// W020: a shadow rule whose last day has passed.
enum ExpiredShadowLint {
  static let documentation = LintDocumentation(
    code: .expiredShadow,
    whatItDoes: """
      Reports rules with `status shadow` whose `until` lies before the day of the check (today, or `--as-of`). Such a
      rule stays in shadow: it is evaluated and reported apart as before.
      """,
    whyIsThisBad: """
      A rule is in shadow to find out what it would do. Past the day on which that was to be decided, it costs time in
      every scan and protects nobody.
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status shadow  category goods  severity high
        until 2020-06-30
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix:
      "Make the rule active or retired, with a higher version; or write a later day if it needs more time.",
    remedy: """
      rule absinth-001 "Absinth" {
        version 2  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ rule: RuleNode, asOf: CalendarDay?, _ diagnostics: DiagnosticCollector) {
    guard rule.status == .shadow, let asOf, let until = rule.until, until.value < asOf else { return }
    diagnostics.report(
      .expiredShadow, "the rule `\(rule.name.value)` is in shadow past its last day", at: until.span,
      label: "has passed",
      related: rule.items["status"].map { [.init(span: $0, text: "still in shadow")] } ?? [],
      help: "make it active or retired, or write a later day")
  }
}
