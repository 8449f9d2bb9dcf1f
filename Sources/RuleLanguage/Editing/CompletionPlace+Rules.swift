import CompiledRules
import Listings
import TextFolding

extension RuleOutline {
  /// What could follow a token inside a rule.
  func rule(_ definition: Definition, _ last: Int, _ startsLine: Bool) -> [CompletionPlace.Wanted] {
    let words = definition.kind == .traderRule ? Words.traderRuleItems : Words.ruleItems
    let items = CompletionPlace.Wanted.words(words)
    guard
      let item = (definition.body.lowerBound..<max(definition.body.lowerBound, last + 1)).last(where: {
        isItem($0, definition.body)
      })
    else { return [items] }
    let isFirst = item == last
    switch text(item) {
    case "status": return isFirst ? [.words(RuleStatus.allCases.map(\.name))] : [items]
    case "severity": return isFirst ? [.words(Severity.allCases.map(\.name))] : [items]
    case "measure": return isFirst ? [.words(Measure.allCases.map(\.rawValue))] : [items]
    case "category": return isFirst ? [.categories] : [items]
    case "countries":
      return isFirst || kind(last) == .comma ? [.words(["EEA", "EU"])] : [items]
    case "version", "owner", "since", "until": return isFirst ? [] : [items]
    case "find": return find(item, last, startsLine, items)
    case _ where definition.kind == .traderRule && ["let", "flag", "action", "expect"].contains(text(item)):
      return traderRule(item, last, startsLine, items)
    case "ignore":
      if isFirst { return [.finds] }
      if last == item + 1 { return [.words(["where"])] }
      return condition(last, startsLine, items)
    case "let": return last <= item + 1 ? [] : condition(last, startsLine, items)
    case "flag": return isFirst ? [.words(["when"])] : condition(last, startsLine, items)
    case "verdict": return verdict(item, last, startsLine, items, ["block", "review"])
    case "say": return kind(last) == .text ? [items] : []
    case "expect": return expectation(item, last, items)
    default: return [items]
    }
  }

  private func find(
    _ item: Int, _ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted
  ) -> [CompletionPlace.Wanted] {
    let word = text(last)
    if kind(last) == .assign { return [.words(["any of", "quantity of", "signal of"])] }
    guard last > item + 1 else { return [] }
    if ["any", "quantity", "signal"].contains(word) { return [.words(["of"])] }
    if word == "of" {
      switch text(last - 1) {
      case "quantity": return [.words(Dimension.allCases.map(\.rawValue))]
      case "signal": return [.words(EvasionSignal.allCases.map(\.rawValue))]
      default: return [.lists]
      }
    }
    if kind(last) == .dot, isListName(last - 1) { return [.columns(.table(text(last - 1)))] }
    if word == "via" { return [.words(Lane.allCases.filter(Lane.searched.contains).map(\.name))] }
    if word == "near" { return [.finds] }
    if text(last - 1) == "near" { return [.words(["within"])] }
    let fields = (item + 3..<max(item + 3, last + 1)).last { kind($0) == .word && text($0) == "in" }
    if let fields {
      if last == fields || kind(last) == .comma { return [.fields] }
      return startsLine ? [items] : [.words(["via", "near"]), items]
    }
    if kind(last) == .comma { return isListName(last + 1) ? [.lists] : [] }
    return [.words(["in"])]
  }

  /// Alternatives of verdicts or of actions.
  func verdict(
    _ item: Int, _ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted, _ choices: [String]
  ) -> [CompletionPlace.Wanted] {
    if last == item || text(last) == "or" && !isCondition(last, item) { return [.words(choices)] }
    if last == item + 1 { return [.words(["or"]), items] }
    if text(last - 1) == "or", !isCondition(last - 1, item) { return [.words(["when"])] }
    return condition(last, startsLine, items)
  }

  /// Whether an `or` joins parts of a condition: an alternative names a verdict behind it.
  private func isCondition(_ index: Int, _ item: Int) -> Bool {
    guard index < tokens.count - 1, kind(index + 1) == .word else { return false }
    let next = text(index + 1)
    return Verdict(name: next) == nil && TraderAction(rawValue: next) == nil
      && (item..<index).contains { text($0) == "when" }
  }

  func expectation(_ item: Int, _ last: Int, _ items: CompletionPlace.Wanted) -> [CompletionPlace
    .Wanted]
  {
    if last == item { return [.words(Verdict.allCases.reversed().map(\.name))] }
    var braces: [Int] = []
    for index in item...last {
      if kind(index) == .leftBrace { braces.append(index) }
      if kind(index) == .rightBrace { _ = braces.popLast() }
    }
    guard let open = braces.last else { return kind(last) == .rightBrace ? [items] : [] }
    guard last == open || kind(last) == .comma else { return [] }
    if braces.count == 1 { return [.fields, .words(["trader"])] }
    return text(open - 2) == "trader" ? [.words(TraderWords.all)] : []
  }

  /// What could go on in a condition.
  func condition(
    _ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted
  ) -> [CompletionPlace.Wanted] {
    switch kind(last) {
    case .dot:
      if text(last - 1) == "row", kind(last - 2) == .dot { return [.columns(.find(text(last - 3)))] }
      if text(last - 2) == "in" { return [.columns(.table(text(last - 1)))] }
      return TraderWords.behindDot(self, last) ?? [.words(["lane", "field", "row", "each", "total"])]
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch text(last - 1) {
      case "lane": return [.words(Lane.allCases.map(\.name))]
      case "field": return [.fields]
      case "state": return [.words(["pending", "live"])]
      case "adult": return [.words(["true", "false"])]
      default: return TraderWords.behindComparison(self, last) ?? []
      }
    case .leftBracket where text(last - 1) == "missing": return [.fields, .words(["trader"])]
    case .leftBracket where ["count", "distinct", "field", "row"].contains(text(last - 1)): return [.finds]
    case .leftBracket where ["in", "authorised"].contains(text(last - 1)): return []
    case .leftBracket, .comma: return Self.operands
    case .word: return word(last, startsLine, items)
    default: return startsLine ? [items, .words(["and", "or"])] : [.words(["and", "or"]), items]
    }
  }

  private func word(_ last: Int, _ startsLine: Bool, _ items: CompletionPlace.Wanted) -> [CompletionPlace
    .Wanted]
  {
    switch text(last) {
    case "when", "where", "and", "or", "not": return Self.operands
    case "near", "before", "after": return [.finds]
    case "of" where text(last - 1) == "words" || text(last - 1) == "word": return [.finds]
    case "same": return [.words(["field", "row"])]
    case "any": return [.words(["missing"])]
    case "at": return [.words(["least", "most"])]
    case "in": return [.lists]
    case "days", "day": return [.words(["ago"])]
    case "within", "least", "most", "contains", "under": return []
    default:
      let joints = CompletionPlace.Wanted.words([
        "and", "or", "within", "near", "in", "contains", "under", "at least", "at most",
      ])
      return startsLine ? [items, .words(["and", "or"])] : [joints, items]
    }
  }

  /// What a condition can begin with.
  private static let operands: [CompletionPlace.Wanted] = [
    .finds, .fields,
    .words([
      "not", "count", "distinct", "missing", "any missing", "at least", "same field", "same row", "trader",
    ]),
  ]
}
