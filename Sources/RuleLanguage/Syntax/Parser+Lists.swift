import CompiledRules

extension Parser {
  mutating func parseList() throws(SyntaxFailure) -> ListNode {
    advance()
    let name = try expectName("the list's name")
    let title = try expectText("the list's title")
    let opening = try openBlock()
    var list = ListNode(name: name, title: title.value)
    while blockContinues(opening, "the list `\(name.value)`") {
      do throws(SyntaxFailure) {
        try parseTag(into: &list)
        try parseTerms(into: &list, until: .rightBrace)
      } catch {
        skipToTag()
      }
    }
    return list
  }

  /// Whether a language tag begins here: `de:`, `*:`, `de only:`.
  private func isTag() -> Bool {
    guard kind == .word || kind == .star else { return false }
    let next = peek(1)
    return next.kind == .colon || (isWord(next, "only") && peek(2).kind == .colon)
  }

  private mutating func skipToTag() {
    while kind != .end && kind != .rightBrace && !isDefinition() && !isTag() { advance() }
  }

  private mutating func parseTag(into list: inout ListNode) throws(SyntaxFailure) {
    guard isTag() else {
      throw unexpected(
        "a language tag such as `de:` or `*:`", help: "terms of every language stand after `*:`")
    }
    mark(.tag)
    let token = advance()
    let tag = string(token)
    let isOnly = takeWord("only")
    try expect(.colon, "`:`")
    if tag != "*" && !Self.isLanguage(tag) {
      reportLanguage(tag, at: span(token))
    } else if tag == "*" && isOnly {
      diagnostics.report(
        .badLanguage, "`* only` names no language", at: span(token), label: "no language",
        help: "`only` restricts terms to listings of one language, as in `de only:`")
    }
    list.tags.append(.init(language: tag, isOnly: isOnly))
  }

  func reportLanguage(_ tag: String, at span: Span) {
    diagnostics.report(
      .badLanguage, "`\(printable(tag))` is not a language tag", at: span, label: "not a language",
      help: "use an ISO 639 code in small letters, such as `de` or `pt-br`")
  }

  /// Two or three small letters, and subtags of two to eight letters or digits after hyphens.
  static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 2 || first.count == 3 else { return false }
    func isSmall(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    return first.allSatisfy(isSmall)
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count) && part.allSatisfy { isSmall($0) || isDigit($0) }
      }
  }

  /// Terms with commas between them, a trailing comma allowed, up to the next tag or the closing sign.
  mutating func parseTerms(into list: inout ListNode, until closing: TokenKind) throws(SyntaxFailure) {
    let tag = UInt32(truncatingIfNeeded: max(0, list.tags.count - 1))
    while true {
      if kind == closing || kind == .end || (closing == .rightBrace && (isTag() || isDefinition())) { return }
      list.terms.append(try parseTerm(tag: tag))
      if take(.comma) { continue }
      if kind == closing || kind == .end || (closing == .rightBrace && (isTag() || isDefinition())) { return }
      let isOneTerm = kind == .word || kind == .number
      throw unexpected(
        "`,` between terms", help: isOneTerm ? "a term of several words stands in quotes" : nil)
    }
  }

  private mutating func parseTerm(tag: UInt32) throws(SyntaxFailure) -> TermNode {
    let start = token
    let opensWithStar = take(.star)
    let word = token
    guard word.kind == .word || word.kind == .text || word.kind == .number else {
      throw unexpected(
        "a term", help: "a term of other characters than letters, digits and hyphens is quoted")
    }
    advance()
    let isAdjacent = !opensWithStar || word.start == start.end
    var form = Term.Form.word
    var isAsWritten = false
    let closesWithStar = kind == .star && token.start == word.end
    if closesWithStar { advance() }
    switch (opensWithStar, closesWithStar) {
    case (true, true): form = .anywhere
    case (false, true): form = .prefix
    case (false, false): break
    case (true, false):
      throw report(
        span(start).through(span(word)), "`*` stands before a term only if one stands after it, too",
        help: "write `*term*` to match anywhere, or `term*` to match the start of a word")
    }
    guard isAdjacent else {
      throw report(span(start), "`*` must touch its term", help: "write `*term*` without spaces")
    }
    if at("endings") {
      let endings = advance()
      guard form == .word else {
        throw report(span(endings), "`endings` says nothing beside `*`", help: "leave one of the two out")
      }
      form = .endings
    }
    if at("as") && isWord(peek(1), "written") {
      advance()
      advance()
      isAsWritten = true
    }
    let isText = word.kind == .text
    let isClosed = isText && word.end > word.start + 1 && bytes[Int(word.end) - 1] == UInt8(ascii: "\"")
    let textStart = word.start + (isText ? 1 : 0)
    let textEnd = max(textStart, word.end - (isClosed ? 1 : 0))
    return TermNode(
      span: span(from: start), textStart: textStart, textEnd: textEnd, tag: tag, form: form,
      isAsWritten: isAsWritten,
      hasEscapes: isText && bytes[Int(textStart)..<Int(textEnd)].contains(UInt8(ascii: "\\")))
  }

  /// Reports a fault of grammar that is not a matter of the one next token.
  func report(_ span: Span, _ message: String, help: String?) -> SyntaxFailure {
    diagnostics.report(.unexpectedToken, message, at: span, label: "here", help: help)
    return SyntaxFailure()
  }
}
