package import Traceability

/// What a registry came to.
package struct TraderTotals: Sendable, Equatable {
  /// Traders of the registry, each once.
  package var registered: UInt64 = 0
  package var complete: UInt64 = 0
  package var statuses: [TraderStatus: UInt64] = [:]
  package var steps: [TraceabilityStep: UInt64] = [:]
  /// Per item, traders by its state.
  package var items: [TraceabilityItem: [ItemStatus: UInt64]] = [:]
  /// Traders with at least one verified item.
  package var verified: UInt64 = 0
  // With feeds only.
  package var hasListings = false
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

  package mutating func count(_ row: MerchantRow) {
    keepWorst(row)
    guard let trader = row.registered else {
      let read = row.listings?.read ?? 0
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
    if trader.assessment.items.contains(where: { $0.verified != nil }) { verified += 1 }
    if let listings = row.listings, listings.read == 0 { withoutListings += 1 }
    if row.sellsWhileBarred { sellingWhileBarred += 1 }
  }

  private mutating func keepWorst(_ row: MerchantRow) {
    let gravity = row.gravity
    guard gravity > 0, row.id != nil else { return }
    // Rows come in the order of ids: of equals the first stays before.
    if worst.count == Self.mostWorst, let last = worst.last, last.gravity >= gravity { return }
    let place = worst.firstIndex { $0.gravity < gravity } ?? worst.count
    worst.insert(row, at: place)
    if worst.count > Self.mostWorst { worst.removeLast() }
  }
}
