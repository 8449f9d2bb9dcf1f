import CompiledRules
import Listings
import TextFolding

extension Checker {
  /// With its lets written out, a condition has at most so many parts: lets of lets could grow without end.
  private static let largestCondition = 10_000

  /// Lowers a condition to postfix order; `nil` after an error in it.
  mutating func lower(_ node: ConditionNode, _ scope: RuleScope) -> Condition? {
    var instructions: [Instruction] = []
    guard emit(node, scope, into: &instructions) else { return nil }
    guard instructions.count <= Self.largestCondition else {
      diagnostics.report(
        .conditionTooLarge, "the condition has \(instructions.count) parts, its lets written out",
        at: node.span,
        label: "more than \(Self.largestCondition)", help: "split it into several rules")
      return nil
    }
    return Condition(instructions)
  }

  /// Appends a condition; goes through all of it, so that each fault is reported, and returns whether there is none.
  private mutating func emit(
    _ node: ConditionNode, _ scope: RuleScope, into output: inout [Instruction]
  ) -> Bool {
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
    case .name(let name): return emitName(name, scope, into: &output)
    case .anyMissing(let references):
      var isSound = true
      for reference in references {
        isSound = append(lowerMissing(reference, scope), to: &output) && isSound
      }
      output.append(.or(references.count))
      return isSound
    case .missing(let reference): return append(lowerMissing(reference, scope), to: &output)
    case .authorised(let name):
      output.append(.trader(.authorised(name.value)))
      return true
    case .age(let reference, let comparison, let days):
      return append(lowerAge(reference, comparison, days, scope), to: &output)
    case .compare, .isIn, .contains, .under:
      guard let lowered = lowerComparison(node, scope) else { return false }
      output += lowered
      return true
    case .count, .distinct, .near, .sameField, .sameRow:
      return append(lowerHits(node, scope), to: &output)
    }
  }

  private mutating func emit(
    _ nodes: [ConditionNode], _ scope: RuleScope, into output: inout [Instruction]
  ) -> Bool {
    var isSound = true
    for node in nodes where !emit(node, scope, into: &output) { isSound = false }
    return isSound
  }

  private func append(_ instruction: Instruction?, to output: inout [Instruction]) -> Bool {
    guard let instruction else { return false }
    output.append(instruction)
    return true
  }

  /// A name alone is a find, a `let` or an event; a field alone says nothing.
  private func emitName(_ name: Name, _ scope: RuleScope, into output: inout [Instruction]) -> Bool {
    if let condition = scope.lets[name.value] {
      // A `let` with an error in it was reported where it stands.
      guard let condition else { return false }
      // What is too large stays so; the limit above it says so once.
      guard output.count <= Self.largestCondition else { return true }
      output += condition.instructions
      return true
    }
    if scope.rule.kind == .trader {
      guard let event = TraderEvent(rawValue: name.value) else {
        reportTraderName(Reference(head: name), scope)
        return false
      }
      output.append(.trader(.happened(event)))
      return true
    }
    if scope.index[name.value] == nil, !scope.broken.contains(name.value), let field = Field(name: name.value)
    {
      let type = FieldTypes.type(of: field)
      diagnostics.report(
        .wrongType, "the field `\(name.value)` alone is no condition", at: name.span, label: "compare it",
        help: "for example: \(type.example(field.name))")
      return false
    }
    if scope.index[name.value] == nil, !scope.broken.contains(name.value),
      TraderEvent(rawValue: name.value) != nil
    {
      reportEventInListingRule(name.span)
      return false
    }
    return append(find(name, scope).map { .found(find: $0) }, to: &output)
  }

  private mutating func lowerMissing(_ reference: Reference, _ scope: RuleScope) -> Instruction? {
    if reference.head.value == "trader" { return lowerTraderMissing(reference) }
    if scope.index[reference.head.value] != nil, !reference.isName {
      return rowCell(reference, as: .text, scope).map { .rowMissing($0) }
    }
    guard scope.rule.kind == .listing else {
      reportTraderName(reference, scope)
      return nil
    }
    guard reference.isName, let field = Field(name: reference.head.value) else {
      reportField(Name(reference.text, reference.span))
      return nil
    }
    return .missing(field)
  }

  /// Conditions over the hits of finds as a whole.
  private func lowerHits(_ node: ConditionNode, _ scope: RuleScope) -> Instruction? {
    guard scope.rule.kind == .listing else {
      reportFindInTraderRule(node.span)
      return nil
    }
    switch node.kind {
    case .count(let name, let comparison, let number):
      return find(name, scope).map { .count(find: $0, comparison, number) }
    case .distinct(let name, let comparison, let number):
      guard let find = find(name, scope) else { return nil }
      guard case .terms = scope.finds[find].target else {
        diagnostics.report(
          .wrongFindType, "`\(name.value)` does not look for terms, so it has none to count", at: name.span,
          label: "not an `any of …` find", help: "count its hits: count(\(name.value))")
        return nil
      }
      return .distinctTerms(find: find, comparison, number)
    case .near(let name, let other, let proximity):
      let (left, right) = (find(name, scope), find(other, scope))
      guard let left, let right else { return nil }
      return .near(find: left, other: right, proximity)
    case .sameField(let names):
      let finds = names.compactMap { find($0, scope) }
      return finds.count == names.count ? .sameField(finds: finds) : nil
    case .sameRow(let names): return lowerSameRow(names, scope)
    default: return nil
    }
  }

  private func lowerSameRow(_ names: [Name], _ scope: RuleScope) -> Instruction? {
    let finds = names.compactMap { find($0, scope) }
    guard finds.count == names.count else { return nil }
    let tables = finds.map { table(ofFind: $0, scope)?.index }
    for (name, table) in zip(names, tables) where table == nil || table != tables[0] {
      diagnostics.report(
        .noRow, "the hits of `\(name.value)` come from no row of the table of `\(names[0].value)`",
        at: name.span, label: "no such table, or several",
        help: "finds of one row look in columns of one table")
      return nil
    }
    return .sameRow(finds: finds)
  }
}
