import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// What is asked of a find's hits: an amount, a row, a lane, a field.
  mutating func lowerHitComparison(
    _ node: ConditionNode, _ reference: Reference, _ scope: RuleScope
  ) -> [Instruction]? {
    guard let find = find(reference.head, scope) else { return nil }
    switch reference.rest.first?.value {
    case nil, "each", "total":
      guard reference.rest.count < 2 else { break }
      let isTotal = reference.rest.first?.value == "total"
      return lowerQuantity(node, find, isTotal: isTotal, reference, scope).map { [$0] }
    case "row": return lowerRow(node, reference, scope)
    case "lane", "field":
      guard reference.rest.count == 1, case .compare(_, let comparison, let value) = node.kind,
        case .word(let word) = value.kind
      else { break }
      return lowerAttribute(
        find, reference, comparison.value, Name(word, value.span), at: node.span, scope
      ).map { [$0] }
    default: break
    }
    reportHitAttribute(reference, scope)
    return nil
  }

  /// `power > 1 mW`, `pack.total > 100 ml`, `strength > substance.row.limit`.
  private mutating func lowerQuantity(
    _ node: ConditionNode, _ find: Int, isTotal: Bool, _ reference: Reference, _ scope: RuleScope
  ) -> Instruction? {
    let name = reference.head
    guard case .compare(_, let comparison, let value) = node.kind,
      case .quantity(let dimension) = scope.finds[find].target
    else {
      diagnostics.report(
        .wrongFindType, "`\(name.value)` is a find without an amount to compare", at: node.span,
        label: "cannot be compared",
        help: "only a `quantity of …` find is compared; \(name.value) alone asks whether it has a hit")
      return nil
    }
    func instruction(_ quantity: Quantity) -> Instruction {
      isTotal
        ? .quantityTotal(find: find, comparison.value, quantity)
        : .quantity(find: find, comparison.value, quantity)
    }
    switch value.kind {
    case .amount(let number, let unit):
      return amount(number, unit, dimension, name, at: value.span).map(instruction)
    case .number(let number) where dimension == .count:
      return decimal(number, at: value.span).map { instruction(Quantity(dimension: .count, value: $0)) }
    case .number:
      reportQuantity("the number has no unit", at: value.span, label: "of what?", dimension)
    case .text, .word:
      reportQuantity(
        "this is not an amount of \(dimension.rawValue)", at: value.span, label: "no number", dimension)
    case .reference(let cell):
      return rowCell(cell, as: .quantity(dimension), scope).map {
        .quantityRow(find: find, isTotal: isTotal, comparison.value, $0)
      }
    }
    return nil
  }

  private func amount(
    _ number: String, _ unit: String, _ dimension: Dimension, _ name: Name, at span: Span
  ) -> Quantity? {
    switch QuantityLiteral.read(number: number, unit: unit, as: dimension) {
    case .quantity(let quantity): return quantity
    case .other(let other):
      reportQuantity(
        "`\(name.value)` looks for \(dimension.rawValue), and this is \(other.rawValue)", at: span,
        label: "an amount of \(other.rawValue)", dimension)
    case .ambiguous:
      reportQuantity(
        "the point could mark thousands or decimals", at: span, label: "can be read in two ways", dimension)
    case .unknown:
      reportQuantity(
        "`\(printable(unit))` is not a unit of \(dimension.rawValue)", at: span, label: "not a known unit",
        dimension)
    }
    return nil
  }

  private func reportQuantity(_ message: String, at span: Span, label: String, _ dimension: Dimension) {
    let example =
      switch dimension {
      case .mass: "5 mg"
      case .volume: "10 ml"
      case .power: "1 mW"
      case .voltage: "12 V"
      case .energy: "7.5 J"
      case .length: "8.5 cm"
      case .percentage: "0.5 %"
      case .concentration: "20 mg/ml"
      case .count: "30"
      }
    diagnostics.report(
      .badQuantity, message, at: span, label: label,
      help: "write an amount of \(dimension.rawValue): \(example)")
  }
}

extension Checker {
  /// `substance.row.annex == "II"`, `substance.row.limit > 5 %`: a cell with a value.
  private mutating func lowerRow(
    _ node: ConditionNode, _ reference: Reference, _ scope: RuleScope
  ) -> [Instruction]? {
    switch node.kind {
    case .compare(_, let comparison, let value):
      let isEquality = comparison.value == .equal || comparison.value == .notEqual
      switch value.kind {
      case .text(let text) where isEquality:
        return rowCell(reference, as: .text, scope).map {
          [.rowText($0, equal: comparison.value == .equal, [text])]
        }
      case .word(let word):
        if let day = CalendarDay(text: word) {
          return rowCell(reference, as: .day, scope).map { [.rowDay($0, comparison.value, day)] }
        }
        guard isEquality else { break }
        return rowCell(reference, as: .text, scope).map {
          [.rowText($0, equal: comparison.value == .equal, [word])]
        }
      case .number(let number):
        guard let number = decimal(number, at: value.span) else { return nil }
        return rowCell(reference, as: .number, scope).map { [.rowNumber($0, comparison.value, number)] }
      case .amount(let number, let unit):
        guard let quantity = QuantityLiteral.read(number: number, unit: unit) else { break }
        return rowCell(reference, as: .quantity(quantity.dimension), scope).map {
          [.rowQuantity($0, comparison.value, quantity)]
        }
      case .text, .reference: break
      }
    case .isIn(_, .values(let values)):
      let texts = values.compactMap { value -> String? in
        switch value.kind {
        case .text(let text), .word(let text): text
        default: nil
        }
      }
      guard texts.count == values.count else { break }
      return rowCell(reference, as: .text, scope).map { [.rowText($0, equal: true, texts)] }
    default: break
    }
    diagnostics.report(
      .wrongType, "the cell `\(reference.text)` cannot be compared like this", at: node.span,
      label: "does not fit a cell",
      help: "write \(reference.text) == \"…\", in (\"…\", \"…\"), > 12, > 12 %, or < 2026-01-31")
    return nil
  }

  /// `x.lane == exact`, `x.field != title`.
  private func lowerAttribute(
    _ find: Int, _ reference: Reference, _ comparison: Comparison, _ value: Name, at span: Span,
    _ scope: RuleScope
  ) -> Instruction? {
    let attribute = reference.rest[0].value
    guard comparison == .equal || comparison == .notEqual else {
      diagnostics.report(
        .wrongType, "a \(attribute) is equal or not, and has no order", at: span, label: "cannot be ordered",
        help: "use == or !=")
      return nil
    }
    if attribute == "field" {
      guard let field = Field(name: value.value) else {
        reportField(value)
        return nil
      }
      if !scope.finds[find].fields.contains(field) {
        diagnostics.report(
          .wrongType, "`\(reference.head.value)` does not look in `\(field.name)`", at: value.span,
          label: "no hit can stand there", help: "add the field to the find, or name one of its fields")
        return nil
      }
      return .hitField(find: find, equal: comparison == .equal, field)
    }
    guard let lane = Lane(name: value.value) else {
      diagnostics.report(
        .unknownWord, "`\(printable(value.value))` is not a lane", at: value.span, label: "not a lane",
        help: Suggestion.help(for: value.value, among: Lane.allCases.map(\.name)))
      return nil
    }
    guard Lane.searched.contains(lane) else {
      diagnostics.report(
        .notAvailable, "the lane `\(lane.name)` is not available in this version", at: value.span,
        label: "never searched yet", help: "compare with `exact`")
      return nil
    }
    return .lane(find: find, equal: comparison == .equal, lane)
  }
}
