extension Parser {
  /// Where a definition begins: the words that open one, by what follows them, so that `category med-rx` inside a
  /// rule is not taken for the definition of a category.
  func isDefinition(at distance: Int = 0) -> Bool {
    let word = peek(distance)
    guard word.startsLine, word.kind == .word else { return false }
    let next = peek(distance + 1)
    if isWord(word, "list") || isWord(word, "rule") { return next.kind == .word && !next.startsLine }
    if isWord(word, "category") { return next.kind == .word && peek(distance + 2).kind == .text }
    if isWord(word, "table") { return next.kind == .word && !next.startsLine }
    return (isWord(word, "trader") && isWord(next, "rule"))
      || (isWord(word, "exception") && isWord(next, "to"))
  }

  mutating func parseFile() -> FileNode {
    var node = FileNode()
    while kind != .end {
      let before = index
      mark(.definition)
      do throws(SyntaxFailure) {
        if at("list") {
          node.lists.append(try parseList())
        } else if at("category") {
          node.categories.append(try parseCategory())
        } else if at("rule") {
          node.rules.append(try parseRule(.listing))
        } else if at("trader") && isWord(peek(1), "rule") {
          node.rules.append(try parseRule(.trader))
        } else if at("table") {
          node.tables.append(try parseTable())
        } else if at("exception") {
          node.exceptions.append(try parseException())
        } else {
          throw unexpected(
            "`list`, `table`, `category`, `rule`, `trader rule` or `exception`",
            help: kind == .rightBrace ? "this brace closes nothing" : nil)
        }
      } catch {
        if index == before { advance() }
        skipToDefinition()
      }
    }
    return node
  }

  func reportNotAvailable(_ span: Span, _ what: String) {
    diagnostics.report(
      .notAvailable, "\(what) is not available in this version", at: span, label: "cannot be evaluated yet",
      help: "remove it; rules with parts that cannot be evaluated are never run")
  }

  private mutating func skipToDefinition() {
    while kind != .end && !isDefinition() { advance() }
  }

  /// Opens a block: `{`.
  mutating func openBlock() throws(SyntaxFailure) -> Token { try expect(.leftBrace, "`{`") }

  /// Whether the block goes on; takes its closing brace. A definition or the file's end shows that the brace is
  /// missing.
  mutating func blockContinues(_ opening: Token, _ what: String) -> Bool {
    if take(.rightBrace) { return false }
    guard kind == .end || isDefinition() else { return true }
    let before = index > 0 ? tokens[index - 1] : token
    if !before.isBroken {
      diagnostics.report(
        .unclosedBlock, "\(what) is not closed", at: span(opening), label: "opened here",
        related: [.init(span: span(token), text: "`}` is missing before this")],
        help: "close the block with `}`")
    }
    return false
  }

  /// Goes on at the next item of the block: at a line that begins with one of its words, at the block's end, or at a
  /// definition. Braces opened on the way are skipped whole.
  mutating func skipToItem(_ isItem: (Parser, Token) -> Bool) {
    var open = 0
    while kind != .end && !isDefinition() {
      if open == 0 && (kind == .rightBrace || (token.startsLine && isItem(self, token))) { return }
      if kind == .leftBrace { open += 1 }
      if kind == .rightBrace { open -= 1 }
      advance()
    }
  }
}
