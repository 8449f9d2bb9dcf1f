package import CompiledRules

/// Two rule sets made one, so that one pass over a feed serves both: rules that mean the same stand in it once.
///
/// ```
/// old   a  b  c        merged  a  b(old)  b(new)  c(old)  d(new)
/// new   a  b′ d        old     0  1       –       2       –
///                      new     0  –       1       –       2
/// ```
package struct ProgramPair: Sendable {
  package let old: RuleProgram
  package let new: RuleProgram
  /// Rules in the order of their ids, as in either set.
  package let merged: RuleProgram
  /// Per rule of the merged program, its position in each set; `nil` where it is not of that set.
  package let oldRules: [Int?]
  package let newRules: [Int?]
  /// Rules that differ, in the order of their ids.
  package let edited: [EditedRule]
  /// Trader rules that differ, in the order of their ids.
  package let editedTraderRules: [EditedTraderRule]
  /// The merged program with one table for both versions of each, in which rules between two versions are decided.
  let replayed: RuleProgram
  let unions: TableUnions

  init(
    old: RuleProgram, new: RuleProgram, merged: RuleProgram, oldRules: [Int?], newRules: [Int?],
    edited: [EditedRule]
  ) {
    self.old = old
    self.new = new
    self.merged = merged
    self.oldRules = oldRules
    self.newRules = newRules
    self.edited = edited
    editedTraderRules = []
    replayed = merged
    unions = TableUnions(merged, pairs: [])
  }

  /// O(both rule sets).
  package init(old: RuleProgram, new: RuleProgram) {
    self.old = old
    self.new = new
    var all = new
    let tables = all.append(contentsOf: old)
    // In `all`: the new rules, and behind them the old ones.
    let unions = TableUnions(all, pairs: tables)
    let newPositions = Dictionary(new.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let oldPositions = Dictionary(old.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let surroundings = Surroundings(
      program: unions.program, unions: unions, lists: Self.differences(of: old, new),
      exceptions: (
        Dictionary(grouping: old.exceptions, by: \.rule), Dictionary(grouping: new.exceptions, by: \.rule)
      ))
    var merged = all
    (merged.rules, merged.exceptions, merged.hash) = ([], [], "")
    var replayed = unions.program
    (replayed.rules, replayed.exceptions, replayed.hash) = ([], [], "")
    var sides: (old: [Int?], new: [Int?]) = ([], [])
    var edited: [EditedRule] = []
    /// Puts a rule into the merged program, with the exceptions that its side has to it.
    func add(_ position: Int, old: Int?, new: Int?, _ exceptions: [RuleException]?) -> Int {
      let place = merged.rules.count
      merged.rules.append(all.rules[position])
      replayed.rules.append(unions.program.rules[position])
      sides.old.append(old)
      sides.new.append(new)
      for var exception in exceptions ?? [] {
        exception.onlyRule = place
        merged.exceptions.append(exception)
      }
      return place
    }
    let ids = Set(newPositions.keys).union(oldPositions.keys).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    for id in ids {
      let (one, other) = (oldPositions[id], newPositions[id])
      let change = EditedRule(old: one.map { $0 + new.rules.count }, new: other, surroundings)
      let exceptions = (surroundings.exceptions.old[id], surroundings.exceptions.new[id])
      if let one, let other, change?.edits.isEmpty ?? true {
        // One rule for both sides; what differs is words.
        let place = add(other, old: one, new: other, exceptions.1)
        if let change { edited.append(change.standing(old: place, new: place)) }
        continue
      }
      let before = one.map { add($0 + new.rules.count, old: $0, new: nil, exceptions.0) }
      let after = other.map { add($0, old: nil, new: $0, exceptions.1) }
      if let change { edited.append(change.standing(old: before, new: after)) }
    }
    self.merged = merged
    self.replayed = replayed
    self.unions = unions
    self.edited = edited
    editedTraderRules = EditedTraderRule.all(old: old, new: new)
    oldRules = sides.old
    newRules = sides.new
  }

  private static func differences(of old: RuleProgram, _ new: RuleProgram) -> [String: ListDifference] {
    var result: [String: ListDifference] = [:]
    let before = Dictionary(old.lists.map { ($0.name, $0) }) { first, _ in first }
    for list in new.lists where !list.name.isEmpty {
      // Of a table, rows are what differs.
      guard list.column == nil, let other = before[list.name], other.column == nil else { continue }
      let difference = ListDifference(old.terms[other.terms], new.terms[list.terms])
      if !difference.isEmpty { result[list.name] = difference }
    }
    return result
  }
}

/// What comparing two versions of a rule needs of the two rule sets.
struct Surroundings {
  /// Both sets, with one table for both versions of each.
  let program: RuleProgram
  let unions: TableUnions
  /// Differences of the lists that both sets have, by name.
  let lists: [String: ListDifference]
  /// By the rule's id.
  let exceptions: (old: [String: [RuleException]], new: [String: [RuleException]])
}

extension RuleProgram {
  /// Puts another program behind this one; its positions move along. A table that both have stands there once.
  ///
  /// Returns the positions of tables of one name that differ, the other program's first. O(the other).
  mutating func append(contentsOf other: RuleProgram) -> [(old: Int, new: Int)] {
    let (lists, terms, categories) = (self.lists.count, self.terms.count, self.categories.count)
    self.terms.append(contentsOf: other.terms)
    self.categories.append(contentsOf: other.categories)
    var pairs: [(old: Int, new: Int)] = []
    let own = self.tables
    let tables = other.tables.map { table -> Int in
      if let position = own.firstIndex(where: { $0.isSame(as: table) }) { return position }
      let position = self.tables.count
      self.tables.append(table)
      if let version = own.firstIndex(where: { $0.name == table.name }) { pairs.append((position, version)) }
      return position
    }
    let known = self.columns
    var columns: [Int] = []
    for var column in other.columns {
      column.table = tables[column.table]
      let position = known.firstIndex {
        $0.table == column.table && $0.column == column.column && $0.values.kind == column.values.kind
      }
      columns.append(position ?? self.columns.count)
      if position == nil { self.columns.append(column) }
    }
    for var list in other.lists {
      list.terms = (list.terms.lowerBound + terms)..<(list.terms.upperBound + terms)
      if let table = list.column?.table { list.column?.table = tables[table] }
      self.lists.append(list)
    }
    let moves = ProgramMoves(list: { $0 + lists }, table: { tables[$0] }, column: { columns[$0] })
    for rule in other.rules {
      var rule = rule.moved(moves)
      rule.category += categories
      rules.append(rule)
    }
    return pairs
  }
}
