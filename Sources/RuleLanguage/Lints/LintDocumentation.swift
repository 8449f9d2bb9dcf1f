/// What the documentation says of a lint; its page in `docs/lints` is made from it, and a test holds example and
/// remedy to what they claim.
package struct LintDocumentation: Sendable {
  package var code: DiagnosticCode
  /// Whole sentences, in the third person.
  package var whatItDoes: String
  package var whyIsThisBad: String
  /// The rule set that the examples follow, for a lint that compares two.
  package var before: String?
  /// Rules that are reported.
  package var example: String
  package var howToFix: String
  /// The same rules, put right.
  package var remedy: String

  /// A category for the examples, which name it and do not define it.
  package static let exampleCategory = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
    }

    """

  /// All lints, by code.
  package static let all: [LintDocumentation] = [
    IgnoredEverythingLint.documentation, ChangedMeaningLint.documentation, LoweredVersionLint.documentation,
    UnusedFindLint.documentation, MissingExpectationLint.documentation,
    ShortTermLint.documentation, RepeatedTermLint.duplicateDocumentation,
    RepeatedTermLint.subsumedDocumentation, MixedScriptLint.documentation, SellerExemptionLint.documentation,
    MissingSentenceLint.documentation, UnusedListLint.documentation, MissingLanguageLint.documentation,
    UntestedAlternativeLint.documentation, UntestedIgnoreLint.documentation, CostlyTermLint.documentation,
    ExpiredShadowLint.documentation, RemovedRuleLint.documentation,
  ]

  /// The page as it lies in `docs/lints`.
  package var page: String {
    "<!-- Generated from the lint's own documentation; a test with FEEDWARDEN_RECORD=1 writes it anew. -->\n\(text)"
  }

  /// The page, as Markdown.
  fileprivate var text: String {
    """
    # \(code.rawValue): \(code.title)

    \(code.severity == .error ? "An error: the rule set is refused." : "A warning: the rule set is accepted.")

    ## What it does

    \(whatItDoes)

    ## Why is this bad

    \(whyIsThisBad)

    \(before.map { "## Before\n\n```rules\n\($0)\n```\n\n" } ?? "")## Example

    ```rules
    \(example)
    ```

    ## How to fix

    \(howToFix)

    ```rules
    \(remedy)
    ```

    """
  }
}

extension DiagnosticCode {
  /// All that the documentation says of the code, as Markdown.
  package var page: String {
    if let lint = LintDocumentation.all.first(where: { $0.code == self }) { return lint.text }
    let effect =
      severity == .error ? "An error: the rule set is refused." : "A warning: the rule set is accepted."
    return "# \(rawValue): \(title)\n\n\(effect)\n\n\(explanation)\n"
  }
}
