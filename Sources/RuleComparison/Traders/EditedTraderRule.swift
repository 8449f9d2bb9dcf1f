package import CompiledRules

/// Two versions of a trader rule, and all differences between them that can change what it proposes.
package struct EditedTraderRule: Sendable {
  package let id: String
  /// Positions in the trader rules of the two sets; one of them may be missing.
  package let old: Int?
  package let new: Int?
  package let edits: [RuleEdit]
  /// What differs in words and gradings, which changes no proposal.
  package let words: [String]

  /// `nil` for two versions that differ in nothing.
  init?(old: Int?, new: Int?, of sides: (old: RuleProgram, new: RuleProgram)) {
    let (before, after) = (old.map { sides.old.traderRules[$0] }, new.map { sides.new.traderRules[$0] })
    guard let some = after ?? before else { return nil }
    id = some.id
    (self.old, self.new) = (old, new)
    var list = EditList()
    guard let before, let after else {
      _ = list.add(
        before == nil
          ? RuleEdit(.ruleAdded, "rule added (\(some.status.name))")
          : RuleEdit(.ruleRemoved, "rule removed (it was \(some.status.name))"))
      (edits, words) = (list.edits, [])
      return
    }
    func edit(_ kind: RuleEdit.Kind, _ label: String, _ one: String, _ other: String) {
      if one != other { _ = list.add(RuleEdit(kind, "\(label) \(one) → \(other)")) }
    }
    edit(.status, "status", before.status.name, after.status.name)
    edit(
      .period, "holds", RuleText.period(before.since, before.until), RuleText.period(after.since, after.until)
    )
    edit(
      .countries, "countries", RuleText.places(before.countries), RuleText.places(after.countries))
    edit(.verdict, "action", before.action.rawValue, after.action.rawValue)
    let text = RuleText(finds: [], columns: [])
    let never = ConditionTree(kind: .test(.constant(.no)))
    _ = ConditionComparer(text: text, place: "").compare(
      before.flagWhen.tree ?? never, after.flagWhen.tree ?? never, &list)
    Self.compare(
      before.alternatives.map { Self.alternative($0, text) },
      after.alternatives.map { Self.alternative($0, text) }, &list)
    let exceptions = EditedExceptions(
      sides.old.exceptions.filter { $0.rule == some.id }, sides.new.exceptions.filter { $0.rule == some.id },
      &list)
    edits = list.edits
    words =
      RuleEdit.words(before, of: sides.old, after, of: sides.new)
      + (before.sentences == after.sentences ? [] : ["sentences changed"]) + exceptions.words
    if edits.isEmpty && words.isEmpty { return nil }
  }

  private static func alternative(
    _ alternative: ActionAlternative, _ text: RuleText
  ) -> (action: TraderAction, text: String) {
    let condition = alternative.condition.tree.map { text.condition($0) } ?? ""
    return (alternative.action, "or \(alternative.action.rawValue) when \(condition)")
  }

  /// Those of one action that are only on one side are one that changed.
  private static func compare(
    _ old: [(action: TraderAction, text: String)], _ new: [(action: TraderAction, text: String)],
    _ list: inout EditList
  ) {
    guard !old.elementsEqual(new, by: { $0.text == $1.text }) else { return }
    var removed = old.filter { alternative in !new.contains { $0.text == alternative.text } }
    let added = new.filter { alternative in !old.contains { $0.text == alternative.text } }
    if removed.isEmpty, added.isEmpty {
      let order = new.map(\.text).joined(separator: "; ")
      _ = list.add(RuleEdit(.alternatives, "alternatives in another order: \(order)"))
      return
    }
    for alternative in added {
      if let found = removed.firstIndex(where: { $0.action == alternative.action }) {
        let before = removed.remove(at: found)
        _ = list.add(RuleEdit(.alternativeChanged, "“\(before.text)” → “\(alternative.text)”"))
      } else {
        _ = list.add(RuleEdit(.alternativeAdded, "“\(alternative.text)” added"))
      }
    }
    for alternative in removed {
      _ = list.add(RuleEdit(.alternativeRemoved, "“\(alternative.text)” removed"))
    }
  }
}

extension EditedTraderRule {
  /// The trader rules of two sets that differ, in the order of their ids. O(rules).
  static func all(old: RuleProgram, new: RuleProgram) -> [EditedTraderRule] {
    func positions(_ program: RuleProgram) -> [String: Int] {
      Dictionary(program.traderRules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }
    let (before, after) = (positions(old), positions(new))
    return Set(before.keys).union(after.keys)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { EditedTraderRule(old: before[$0], new: after[$0], of: (old, new)) }
  }
}
