import CompiledRules

extension Parser {
  /// Items that a rule may have any number of.
  private static let repeatable: Set<String> = ["find", "ignore", "let", "say", "expect"]

  func isRuleItem(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    let word = string(token)
    return Words.ruleItems.contains(word) || word == "action"
  }

  /// `rule ID "title" { … }`, `trader rule ID "title" { … }`.
  mutating func parseRule(_ kind: RuleNode.Kind) throws(SyntaxFailure) -> RuleNode {
    advance()
    if kind == .trader { advance() }
    let name = try expectName("the rule's id")
    let title = try expectText("the rule's title")
    let opening = try openBlock()
    var rule = RuleNode(kind: kind, name: name, title: title.value)
    while blockContinues(opening, "the rule `\(name.value)`") {
      let before = index
      do throws(SyntaxFailure) {
        try parseRuleItem(into: &rule)
      } catch {
        // An item of the other kind of rule would be stopped at again, for ever.
        let fault = index
        if index == before, self.kind == .word { advance() }
        skipToItem { $0.isRuleItem($1) }
        for token in tokens[fault..<index] where isRuleItem(token) { rule.skippedItems.insert(string(token)) }
      }
    }
    rule.isUnclosed = index == 0 || tokens[index - 1].kind != .rightBrace
    return rule
  }

  private mutating func parseRuleItem(into rule: inout RuleNode) throws(SyntaxFailure) {
    let item = token
    guard item.kind == .word else { throw unexpected("an item of the rule") }
    let name = string(item)
    let known = rule.kind == .trader ? Words.traderRuleItems : Words.ruleItems
    guard known.contains(name) else {
      throw reportUnknownItem(
        of: rule.kind == .trader ? "trader rules" : "rules", known, help: Self.help(item: name, of: rule.kind)
      )
    }
    mark(.item)
    advance()
    if Self.repeatable.contains(name) {
      if rule.items[name] == nil { rule.items[name] = span(item) }
    } else {
      noteItem(item, &rule.items)
    }
    switch name {
    case "find":
      let name = kind == .word ? string(token) : ""
      do throws(SyntaxFailure) {
        rule.finds.append(try parseFind())
      } catch {
        rule.brokenFinds.insert(name)
        throw error
      }
    case "ignore":
      let find = try expectName("the name of a find")
      try expectWord("where", help: "write ignore \(find.value) where …")
      let condition = try parseCondition()
      rule.ignores.append(IgnoreNode(find: find, condition: condition, span: span(from: item)))
    case "let":
      let name = kind == .word ? string(token) : ""
      do throws(SyntaxFailure) {
        rule.lets.append(try parseLet())
      } catch {
        rule.brokenFinds.insert(name)
        throw error
      }
    case "flag":
      try expectWord("when")
      rule.flagWhen = try parseCondition()
    case "verdict": try parseVerdict(into: &rule)
    case "say":
      let language = try expectName("a language")
      if !Self.isLanguage(language.value) { reportLanguage(language.value, at: language.span) }
      let text = try expect(.text, "a sentence in quotes")
      rule.sentences.append(SentenceNode(language: language.value, text: span(text)))
    case "action": try parseAction(into: &rule)
    case "expect" where rule.kind == .trader: rule.traderExpectations.append(try parseTraderExpectation())
    case "expect": rule.expectations.append(try parseExpectation())
    default: try parseMetadata(name, into: &rule)
    }
  }

  /// For an item that only the other kind of rule has.
  private static func help(item: String, of kind: RuleNode.Kind) -> String? {
    switch (kind, item) {
    case (.listing, "action"): "only trader rules propose an `action`; a rule for listings has a `verdict`"
    case (.trader, "verdict"): "a trader rule proposes an `action`: action request_information"
    case (.trader, "find"), (.trader, "ignore"), (.trader, "measure"):
      "a trader rule sees traders, and no listing: flag when trader.strikes >= 2"
    default: nil
    }
  }

  /// `NAME = CONDITION`, after `let`.
  private mutating func parseLet() throws(SyntaxFailure) -> LetNode {
    let name = try expectName("the name of the condition")
    try expect(.assign, "`=`")
    return LetNode(name: name, condition: try parseCondition())
  }

