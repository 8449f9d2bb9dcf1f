import CompiledRules

/// W007: an `ignore` that depends on a field of the listing.
enum SellerExemptionLint {
  static let documentation = LintDocumentation(
    code: .sellerExemption,
    whatItDoes: """
      Reports an `ignore` that depends on a field of the listing.
      """,
    whyIsThisBad: """
      The seller fills the field in. Calling a medicine a book would then hide it, where an alternative merely softens the
      verdict.
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        ignore a where category under "Books"
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Soften the verdict instead, or let the ignore ask for a find.
      """,
    remedy: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
          or review when category under "Books"
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect review { title: "absinth", category: "Books" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ node: IgnoreNode, _ condition: Condition, _ diagnostics: DiagnosticCollector) {
    let readsField = condition.instructions.contains { instruction in
      switch instruction {
      case .missing, .text, .textIn, .textInList, .textContains, .identifierIn, .number, .money,
        .categoryUnder,
        .codeIn, .day, .flag, .fieldRow:
        true
      default: false
      }
    }
    guard readsField else { return }
    diagnostics.report(
      .sellerExemption, "the ignore depends on what the seller writes", at: node.span,
      label: "a false entry would hide the product",
      help: "soften the verdict instead: or review when …")
  }
}
