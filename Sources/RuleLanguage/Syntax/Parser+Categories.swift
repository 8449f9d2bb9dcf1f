extension Parser {
  mutating func parseCategory() throws(SyntaxFailure) -> CategoryNode {
    advance()
    let name = try expectName("the category's name")
    let title = try expectText("the category's title")
    let opening = try openBlock()
    var node = CategoryNode(name: name, title: title.value)
    var seen: [String: Span] = [:]
    while blockContinues(opening, "the category `\(name.value)`") {
      do throws(SyntaxFailure) {
        try parseCategoryItem(into: &node, seen: &seen)
      } catch {
        skipToItem { $0.isCategoryItem($1) }
      }
    }
    for item in ["basis", "statement"] where seen[item] == nil {
      diagnostics.report(
        .missingItem, "the category `\(name.value)` has no `\(item)`", at: name.span,
        label: "`\(item)` is missing",
        help: item == "basis"
          ? "name the law: basis \"Directive 2001/83/EC, art. 6\"" : "write statement STATEMENT_CATEGORY_…")
    }
    return node
  }

  func isCategoryItem(_ token: Token) -> Bool {
    isWord(token, "basis") || isWord(token, "statement") || isWord(token, "also") || isWord(token, "keywords")
      || isWord(token, "review")
  }

  private mutating func parseCategoryItem(
    into node: inout CategoryNode, seen: inout [String: Span]
  ) throws(SyntaxFailure) {
    let item = token
    guard item.kind == .word else { throw unexpected("an item of the category") }
    guard isCategoryItem(item) else {
      throw reportUnknownItem(
        of: "categories", ["basis", "statement", "also", "keywords", "review"])
    }
    mark(.item)
    advance()
    noteItem(item, &seen)
    if isWord(item, "basis") {
      repeat { node.basis.append(try expectText("a legal basis").value) } while take(.comma)
    } else if isWord(item, "statement") {
      node.statement = try parseCode(.category)
    } else if isWord(item, "also") {
      repeat { node.additions.append(try parseCode(.category)) } while take(.comma)
    } else if isWord(item, "keywords") {
      repeat { node.keywords.append(try parseCode(.keyword)) } while take(.comma)
    } else {
      try expectWord("legal", help: "write `review legal` where a lawyer has yet to confirm the category")
      node.needsLegalReview = true
    }
  }

  private mutating func parseCode(_ kind: StatementCodes.Kind) throws(SyntaxFailure) -> String {
    let name = try expectName("a code that begins with \(kind.rawValue)")
    if !kind.isCode(name.value) {
      diagnostics.report(
        .badStatementCode, "`\(printable(name.value))` is not a code of the kind \(kind.rawValue)…",
        at: name.span, label: "not such a code",
        help: kind.nearest(to: name.value).map { "did you mean `\($0)`?" }
          ?? "use a code of the DSA Transparency Database")
    }
    return name.value
  }

  /// Keeps an item's first place and reports a second one.
  func noteItem(_ item: Token, _ seen: inout [String: Span]) {
    noteItem(Name(string(item), span(item)), &seen)
  }

  func noteItem(_ item: Name, _ seen: inout [String: Span]) {
    if let first = seen[item.value] {
      diagnostics.report(
        .repeatedItem, "`\(item.value)` is given twice", at: item.span, label: "given again",
        related: [.init(span: first, text: "first given here")], help: "keep one of the two")
    } else {
      seen[item.value] = item.span
    }
  }

  /// Reports a word that is no item of the block, once for the whole line.
  func reportUnknownItem(of what: String, _ known: [String], help: String? = nil) -> SyntaxFailure {
    let name = string(token)
    let before = index > 0 ? tokens[index - 1] : token
    if before.isBroken { return SyntaxFailure() }
    diagnostics.report(
      .unknownItem, "\(what) have no item `\(printable(name))`", at: span(token), label: "not an item",
      help: help ?? Suggestion.help(for: name, among: known))
    return SyntaxFailure()
  }
}