  private mutating func parseMetadata(_ name: String, into rule: inout RuleNode) throws(SyntaxFailure) {
    switch name {
    case "version": rule.version = try parseCount("the version", 1...1_000_000)
    case "status":
      rule.status = try parseChoice("status", RuleStatus.allCases.map(\.name), RuleStatus.init(name:))
    case "category": rule.category = try expectName("the name of a category")
    case "severity":
      rule.severity = try parseChoice("severity", Severity.allCases.map(\.name), Severity.init(name:))
    case "measure":
      rule.measure = try parseChoice("measure", Measure.allCases.map(\.rawValue), Measure.init(rawValue:))
    case "owner":
      rule.owner = kind == .word ? string(advance()) : try expectText("the owner, in quotes").value
    case "countries": rule.countries = try parseCountries()
    case "since": rule.since = try parseDay()
    default: rule.until = try parseDay()
    }
  }

  /// A word of a fixed set; `nil` after reporting another one.
  mutating func parseChoice<Value>(
    _ what: String, _ known: [String], _ make: (String) -> Value?
  ) throws(SyntaxFailure) -> Value? {
    // `status  severity high`: the value is missing, and the next item is not it.
    if (token.startsLine || isRuleItem(token)) && !known.contains(string(token)) {
      throw unexpected("a \(what)", help: "one of " + known.map { "`\($0)`" }.joined(separator: ", "))
    }
    let word = try expectName("a \(what)")
    if let value = make(word.value) { return value }
    diagnostics.report(
      .unknownWord, "`\(printable(word.value))` is not a \(what)", at: word.span, label: "not a \(what)",
      help: Suggestion.help(for: word.value, among: known))
    return nil
  }

  /// A whole number in a range.
  mutating func parseCount(_ what: String, _ range: ClosedRange<Int>) throws(SyntaxFailure) -> Int {
    let token = try expect(.number, "\(what), a whole number")
    if let value = Int(string(token)), range.contains(value) { return value }
    diagnostics.report(
      .badNumber, "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)",
      at: span(token),
      label: "not such a number")
    return range.lowerBound
  }

  private mutating func parseCountries() throws(SyntaxFailure) -> [String] {
    var codes: Set<String> = []
    repeat {
      let name = try expectName("a country code, EU or EEA")
      codes.formUnion(countries(name))
    } while take(.comma)
    return codes.sorted()
  }

  private func countries(_ name: Name) -> [String] {
    switch name.value {
    case "EU": return Countries.union
    case "EEA": return Countries.economicArea
    default:
      if Countries.isCode(name.value) { return [name.value] }
      reportCountry(name)
      return []
    }
  }

  func reportCountry(_ name: Name) {
    diagnostics.report(
      .badCountry, "`\(printable(name.value))` is not a country code", at: name.span, label: "not a country",
      help: Countries.help(for: name.value))
  }

  mutating func parseDay() throws(SyntaxFailure) -> Spanned<CalendarDay>? {
    let token = token
    guard token.kind == .word || token.kind == .number, !isRuleItem(token) else {
      throw unexpected("a date such as 2026-01-31")
    }
    advance()
    guard let day = CalendarDay(text: string(token)) else {
      // `31.12.2026` is three tokens, and one mistake.
      while (kind == .dot || kind == .number || kind == .slash) && !self.token.startsLine { advance() }
      let place = span(from: token)
      reportDay(String(decoding: bytes[Int(place.start)..<Int(place.end)], as: UTF8.self), at: place)
      return nil
    }
    return Spanned(day, span(token))
  }

  func reportDay(_ text: String, at span: Span) {
    diagnostics.report(
      .badDate, "`\(printable(text))` is not a date", at: span, label: "not a day of the calendar",
      help: "dates are written year-month-day: 2026-01-31")
  }

  private mutating func parseVerdict(into rule: inout RuleNode) throws(SyntaxFailure) {
    rule.verdict = try parseVerdictName()
    while at("or") {
      mark(.alternative)
      advance()
      let verdict = try parseVerdictName()
      try expectWord("when")
      let condition = try parseCondition()
      rule.alternatives.append(AlternativeNode(verdict: verdict, condition: condition))
    }
  }

  private mutating func parseVerdictName() throws(SyntaxFailure) -> Verdict {
    let start = token
    let verdict = try parseChoice("verdict", ["review", "block"], Verdict.init(name:))
    if verdict == .pass {
      diagnostics.report(
        .passingVerdict, "a rule cannot pass a listing", at: span(start), label: "not a verdict of a rule",
        help: "use `ignore … where …` for hits that mean nothing, or `review` to soften")
    }
    // Any verdict will do after a report: nothing is compiled from it.
    return verdict ?? .review
  }
}
