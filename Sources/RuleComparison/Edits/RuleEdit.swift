import CompiledRules

/// One difference between two versions of a rule that can change what it makes of a listing.
package struct RuleEdit: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case ruleAdded = "rule-added"
    case ruleRemoved = "rule-removed"
    case status, period, countries, verdict
    case findAdded = "find-added"
    case findRemoved = "find-removed"
    case findChanged = "find-changed"
    case fieldAdded = "field-added"
    case fieldRemoved = "field-removed"
    case listAdded = "list-added"
    case listRemoved = "list-removed"
    case termAdded = "term-added"
    case termRemoved = "term-removed"
    case termChanged = "term-changed"
    case ignoreAdded = "ignore-added"
    case ignoreRemoved = "ignore-removed"
    case ignoreChanged = "ignore-changed"
    case clauseAdded = "clause-added"
    case clauseRemoved = "clause-removed"
    case clauseChanged = "clause-changed"
    case alternativeAdded = "alternative-added"
    case alternativeRemoved = "alternative-removed"
    case alternativeChanged = "alternative-changed"
    case alternatives
    case rowAdded = "row-added"
    case rowRemoved = "row-removed"
    case rowChanged = "row-changed"
    case tableKey = "table-key"
    case exceptionAdded = "exception-added"
    case exceptionRemoved = "exception-removed"
    case exceptionChanged = "exception-changed"
    // Of rules that are known from published runs alone.
    case version
    case unknown
  }
  package var kind: Kind
  /// For people, without the rule's id: `list rx-actives: term “tirzepatide” added`.
  package var text: String
  package var find: String?
  package var list: String?
  package var term: String?
  package var table: String?
  /// From 1, below the names of the columns.
  package var row: Int?

  package init(
    _ kind: Kind, _ text: String, find: String? = nil, list: String? = nil, term: String? = nil,
    table: String? = nil, row: Int? = nil
  ) {
    self.table = table
    self.row = row
    self.kind = kind
    self.text = text
    self.find = find
    self.list = list
    self.term = term
  }
}

extension RuleEdit {
  /// What differs between the words and gradings of two versions of a rule, which changes no outcome: `severity high →
  /// critical`.
  static func words<Rule: RuleHead>(
    _ old: Rule, of before: RuleProgram, _ new: Rule, of after: RuleProgram
  ) -> [String] {
    let pairs = [
      ("version", "\(old.version)", "\(new.version)"), ("title", "“\(old.title)”", "“\(new.title)”"),
      ("severity", old.severity.name, new.severity.name),
      ("category", before.categories[old.category].id, after.categories[new.category].id),
      ("owner", old.owner ?? "none", new.owner ?? "none"),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { "\($0.0) \($0.1) → \($0.2)" }
  }
}

/// Collects the edits of one rule; an edit's number is its position.
struct EditList {
  private(set) var edits: [RuleEdit] = []
  /// By text: edits of what several finds share.
  private var shared: [String: Int] = [:]

  /// Adds a change of a list, which is one however many of the rule's finds look for it.
  mutating func add(shared edit: RuleEdit) -> Int {
    if let known = shared[edit.text] {
      edits[known].find = nil
      return known
    }
    let number = add(edit)
    shared[edit.text] = number
    return number
  }

  mutating func add(_ edit: RuleEdit) -> Int {
    edits.append(edit)
    return edits.count - 1
  }
}

/// Whether a part of a rule is there, given which edits were made.
enum Presence: Equatable {
  case always
  case addedBy(Int)
  case removedBy(Int)

  func holds(_ made: Set<Int>) -> Bool {
    switch self {
    case .always: true
    case .addedBy(let edit): made.contains(edit)
    case .removedBy(let edit): !made.contains(edit)
    }
  }
}
