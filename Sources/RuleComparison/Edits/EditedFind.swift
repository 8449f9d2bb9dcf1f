import CompiledRules
import Listings
import RuleEngine

/// Two versions of a find, by name: which edits a hit needs to be there, and which take it away.
struct EditedFind {
  let name: String
  let old: Find?
  let new: Find?
  /// The find itself came or went.
  private(set) var ownEdit: Int?
  /// What it looks for is of another kind, or another expression; or it looks in other lanes.
  private(set) var targetEdit: Int?
  /// It looks near another find, or no longer, or nearer.
  private(set) var nearEdit: Int?
  private var fieldEdits: [Field: Int] = [:]
  /// By the list's name, empty for terms that are written inside the rule.
  private var listEdits: [String: Int] = [:]
  private var termEdits: [String: [String: Int]] = [:]

  /// - Parameter names: of the finds of both versions, by the positions that `near` speaks of.
  init(
    name: String, old: Find?, new: Find?, names: [String], _ surroundings: Surroundings,
    _ edits: inout EditList
  ) {
    self.name = name
    self.old = old
    self.new = new
    guard let old, let new else {
      ownEdit = edits.add(
        old == nil
          ? RuleEdit(.findAdded, "find \(name) added", find: name)
          : RuleEdit(.findRemoved, "find \(name) removed", find: name))
      return
    }
    compareTargets(old, new, surroundings, &edits)
    compareNearness(old, new, names, &edits)
    for field in Field.allCases where old.fields.contains(field) != new.fields.contains(field) {
      let isAdded = new.fields.contains(field)
      fieldEdits[field] = edits.add(
        RuleEdit(
          isAdded ? .fieldAdded : .fieldRemoved,
          "find \(name): field \(field.name) \(isAdded ? "added" : "removed")", find: name))
    }
  }

  private mutating func compareTargets(
    _ old: Find, _ new: Find, _ surroundings: Surroundings, _ edits: inout EditList
  ) {
    let program = surroundings.program
    guard old.lanes == new.lanes else { return changeTarget(old, new, program, &edits) }
    guard case .terms(let before) = old.target, case .terms(let after) = new.target else {
      if old.target != new.target { changeTarget(old, new, program, &edits) }
      return
    }
    func byName(_ lists: [Int]) -> [String: Int] {
      Dictionary(lists.map { (program.lists[$0].name, $0) }) { first, _ in first }
    }
    let (oldLists, newLists) = (byName(before), byName(after))
    for name in Set(oldLists.keys).union(newLists.keys).sorted() {
      let label = name.isEmpty ? "find \(self.name)" : "list \(name)"
      switch (oldLists[name], newLists[name]) {
      case (.some(let one), .some(let other)):
        let difference =
          name.isEmpty
          ? ListDifference(program.terms(ofList: one), program.terms(ofList: other))
          : surroundings.lists[name] ?? ListDifference([], [])
        addTerms(difference, label, name, &edits)
      case (.none, .some):
        listEdits[name] = edits.add(
          RuleEdit(
            .listAdded, "find \(self.name): \(name.isEmpty ? "terms of its own" : label) added",
            find: self.name,
            list: name))
      default:
        listEdits[name] = edits.add(
          RuleEdit(
            .listRemoved, "find \(self.name): \(name.isEmpty ? "terms of its own" : label) removed",
            find: self.name, list: name))
      }
    }
  }

  private mutating func addTerms(
    _ difference: ListDifference, _ label: String, _ list: String, _ edits: inout EditList
  ) {
    /// Terms written in the find are its own.
    func add(_ kind: RuleEdit.Kind, _ term: String, _ text: String) {
      let edit = RuleEdit(kind, "\(label): term \(text)", find: name, list: list, term: term)
      termEdits[list, default: [:]][term] = list.isEmpty ? edits.add(edit) : edits.add(shared: edit)
    }
    for term in difference.added.sorted() { add(.termAdded, term, "“\(term)” added") }
    for term in difference.removed.sorted() { add(.termRemoved, term, "“\(term)” removed") }
    for (term, forms) in difference.changed.sorted(by: { $0.key < $1.key }) {
      add(.termChanged, term, "\(Self.form(forms.old)) → \(Self.form(forms.new))")
    }
  }

  private static func form(_ term: Term) -> String {
    RuleText.term(term) + (term.languageOnly ? " (\(term.language) only)" : "")
  }

  private mutating func changeTarget(
    _ old: Find, _ new: Find, _ program: RuleProgram, _ edits: inout EditList
  ) {
    let before = RuleText.target(old.target, of: program) + RuleText.lanes(old.lanes)
    let after = RuleText.target(new.target, of: program) + RuleText.lanes(new.lanes)
    targetEdit = edits.add(RuleEdit(.findChanged, "find \(name): \(before) → \(after)", find: name))
  }

  private mutating func compareNearness(
    _ old: Find, _ new: Find, _ names: [String], _ edits: inout EditList
  ) {
    let text = RuleText(finds: names)
    let change: String
    switch (old.near, new.near) {
    case (.none, .none): return
    case (.none, .some(let near)): change = "“\(text.nearness(near))” added"
    case (.some(let near), .none): change = "“\(text.nearness(near))” removed"
    case (.some(let before), .some(let after)):
      if before == after { return }
      change = "“\(text.nearness(before))” → “\(text.nearness(after))”"
    }
    nearEdit = edits.add(RuleEdit(.findChanged, "find \(name): \(change)", find: name))
  }

  /// The find once some edits were made, for a replay: what hits it has is told beside it, and near what they must lie
  /// by it.
  func build(_ made: Set<Int>) -> Find? {
    guard var find = new ?? old else { return nil }
    if let nearEdit, !made.contains(nearEdit) { find.near = old?.near }
    return find
  }

  /// The edits that stand between the two versions for a hit that one of them has and the other has not.
  func edits(for hit: RawHit, field: Field, in program: RuleProgram) -> Set<Int> {
    if let ownEdit { return [ownEdit] }
    var needed = Set<Int>()
    if let edit = fieldEdits[field] { needed.insert(edit) }
    if let targetEdit { return needed.union([targetEdit]) }
    guard let term = hit.term, let list = hit.list else { return needed }
    let name = program.lists[list].name
    if let edit = listEdits[name] {
      needed.insert(edit)
    } else if let edit = termEdits[name]?[program.terms[term].text] {
      needed.insert(edit)
    }
    return needed
  }
}
