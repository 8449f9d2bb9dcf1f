import CompiledRules

extension Parser {
  /// `exception to RULE for trader|listing|product "…" until DATE { reason "…" approved_by "…" }`.
  mutating func parseException() throws(SyntaxFailure) -> ExceptionNode {
    advance()
    advance()
    let rule = try expectName("the id of a rule")
    try expectWord("for", help: "say for whom: for trader \"T-1\"")
    let kinds = RuleException.Subject.Kind.allCases.map(\.rawValue)
    let kind = try parseChoice("kind of exception", kinds, RuleException.Subject.Kind.init(rawValue:))
    let subject = try expectText("an id in quotes")
    var node = ExceptionNode(rule: rule, kind: kind, subject: subject)
    try expectWord("until", help: "an exception always ends: until 2027-01-31")
    node.until = try parseDay()
    let opening = try openBlock()
    var seen: [String: Span] = [:]
    while blockContinues(opening, "the exception") {
      let before = index
      do throws(SyntaxFailure) {
        try parseExceptionItem(into: &node, &seen)
      } catch {
        if index == before, self.kind == .word { advance() }
        skipToItem { $0.isExceptionItem($1) }
      }
    }
    node.isUnclosed = tokens[index - 1].kind != .rightBrace
    return node
  }

  private func isExceptionItem(_ token: Token) -> Bool {
    isWord(token, "reason") || isWord(token, "approved_by")
  }

  private mutating func parseExceptionItem(
    into node: inout ExceptionNode, _ seen: inout [String: Span]
  ) throws(SyntaxFailure) {
    let item = token
    guard item.kind == .word else { throw unexpected("an item of the exception") }
    guard isExceptionItem(item) else { throw reportUnknownItem(of: "exceptions", Words.exceptionItems) }
    mark(.item)
    advance()
    noteItem(item, &seen)
    if isWord(item, "reason") {
      node.reason = try expectText("the reason in quotes")
    } else {
      node.approvedBy = try expectText("who approved it, in quotes")
    }
  }
}
