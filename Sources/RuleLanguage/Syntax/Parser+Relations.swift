import CompiledRules

extension Parser {
  /// What begins with the name of a find, a field or something of the trader.
  mutating func parseRelation() throws(SyntaxFailure) -> ConditionNode.Kind {
    let reference = try parseReference("a condition")
    if let comparison = takeComparison() { return .compare(reference, comparison, try parseOperand()) }
    if kind == .assign { throw unexpected("a comparison", help: "equality is written ==") }
    if at("in") { return .isIn(reference, try parseSet()) }
    if takeWord("contains") { return .contains(reference, try expectText("a text in quotes")) }
    if takeWord("under") { return .under(reference, try parsePaths()) }
    if at("at") && (isWord(peek(1), "least") || isWord(peek(1), "most")) { return try parseAge(reference) }
    guard reference.isName else { throw unexpected("a comparison such as `==` or `>`") }
    let name = reference.head
    if at("within") { return try parseWithin(name) }
    if at("near") {
      let near = try parseNear()
      return .near(name, near.find, .within(near.words))
    }
    return .name(name)
  }

  /// A name, or names with dots between them.
  mutating func parseReference(_ what: String) throws(SyntaxFailure) -> Reference {
    var reference = Reference(head: try expectName(what))
    while take(.dot) {
      reference.rest.append(try expectName("a name after the dot"))
      // Two dots are the most that anything has; more are one mistake.
      guard reference.rest.count <= 2 else {
        throw report(reference.span, "no name has so many parts", help: "write x.row.limit, for example")
      }
    }
    return reference
  }

  /// `near FIND within 6 words`.
  mutating func parseNear() throws(SyntaxFailure) -> NearNode {
    advance()
    let other = try expectName("the name of a find")
    try expectWord("within", help: "say how near: near \(other.value) within 5 words")
    let distance = try parseCount("the distance", 1...1000)
    try expectWords()
    return NearNode(find: other, words: distance)
  }

  private mutating func parsePaths() throws(SyntaxFailure) -> [Name] {
    guard take(.leftBracket) else { return [try expectText("a category path in quotes")] }
    var paths: [Name] = []
    repeat { paths.append(try expectText("a category path in quotes")) } while take(.comma)
    try expect(.rightBracket, "`)`")
    return paths
  }

  /// `at least 14 days ago`.
  private mutating func parseAge(_ reference: Reference) throws(SyntaxFailure) -> ConditionNode.Kind {
    advance()
    let comparison: Comparison = isWord(advance(), "least") ? .greaterOrEqual : .lessOrEqual
    let days = try parseDaysAgo()
    return .age(reference, comparison, days: days)
  }

  /// `14 days ago`.
  mutating func parseDaysAgo() throws(SyntaxFailure) -> Int {
    let days = try parseCount("the number of days", 0...36_500)
    guard takeWord("days") || takeWord("day") else { throw unexpected("`days`") }
    try expectWord("ago", help: "write at least 14 days ago")
    return days
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

  /// Values in brackets, or a list by its name.
  private mutating func parseSet() throws(SyntaxFailure) -> SetNode {
    advance()
    if kind == .word && !Words.reserved.contains(string(token)) {
      return .list(try parseListReference("a list, or values in brackets"))
    }
    try expect(.leftBracket, "`(`", help: "the values stand in brackets: in (\"A\", \"B\")")
    var values: [Operand] = []
    repeat { values.append(try parseOperand()) } while take(.comma)
    try expect(.rightBracket, "`)`")
    return .values(values)
  }

  /// The name of a list, or of a table and its column.
  mutating func parseListReference(_ what: String) throws(SyntaxFailure) -> ListReference {
    let name = try expectName(what)
    let column = take(.dot) ? try expectName("a column of the table") : nil
    return ListReference(name: name, column: column)
  }

  mutating func parseOperand() throws(SyntaxFailure) -> Operand {
    let token = token
    switch token.kind {
    case .text: return Operand(kind: .text(value(ofText: advance())), span: span(token))
    case .word:
      if peek(1).kind == .dot {
        let reference = try parseReference("a value")
        return Operand(kind: .reference(reference), span: reference.span)
      }
      advance()
      return Operand(kind: .word(string(token)), span: span(token))
    case .number:
      advance()
      let number = string(token)
      guard let unit = takeUnit() else { return Operand(kind: .number(number), span: span(token)) }
      return Operand(kind: .amount(number: number, unit: unit), span: span(from: token))
    default: throw unexpected("a value")
    }
  }

  /// `mW`, `%`, `mg/ml`, `EUR`: what follows a number on its line, unless it goes on with the condition or the rule.
  mutating func takeUnit() -> String? {
    let first = token
    guard !first.startsLine else { return nil }
    if kind == .percent {
      advance()
    } else if kind == .word && !at("and") && !at("or") && !isRuleItem(first) {
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
