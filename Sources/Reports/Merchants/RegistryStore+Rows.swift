import CompiledRules
package import Traceability

extension RegistryStore {
  /// Calls `body` with every trader, in the order of ids, joined with the sellers' counts; sellers that the registry
  /// lacks come in their place, listings without a seller at the end, feed by feed.
  ///
  /// - Parameters:
  ///   - counts: `nil` where no feed was read.
  ///   - earlier: counts of the same listings under an older rule set, where two are compared.
  ///   - standings: what the ledger holds of traders, `TraderStandings` in the order of keys; `nil` without a ledger.
  ///   - propose: tells the ledger what is proposed for a row's trader, and the row what became of it.
  package func rows(
    counts: SortedCursor?, earlier: SortedCursor? = nil, standings: SortedCursor? = nil,
    judge: TraderJudge? = nil,
    propose: ((inout MerchantRow) throws(OutputError) -> Void)? = nil,
    _ body: (MerchantRow) throws(OutputError) -> Void
  ) throws(OutputError) {
    let sellers = try counts.map { (cursor) throws(OutputError) in try SellerPairs(cursor, earlier) }
    let known = try standings.map { (cursor) throws(OutputError) in try StandingCursor(cursor) }
    func finish(_ row: MerchantRow, _ key: [UInt8]) throws(OutputError) {
      var row = row
      row.standing = try known?.standing(key)
      if let judge {
        if let standing = row.standing {
          row.registered?.heed(
            requested: standing.events[.notified], reminded: standing.events[.reminded],
            asOf: judge.sources.asOf, judge.sources.evidence)
        }
        row.judgement = judge.judge(row)
        try propose?(&row)
        row.proposal = judge.proposal(
          row.judgement, row.standing, isBarred: row.registered?.status.isBarred ?? false)
      }
      try body(row)
    }
    let traders = try StoredTraders(file)
    var position: Int32 = 0
    while let stored = try traders.next() {
      let key = SellerKey.of(id: stored.trader.id)
      if let sellers {
        while let seller = sellers.current, seller.key.lexicographicallyPrecedes(key) {
          try finish(Self.row(seller), seller.key)
          try sellers.advance()
        }
      }
      var row = MerchantRow(id: stored.trader.id, registered: stored.trader)
      if let sellers {
        row.listings = SellerCounts()
        row.earlierListings = sellers.hasEarlier ? SellerCounts() : nil
        if let seller = sellers.current, seller.key == key {
          row.listings = seller.counts
          row.earlierListings = seller.earlier
          try sellers.advance()
        }
      }
      row.links = links.links(of: position)
      for (kind, _, text) in stored.hashes where !text.isEmpty { row.hashes[kind, default: []].append(text) }
      try finish(row, key)
      position += 1
    }
    guard let sellers else { return }
    while let seller = sellers.current {
      try finish(Self.row(seller), seller.key)
      try sellers.advance()
    }
  }

  private static func row(_ seller: SellerPairs.Seller) -> MerchantRow {
    let who = SellerKey.read(seller.key[...])
    var row = MerchantRow(id: who.id, feed: who.feed, listings: seller.counts)
    row.earlierListings = seller.earlier
    return row
  }

  /// Makes those that the ledger knows to be suspended or to have strikes known to who is linked to them. Ids may come in
  /// any order. O(log traders) each.
  package func mark(barred id: String) {
    guard let position = traders.position(of: id) else { return }
    links.bar(Int32(clamping: position))
  }

  /// Fetches the ids of linked traders from the file.
  func collectLinked() throws(OutputError) {
    guard !links.members.isEmpty else { return }
    let traders = try StoredTraders(file)
    var ids: [UInt8] = []
    var ends: [Int] = []
    var position: Int32 = 0
    while let stored = try traders.next() {
      if links.clusters.isLinked(position) {
        ids.append(contentsOf: stored.trader.id.utf8)
        ends.append(ids.count)
      }
      position += 1
    }
    links.setIDs(ids, ends: ends)
  }

