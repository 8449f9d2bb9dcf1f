import CompiledRules

/// E081: a rule with a lower version than before.
enum LoweredVersionLint {
  static let documentation = LintDocumentation(
    code: .loweredVersion,
    whatItDoes: """
      With `rules check --against`, reports a rule whose version is lower than that of the earlier rule of its id.
      """,
    whyIsThisBad: """
      Of two versions of a rule the higher is taken for the later. A version that was given out before would stand for
      two meanings, the one of then and the one of now.
      """,
    before: """
      rule absinth-001 "Absinth" {
        version 3  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 2  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict review
        say en "{a.text} in the title."
        expect review { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: "Write a version above the earlier one, also where an older meaning is brought back.",
    remedy: """
      rule absinth-001 "Absinth" {
        version 4  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict review
        say en "{a.text} in the title."
        expect review { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ pair: VersionCheck.Pair, _ diagnostics: DiagnosticCollector) {
    let (now, before) = (pair.version, pair.versionBefore)
    guard now < before else { return }
    diagnostics.report(
      .loweredVersion, "the rule `\(pair.id)` had version \(before) and now has \(now)",
      at: pair.node.versionSpan, label: "lower than before",
      related: [.init(span: pair.nodeBefore.versionSpan, text: "version \(before) here")],
      help: "write version \(before) if it means the same as then, else \(before + 1)")
  }
}
