import CompiledRules

extension Parser {
  /// What begins with the name of a find or a field.
  mutating func parseRelation() throws(SyntaxFailure) -> ConditionNode.Kind {
    let name = try expectName("a condition")
    if kind == .dot { return try parseAttribute(name) }
    if let comparison = takeComparison() { return .compare(name, comparison, try parseOperand()) }
    if kind == .assign { throw unexpected("a comparison", help: "equality is written ==") }
    if at("within") { return try parseWithin(name) }
    if takeWord("near") {
      let other = try expectName("the name of a find")
      try expectWord("within", help: "say how near: near \(other.value) within 5 words")
      let distance = try parseCount("the distance", 1...1000)
      try expectWords()
      return .near(name, other, .within(distance))
    }
    if at("in") { return .isIn(name, try parseSet()) }
    if takeWord("contains") { return .contains(name, try expectText("a text in quotes")) }
    if takeWord("under") { return .under(name, try expectText("a category path in quotes")) }
    return .name(name)
  }

  private mutating func parseAttribute(_ name: Name) throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    let attribute = try expectName("an attribute of a find")
    if attribute.value == "row" || attribute.value == "each" || attribute.value == "total" {
      reportNotAvailable(name.span.through(attribute.span), "`.\(attribute.value)`")
      throw SyntaxFailure()
    }
    guard let comparison = takeComparison() else { throw unexpected("`==` or `!=`") }
    let value = try expectName("a word")
    return .attribute(name, attribute, comparison.value, value)
  }

  private mutating func parseWithin(_ name: Name) throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    let distance = try parseCount("the distance", 1...1000)
    try expectWords()
    let proximity: Proximity
    if takeWord("of") {
      proximity = .within(distance)
    } else if takeWord("before") {
      proximity = .withinBefore(distance)
    } else if takeWord("after") {
      proximity = .withinAfter(distance)
    } else {
      throw unexpected("`of`, `before` or `after`")
    }
    return .near(name, try expectName("the name of a find"), proximity)
  }

  private mutating func expectWords() throws(SyntaxFailure) {
    guard takeWord("words") || takeWord("word") else { throw unexpected("`words`") }
  }

  private mutating func parseSet() throws(SyntaxFailure) -> [Operand] {
    advance()
    try expect(.leftBracket, "`(`", help: "the values stand in brackets: in (\"A\", \"B\")")
    var values: [Operand] = []
    repeat { values.append(try parseOperand()) } while take(.comma)
    try expect(.rightBracket, "`)`")
    return values
  }

  private mutating func parseOperand() throws(SyntaxFailure) -> Operand {
    let token = token
    switch token.kind {
    case .text: return Operand(kind: .text(value(ofText: advance())), span: span(token))
    case .word:
      advance()
      if kind == .dot {
        reportNotAvailable(span(token).through(span(peek(1))), "a comparison with another find or table")
        throw SyntaxFailure()
      }
      return Operand(kind: .word(string(token)), span: span(token))
    case .number:
      advance()
      let number = string(token)
      guard let unit = takeUnit() else { return Operand(kind: .number(number), span: span(token)) }
      return Operand(kind: .amount(number: number, unit: unit), span: span(from: token))
    default: throw unexpected("a value")
    }
  }

  /// `mW`, `%`, `mg/ml`, `EUR`: what follows a number on its line, unless it goes on with the condition.
  private mutating func takeUnit() -> String? {
    let first = token
    guard !first.startsLine else { return nil }
    if kind == .percent {
      advance()
    } else if kind == .word && !at("and") && !at("or") {
      advance()
    } else {
      return nil
    }
    if kind == .slash && peek(1).kind == .word && !peek(1).startsLine {
      advance()
      advance()
    }
    let end = tokens[index - 1].end
    return String(decoding: bytes[Int(first.start)..<Int(end)], as: UTF8.self)
  }
}
