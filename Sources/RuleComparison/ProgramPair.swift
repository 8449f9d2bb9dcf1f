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

  /// What keeps two rule sets from being compared; `nil` for nothing. Both must have the same tables and exceptions:
  /// edits tell of rules and lists only, and would lay the difference at the wrong door.
  package static func obstacle(old: RuleProgram, new: RuleProgram) -> String? {
    func tables(_ program: RuleProgram) -> [[String]] {
      program.tables.map { [$0.name, $0.hash, $0.key.map { String($0) } ?? ""] }
    }
    if tables(old) != tables(new) { return "their tables differ" }
    if old.exceptions != new.exceptions { return "their exceptions differ" }
    return nil
  }

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
  }

  /// O(both rule sets). The two have no `obstacle`.
  package init(old: RuleProgram, new: RuleProgram) {
    self.old = old
    self.new = new
    var all = new
    all.append(contentsOf: old)
    // In `all`: the new rules, and behind them the old ones.
    let newPositions = Dictionary(new.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let oldPositions = Dictionary(old.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let surroundings = EditedFind.Surroundings(program: all, lists: Self.differences(of: old, new))
    var merged = all
    merged.rules = []
    merged.hash = ""
    var sides: (old: [Int?], new: [Int?]) = ([], [])
    var pairs: [(old: Int?, new: Int?)] = []
    let ids = Set(newPositions.keys).union(oldPositions.keys).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    for id in ids {
      let (one, other) = (oldPositions[id], newPositions[id])
      let oldInAll = one.map { $0 + new.rules.count }
      if let other, let oldInAll, Self.meanTheSame(oldInAll, other, surroundings) {
        merged.rules.append(all.rules[other])
        sides.old.append(one)
        sides.new.append(other)
        // They may still differ in words.
        pairs.append((merged.rules.count - 1, merged.rules.count - 1))
        continue
      }
      var pair: (old: Int?, new: Int?) = (nil, nil)
      if let oldInAll {
        pair.old = merged.rules.count
        merged.rules.append(all.rules[oldInAll])
        sides.old.append(one)
        sides.new.append(nil)
      }
      if let other {
        pair.new = merged.rules.count
        merged.rules.append(all.rules[other])
        sides.old.append(nil)
        sides.new.append(other)
      }
      pairs.append(pair)
    }
    self.merged = merged
    oldRules = sides.old
    newRules = sides.new
    let inMerged = EditedFind.Surroundings(program: merged, lists: surroundings.lists)
    edited = zip(ids, pairs).compactMap { id, pair in
      guard pair.old == pair.new else { return EditedRule(old: pair.old, new: pair.new, inMerged) }
      guard let one = oldPositions[id], let other = newPositions[id] else { return nil }
      // One rule for both sides: what differs is words.
      return EditedRule(old: one + new.rules.count, new: other, surroundings)?.standing(at: pair.new)
    }
  }

  private static func meanTheSame(_ old: Int, _ new: Int, _ surroundings: EditedFind.Surroundings) -> Bool {
    EditedRule(old: old, new: new, surroundings)?.edits.isEmpty ?? true
  }

  private static func differences(of old: RuleProgram, _ new: RuleProgram) -> [String: ListDifference] {
    var result: [String: ListDifference] = [:]
    let before = Dictionary(old.lists.map { ($0.name, $0) }) { first, _ in first }
    for list in new.lists where !list.name.isEmpty {
      guard let other = before[list.name] else { continue }
      let difference = ListDifference(old.terms[other.terms], new.terms[list.terms])
      if !difference.isEmpty { result[list.name] = difference }
    }
    return result
  }
}

extension RuleProgram {
  /// Puts another program with the same tables behind this one; its positions move along. O(the other).
  mutating func append(contentsOf other: RuleProgram) {
    let (lists, terms, categories) = (self.lists.count, self.terms.count, self.categories.count)
    self.terms.append(contentsOf: other.terms)
    self.categories.append(contentsOf: other.categories)
    // Both have the same tables, so a column that both compare needs to stand here but once.
    let known = self.columns
    var columns: [Int] = []
    for column in other.columns {
      let position = known.firstIndex {
        $0.table == column.table && $0.column == column.column && $0.values.kind == column.values.kind
      }
      columns.append(position ?? self.columns.count)
      if position == nil { self.columns.append(column) }
    }
    for var list in other.lists {
      list.terms = (list.terms.lowerBound + terms)..<(list.terms.upperBound + terms)
      self.lists.append(list)
    }
    let moves = ProgramMoves(list: { $0 + lists }, table: { $0 }, column: { columns[$0] })
    for rule in other.rules {
      var rule = rule.moved(moves)
      rule.category += categories
      rules.append(rule)
    }
  }
}
