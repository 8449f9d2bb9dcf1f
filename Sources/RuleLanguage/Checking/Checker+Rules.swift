import CompiledRules
import Listings

extension Checker {
  /// What the items of one rule refer to.
  struct RuleScope {
    var rule: RuleNode
    var finds: [Find] = []
    var places: [Name] = []
    var index: [String: Int] = [:]
    /// Finds that could not be understood: naming one is no further error.
    var broken: Set<String> = []
    /// What each `let` stands for; `nil` for one with an error in it.
    var lets: [String: Condition?] = [:]
    var letPlaces: [Name] = []
  }

  /// Checks a rule and lowers it; `nil` if an obligatory part is missing or wrong.
  mutating func lower(_ rule: RuleNode) -> CompiledRule? {
    if !rule.isUnclosed { checkItems(rule) }
    var scope = RuleScope(rule: rule, broken: rule.brokenFinds)
    lowerFinds(&scope)
    lowerLets(&scope)
    var ignores: [(node: IgnoreNode, ignore: Ignore)] = []
    for node in rule.ignores {
      let condition = lower(node.condition, scope)
      guard let find = find(node.find, scope), let condition else { continue }
      SellerExemptionLint.run(node, condition, diagnostics)
      ignores.append((node, Ignore(find: find, condition: condition)))
    }
    let flagWhen = rule.flagWhen.flatMap { lower($0, scope) }
    var alternatives: [(node: AlternativeNode, alternative: Alternative)] = []
    for node in rule.alternatives {
      guard let condition = lower(node.condition, scope) else { continue }
      alternatives.append((node, Alternative(verdict: node.verdict, condition: condition)))
    }
    let sentences = rule.sentences.compactMap { lower($0, scope) }
    let expectations = rule.expectations.compactMap { lower($0) }
    checkLanguages(rule)
    if let flagWhen, let node = rule.flagWhen {
      ConstantConditionCheck.run(flagWhen, at: node.span, scope, program, diagnostics)
      // Behind an error the find's condition may be what could not be read.
      if !diagnostics.hasErrors {
        UnusedFindLint.run(
          scope, ignores.map(\.ignore), flagWhen, alternatives.map(\.alternative), sentences, diagnostics)
      }
    }
    IgnoredEverythingLint.run(ignores, scope.finds, diagnostics)
    if !rule.isUnclosed {
      MissingExpectationLint.run(rule, diagnostics)
      MissingSentenceLint.run(rule, diagnostics)
      ExpiredShadowLint.run(rule, asOf: asOf, diagnostics)
      if lints {
        UntestedAlternativeLint.run(alternatives, scope, program, diagnostics)
        UntestedIgnoreLint.run(ignores, rule, scope.finds, program, foldedLists, diagnostics)
      }
    }
    guard let category = category(rule), let flagWhen, let version = rule.version, let status = rule.status,
      let severity = rule.severity, let verdict = rule.verdict
    else { return nil }
    return CompiledRule(
      id: rule.name.value, title: rule.title, version: version, status: status, category: category,
      severity: severity, owner: rule.owner, measure: rule.measure, countries: rule.countries,
      since: rule.since?.value, until: rule.until?.value, finds: scope.finds, ignores: ignores.map(\.ignore),
      flagWhen: flagWhen,
      verdict: verdict, alternatives: alternatives.map(\.alternative), sentences: sentences,
      expectations: expectations)
  }

  func checkItems(_ rule: RuleNode) {
    let examples = [
      "version": "version 1", "status": "status draft", "category": "category med-rx",
      "severity": "severity high",
      "flag": "flag when …", "verdict": "verdict review", "action": "action request_information",
    ]
    let outcome = rule.kind == .trader ? "action" : "verdict"
    for item in ["version", "status", "category", "severity", "flag", outcome]
    where rule.items[item] == nil && !rule.skippedItems.contains(item) {
      let name = item == "flag" ? "flag when" : item
      diagnostics.report(
        .missingItem, "the rule `\(rule.name.value)` has no `\(name)`", at: rule.name.span,
        label: "`\(name)` is missing", help: examples[item].map { "add: \($0)" })
    }
    if let since = rule.since, let until = rule.until, until.value < since.value {
      diagnostics.report(
        .endsBeforeItStarts, "the rule ends before it starts", at: until.span, label: "lies before `since`",
        related: [.init(span: since.span, text: "starts here")],
        help: "`since` and `until` are the first and the last day on which the rule holds")
    }
  }

  func category(_ rule: RuleNode) -> Int? {
    guard let name = rule.category else { return nil }
    if let index = categoryIndex[name.value] { return index }
    diagnostics.report(
      .unknownCategory, "there is no category `\(printable(name.value))`", at: name.span,
      label: "not defined in any file",
      help: Suggestion.help(for: name.value, among: definitions.categories.map(\.name.value))
        ?? "define it: category \(name.value) \"…\" { … }")
    return nil
  }

  func checkLanguages(_ rule: RuleNode) {
    var seen: [String: Span] = [:]
    for sentence in rule.sentences {
      if let first = seen[sentence.language] {
        diagnostics.report(
          .repeatedItem, "`say \(sentence.language)` is given twice", at: sentence.text, label: "given again",
          related: [.init(span: first, text: "first given here")], help: "keep one sentence a language")
      } else {
        seen[sentence.language] = sentence.text
      }
    }
  }

  /// The position of a find, or a report.
  func find(_ name: Name, _ scope: RuleScope) -> Int? {
    if let index = scope.index[name.value] { return index }
    if scope.broken.contains(name.value) { return nil }
    diagnostics.report(
      .unknownFind, "the rule `\(scope.rule.name.value)` has no find `\(printable(name.value))`",
      at: name.span,
      label: "not a find of this rule",
      help: Suggestion.help(for: name.value, among: scope.places.map(\.value))
        ?? "define it: find \(name.value) = any of … in title")
    return nil
  }
}
