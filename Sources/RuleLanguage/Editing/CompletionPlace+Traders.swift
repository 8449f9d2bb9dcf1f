import CompiledRules

extension RuleOutline {
  /// What could follow a token inside an item of a trader rule.
  func traderRule(
    _ item: Int, _ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted
  ) -> [CompletionPlace.Wanted] {
    switch text(item) {
    case "let": return last <= item + 1 ? [] : traderCondition(last, startsLine, items)
    case "flag": return last == item ? [.words(["when"])] : traderCondition(last, startsLine, items)
    case "action":
      // What follows its words is a condition on traders, whose operands are others.
      let wanted = verdict(item, last, startsLine, items, TraderAction.allCases.map(\.rawValue))
      return wanted == condition(last, startsLine, items)
        ? traderCondition(last, startsLine, items) : wanted
    default: return traderExpectation(item, last, items)
    }
  }

  private func traderCondition(
    _ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted
  ) -> [CompletionPlace.Wanted] {
    let operands: [CompletionPlace.Wanted] = [
      .finds,
      .words(
        ["trader"] + TraderEvent.allCases.map(\.rawValue) + ["not", "missing", "any missing", "at least"]),
    ]
    switch kind(last) {
    case .leftBracket where text(last - 1) == "missing": return [.words(["trader"])]
    case .leftBracket, .comma: return operands
    case .assign: return operands
    case .word where ["when", "and", "or", "not"].contains(text(last)): return operands
    case .word where text(last) == "in": return []
    default: return condition(last, startsLine, items)
    }
  }

  private func traderExpectation(
    _ item: Int, _ last: Int, _ items: CompletionPlace.Wanted
  ) -> [CompletionPlace.Wanted] {
    if last == item { return [.words(TraderAction.allCases.map(\.rawValue) + ["pass"])] }
    if kind(last) == .colon {
      let name = text(last - 1)
      if TraderItem(rawValue: name) != nil {
        return [.words(["none"] + TraderItemStatus.allCases.map(\.rawValue))]
      }
      if TraderEvent(rawValue: name) != nil { return [.words(["never"])] }
      return TraderField(rawValue: name)?.kind == .flag ? [.words(["true", "false"])] : []
    }
    var braces: [Int] = []
    for index in item...last {
      if kind(index) == .leftBrace { braces.append(index) }
      if kind(index) == .rightBrace { _ = braces.popLast() }
    }
    guard let open = braces.last else { return kind(last) == .rightBrace ? [items] : [] }
    // Things that happened stand one behind the other, with or without a comma.
    if braces.count == 1, last == open || kind(last) != .word {
      return [.words(["trader"] + TraderEvent.allCases.map(\.rawValue))]
    }
    return braces.count > 1 && (last == open || kind(last) == .comma) ? [.words(TraderWords.all)] : []
  }
}

/// The words that name something of traders.
enum TraderWords {
  /// Behind `trader.`.
  static let all =
    ["authorised"] + TraderItem.allCases.map(\.rawValue) + TraderField.allCases.map(\.rawValue)

  /// `trader.`, `trader.iban.`, `trader.strikes.`; `nil` behind another dot.
  static func behindDot(_ outline: RuleOutline, _ last: Int) -> [CompletionPlace.Wanted]? {
    let name = outline.text(last - 1)
    if name == "trader", outline.kind(last - 2) != .dot { return [.words(all)] }
    guard outline.kind(last - 2) == .dot, outline.text(last - 3) == "trader" else { return nil }
    if TraderItem(rawValue: name) != nil { return [.words(["status", "verified"])] }
    return name == "strikes" ? [.words(Severity.allCases.map(\.name))] : []
  }

  /// `trader.iban.status ==`, `trader.suspended ==`; `nil` behind another comparison.
  static func behindComparison(_ outline: RuleOutline, _ last: Int) -> [CompletionPlace.Wanted]? {
    let name = outline.text(last - 1)
    guard outline.kind(last - 2) == .dot else { return nil }
    if outline.kind(last - 4) == .dot, outline.text(last - 5) == "trader" {
      switch name {
      case "status": return [.words(TraderItemStatus.allCases.map(\.rawValue))]
      case "verified": return [.words(["true", "false"])]
      default: return nil
      }
    }
    guard outline.text(last - 3) == "trader" else { return nil }
    return TraderField(rawValue: name)?.kind == .flag ? [.words(["true", "false"])] : nil
  }
}
