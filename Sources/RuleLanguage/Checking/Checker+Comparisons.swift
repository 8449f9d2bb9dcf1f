import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// Comparisons of a field, of what a find found, or of the trader, with values.
  mutating func lowerComparison(_ node: ConditionNode, _ scope: RuleScope) -> [Instruction]? {
    let reference: Reference
    switch node.kind {
    case .compare(let left, _, _), .isIn(let left, _), .contains(let left, _), .under(let left, _):
      reference = left
    default: return nil
    }
    if reference.head.value == "trader" { return lowerTrader(node, reference) }
    guard scope.rule.kind == .listing else {
      reportTraderName(reference, scope)
      return nil
    }
    let name = reference.head
    if scope.index[name.value] != nil || scope.broken.contains(name.value) {
      return lowerHitComparison(node, reference, scope)
    }
    guard let field = Field(name: name.value), reference.isName else {
      reportOperandName(reference, scope)
      return nil
    }
    return lowerField(node, field, scope)
  }

  private mutating func lowerField(
    _ node: ConditionNode, _ field: Field, _ scope: RuleScope
  ) -> [Instruction]? {
    let type = FieldTypes.type(of: field)
    switch (node.kind, type) {
    case (.contains(_, let text), .text), (.contains(_, let text), .repeatedText),
      (.contains(_, let text), .path):
      guard !Folding.foldTerm(text.value).isEmpty else {
        diagnostics.report(
          .emptyTerm, "the text has no letter or digit", at: text.span, label: "can stand nowhere",
          help: "`contains` looks for words; write the word that is meant")
        return nil
      }
      return [.textContains(field, text.value)]
    case (.under(_, let texts), .path):
      let paths = texts.compactMap { categoryPath($0) }
      guard paths.count == texts.count else { return nil }
      let tests = paths.map { Instruction.categoryUnder(field, $0) }
      return tests.count == 1 ? tests : tests + [.or(tests.count)]
    case (.isIn(_, .list(let list)), .text), (.isIn(_, .list(let list)), .path),
      (.isIn(_, .list(let list)), .identifier):
      return lowerInList(list, field, type)
    case (.isIn(_, .values(let values)), .identifier):
      let numbers = values.compactMap { identifier($0, field, type) }
      return numbers.count == values.count ? [.identifierIn(field, Set(numbers).sorted())] : nil
    case (.isIn(_, .values(let values)), .text), (.isIn(_, .values(let values)), .path):
      let texts = values.compactMap { textValue($0, field, type) }
      return texts.count == values.count ? [.textIn(field, texts)] : nil
    case (.isIn(_, .values(let values)), .country), (.isIn(_, .values(let values)), .language),
      (.isIn(_, .values(let values)), .currency):
      return codes(values, field, type).map { [.codeIn(field, $0)] }
    case (.compare(_, let comparison, let value), _):
      if case .reference(let cell) = value.kind {
        return lowerFieldRow(field, type, comparison, cell, at: node.span, scope)
      }
      return lowerCompare(field, type, comparison, value, at: node.span)
    default:
      reportType(field, type, at: node.span)
      return nil
    }
  }

  /// `price > device.row.limit`.
  private mutating func lowerFieldRow(
    _ field: Field, _ type: FieldType, _ comparison: Spanned<Comparison>, _ cell: Reference, at span: Span,
    _ scope: RuleScope
  ) -> [Instruction]? {
    guard scope.index[cell.head.value] != nil || scope.broken.contains(cell.head.value) else {
      reportOperandName(cell, scope)
      return nil
    }
    let isEquality = comparison.value == .equal || comparison.value == .notEqual
    let kind: CellKind
    switch type {
    case .text, .path, .state, .currency, .country, .language: kind = .text
    case .identifier: kind = .identifier
    case .money: kind = .money
    case .number: kind = .number
    case .day: kind = .day
    case .repeatedText, .flag:
      reportType(field, type, at: span)
      return nil
    }
    guard isEquality || (kind != .text && kind != .identifier) else {
      reportType(field, type, at: span)
      return nil
    }
    return rowCell(cell, as: kind, scope).map { [.fieldRow(field, comparison.value, $0)] }
  }

  private func reportOperandName(_ reference: Reference, _ scope: RuleScope) {
    let known = scope.places.map(\.value) + FieldTypes.names
    diagnostics.report(
      .unknownField, "there is no field and no find `\(printable(reference.text))`", at: reference.span,
      label: "not a field",
      help: Suggestion.help(for: reference.head.value, among: known)
        ?? FieldTypes.help(for: reference.head.value))
  }

  func reportType(_ field: Field, _ type: FieldType, at span: Span) {
    diagnostics.report(
      .wrongType, "`\(field.name)` holds \(type.name) and cannot be compared like this", at: span,
      label: "does not fit \(type.name)", help: "write \(type.example(field.name))")
  }

  private func lowerCompare(
    _ field: Field, _ type: FieldType, _ comparison: Spanned<Comparison>, _ value: Operand, at span: Span
  ) -> [Instruction]? {
    let isEquality = comparison.value == .equal || comparison.value == .notEqual
    switch (type, value.kind) {
    case (.text, .text(let text)) where isEquality, (.path, .text(let text)) where isEquality:
      return [.text(field, comparison.value, text)]
    case (.identifier, .text) where isEquality, (.identifier, .number) where isEquality:
      guard let number = identifier(value, field, type) else { return nil }
      return comparison.value == .equal
        ? [.identifierIn(field, [number])] : [.identifierIn(field, [number]), .not]
    case (.state, .text(let text)) where isEquality, (.state, .word(let text)) where isEquality:
      guard text == "pending" || text == "live" else {
        diagnostics.report(
          .unknownWord, "a listing's state is `pending` or `live`", at: value.span, label: "not a state")
        return nil
      }
      return [.text(field, comparison.value, text)]
    case (.country, .word) where isEquality, (.language, .word) where isEquality,
      (.currency, .word) where isEquality:
      guard let codes = codes([value], field, type) else { return nil }
      return comparison.value == .equal ? [.codeIn(field, codes)] : [.codeIn(field, codes), .not]
    case (.number, .number(let number)):
      return decimal(number, at: value.span).map { [.number(field, comparison.value, $0)] }
    case (.money, .amount(let number, let currency)):
      guard Self.isCurrency(currency) else {
        diagnostics.report(
          .wrongType, "`\(printable(currency))` is not a currency", at: value.span,
          label: "not an amount of money",
          help: "currencies are ISO 4217 codes: price < 10 EUR")
        return nil
      }
      return decimal(number, at: value.span).map { [.money(comparison.value, $0, currency: currency)] }
    case (.day, .word(let text)), (.day, .number(let text)):
      guard let day = CalendarDay(text: text) else {
        diagnostics.report(
          .badDate, "`\(printable(text))` is not a date", at: value.span, label: "not a day of the calendar",
          help: "dates are written year-month-day: 2026-01-31")
        return nil
      }
      return [.day(field, comparison.value, day)]
    case (.flag, .word(let word)) where isEquality && (word == "true" || word == "false"):
      return [.flag(field, (word == "true") == (comparison.value == .equal))]
    default:
      reportType(field, type, at: span)
      return nil
    }
  }

  // MARK: Values

  private func textValue(_ value: Operand, _ field: Field, _ type: FieldType) -> String? {
    if case .text(let text) = value.kind { return text }
    reportType(field, type, at: value.span)
    return nil
  }

  private func codes(_ values: [Operand], _ field: Field, _ type: FieldType) -> [String]? {
    var codes: Set<String> = []
    var isSound = true
    for value in values {
      guard case .word(let word) = value.kind else {
        reportType(field, type, at: value.span)
        isSound = false
        continue
      }
      let name = Name(word, value.span)
      switch type {
      case .country where word == "EU": codes.formUnion(Countries.union)
      case .country where word == "EEA": codes.formUnion(Countries.economicArea)
      case .country where !Countries.isCode(word):
        diagnostics.report(
          .badCountry, "`\(printable(word))` is not a country code", at: name.span, label: "not a country",
          help: Countries.help(for: word))
        isSound = false
      case .language where !Parser.isLanguage(word):
        diagnostics.report(
          .badLanguage, "`\(printable(word))` is not a language tag", at: name.span, label: "not a language",
          help: "use an ISO 639 code in small letters, such as `de`")
        isSound = false
      case .currency where !Self.isCurrency(word):
        reportType(field, type, at: value.span)
        isSound = false
      default: codes.insert(word)
      }
    }
    return isSound ? codes.sorted() : nil
  }

  private func identifier(_ value: Operand, _ field: Field, _ type: FieldType) -> UInt64? {
    let text: String
    switch value.kind {
    case .text(let value), .number(let value): text = value
    default:
      reportType(field, type, at: value.span)
      return nil
    }
    if let number = Identifier.gtin(text) { return number }
    reportIdentifier(text, at: value.span)
    return nil
  }

  func reportIdentifier(_ text: String, at span: Span, related: [Diagnostic.Label] = []) {
    diagnostics.report(
      .badIdentifier, "`\(printable(text))` is not a GTIN", at: span,
      label: "digits or check digit are wrong", related: related,
      help:
        "a GTIN-8, -12, -13 or -14 ends with the digit that checks the others; leading zeros do not matter")
  }

  private func categoryPath(_ text: Name) -> [String]? {
    let parts = text.value.split(separator: ">", omittingEmptySubsequences: false).map { part in
      String(
        String.UnicodeScalarView(
          part.unicodeScalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
    if parts.allSatisfy({ !Folding.foldTerm($0).isEmpty }) { return parts }
    diagnostics.report(
      .wrongType, "a part of the category path is empty", at: text.span, label: "not a category path",
      help: "write \"Media > Books\"")
    return nil
  }

  func decimal(_ text: String, at span: Span) -> ExactDecimal? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard parts.count <= 2, text.utf8.count <= 19, let significand = Int64(text.filter { $0 != "." }) else {
      diagnostics.report(
        .badNumber, "the number has more than 18 digits", at: span, label: "too long to compare exactly")
      return nil
    }
    return ExactDecimal(significand: significand, exponent: -decimals)
  }
}
