import CompiledRules

/// Two versions of a condition in one: what both share, and the parts that an edit adds, removes or changes.
indirect enum EditedCondition {
  case same(ConditionTree)
  case changed(edit: Int, old: ConditionTree, new: ConditionTree)
  case joined(ConditionTree.Kind, [(presence: Presence, part: EditedCondition)])

  /// The condition once some edits were made.
  func build(_ made: Set<Int>) -> ConditionTree {
    switch self {
    case .same(let tree): return tree
    case .changed(let edit, let old, let new): return made.contains(edit) ? new : old
    case .joined(let kind, let parts):
      let operands = parts.filter { $0.presence.holds(made) }.map { $0.part.build(made) }
      // `and` of one is the one; of none, it always holds.
      if operands.count == 1, kind == .all || kind == .any { return operands[0] }
      return ConditionTree(kind: kind, operands: operands)
    }
  }
}

/// Finds what changed between two conditions, as deep inside as it can be said.
struct ConditionComparer {
  let text: RuleText
  /// What clauses are of: empty for `flag when`.
  let place: String

  func compare(_ old: ConditionTree, _ new: ConditionTree, _ edits: inout EditList) -> EditedCondition {
    if old == new { return .same(new) }
    if old.kind == new.kind, old.kind == .all || old.kind == .any {
      return join(old.kind, old.operands, new.operands, &edits)
    }
    // `a` became `a and b`, or the other way round.
    for kind in [ConditionTree.Kind.all, .any] {
      if new.kind == kind, new.operands.contains(old) { return join(kind, [old], new.operands, &edits) }
      if old.kind == kind, old.operands.contains(new) { return join(kind, old.operands, [new], &edits) }
    }
    if old.kind == .not, new.kind == .not, let before = old.operands.first, let after = new.operands.first {
      return .joined(.not, [(.always, compare(before, after, &edits))])
    }
    let edit = edits.add(
      RuleEdit(
        .clauseChanged,
        "\(place)clause “\(text.condition(old))” → “\(text.condition(new))”\(Self.entries(old, new))"))
    return .changed(edit: edit, old: old, new: new)
  }

  /// ` (“acme” added)`: what of a list differs that both conditions look a field up in; at most three either way.
  private static func entries(_ old: ConditionTree, _ new: ConditionTree) -> String {
    guard case .test(let one) = old.kind, case .test(let other) = new.kind else { return "" }
    let lists: (old: Set<String>, new: Set<String>)
    switch (one, other) {
    case (.textInList(let field, let texts), .textInList(let same, let others)) where field == same:
      func words(_ texts: Set<[UInt8]>) -> Set<String> {
        Set(texts.map { String(decoding: $0, as: UTF8.self) })
      }
      lists = (words(texts), words(others))
    case (.identifierIn(let field, let numbers), .identifierIn(let same, let others)) where field == same:
      lists = (Set(numbers.map { String($0) }), Set(others.map { String($0) }))
    default: return ""
    }
    func told(_ entries: Set<String>, _ what: String) -> String? {
      guard !entries.isEmpty else { return nil }
      let first = entries.sorted().prefix(3).map { "“\($0)”" }.joined(separator: ", ")
      return "\(first)\(entries.count > 3 ? " and \(entries.count - 3) more" : "") \(what)"
    }
    let parts = [
      told(lists.new.subtracting(lists.old), "added"), told(lists.old.subtracting(lists.new), "removed"),
    ]
    return parts.contains { $0 != nil } ? " (\(parts.compactMap { $0 }.joined(separator: "; ")))" : ""
  }

  private func join(
    _ kind: ConditionTree.Kind, _ old: [ConditionTree], _ new: [ConditionTree], _ edits: inout EditList
  ) -> EditedCondition {
    // Operands that both have; each is used once.
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for (position, operand) in new.enumerated() {
      if let found = old.indices.first(where: { !isTaken[$0] && old[$0] == operand }) {
        partner[position] = found
        isTaken[found] = true
      }
    }
    // Of the rest, those that ask about the same thing are one changed clause.
    for (position, operand) in new.enumerated() where partner[position] == nil {
      if let found = old.indices.first(where: { !isTaken[$0] && isAlike(old[$0], operand) }) {
        partner[position] = found
        isTaken[found] = true
      }
    }
    var parts: [(presence: Presence, part: EditedCondition)] = []
    for (position, operand) in new.enumerated() {
      if let found = partner[position] {
        parts.append((.always, compare(old[found], operand, &edits)))
      } else {
        let edit = edits.add(RuleEdit(.clauseAdded, "\(place)clause “\(text.condition(operand))” added"))
        parts.append((.addedBy(edit), .same(operand)))
      }
    }
    for (position, operand) in old.enumerated() where !isTaken[position] {
      let edit = edits.add(RuleEdit(.clauseRemoved, "\(place)clause “\(text.condition(operand))” removed"))
      parts.append((.removedBy(edit), .same(operand)))
    }
    return .joined(kind, parts)
  }

  private func isAlike(_ one: ConditionTree, _ other: ConditionTree) -> Bool {
    switch (one.kind, other.kind) {
    case (.test, .test):
      let (left, right) = (text.condition(one), text.condition(other))
      return left.split(separator: " ").first == right.split(separator: " ").first
    case (.all, .all), (.any, .any):
      // Brackets with something in common.
      return one.operands.contains { operand in
        other.operands.contains { $0 == operand || isAlike($0, operand) }
      }
    case (.not, .not): return zip(one.operands, other.operands).allSatisfy { isAlike($0, $1) }
    case (.atLeast, .atLeast): return true
    default: return false
    }
  }
}
