import CompiledRules
import Listings
import RuleEngine

/// Two versions of a rule, and all differences between them that can change a verdict.
package struct EditedRule: Sendable {
  package let id: String
  /// The versions, positions in the merged program; one of them may be missing.
  package private(set) var old: Int?
  package private(set) var new: Int?
  package let edits: [RuleEdit]

  let oldRule: CompiledRule?
  let newRule: CompiledRule?
  let finds: [EditedFind]
  /// Positions of the versions' finds among `finds`.
  let oldFinds: [Int]
  let newFinds: [Int]
  let flagWhen: EditedCondition
  let ignores: [(presence: Presence, ignore: EditedIgnore)]
  let alternatives: EditedAlternatives
  let rows: EditedRows
  let exceptions: EditedExceptions
  let statusEdit: Int?
  let periodEdit: Int?
  let countriesEdit: Int?
  let verdictEdit: Int?
  /// The rule itself came or went.
  let ownEdit: Int?

  /// Both versions' words and gradings that differ, which change no verdict: `severity high → critical`.
  package let words: [String]

  /// `nil` for two versions that differ in nothing.
  init?(old: Int?, new: Int?, _ surroundings: Surroundings) {
    let program = surroundings.program
    let (before, after) = (old.map { program.rules[$0] }, new.map { program.rules[$0] })
    guard let some = after ?? before else { return nil }
    id = some.id
    self.old = old
    self.new = new
    oldRule = before
    newRule = after
    var list = EditList()
    guard let before, let after else {
      finds = some.finds.map {
        EditedFind(name: $0.name, old: $0, new: $0, names: some.finds.map(\.name), surroundings, &list)
      }
      oldFinds = Array(some.finds.indices)
      newFinds = oldFinds
      flagWhen = .same(some.flagWhen.tree ?? Self.never)
      ignores = some.ignores.map { (.always, .same($0)) }
      alternatives = EditedAlternatives(some.alternatives)
      rows = EditedRows(isOfOldOnly: after == nil)
      let sides = surroundings.exceptions
      exceptions = EditedExceptions((after == nil ? sides.old[id] : sides.new[id]) ?? [])
      (statusEdit, periodEdit, countriesEdit, verdictEdit) = (nil, nil, nil, nil)
      words = []
      ownEdit = list.add(
        before == nil
          ? RuleEdit(.ruleAdded, "rule added (\(some.status.name))")
          : RuleEdit(.ruleRemoved, "rule removed (it was \(some.status.name))"))
      edits = list.edits
      return
    }
    ownEdit = nil
    func edit(_ kind: RuleEdit.Kind, _ label: String, _ one: String, _ other: String) -> Int? {
      one == other ? nil : list.add(RuleEdit(kind, "\(label) \(one) → \(other)"))
    }
    statusEdit = edit(.status, "status", before.status.name, after.status.name)
    periodEdit = edit(
      .period, "holds", RuleText.period(before.since, before.until), RuleText.period(after.since, after.until)
    )
    countriesEdit = edit(
      .countries, "countries", RuleText.places(before.countries), RuleText.places(after.countries))
    verdictEdit = edit(.verdict, "verdict", before.verdict.name, after.verdict.name)

    // Finds by name: those of the new version, and behind them those that went.
    var names = after.finds.map(\.name)
    for find in before.finds where !names.contains(find.name) { names.append(find.name) }
    let oldFinds = before.finds.map { find in names.firstIndex(of: find.name) ?? 0 }
    finds = names.map { name in
      var old = before.finds.first { $0.name == name }
      if let near = old?.near { old?.near?.find = oldFinds[near.find] }
      return EditedFind(
        name: name, old: old, new: after.finds.first { $0.name == name }, names: names, surroundings, &list)
    }
    let newFinds = Array(after.finds.indices)
    self.oldFinds = oldFinds
    self.newFinds = newFinds
    func slotted(_ condition: Condition) -> ConditionTree {
      condition.mappingFinds { oldFinds.indices.contains($0) ? oldFinds[$0] : $0 }.tree ?? Self.never
    }
    let text = RuleText(finds: names, columns: program.columnNames)
    flagWhen = ConditionComparer(text: text, place: "").compare(
      slotted(before.flagWhen), after.flagWhen.tree ?? Self.never, &list)
    ignores = EditedIgnore.compare(
      before.ignores.map {
        Ignore(find: oldFinds[$0.find], condition: Condition(slotted($0.condition)))
      }, after.ignores, text, &list)
    alternatives = EditedAlternatives(
      before.alternatives.map {
        Alternative(verdict: $0.verdict, condition: Condition(slotted($0.condition)))
      },
      after.alternatives, text, &list)
    rows = EditedRows((before, after), surroundings.unions, &list)
    exceptions = EditedExceptions(
      surroundings.exceptions.old[id] ?? [], surroundings.exceptions.new[id] ?? [], &list)
    edits = list.edits
    words = Self.words(before, after, program) + exceptions.words
    if edits.isEmpty && words.isEmpty { return nil }
  }

  /// A rule of which a source tells the edits, and nothing more: no rule between its versions can be built.
  init(told id: String, old: Int?, new: Int?, rules: [CompiledRule], edits: [RuleEdit]) {
    self.id = id
    self.old = old
    self.new = new
    self.edits = edits
    oldRule = old.map { rules[$0] }
    newRule = new.map { rules[$0] }
    finds = []
    oldFinds = []
    newFinds = []
    flagWhen = .same(Self.never)
    ignores = []
    alternatives = EditedAlternatives([])
    rows = .none
    exceptions = EditedExceptions([])
    (statusEdit, periodEdit, countriesEdit, verdictEdit, ownEdit) = (nil, nil, nil, nil, nil)
    words = []
  }

  /// Whether something that can change verdicts is known to differ.
  package var isKnownToDiffer: Bool { edits.contains { $0.kind != .unknown } }

  private static let never = ConditionTree(kind: .test(.constant(.no)))

  private static func words(_ old: CompiledRule, _ new: CompiledRule, _ program: RuleProgram) -> [String] {
    var words = RuleEdit.words(old, of: program, new, of: program)
    if old.measure != new.measure {
      words.append("measure \(old.measure?.rawValue ?? "none") → \(new.measure?.rawValue ?? "none")")
    }
    if old.sentences != new.sentences { words.append("sentences changed") }
    return words
  }

  /// The same with the versions' positions in the merged program; one position for both where they are one rule.
  func standing(old: Int?, new: Int?) -> EditedRule {
    var rule = self
    (rule.old, rule.new) = (old, new)
    return rule
  }

  /// The rule once some edits were made, for a replay: its finds are those of both versions.
  func build(_ made: Set<Int>) -> CompiledRule? {
    guard var rule = newRule ?? oldRule else { return nil }
    rule.finds = finds.compactMap { $0.build(made) }
    rule.flagWhen = Condition(flagWhen.build(made))
    rule.ignores = ignores.filter { $0.presence.holds(made) }.map { $0.ignore.build(made) }
    rule.alternatives = alternatives.build(made)
    func choose<Value>(_ edit: Int?, _ value: KeyPath<CompiledRule, Value>) -> Value? {
      guard let old = oldRule, let new = newRule else { return (newRule ?? oldRule)?[keyPath: value] }
      return edit.map { made.contains($0) } ?? true ? new[keyPath: value] : old[keyPath: value]
    }
    rule.status = choose(statusEdit, \.status) ?? rule.status
    rule.countries = choose(countriesEdit, \.countries) ?? []
    rule.verdict = choose(verdictEdit, \.verdict) ?? rule.verdict
    rule.since = choose(periodEdit, \.since) ?? nil
    rule.until = choose(periodEdit, \.until) ?? nil
    return rule
  }

  /// Whether the rule is there once some edits were made.
  func exists(_ made: Set<Int>) -> Bool {
    guard let ownEdit else { return true }
    return made.contains(ownEdit) == (new != nil)
  }
}
