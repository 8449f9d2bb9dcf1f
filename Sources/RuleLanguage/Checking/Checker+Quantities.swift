import CompiledRules
import TextFolding

extension Checker {
  /// `power > 1 mW`: an amount that a find found, with an amount.
  func lowerQuantity(_ node: ConditionNode, _ name: Name, _ scope: RuleScope) -> Instruction? {
    guard let find = find(name, scope) else { return nil }
    guard case .compare(_, let comparison, let value) = node.kind,
      case .quantity(let dimension) = scope.finds[find].target
    else {
      diagnostics.report(
        .wrongFindType, "`\(name.value)` is a find without an amount to compare", at: node.span,
        label: "cannot be compared",
        help: "only a `quantity of …` find is compared; \(name.value) alone asks whether it has a hit")
      return nil
    }
    switch value.kind {
    case .amount(let number, let unit):
      return amount(number, unit, dimension, name, at: value.span).map {
        .quantity(find: find, comparison.value, $0)
      }
    case .number(let number) where dimension == .count:
      return decimal(number, at: value.span).map {
        .quantity(find: find, comparison.value, Quantity(dimension: .count, value: $0))
      }
    case .number:
      reportQuantity("the number has no unit", at: value.span, label: "of what?", dimension)
    case .text, .word:
      reportQuantity(
        "this is not an amount of \(dimension.rawValue)", at: value.span, label: "no number", dimension)
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
