import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// `trader.strikes > 2`, `trader.vat_number.status == invalid`: a question to what is known of the trader.
  mutating func lowerTrader(_ node: ConditionNode, _ reference: Reference) -> [Instruction]? {
    let (isEqual, comparison, operands): (Bool, Spanned<Comparison>?, [Operand])
    switch node.kind {
    case .compare(_, let operator_, let operand):
      (isEqual, comparison, operands) = (operator_.value != .notEqual, operator_, [operand])
    case .isIn(_, .values(let values)): (isEqual, comparison, operands) = (true, nil, values)
    default:
      reportTraderType(reference, node.span)
      return nil
    }
    guard let test = traderTest(reference, comparison, operands, at: node.span) else { return nil }
    // Numbers and days keep their own `!=`.
    if case .number = test { return [.trader(test)] }
    if case .day = test { return [.trader(test)] }
    if let comparison, comparison.value != .equal, comparison.value != .notEqual {
      reportTraderType(reference, node.span)
      return nil
    }
    return isEqual ? [.trader(test)] : [.trader(test), .not]
  }

  private func traderTest(
    _ reference: Reference, _ comparison: Spanned<Comparison>?, _ operands: [Operand], at span: Span
  ) -> TraderTest? {
    guard let name = reference.rest.first else {
      diagnostics.report(
        .wrongType, "`trader` alone is nothing to compare", at: reference.span, label: "what of the trader?",
        help: "name what is known of it: trader.strikes >= 2")
      return nil
    }
    let attribute = reference.rest.count > 1 ? reference.rest[1] : nil
    if let item = TraderItem(rawValue: name.value) {
      return itemTest(item, attribute, operands, reference, at: span)
    }
    guard let field = TraderField(rawValue: name.value) else {
      reportTraderField(name)
      return nil
    }
    var severity: Severity?
    if let attribute {
      severity = Severity(name: attribute.value)
      guard field == .strikes, severity != nil else {
        diagnostics.report(
          .unknownTraderField, "`trader.\(name.value)` has no part `\(printable(attribute.value))`",
          at: attribute.span, label: "not a part of it",
          help: field == .strikes
            ? Suggestion.help(for: attribute.value, among: Severity.allCases.map(\.name))
            : "write trader.\(name.value)")
        return nil
      }
    }
    return fieldTest(field, severity, comparison, operands, reference, at: span)
  }

  private func itemTest(
    _ item: TraderItem, _ attribute: Name?, _ operands: [Operand], _ reference: Reference, at span: Span
  ) -> TraderTest? {
    switch attribute?.value {
    case nil:
      let texts = operands.compactMap { operand -> String? in
        switch operand.kind {
        case .text(let text): text
        case .word(let word) where item == .country && Countries.isCode(word): word
        default: nil
        }
      }
      guard texts.count == operands.count else { break }
      return .itemText(item, texts)
    case "status":
      let statuses = operands.compactMap { operand -> TraderItemStatus? in
        guard case .word(let word) = operand.kind else { return nil }
        return TraderItemStatus(rawValue: word)
      }
      if statuses.count == operands.count { return .itemStatus(item, statuses) }
      for operand in operands {
        let word = if case .word(let word) = operand.kind { word } else { "" }
        guard TraderItemStatus(rawValue: word) == nil else { continue }
        diagnostics.report(
          .unknownWord,
          word.isEmpty ? "an item's status is a word" : "`\(printable(word))` is not the status of an item",
          at: operand.span, label: "not a status",
          help: Suggestion.help(for: word, among: TraderItemStatus.allCases.map(\.rawValue)))
      }
      return nil
    case "verified":
      guard let flag = flag(operands) else { break }
      return .itemVerified(item, flag)
    case .some:
      if let attribute { reportTraderField(attribute) }
      return nil
    }
    reportTraderType(reference, span)
    return nil
  }

  private func fieldTest(
    _ field: TraderField, _ severity: Severity?, _ comparison: Spanned<Comparison>?, _ operands: [Operand],
    _ reference: Reference, at span: Span
  ) -> TraderTest? {
    switch (field.kind, operands.first?.kind) {
    case (.number, .number(let number)):
      guard let comparison else { break }
      return decimal(number, at: operands[0].span).map { .number(field, severity, comparison.value, $0) }
    case (.percentage, .amount(let number, "%")):
      guard let comparison else { break }
      return decimal(number, at: operands[0].span).map { .number(field, nil, comparison.value, $0) }
    case (.day, .word(let text)), (.day, .number(let text)):
      guard let comparison else { break }
      guard let day = CalendarDay(text: text) else {
        diagnostics.report(
          .badDate, "`\(printable(text))` is not a date", at: operands[0].span,
          label: "not a day of the calendar", help: "dates are written year-month-day: 2026-01-31")
        return nil
      }
      return .day(field, comparison.value, day)
    case (.flag, _):
      guard let flag = flag(operands) else { break }
      return .flag(field, flag)
    case (.text, _):
      let texts = operands.compactMap { operand -> String? in
        switch operand.kind {
        case .text(let text), .word(let text): text
        default: nil
        }
      }
      guard texts.count == operands.count else { break }
      return .text(field, texts)
    default: break
    }
    reportTraderType(reference, span)
    return nil
  }

  private func flag(_ operands: [Operand]) -> Bool? {
    guard operands.count == 1, case .word(let word) = operands[0].kind else { return nil }
    return word == "true" ? true : word == "false" ? false : nil
  }

  func lowerTraderMissing(_ reference: Reference) -> Instruction? {
    guard reference.rest.count == 1 else {
      reportTraderField(reference.rest.last ?? reference.head)
      return nil
    }
    if let item = TraderItem(rawValue: reference.rest[0].value) { return .trader(.itemMissing(item)) }
    if let field = TraderField(rawValue: reference.rest[0].value) { return .trader(.fieldMissing(field)) }
    reportTraderField(reference.rest[0])
    return nil
  }

  /// `notified at least 14 days ago`, `trader.first_seen at most 30 days ago`.
  func lowerAge(
    _ reference: Reference, _ comparison: Comparison, _ days: Int, _ scope: RuleScope
  ) -> Instruction? {
    if reference.isName, scope.rule.kind == .trader, let event = TraderEvent(rawValue: reference.head.value) {
      return .trader(.eventAge(event, comparison, days: days))
    }
    if reference.head.value == "trader", reference.rest.count == 1,
      let field = TraderField(rawValue: reference.rest[0].value), field.kind == .day
    {
      return .trader(.fieldAge(field, comparison, days: days))
    }
    if reference.isName, TraderEvent(rawValue: reference.head.value) != nil {
      reportEventInListingRule(reference.span)
      return nil
    }
    diagnostics.report(
      .wrongType, "`\(printable(reference.text))` is no day of the trader's that could be some days ago",
      at: reference.span, label: "not such a day",
      help: "in trader rules: " + TraderEvent.allCases.map(\.rawValue).joined(separator: ", ")
        + ", trader.first_seen")
    return nil
  }

  // MARK: Reports

  func reportTraderField(_ name: Name) {
    let known =
      TraderItem.allCases.map(\.rawValue) + TraderField.allCases.map(\.rawValue) + ["authorised"]
    diagnostics.report(
      .unknownTraderField, "nothing is known of traders that is called `\(printable(name.value))`",
      at: name.span, label: "not a field of the trader",
      help: Suggestion.help(for: name.value, among: known)
        ?? "among the fields are address, vat_number, payment_account, strikes, proportion")
  }

  private func reportTraderType(_ reference: Reference, _ span: Span) {
    let field = reference.rest.first.flatMap { TraderField(rawValue: $0.value) }
    let example =
      switch field?.kind {
      case .number: "\(reference.text) >= 2"
      case .percentage: "\(reference.text) > 5 %"
      case .flag: "\(reference.text) == true"
      case .day: "\(reference.text) < 2026-01-31"
      case .text: "\(reference.text) == \"closed\""
      case nil: "trader.vat_number.status == invalid, trader.iban.verified == true, trader.country == DE"
      }
    diagnostics.report(
      .wrongType, "`\(printable(reference.text))` cannot be compared like this", at: span,
      label: "does not fit", help: "write \(example)")
  }

  func reportEventInListingRule(_ span: Span) {
    diagnostics.report(
      .wrongRuleKind, "only trader rules ask what happened to a trader", at: span,
      label: "asks about the trader's past",
      help: "a rule for listings can ask for trader.strikes, trader.suspended and trader.first_seen")
  }

  func reportFindInTraderRule(_ span: Span) {
    diagnostics.report(
      .wrongRuleKind, "a trader rule sees traders, and no listing", at: span, label: "asks about a listing",
      help: "ask for the trader: trader.strikes >= 2, missing(trader.address), notified at least 14 days ago")
  }

  func reportTraderName(_ reference: Reference, _ scope: RuleScope) {
    guard !scope.broken.contains(reference.head.value) else { return }
    if Field(name: reference.head.value) != nil { return reportFindInTraderRule(reference.span) }
    let known = TraderEvent.allCases.map(\.rawValue) + scope.letPlaces.map(\.value)
    diagnostics.report(
      .unknownTraderField, "there is no `let` and no event `\(printable(reference.text))`",
      at: reference.span,
      label: "not known of traders",
      help: Suggestion.help(for: reference.text, among: known))
  }
}
