/// W021: a rule that the rule set no longer has.
enum RemovedRuleLint {
  static let documentation = LintDocumentation(
    code: .removedRule,
    whatItDoes: """
      With `rules check --against`, reports a rule of the earlier rule set whose id the rule set no longer has.
      """,
    whyIsThisBad: """
      Findings, decisions and statements of reasons of earlier runs name the rule. What is gone can no longer be looked
      up where the others are, and its id may be given to another rule by mistake.
      """,
    before: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    example: """
      rule absinthe-001 "Absinthe" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: "Keep the rule with `status retired` and a higher version; it is not evaluated.",
    remedy: """
      rule absinth-001 "Absinth" {
        version 2  status retired  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  /// `files` are those of the later rule set; `path` is the earlier rule's file.
  static func run(
    _ node: RuleNode, path: String, _ files: [SourceFile], _ diagnostics: DiagnosticCollector
  ) {
    // At the file where it stood, if there still is one of that name; at the first one otherwise.
    let later = files.firstIndex { $0.path == path } ?? 0
    diagnostics.report(
      .removedRule, "the rule `\(node.name.value)` is no longer in the rule set",
      at: Span(file: UInt32(truncatingIfNeeded: later), start: 0, end: 0),
      label: "not in this file or another",
      related: [.init(span: node.name.span, text: "was here")],
      help: "keep it with `status retired`, so that earlier findings can still be explained")
  }
}
