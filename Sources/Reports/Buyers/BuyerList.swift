import CompiledRules
import Traceability

/// Brings orders and blocked listings together: `buyers.jsonl`, by listing. Both are sorted by the listing's id, and
/// met in that order; memory holds the blocked listings of one id.
package final class BuyerList {
  private let blocked: BlockedListings
  private let orders: SortedRuns
  private let buyers: SortedRuns
  private let quarantine: QuarantinedTraders
  package private(set) var totals: OrderTotals
  /// What was written of the order at hand.
  private var told: Set<Told> = []

  package init(
    _ blocked: BlockedListings, totals: OrderTotals, quarantine: QuarantinedTraders,
    makeFile: @escaping () throws(OutputError) -> OutputFile
  ) {
    self.blocked = blocked
    self.totals = totals
    self.quarantine = quarantine
    orders = SortedRuns(memoryLimit: 16 << 20, makeFile: makeFile)
    buyers = SortedRuns(memoryLimit: 16 << 20, makeFile: makeFile)
    self.totals.blocked = blocked.count
  }

  /// Takes the next order of the file; `place` is where it stands. O(lines) where it is none of a blocked listing.
  package func add(_ order: Order, record: UInt64, offset: UInt64) throws(OutputError) {
    guard let day = order.day else { return }
    guard totals.window.contains(day) else {
      if day < totals.window.from { totals.before += 1 } else { totals.after += 1 }
      return
    }
    for line in order.lines where blocked.mayHold(id: line.id) {
      var writer = ByteWriter()
      for text in [
        line.key, line.id, line.seller, line.namespace, order.number, day.text, order.buyer, order.contact,
      ] { writer.put(text) }
      writer.put(record)
      writer.put(offset)
      try orders.add(
        key: OrderKey.of(id: line.id, seller: line.seller, order: order.number), payload: writer.bytes)
    }
  }

  /// A purchase as far as a buyer must be told of it once.
  private struct Told: Hashable {
    var listing: String
    var day: String
    var buyer: String
    var contact: String
  }

  private struct Purchase {
    var line = Order.Line()
    var number: String
    var day: String
    var buyer: String
    var contact: String
    var record: UInt64
    var offset: UInt64

    init(_ payload: ArraySlice<UInt8>) {
      var reader = ByteReader(payload)
      line.key = reader.text()
      line.id = reader.text()
      line.seller = reader.text()
      line.namespace = reader.text()
      number = reader.text()
      day = reader.text()
      buyer = reader.text()
      contact = reader.text()
      record = reader.integer()
      offset = reader.integer()
    }
  }

  /// Writes the list. Once, after the last order. O(n log n) over blocked listings and what was bought of their ids.
  package func write(to file: OutputFile) throws(OutputError) {
    let listings = try blocked.cursor()
    let purchases = try orders.cursor()
    var hasListing = try listings.advance()
    var hasPurchase = try purchases.advance()
    var bought: Set<Int> = []
    while hasPurchase {
      let id = Array(OrderKey.id(purchases.key))
      while hasListing, OrderKey.id(listings.key).lexicographicallyPrecedes(id) {
        hasListing = try listings.advance()
      }
      var group: [BlockedListing] = []
      while hasListing, OrderKey.id(listings.key).elementsEqual(id) {
        var reader = ByteReader(listings.payload)
        group.append(BlockedListing(from: &reader))
        hasListing = try listings.advance()
      }
      bought.removeAll(keepingCapacity: true)
      var order: [UInt8] = []
      while hasPurchase, OrderKey.id(purchases.key).elementsEqual(id) {
        if !purchases.key.elementsEqual(order) {
          order = Array(purchases.key)
          told.removeAll(keepingCapacity: true)
        }
        try meet(Purchase(purchases.payload), group, &bought, file)
        hasPurchase = try purchases.advance()
      }
      totals.listings += UInt64(bought.count)
    }
    totals.quarantined = quarantine.count
    totals.buyers = try countBuyers()
  }

  private func meet(
    _ purchase: Purchase, _ group: [BlockedListing], _ bought: inout Set<Int>, _ file: OutputFile
  ) throws(OutputError) {
    let line = purchase.line
    var matches = group.indices.filter { index in
      let listing = group[index]
      if !line.key.isEmpty { return listing.key == line.key }
      return (line.namespace.isEmpty || listing.namespace == line.namespace)
        // Of a feed without sellers the id is all there is.
        && (line.seller.isEmpty || listing.seller.isEmpty || listing.seller == line.seller)
    }
    if line.key.isEmpty, line.seller.isEmpty {
      // Sellers use each other's numbers: an id that several blocked listings have tells nobody's buyer.
      let sellers = Set(matches.map { group[$0].seller })
      guard sellers.count <= 1 else {
        return try quarantine.add(
          code: "order.ambiguous",
          reason: "\(sellers.count) sellers have blocked listings with this id; name the seller",
          number: purchase.record, offset: purchase.offset)
      }
      if matches.count > 1, line.namespace.isEmpty { matches = [matches[0]] }
    }
    for index in matches {
      // Exports overlap, and an order may have one listing on two lines. Without a number nobody can say that two records
      // are one order.
      if !purchase.number.isEmpty {
        let same = Told(
          listing: group[index].key, day: purchase.day, buyer: purchase.buyer, contact: purchase.contact)
        guard told.insert(same).inserted else {
          totals.repeated += 1
          continue
        }
      }
      let how =
        !line.key.isEmpty
        ? "key" : line.seller.isEmpty || group[index].seller.isEmpty ? "id" : "seller and id"
      bought.insert(index)
      totals.purchases += 1
      if how == "id" { totals.byIDAlone += 1 }
      if purchase.contact.isEmpty { totals.withoutContact += 1 }
      let buyer = [purchase.buyer, purchase.contact, purchase.number].first { !$0.isEmpty } ?? ""
      try buyers.add(key: Array(buyer.utf8), payload: [])
      try file.append(Self.line(purchase, of: group[index], by: how))
    }
  }

  private func countBuyers() throws(OutputError) -> UInt64 {
    let cursor = try buyers.cursor()
    var count: UInt64 = 0
    var last: [UInt8]?
    while try cursor.advance() {
      guard last.map({ !cursor.key.elementsEqual($0) }) ?? true else { continue }
      count += 1
      last = Array(cursor.key)
    }
    return count
  }

  private static func line(_ purchase: Purchase, of listing: BlockedListing, by how: String) -> [UInt8] {
    var output: [UInt8] = []
    func member(_ name: String, _ text: String, isFirst: Bool = false) {
      if !isFirst { output.append(",") }
      output.append(json: name)
      output.append(":")
      if text.isEmpty { output.append("null") } else { output.append(json: text) }
    }
    output.append("{\"listing\":{")
    member("key", listing.key, isFirst: true)
    member("id", listing.id)
    member("seller_id", listing.seller)
    member("title", listing.title)
    output.append("},\"rules\":")
    output.append(jsonStrings: listing.rules)
    output.append(",\"categories\":")
    output.append(jsonStrings: listing.categories)
    member("state", listing.decidedOn.isEmpty ? "proposed" : "decided")
    member("decided_on", listing.decidedOn)
    member("order", purchase.number)
    member("bought_on", purchase.day)
    member("buyer", purchase.buyer)
    member("contact", purchase.contact)
    member("matched_by", how)
    output.append("}\n")
    return output
  }
}