  /// Tells the rules for listings how traders hang together. After the last `mark`.
  package func shareLinks() {
    links.countBarred()
    for member in links.members.indices {
      let trader = links.members[member].trader
      guard let found = links.links(of: trader) else { continue }
      traders.setLinks(Int(trader), count: found.count, isBarred: !found.barred.isEmpty)
    }
  }

  /// How many values of a kind more traders share than the kind allows: they join nobody.
  package var crowded: [LinkKind: Int] { links.clusters.crowded }
  package var linkedCount: Int { links.members.count }
  package var clusterCount: Int { links.clusterCount }
  /// Clusters with a trader that was suspended or struck.
  package var barredClusterCount: Int { links.barredClusterCount }
}

/// Reads a store's file from front to back.
private final class StoredTraders {
  private let file: OutputFile?
  private var offset: UInt64 = 0
  private var buffer: [UInt8] = []
  private var position = 0
  private static let room = 256 << 10

  init(_ file: OutputFile?) throws(OutputError) { self.file = file }

  func next() throws(OutputError) -> StoredTrader? {
    guard try fill(4) else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(buffer[position + $1]) << (8 * $1) }
    guard try fill(4 + length) else { return nil }
    defer { position += 4 + length }
    return StoredTrader(buffer[(position + 4)..<(position + 4 + length)])
  }

  private func fill(_ count: Int) throws(OutputError) -> Bool {
    if buffer.count - position >= count { return true }
    guard let file else { return false }
    buffer.removeSubrange(..<position)
    position = 0
    let wanted = Int(min(UInt64(max(Self.room, count) - buffer.count), file.size - offset))
    guard wanted > 0 else { return buffer.count >= count }
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: wanted))
    let at = Int64(clamping: offset)
    let outcome: Result<Void, OutputError> = buffer.withUnsafeMutableBytes { bytes in
      do throws(OutputError) {
        return .success(try file.read(UnsafeMutableRawBufferPointer(rebasing: bytes[start...]), at: at))
      } catch { return .failure(error) }
    }
    try outcome.get()
    offset += UInt64(wanted)
    return buffer.count >= count
  }
}

/// Sellers' counts in the order of their keys, what stands in several runs added up.
final class SellerSums {
  struct Seller {
    var key: [UInt8]
    var counts: SellerCounts
  }
  private let cursor: SortedCursor
  private var hasMore: Bool
  private(set) var current: Seller?

  init(_ cursor: SortedCursor) throws(OutputError) {
    self.cursor = cursor
    hasMore = try cursor.advance()
    try advance()
  }

  func advance() throws(OutputError) {
    guard hasMore else {
      current = nil
      return
    }
    var seller = Seller(key: Array(cursor.key), counts: SellerCounts())
    while hasMore, cursor.key.elementsEqual(seller.key) {
      var reader = ByteReader(cursor.payload)
      seller.counts.merge(SellerCounts(from: &reader))
      hasMore = try cursor.advance()
    }
    current = seller
  }
}

/// Sellers with the counts of one rule set or of two. Both sets have judged the same listings, so both have the same
/// sellers, in the same order.
private final class SellerPairs {
  struct Seller {
    var key: [UInt8]
    var counts: SellerCounts
    var earlier: SellerCounts?
  }
  private let counts: SellerSums
  private let earlier: SellerSums?

  init(_ counts: SortedCursor, _ earlier: SortedCursor?) throws(OutputError) {
    self.counts = try SellerSums(counts)
    self.earlier = try earlier.map { (cursor) throws(OutputError) in try SellerSums(cursor) }
  }

  var hasEarlier: Bool { earlier != nil }

  var current: Seller? {
    counts.current.map { Seller(key: $0.key, counts: $0.counts, earlier: earlier?.current?.counts) }
  }

  func advance() throws(OutputError) {
    try counts.advance()
    try earlier?.advance()
  }
}
