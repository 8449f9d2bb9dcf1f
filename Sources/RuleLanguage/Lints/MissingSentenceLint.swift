/// W008. What it does: reports rules that have no `say`.
/// Why is this bad: seller and moderator are owed a reason in words (Regulation (EU) 2022/2065, art. 17).
enum MissingSentenceLint {
  static func run(_ rule: RuleNode, _ diagnostics: DiagnosticCollector) {
    guard rule.sentences.isEmpty, rule.items["say"] == nil else { return }
    diagnostics.report(
      .missingSentence, "the rule `\(rule.name.value)` has no sentence", at: rule.name.span,
      label: "gives no reason in words", help: "add: say en \"{find.text} in the {find.field} …\"")
  }
}
