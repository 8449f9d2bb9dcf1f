import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// Lowers a condition to postfix order; `nil` after an error in it.
  func lower(_ node: ConditionNode, _ scope: RuleScope) -> Condition? {
    var instructions: [Instruction] = []
    return emit(node, scope, into: &instructions) ? Condition(instructions) : nil
  }

  /// Appends a condition; goes through all of it, so that each fault is reported, and returns whether there is none.
  private func emit(_ node: ConditionNode, _ scope: RuleScope, into output: inout [Instruction]) -> Bool {
    switch node.kind {
    case .not(let operand):
      let isSound = emit(operand, scope, into: &output)
      output.append(.not)
      return isSound
    case .and(let operands):
      let isSound = emit(operands, scope, into: &output)
      output.append(.and(operands.count))
      return isSound
    case .or(let operands):
      let isSound = emit(operands, scope, into: &output)
      output.append(.or(operands.count))
      return isSound
    case .atLeast(let number, let operands):
      let isSound = emit(operands, scope, into: &output)
      if number.value > operands.count {
        diagnostics.report(
          .badNumber, "at least \(number.value) of \(operands.count) can never hold", at: number.span,
          label: "more than there are")
        return false
      }
      output.append(.atLeast(number.value, of: operands.count))
      return isSound
    case .name(let name): return append(lowerName(name, scope), to: &output)
    case .count(let name, let comparison, let number):
      return append(find(name, scope).map { .count(find: $0, comparison, number) }, to: &output)
    case .distinct(let name, let comparison, let number):
      guard let find = find(name, scope) else { return false }
      guard case .terms = scope.finds[find].target else {
        diagnostics.report(
          .wrongFindType, "`\(name.value)` does not look for terms, so it has none to count", at: name.span,
          label: "not an `any of …` find", help: "count its hits: count(\(name.value))")
        return false
      }
      output.append(.distinctTerms(find: find, comparison, number))
      return true
    case .near(let name, let other, let proximity):
      let (left, right) = (find(name, scope), find(other, scope))
      guard let left, let right else { return false }
      output.append(.near(find: left, other: right, proximity))
      return true
    case .sameField(let names):
      let finds = names.map { find($0, scope) }
      let known = finds.compactMap { $0 }
      output.append(.sameField(finds: known))
      return known.count == finds.count
    case .missing(let name):
      guard let field = Field(name: name.value) else {
        reportField(name)
        return false
      }
      output.append(.missing(field))
      return true
    case .authorised(let name):
      output.append(.traderAuthorised(name.value))
      return true
    case .attribute(let name, let attribute, let comparison, let value):
      return append(lowerAttribute(name, attribute, comparison, value, at: node.span, scope), to: &output)
    case .compare, .isIn, .contains, .under:
      guard let lowered = lowerComparison(node, scope) else { return false }
      output += lowered
      return true
    }
  }

  private func emit(_ nodes: [ConditionNode], _ scope: RuleScope, into output: inout [Instruction]) -> Bool {
    var isSound = true
    for node in nodes where !emit(node, scope, into: &output) { isSound = false }
    return isSound
  }

  private func append(_ instruction: Instruction?, to output: inout [Instruction]) -> Bool {
    guard let instruction else { return false }
    output.append(instruction)
    return true
  }

  /// A name alone is a find; a field alone says nothing.
  private func lowerName(_ name: Name, _ scope: RuleScope) -> Instruction? {
    if scope.index[name.value] == nil, !scope.broken.contains(name.value), let field = Field(name: name.value)
    {
      let type = FieldTypes.type(of: field)
      diagnostics.report(
        .wrongType, "the field `\(name.value)` alone is no condition", at: name.span, label: "compare it",
        help: "for example: \(type.example(field.name))")
      return nil
    }
    return find(name, scope).map { .found(find: $0) }
  }

  /// `x.lane == exact`, `x.field != title`.
  private func lowerAttribute(
    _ name: Name, _ attribute: Name, _ comparison: Comparison, _ value: Name, at span: Span,
    _ scope: RuleScope
  ) -> Instruction? {
    guard let find = find(name, scope) else { return nil }
    guard attribute.value == "lane" || attribute.value == "field" else {
      diagnostics.report(
        .unknownHitAttribute, "a hit has no attribute `\(printable(attribute.value))` to compare",
        at: attribute.span, label: "not an attribute", help: "there is `lane` and `field`")
      return nil
    }
    guard comparison == .equal || comparison == .notEqual else {
      diagnostics.report(
        .wrongType, "a \(attribute.value) is equal or not, and has no order", at: span,
        label: "cannot be ordered",
        help: "use == or !=")
      return nil
    }
    if attribute.value == "field" {
      guard let field = Field(name: value.value) else {
        reportField(value)
        return nil
      }
      if !scope.finds[find].fields.contains(field) {
        diagnostics.report(
          .wrongType, "`\(name.value)` does not look in `\(field.name)`", at: value.span,
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
