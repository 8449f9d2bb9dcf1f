import CompiledRules
import Listings
package import RuleComparison
import RuleEngine

/// What one edited rule did to listings.
package struct RuleChangeTotals: Sendable, Equatable {
  /// Listings that the rule flags and did not flag, and the other way round.
  package var gained: UInt64 = 0
  package var lost: UInt64 = 0
  /// Listings that it flags on both sides with another verdict, or undecided on one side alone.
  package var altered: UInt64 = 0
  /// Listings whose own verdict changed by it.
  package var decided: UInt64 = 0
  /// Per edit of the rule, listings of which it is a cause, alone or with others.
  package var edits: [UInt64]

  var touched: UInt64 { gained + lost + altered }
}

/// Changed listings of one group (a category, a language).
package struct GroupTotals: Sendable, Equatable {
  package var newBlocks: UInt64 = 0
  package var newReviews: UInt64 = 0
  package var released: UInt64 = 0
  package var undecided: UInt64 = 0
  package init() {}

  package var changed: UInt64 { newBlocks + newReviews + released + undecided }

  mutating func count(_ kind: ChangeKind) {
    switch kind {
    case .newBlock: newBlocks += 1
    case .newReview: newReviews += 1
    case .released: released += 1
    case .undecided: undecided += 1
    }
  }

  mutating func merge(_ other: GroupTotals) {
    newBlocks += other.newBlocks
    newReviews += other.newReviews
    released += other.released
    undecided += other.undecided
  }
}

/// The counts of a comparison, or of a part of one: merging parts in any grouping gives the same sum.
package struct ChangeTotals: Sendable, Equatable {
  /// Pass, review, undecided review, block: the states that a listing goes between.
  package static let states = ["pass", "review", "review (undecided)", "block"]

  /// Listings by state under the old rules and under the new.
  package private(set) var flow = [[UInt64]](repeating: [0, 0, 0, 0], count: 4)
  package private(set) var rules: [RuleChangeTotals]
  package private(set) var categories: [String: GroupTotals] = [:]
  package private(set) var languages: [String: GroupTotals] = [:]

  package init(_ pair: ProgramPair) {
    rules = pair.edited.map { RuleChangeTotals(edits: Array(repeating: 0, count: $0.edits.count)) }
  }

  static func state(_ result: ListingResult) -> Int {
    switch result.verdict {
    case .pass: 0
    case .review: result.isUndecided ? 2 : 1
    case .block: 3
    }
  }

  /// Counts a listing of which some rule says something; `clean` counts the others.
  package mutating func count(_ comparison: ListingComparison) {
    flow[Self.state(comparison.old)][Self.state(comparison.new)] += 1
    for rule in comparison.rules {
      switch (rule.old.verdict > .pass, rule.new.verdict > .pass) {
      case (false, true): rules[rule.rule].gained += 1
      case (true, false): rules[rule.rule].lost += 1
      default: rules[rule.rule].altered += 1
      }
    }
  }

  package mutating func count(clean listings: UInt64) { flow[0][0] += listings }

  /// Counts a listing that changed, which `count(_:)` has counted.
  package mutating func count(_ change: ListingChange, of pair: ProgramPair) {
    var seen = Set<String>()
    for position in change.deciding {
      let rule = change.comparison.rules[position]
      rules[rule.rule].decided += 1
      let edited = pair.edited[rule.rule]
      guard let number = edited.new ?? edited.old else { continue }
      let category = pair.merged.categories[pair.merged.rules[number].category].id
      if seen.insert(category).inserted { categories[category, default: GroupTotals()].count(change.kind) }
    }
    for (position, rule) in change.comparison.rules.enumerated() {
      for edit in Set(change.causes[position].flatMap(\.edits)) { rules[rule.rule].edits[edit] += 1 }
    }
    let language = RunTotals.language(of: change.batch.records[change.record], change.batch, change.feed)
    languages[language, default: GroupTotals()].count(change.kind)
  }

  /// Adds another part's counts. Associative and commutative.
  package mutating func merge(_ other: ChangeTotals) {
    for old in flow.indices { for new in flow.indices { flow[old][new] += other.flow[old][new] } }
    for index in rules.indices {
      rules[index].gained += other.rules[index].gained
      rules[index].lost += other.rules[index].lost
      rules[index].altered += other.rules[index].altered
      rules[index].decided += other.rules[index].decided
      for edit in rules[index].edits.indices { rules[index].edits[edit] += other.rules[index].edits[edit] }
    }
    for (name, totals) in other.categories { categories[name, default: GroupTotals()].merge(totals) }
    for (name, totals) in other.languages { languages[name, default: GroupTotals()].merge(totals) }
  }

  /// Listings that both rule sets judged.
  package var compared: UInt64 { flow.joined().reduce(0, +) }

  package subscript(measure: ChangeMeasure) -> UInt64 {
    func sum(_ old: [Int], _ new: [Int]) -> UInt64 {
      old.reduce(0) { total, from in total + new.reduce(0) { $0 + flow[from][$1] } }
    }
    switch measure {
    case .newBlocks: return sum([0, 1, 2], [3])
    case .newReviews: return sum([0, 3], [1, 2])
    case .newFlags: return sum([0], [1, 2, 3])
    case .released: return sum([1, 2, 3], [0])
    case .changed: return compared - (0..<4).reduce(0) { $0 + flow[$1][$1] }
    // Of traders, which are counted apart.
    case .newProposals: return 0
    }
  }
}
