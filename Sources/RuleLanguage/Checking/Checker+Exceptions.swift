import CompiledRules

extension Checker {
  /// Checks an exception; `nil` if a part is missing or wrong.
  func lower(_ node: ExceptionNode) -> RuleException? {
    let rule = definitions.rules.first { $0.name.value == node.rule.value }
    if rule == nil {
      diagnostics.report(
        .unknownRule, "there is no rule `\(printable(node.rule.value))`", at: node.rule.span,
        label: "not defined in any file",
        help: Suggestion.help(for: node.rule.value, among: definitions.rules.map(\.name.value)))
    }
    if !node.isUnclosed { checkItems(node) }
    guard let rule, let kind = node.kind, let until = node.until, let reason = node.reason,
      let approvedBy = node.approvedBy
    else { return nil }
    if rule.kind == .trader && kind != .trader {
      diagnostics.report(
        .wrongRuleKind, "`\(rule.name.value)` judges traders, and no \(kind.rawValue)", at: node.subject.span,
        label: "not a trader", help: "write: for trader \"…\"")
      return nil
    }
    guard isSubject(node.subject, kind) else { return nil }
    if let asOf, until.value < asOf {
      diagnostics.report(
        .endedException, "the exception to `\(rule.name.value)` has ended", at: until.span,
        label: "has passed",
        help: "remove it; if it is still needed, have it approved anew until another day")
    }
    return RuleException(
      rule: rule.name.value, subject: .init(kind: kind, id: node.subject.value), until: until.value,
      reason: reason.value, approvedBy: approvedBy.value)
  }

  private func checkItems(_ node: ExceptionNode) {
    for (name, value) in [("reason", node.reason), ("approved_by", node.approvedBy)] {
      if let value, value.value.contains(where: { !$0.isWhitespace }) { continue }
      diagnostics.report(
        .missingItem, "the exception to `\(node.rule.value)` has no `\(name)`",
        at: value?.span ?? node.rule.span,
        label: "`\(name)` is missing", help: "an exception says why and who answers for it: \(name) \"…\"")
    }
  }

  private func isSubject(_ subject: Name, _ kind: RuleException.Subject.Kind) -> Bool {
    switch kind {
    case .product:
      if Identifier.gtin(subject.value) != nil { return true }
      reportIdentifier(subject.value, at: subject.span)
      return false
    case .listing:
      // Ids repeat among sellers: without namespace and seller, an exception for SKU-1 would be one for thousands.
      if ListingKeyParts(subject.value) != nil { return true }
      diagnostics.report(
        .unexpectedToken, "`\(printable(subject.value))` is not the key of a listing", at: subject.span,
        label: "not namespace/seller/id",
        help: "copy `listing.key` from flagged.jsonl; other sellers have the same id")
      return false
    case .trader:
      guard subject.value.isEmpty else { return true }
      diagnostics.report(
        .unexpectedToken, "the trader has no id", at: subject.span, label: "empty",
        help: "name the seller's id")
      return false
    }
  }
}
