import CompiledRules

extension Parser {
  /// A condition: one kind of connective, or brackets. `not` binds closer than `and` and `or`.
  mutating func parseCondition() throws(SyntaxFailure) -> ConditionNode {
    let start = token
    depth += 1
    defer { depth -= 1 }
    try checkDepth()
    let first = try parseUnary()
    guard at("and") || at("or") else { return first }
    // `or review when …` after a verdict's condition belongs to the verdict, `or suspend when …` to the action.
    if isAlternative() { return first }
    let connective = token
    let isAnd = at("and")
    var operands = [first]
    while (at("and") || at("or")) && !isAlternative() {
      if at("and") != isAnd {
        diagnostics.report(
          .mixedAndOr, "`and` and `or` are mixed without brackets", at: span(token),
          label: "`\(string(token))` here",
          related: [.init(span: span(connective), text: "`\(string(connective))` here")],
          help: "say which is meant: a and (b or c), or (a and b) or c")
        advance()
        operands.append(try parseUnary())
        continue
      }
      advance()
      operands.append(try parseUnary())
    }
    return ConditionNode(kind: isAnd ? .and(operands) : .or(operands), span: span(from: start))
  }

  private func isAlternative() -> Bool {
    at("or") && peek(1).kind == .word && isWord(peek(2), "when")
  }

  private func checkDepth() throws(SyntaxFailure) {
    // The condition itself is the first level, and no bracket.
    guard depth > Self.deepest + 1 else { return }
    diagnostics.report(
      .nestedTooDeep, "the condition nests more than \(Self.deepest) deep", at: span(token),
      label: "too deep",
      help: "split it into several rules or finds")
    throw SyntaxFailure()
  }

  private mutating func parseUnary() throws(SyntaxFailure) -> ConditionNode {
    let start = token
    if takeWord("not") {
      depth += 1
      defer { depth -= 1 }
      try checkDepth()
      let operand = try parseUnary()
      return ConditionNode(kind: .not(operand), span: span(from: start))
    }
    if take(.leftBracket) {
      let inner = try parseCondition()
      try expect(.rightBracket, "`)`")
      return inner
    }
    let kind = try parsePrimary()
    return ConditionNode(kind: kind, span: span(from: start))
  }

  private mutating func parsePrimary() throws(SyntaxFailure) -> ConditionNode.Kind {
    // An item of the rule, or a connective, shows that the condition ended before it was whole.
    guard kind == .word, !Words.reserved.contains(string(token)) || opensCondition() else {
      throw unexpected("a condition")
    }
    let next = peek(1)
    if at("at") && isWord(next, "least") { return try parseAtLeast() }
    if at("same") && isWord(next, "field") { return .sameField(try parseSame("field", of: "finds")) }
    if at("same") && isWord(next, "row") { return .sameRow(try parseSame("row", of: "finds")) }
    if at("any") && isWord(next, "missing") && peek(2).kind == .leftBracket { return try parseAnyMissing() }
    if next.kind == .leftBracket {
      if at("count") { return try parseHitCount(isDistinct: false) }
      if at("distinct") { return try parseHitCount(isDistinct: true) }
      if at("missing") { return try parseMissing() }
      throw unexpected(
        "a condition", help: "the functions are count(…), distinct(….term), missing(…), same field (…)")
    }
    if at("trader") && next.kind == .dot && isWord(peek(2), "authorised") { return try parseAuthorised() }
    return try parseRelation()
  }

  private func opensCondition() -> Bool {
    at("at") || at("count") || at("distinct") || at("same") || at("missing") || at("trader") || at("any")
  }

  private mutating func parseAtLeast() throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    advance()
    let number = token
    let count = try parseCount("the number", 1...1000)
    try expectWord("of")
    try expect(.leftBracket, "`(`")
    var operands: [ConditionNode] = []
    repeat { operands.append(try parseCondition()) } while take(.comma)
    try expect(.rightBracket, "`)`")
    return .atLeast(Spanned(count, span(number)), operands)
  }

  /// `same field (a, b)`, `same row (a, b)`.
  private mutating func parseSame(_ what: String, of finds: String) throws(SyntaxFailure) -> [Name] {
    advance()
    let word = advance()
    try expect(.leftBracket, "`(`")
    var names: [Name] = []
    repeat { names.append(try expectName("the name of a find")) } while take(.comma)
    try expect(.rightBracket, "`)`")
    if names.count < 2 {
      throw report(span(word), "`same \(what)` needs two \(finds) or more", help: "write same \(what) (a, b)")
    }
    return names
  }

  private mutating func parseHitCount(isDistinct: Bool) throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    advance()
    let name = try expectName("the name of a find")
    if isDistinct {
      try expect(.dot, "`.term`", help: "write distinct(\(name.value).term)")
      try expectWord("term")
    }
    try expect(.rightBracket, "`)`")
    guard let comparison = takeComparison() else { throw unexpected("a comparison such as `>=`") }
    let count = try parseCount("the count", 0...1_000_000)
    return isDistinct ? .distinct(name, comparison.value, count) : .count(name, comparison.value, count)
  }

  private mutating func parseMissing() throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    advance()
    let field = try parseReference("the name of a field")
    try expect(.rightBracket, "`)`")
    return .missing(field)
  }

  private mutating func parseAnyMissing() throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    advance()
    advance()
    var fields: [Reference] = []
    repeat { fields.append(try parseReference("the name of a field")) } while take(.comma)
    try expect(.rightBracket, "`)`")
    return .anyMissing(fields)
  }

  /// `trader.authorised("pharmacy")`; everything else of the trader is compared as fields are.
  private mutating func parseAuthorised() throws(SyntaxFailure) -> ConditionNode.Kind {
    for _ in 0..<3 { advance() }
    try expect(.leftBracket, "`(`", help: "write trader.authorised(\"pharmacy\")")
    let what =
      kind == .word ? try expectName("an authorisation") : try expectText("an authorisation in quotes")
    try expect(.rightBracket, "`)`")
    return .authorised(what)
  }

  mutating func takeComparison() -> Spanned<Comparison>? {
    let comparison: Comparison
    switch kind {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessOrEqual: comparison = .lessOrEqual
    case .greater: comparison = .greater
    case .greaterOrEqual: comparison = .greaterOrEqual
    default: return nil
    }
    return Spanned(comparison, span(advance()))
  }
}
