package import CompiledRules
package import RuleComparison

/// One trader of whom the rule sets propose something else.
package struct TraderChange: Sendable {
  /// What one trader rule proposes under either set; `nil` for nothing.
  package struct OfRule: Sendable {
    package var rule: String
    package var from: TraderAction?
    package var to: TraderAction?
  }
  package var trader: String
  package var isRegistered: Bool
  /// The gravest of what the rules propose.
  package var from: TraderAction?
  package var to: TraderAction?
  /// Rules of which the proposal differs, in the order of their ids.
  package var rules: [OfRule]
  package var listings: UInt64
  package var flaggedBefore: UInt64
  package var flaggedAfter: UInt64
}

/// What the trader rules of two sets propose, trader by trader, compared.
package struct TraderChanges: Sendable {
  /// What one trader rule came to.
  package struct OfRule: Sendable {
    /// Traders of whom it proposes something and did not, and the other way round.
    package var gained: UInt64 = 0
    package var lost: UInt64 = 0
    /// Traders of whom it proposes another action.
    package var altered: UInt64 = 0
    package var touched: UInt64 { gained + lost + altered }
  }

  /// Traders of the registry; `nil` without one.
  package let registered: Int?
  package var hasRegistry: Bool { registered != nil }
  package private(set) var compared: UInt64 = 0
  package private(set) var changed: UInt64 = 0
  /// Traders of whom something is proposed and was not, or something graver.
  package private(set) var newProposals: UInt64 = 0
  package private(set) var rules: [String: OfRule] = [:]
  /// The first traders with a change, by id.
  package private(set) var first: [TraderChange] = []
  private static let mostListed = 1000

  package init(registered: Int?) { self.registered = registered }

  /// What a trader's change comes to; `nil` where both sets propose the same, rule by rule.
  ///
  /// - Parameter includesShadow: what shadow rules propose counts as if they were active, on both sides.
  package static func change(
    of row: MerchantRow, _ judges: (old: TraderJudge, new: TraderJudge), includesShadow: Bool
  ) -> TraderChange? {
    guard let id = row.id else { return nil }
    var before = row
    before.listings = row.earlierListings
    func proposals(_ judge: TraderJudge, _ row: MerchantRow) -> [String: TraderAction] {
      let judgement = judge.judge(row)
      let proposed = judgement.proposals + (includesShadow ? judgement.shadow : [])
      return Dictionary(proposed.map { (judge.program.traderRules[$0.rule].id, $0.action) }) { max($0, $1) }
    }
    let (old, new) = (proposals(judges.old, before), proposals(judges.new, row))
    guard old != new else { return nil }
    let rules = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return TraderChange(
      trader: id, isRegistered: row.registered != nil, from: old.values.max(), to: new.values.max(),
      rules: rules.map { TraderChange.OfRule(rule: $0, from: old[$0], to: new[$0]) },
      listings: row.listings?.read ?? 0, flaggedBefore: row.earlierListings?.flagged ?? 0,
      flaggedAfter: row.listings?.flagged ?? 0)
  }

  /// Counts a trader, in the order of ids.
  package mutating func count(_ change: TraderChange?) {
    compared += 1
    guard let change else { return }
    changed += 1
    if let to = change.to, change.from.map({ $0 < to }) ?? true { newProposals += 1 }
    for rule in change.rules {
      switch (rule.from, rule.to) {
      case (nil, _): rules[rule.rule, default: OfRule()].gained += 1
      case (_, nil): rules[rule.rule, default: OfRule()].lost += 1
      default: rules[rule.rule, default: OfRule()].altered += 1
      }
    }
    if first.count < Self.mostListed { first.append(change) }
  }
}

/// A trader rule as reports tell of it: what differs in it, and what came of that.
package struct TraderRuleChange: Sendable {
  package var id: String
  package var edits: [String]
  package var words: [String]
  package var totals: TraderChanges.OfRule
}

extension ChangeStory {
  /// Trader rules that differ or propose something else, those that touch most traders first.
  package var traderRules: [TraderRuleChange] {
    let edited = Dictionary(pair.editedTraderRules.map { ($0.id, $0) }) { first, _ in first }
    let touched = traders?.rules ?? [:]
    return Set(edited.keys).union(touched.keys).map { id in
      TraderRuleChange(
        id: id, edits: edited[id]?.edits.map(\.text) ?? [], words: edited[id]?.words ?? [],
        totals: touched[id] ?? .init())
    }.sorted { ($1.totals.touched, $0.id) < ($0.totals.touched, $1.id) }
  }
}
