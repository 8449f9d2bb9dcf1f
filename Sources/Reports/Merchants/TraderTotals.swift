package import CompiledRules
package import Traceability

/// What one trader rule did in a run.
package struct TraderRuleTotals: Sendable, Equatable {
  /// Traders for whom it proposes an action, by action.
  package var proposed: [TraderAction: UInt64] = [:]
  package var undecided: UInt64 = 0
  package var excepted: UInt64 = 0
  /// Traders for whom it would propose one, as a rule in shadow.
  package var shadow: UInt64 = 0
}

/// What a registry, and what a run found of its traders, came to.
package struct TraderTotals: Sendable, Equatable {
  /// Traders of the registry, each once.
  package var registered: UInt64 = 0
  package var complete: UInt64 = 0
  package var statuses: [TraderStatus: UInt64] = [:]
  package var steps: [TraceabilityStep: UInt64] = [:]
  /// Per item, traders by its state.
  package var items: [TraceabilityItem: [ItemStatus: UInt64]] = [:]
  /// Days of the file that do not count, by column.
  package var dayFaults: [String: UInt64] = [:]
  /// Traders with at least one verified item.
  package var verified: UInt64 = 0
  // With feeds only.
  package var hasListings = false
  package var hasRegistry = true
  package var hasLedger = false
  /// Sellers of the feeds.
  package var sellers: UInt64 = 0
  /// Traders by the gravest measure that is proposed for them.
  package var proposals: [TraderAction: UInt64] = [:]
  /// Per trader rule of the program, by position.
  package var rules: [Int: TraderRuleTotals] = [:]
  /// Proposals that each exception of the program set aside, by position.
  package var exceptions: [Int: UInt64] = [:]
  /// Traders with strikes.
  package var struck: UInt64 = 0
  /// Sellers of the feeds that the registry lacks, and their listings.
  package var unregistered: UInt64 = 0
  package var unregisteredListings: UInt64 = 0
  /// Traders of the registry without a listing in the feeds.
  package var withoutListings: UInt64 = 0
  /// Listings that name no seller.
  package var namelessListings: UInt64 = 0
  package var sellingWhileBarred: UInt64 = 0
  // Of the file.
  /// Whether all of it could be read.
  package var isWhole = true
  package var records: UInt64 = 0
  package var quarantined: UInt64 = 0
  package var repeated: UInt64 = 0
  // Links.
  package var linked: Int = 0
  package var clusters: Int = 0
  package var barredClusters: Int = 0
  package var crowded: [LinkKind: Int] = [:]
  /// The worst rows, by gravity and then by id.
  package private(set) var worst: [MerchantRow] = []
  private static let mostWorst = 10

  package init() {}

  /// Whether the terminal is told of traders: not where nothing but a ledger is there.
  package var isWorthTelling: Bool { hasRegistry || !proposals.isEmpty || !rules.isEmpty }

  package mutating func count(_ row: MerchantRow) {
    keepWorst(row)
    countProposals(row)
    let read = row.listings?.read ?? 0
    if row.id != nil, read > 0 { sellers += 1 }
    guard let trader = row.registered else {
      if row.id == nil {
        namelessListings += read
      } else {
        unregistered += 1
        unregisteredListings += read
      }
      return
    }
    registered += 1
    if trader.assessment.isComplete { complete += 1 }
    statuses[trader.status, default: 0] += 1
    steps[trader.assessment.step, default: 0] += 1
    for item in TraceabilityItem.allCases {
      items[item, default: [:]][trader.assessment[item].status, default: 0] += 1
    }
    for fault in trader.dayFaults { dayFaults[fault.column, default: 0] += 1 }
    if trader.assessment.items.contains(where: { $0.verified != nil }) { verified += 1 }
    if let listings = row.listings, listings.read == 0 { withoutListings += 1 }
    if row.sellsWhileBarred { sellingWhileBarred += 1 }
  }

  private mutating func countProposals(_ row: MerchantRow) {
    if let action = row.proposal?.action { proposals[action, default: 0] += 1 }
    if let standing = row.standing, standing.strikeCount > 0 { struck += 1 }
    for proposal in row.judgement.proposals {
      rules[proposal.rule, default: TraderRuleTotals()].proposed[proposal.action, default: 0] += 1
    }
    for undecided in row.judgement.undecided {
      rules[undecided.rule, default: TraderRuleTotals()].undecided += 1
    }
    for proposal in row.judgement.shadow { rules[proposal.rule, default: TraderRuleTotals()].shadow += 1 }
    for exception in row.judgement.exceptions { exceptions[exception.exception, default: 0] += 1 }
    for exception in row.judgement.exceptions {
      rules[exception.rule, default: TraderRuleTotals()].excepted += 1
    }
  }

  private mutating func keepWorst(_ row: MerchantRow) {
    let gravity = row.gravity(hasRegistry: hasRegistry)
    guard gravity > 0, row.id != nil else { return }
    // Rows come in the order of ids: of equals the first stays before.
    if worst.count == Self.mostWorst, let last = worst.last, last.gravity(hasRegistry: hasRegistry) >= gravity
    {
      return
    }
    let place = worst.firstIndex { $0.gravity(hasRegistry: hasRegistry) < gravity } ?? worst.count
    worst.insert(row, at: place)
    if worst.count > Self.mostWorst { worst.removeLast() }
  }
}
