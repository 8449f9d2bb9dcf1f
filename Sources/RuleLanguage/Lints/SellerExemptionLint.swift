import CompiledRules

/// W007. What it does: reports an `ignore` that depends on a field of the listing.
/// Why is this bad: the seller fills the field in. Calling a medicine a book would then hide it, where
/// `or review when category under "Media > Books"` merely softens the verdict.
enum SellerExemptionLint {
  static func run(_ node: IgnoreNode, _ condition: Condition, _ diagnostics: DiagnosticCollector) {
    let readsField = condition.instructions.contains { instruction in
      switch instruction {
      case .missing, .text, .textIn, .textContains, .number, .money, .categoryUnder, .codeIn, .day, .flag:
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
