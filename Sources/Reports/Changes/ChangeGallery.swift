/// What is kept of changed listings in feed order, in bounded memory: the first of them for a list, a sample of each
/// rule's for reading by hand, and what the changes mean for sellers.
package struct ChangeGallery: Sendable {
  package struct SellerTotals: Sendable {
    package var name: String
    package var totals = GroupTotals()
    var wasFlagged = false
    var isFlagged = false
  }

  /// The first changed listings, in feed order.
  package private(set) var first: [ChangeView] = []
  /// Per edited rule, the drawn listings, by their hashes.
  private var drawn: [[(hash: UInt64, view: ChangeView)]]
  private var sellers: [UInt64: SellerTotals] = [:]
  /// Sellers beyond those that are kept apart.
  package private(set) var furtherSellers = false
  private let listed: Int
  private let perRule: Int

  /// Sellers that are kept apart: the bound on this part's memory.
  private static let mostSellers = 1 << 20

  /// - Parameters:
  ///   - listed: how many changed listings are listed.
  ///   - perRule: how many are drawn for each rule.
  package init(rules: Int, listed: Int, perRule: Int) {
    drawn = Array(repeating: [], count: rules)
    self.listed = listed
    self.perRule = perRule
  }

  /// Takes the next changed listing. The smallest hashes of each rule are drawn, so that the order does not matter.
  package mutating func add(view frame: [UInt8]) {
    guard let (view, hash, rules) = ChangeFrame.view(frame) else { return }
    if first.count < listed { first.append(view) }
    for rule in rules where drawn.indices.contains(rule) && perRule > 0 {
      if drawn[rule].count == perRule, let last = drawn[rule].last, last.hash <= hash { continue }
      let place = drawn[rule].firstIndex { $0.hash > hash } ?? drawn[rule].count
      drawn[rule].insert((hash, view), at: place)
      if drawn[rule].count > perRule { drawn[rule].removeLast() }
    }
  }

  package mutating func add(sellers frames: [UInt8]) {
    ChangeFrame.sellers(frames) { seller in
      if sellers[seller.hash] == nil {
        guard sellers.count < Self.mostSellers else {
          furtherSellers = true
          return
        }
        sellers[seller.hash] = SellerTotals(name: "")
      }
      guard var entry = sellers[seller.hash] else { return }
      entry.wasFlagged = entry.wasFlagged || seller.isFlaggedBefore
      entry.isFlagged = entry.isFlagged || seller.isFlaggedAfter
      if let kind = seller.kind {
        entry.totals.count(kind)
        if entry.name.isEmpty { entry.name = seller.name }
      }
      sellers[seller.hash] = entry
    }
  }

  /// The listings drawn for a rule.
  package func sample(of rule: Int) -> [ChangeView] { drawn[rule].map(\.view) }

  /// Sellers that had no flagged listing and have one now.
  package var firstFlags: Int { sellers.values.count { !$0.wasFlagged && $0.isFlagged } }
  /// Sellers that had flagged listings and have none now.
  package var lastFlags: Int { sellers.values.count { $0.wasFlagged && !$0.isFlagged } }
  /// Sellers with a changed listing.
  package var changedSellers: Int { sellers.values.count { $0.totals.changed > 0 } }

  /// Sellers with most changed listings.
  package func topSellers(_ count: Int) -> [SellerTotals] {
    let changed = sellers.values.filter { $0.totals.changed > 0 }
    return Array(
      changed.sorted { ($1.totals.changed, $0.name) < ($0.totals.changed, $1.name) }.prefix(count))
  }
}
