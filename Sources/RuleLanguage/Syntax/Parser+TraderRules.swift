import CompiledRules

extension Parser {
  /// `request_information`, and `or suspend when …` as often as needed; after `action`.
  mutating func parseAction(into rule: inout RuleNode) throws(SyntaxFailure) {
    rule.action = try parseActionName()
    while at("or") {
      mark(.alternative)
      advance()
      let action = try parseActionName()
      try expectWord("when")
      let condition = try parseCondition()
      guard let action else { continue }
      rule.actionAlternatives.append(ActionAlternativeNode(action: action, condition: condition))
    }
  }

  private mutating func parseActionName() throws(SyntaxFailure) -> TraderAction? {
    try parseChoice("action", TraderAction.allCases.map(\.rawValue), TraderAction.init(rawValue:))
  }

  /// `ACTION { trader: { … } notified: 20 days ago }`, after `expect`; `pass` is no action.
  mutating func parseTraderExpectation() throws(SyntaxFailure) -> TraderExpectationNode {
    let start = tokens[index - 1]
    var action: TraderAction?
    if !takeWord("pass") {
      let known = ["pass"] + TraderAction.allCases.map(\.rawValue)
      action = try parseChoice("action", known, TraderAction.init(rawValue:))
    }
    let opening = try openBlock()
    var node = TraderExpectationNode(action: action, values: [], file: path, line: line(of: start.start))
    var seen: [String: Span] = [:]
    while blockContinues(opening, "the `expect`") {
      do throws(SyntaxFailure) {
        let item = token
        let name = try expectName("`trader`, or something that happened to it")
        try expect(.colon, "`:`")
        noteItem(item, &seen)
        if name.value == "trader" {
          try parseTraderValues(into: &node.values)
        } else {
          try parseTraderValue(name, into: &node.values)
        }
        _ = take(.comma)
      } catch {
        skipToItem { $0.isRuleItem($1) }
        _ = take(.rightBrace)
        return node
      }
    }
    return node
  }

  /// `{ address: none, strikes.critical: 3, authorised: pharmacy }`.
  mutating func parseTraderValues(
    into values: inout [(name: Name, value: TraderExpectationNode.Value, span: Span)]
  ) throws(SyntaxFailure) {
    let opening = try openBlock()
    var seen: [String: Span] = [:]
    while blockContinues(opening, "the trader") {
      var name = try expectName("a field of the trader")
      if take(.dot) {
        let part = try expectName("a name after the dot")
        name = Name("\(name.value).\(part.value)", name.span.through(part.span))
      }
      try expect(.colon, "`:`")
      noteItem(name, &seen)
      try parseTraderValue(name, into: &values)
      if !take(.comma) && kind != .rightBrace { throw unexpected("`,` or `}`") }
    }
  }

  private mutating func parseTraderValue(
    _ name: Name, into values: inout [(name: Name, value: TraderExpectationNode.Value, span: Span)]
  ) throws(SyntaxFailure) {
    let first = token
    let value: TraderExpectationNode.Value
    if kind == .number && (isWord(peek(1), "days") || isWord(peek(1), "day")) {
      value = .daysAgo(try parseDaysAgo())
    } else if take(.leftBracket) {
      var texts: [String] = []
      repeat {
        texts.append(kind == .word ? string(advance()) : try expectText("a value in quotes").value)
      } while take(.comma)
      try expect(.rightBracket, "`)`")
      value = .list(texts)
    } else if kind == .number {
      let number = string(advance())
      value = takeUnit().map { .amount(number: number, unit: $0) } ?? .word(number)
    } else if takeWord("none") {
      value = .none
    } else if takeWord("never") {
      value = .never
    } else if kind == .word {
      value = .word(string(advance()))
    } else {
      value = .text(try expectText("a value").value)
    }
    values.append((name, value, span(from: first)))
  }
}
