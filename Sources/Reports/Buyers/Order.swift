package import CompiledRules
package import Listings
import Traceability

/// A purchase, as far as it decides who must be told of what.
package struct Order: Sendable, Equatable {
  /// What was bought: by the key of a listing, or by its id with or without its seller.
  package struct Line: Sendable, Equatable {
    package var key = ""
    package var id = ""
    package var seller = ""
    package var namespace = ""
  }
  package var number = ""
  package var day: CalendarDay?
  package var buyer = ""
  package var contact = ""
  package var lines: [Line] = []

  package init() {}
}

/// Why a record of an order file cannot be used.
package struct OrderFault: Error, Sendable, Equatable {
  package var code: String
  package var reason: String
}

/// Turns records into orders. Remembers what columns say; one thread at a time.
package final class OrderReader {
  private enum Column { case key, listing, seller, namespace, number, day, buyer, contact, email, other }
  private var known: [String: (column: Column, isNested: Bool)] = [:]
  private static let mostNames = 4096
  /// What the file's columns say at all.
  package private(set) var hasListing = false
  package private(set) var hasDay = false

  package init() {}

  /// What a record says of its lines: values of a list come in its order, and nothing says which belong together but
  /// that there are as many of each.
  private struct Lines {
    var keys: [String] = []
    var ids: [String] = []
    var sellers: [String] = []
    var namespaces: [String] = []
    /// Said of the whole order.
    var seller = ""
    var namespace = ""
  }

  /// O(cells).
  package func read(_ record: Record, of batch: RecordBatch) throws(OrderFault) -> Order {
    var order = Order()
    var lines = Lines()
    var day = ""
    var email = ""
    for index in record.cells {
      let cell = batch.cells[index]
      let (column, isNested) = target(String(decoding: batch.name(cell), as: UTF8.self))
      let text = String(decoding: batch.value(cell).trimmed, as: UTF8.self)
      guard column != .other, !text.isEmpty else { continue }
      switch column {
      case .number: if order.number.isEmpty || !isNested { order.number = text }
      case .day: if day.isEmpty || !isNested { day = text }
      case .buyer: order.buyer = text
      case .contact: order.contact = text
      case .email: if email.isEmpty { email = text }
      case .key: lines.keys.append(text)
      case .listing: lines.ids.append(text)
      case .seller: if isNested { lines.sellers.append(text) } else { lines.seller = text }
      case .namespace: if isNested { lines.namespaces.append(text) } else { lines.namespace = text }
      case .other: break
      }
    }
    if !email.isEmpty { order.contact = email }
    order.lines = try Self.lines(lines)
    guard let read = PurchaseWindow.day(day) else {
      throw OrderFault(
        code: "order.day",
        reason: day.isEmpty ? "the order has no day" : "the order's day is not one as 2026-01-31")
    }
    order.day = read
    return order
  }

  private static func lines(_ said: Lines) throws(OrderFault) -> [Order.Line] {
    var lines: [Order.Line] = []
    for key in said.keys {
      guard let parts = ListingKey.parts(of: key) else {
        throw OrderFault(
          code: "order.key",
          reason: "the listing's key is not NAMESPACE/SELLER/ID, as flagged.jsonl writes it")
      }
      lines.append(Order.Line(key: key, id: parts.id, seller: parts.seller, namespace: parts.namespace))
    }
    // A key says all; ids beside keys say the same again.
    if lines.isEmpty {
      for values in [said.sellers, said.namespaces] where !values.isEmpty && values.count != said.ids.count {
        throw OrderFault(
          code: "order.lines",
          reason:
            "the order has \(said.ids.count) listings and \(values.count) sellers or namespaces; give one to each"
            + " line, or one to the order")
      }
      lines = said.ids.enumerated().map { index, id in
        Order.Line(
          id: id, seller: said.sellers.isEmpty ? said.seller : said.sellers[index],
          namespace: said.namespaces.isEmpty ? said.namespace : said.namespaces[index])
      }
    }
    guard !lines.isEmpty else {
      throw OrderFault(code: "order.no-listing", reason: "the order names no listing")
    }
    return lines
  }

  /// Of a JSON document that is one object, whether an array in it is the list of orders, by the names of members around
  /// it and of its first element's: an order has a day, and what it is an order of is no list of orders. `nil` where
  /// neither has one.
  package static func isListOfOrders(_ around: Set<String>, _ element: Set<String>) -> Bool? {
    func hasDay(_ names: Set<String>) -> Bool {
      names.contains { name in
        columns[String(String.UnicodeScalarView(name.unicodeScalars.filter(\.properties.isAlphabetic)))]
          == .day
      }
    }
    return hasDay(element) ? true : hasDay(around) ? false : nil
  }

  private func target(_ name: String) -> (column: Column, isNested: Bool) {
    if let target = known[name] { return target }
    let parts = name.split { $0 == "/" || $0 == "." }.map { part in
      String(String.UnicodeScalarView(part.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
    }
    var column = Column.other
    for count in [parts.count, 2, 1] where column == .other && count <= parts.count {
      // `items/id` is some id; only by itself it is the order's.
      if count == 1, parts.count > 1, ["id", "number", "date", "name"].contains(parts.last ?? "") {
        continue
      }
      column = Self.columns[parts.suffix(count).joined()] ?? .other
    }
    if column == .key || column == .listing { hasListing = true }
    if column == .day { hasDay = true }
    let target = (column, parts.count > 1)
    if known.count < Self.mostNames { known[name] = target }
    return target
  }

  private static let columns: [String: Column] = {
    let names: [(Column, String)] = [
      (.key, "key listingkey"),
      (
        .listing,
        "listing listingid item itemid product productid sku offer offerid article articleid articlenumber asin"
      ),
      (.seller, "seller sellerid trader traderid merchant merchantid vendorid shopid storeid"),
      (.namespace, "namespace marketplace"),
      (.number, "id order orderid ordernumber orderno purchaseid transactionid"),
      (
        .day,
        """
        date day orderedon ordereddate orderdate boughton purchasedon purchasedate createdat createdon orderedat
        placedat purchasedat
        """
      ),
      (.buyer, "buyer buyerid customer customerid consumer consumerid user userid accountid"),
      (.contact, "contact phone buyerphone customerphone"),
      (.email, "email emailaddress buyeremail customeremail contactemail"),
    ]
    var columns: [String: Column] = [:]
    for (column, words) in names {
      for word in words.split(whereSeparator: \.isWhitespace) { columns[String(word)] = column }
    }
    return columns
  }()
}
