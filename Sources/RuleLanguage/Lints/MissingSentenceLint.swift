/// W008: a rule that has no `say`.
enum MissingSentenceLint {
  static let documentation = LintDocumentation(
    code: .missingSentence,
    whatItDoes: """
      Reports rules that have no `say`.
      """,
    whyIsThisBad: """
      Seller and moderator are owed a reason in words (Regulation (EU) 2022/2065, art. 17).
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Add a sentence for each language in which statements go out; it can quote what was found.
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
    guard rule.sentences.isEmpty, rule.items["say"] == nil else { return }
    diagnostics.report(
      .missingSentence, "the rule `\(rule.name.value)` has no sentence", at: rule.name.span,
      label: "gives no reason in words",
      help: rule.kind == .trader
        ? "add: say en \"Missing or wrong: {trader.lacking}.\""
        : "add: say en \"{find.text} in the {find.field} …\"")
  }
}
