import CompiledRules
import TextFolding

extension Checker {
  /// Checks a trader rule and lowers it; `nil` if an obligatory part is missing or wrong.
  mutating func lowerTraderRule(_ rule: RuleNode) -> CompiledTraderRule? {
    if !rule.isUnclosed { checkItems(rule) }
    var scope = RuleScope(rule: rule, broken: rule.brokenFinds)
    lowerLets(&scope)
    let flagWhen = rule.flagWhen.flatMap { lower($0, scope) }
    var alternatives: [ActionAlternative] = []
    for node in rule.actionAlternatives {
      guard let condition = lower(node.condition, scope) else { continue }
      alternatives.append(ActionAlternative(action: node.action, condition: condition))
    }
    let sentences = rule.sentences.compactMap { lower($0, scope) }
    checkLanguages(rule)
    if let flagWhen, let node = rule.flagWhen {
      ConstantConditionCheck.run(flagWhen, at: node.span, scope, program, diagnostics)
    }
    if !diagnostics.hasErrors {
      UnusedFindLint.run(scope, [], Condition.always, [], sentences, diagnostics)
    }
    if !rule.isUnclosed {
      MissingExpectationLint.run(rule, diagnostics)
      MissingSentenceLint.run(rule, diagnostics)
    }
    let expectations = rule.traderExpectations.compactMap { lower($0) }
    guard let category = category(rule), let flagWhen, let version = rule.version, let status = rule.status,
      let severity = rule.severity, let action = rule.action
    else { return nil }
    return CompiledTraderRule(
      id: rule.name.value, title: rule.title, version: version, status: status, category: category,
      severity: severity, owner: rule.owner, countries: rule.countries, since: rule.since?.value,
      until: rule.until?.value, flagWhen: flagWhen, action: action, alternatives: alternatives,
      sentences: sentences, expectations: expectations)
  }

  /// An example's trader: one of whom everything is in order, but for what the example says.
  private func lower(_ node: TraderExpectationNode) -> TraderExpectation? {
    traderFacts(node.values).map {
      TraderExpectation(action: node.action, facts: $0, file: node.file, line: node.line)
    }
  }

  /// An example's listing. Without a word on its trader, nothing is known of one.
  func lower(_ node: ExpectationNode) -> Expectation? {
    var expectation = Expectation(
      verdict: node.verdict, fields: node.fields, attributes: node.attributes, traderAuthorisations: [],
      file: node.file, line: node.line)
    guard !node.trader.isEmpty else { return expectation }
    guard let facts = traderFacts(node.trader) else { return nil }
    expectation.trader = facts
    expectation.traderAuthorisations = facts.authorisations.sorted()
    return expectation
  }

  private func traderFacts(
    _ values: [(name: Name, value: TraderExpectationNode.Value, span: Span)]
  ) -> TraderFacts? {
    var facts = TraderFacts.inOrder
    var isSound = true
    // Parts come last, whatever the order, for a whole would overwrite them.
    let wholes = values.filter { !$0.name.value.contains(".") }
    let parts = values.filter { $0.name.value.contains(".") }
    for (name, value, span) in wholes where !set(name, value, span, &facts) { isSound = false }
    for (name, value, span) in parts where !setPart(name, value, span, &facts) { isSound = false }
    guard isSound, setStrikes(of: wholes, parts, &facts) else { return nil }
    return facts
  }

  private func set(
    _ name: Name, _ value: TraderExpectationNode.Value, _ span: Span, _ facts: inout TraderFacts
  ) -> Bool {
    if name.value == "authorised" {
      switch value {
      case .word(let text), .text(let text): facts.authorisations = [text]
      case .list(let texts): facts.authorisations = Set(texts)
      case .none: facts.authorisations = []
      default: return reportExpected(name, span, "authorised: pharmacy")
      }
      return true
    }
    if let item = TraderItem(rawValue: name.value) {
      switch value {
      case .none: facts.items[item] = .init(status: .missing, isVerified: false)
      case .word(let word):
        if let status = TraderItemStatus(rawValue: word) {
          facts.items[item] = .init(status: status)
        } else {
          facts.items[item] = .init(status: .valid, value: word)
        }
      case .text(let text): facts.items[item] = .init(status: .valid, value: text)
      default: return reportExpected(name, span, "\(name.value): none, \(name.value): invalid, or a text")
      }
      return true
    }
    if let field = TraderField(rawValue: name.value), setField(field, value, &facts) { return true }
    if let event = TraderEvent(rawValue: name.value) {
      switch value {
      case .never: facts.events[event] = .never
      case .daysAgo(let days): facts.events[event] = .daysAgo(days)
      default: return reportExpected(name, span, "\(name.value): 20 days ago, or \(name.value): never")
      }
      return true
    }
    guard TraderField(rawValue: name.value) != nil else {
      reportTraderField(name)
      return false
    }
    let example: String? =
      switch TraderField(rawValue: name.value)?.kind {
      case .number: "3, or none"
      case .percentage: "5 %"
      case .flag: "true, or false"
      case .day: "20 days ago, or a date"
      case .text: "\"closed\""
      case nil: nil
      }
    return reportExpected(name, span, example.map { "\(name.value): \($0)" })
  }

  private func setField(
    _ field: TraderField, _ value: TraderExpectationNode.Value, _ facts: inout TraderFacts
  ) -> Bool {
    switch (field.kind, value) {
    case (_, .none): facts.values[field] = TraderFacts.Value.none
    case (.number, .word(let text)):
      guard let number = ExactDecimal.parse(text) else { return false }
      facts.values[field] = .number(number)
    case (.percentage, .amount(let text, "%")):
      guard let number = ExactDecimal.parse(text) else { return false }
      facts.values[field] = .number(number)
    case (.flag, .word("true")): facts.values[field] = .flag(true)
    case (.flag, .word("false")): facts.values[field] = .flag(false)
    case (.day, .daysAgo(let days)): facts.ages[field] = days
    case (.day, .word(let text)):
      guard let day = CalendarDay(text: text) else { return false }
      facts.values[field] = .day(day)
    case (.text, .word(let text)), (.text, .text(let text)): facts.values[field] = .text(text)
    default: return false
    }
    return true
  }

  func reportExpected(_ name: Name, _ span: Span, _ example: String?) -> Bool {
    diagnostics.report(
      .wrongType, "`\(name.value)` has no such value", at: span, label: "does not fit",
      help: example.map { "write \($0)" })
    return false
  }
}
