/// What an order file came to. No buyer is named here.
package struct OrderTotals: Sendable, Equatable {
  package var name: String
  /// SHA-256 of the file as it came, in lower-case hexadecimal.
  package var digest = ""
  package var window: PurchaseWindow
  package var read: UInt64 = 0
  /// Records that cannot be used: no listing, no day, damaged, or of several blocked listings and no seller to tell them.
  package var quarantined: UInt64 = 0
  /// Orders before the window and behind it.
  package var before: UInt64 = 0
  package var after: UInt64 = 0
  /// Blocked listings that could have been bought, and those that were.
  package var blocked: UInt64 = 0
  package var listings: UInt64 = 0
  /// Purchases of blocked listings in the window: lines of `buyers.jsonl`.
  package var purchases: UInt64 = 0
  /// Those of them that were told by the listing's id alone, for the order or the listing names no seller.
  package var byIDAlone: UInt64 = 0
  /// Purchases that an earlier record of the same order told already.
  package var repeated: UInt64 = 0
  package var buyers: UInt64 = 0
  package var withoutContact: UInt64 = 0
  /// Why the file could not be read to its end; `nil` where it could.
  package var damage: String?

  package init(name: String, window: PurchaseWindow) {
    self.name = name
    self.window = window
  }

  var summary: DocumentJSON {
    .object([
      ("file", .text(name)), ("complete", .bool(damage == nil)), ("from", .text(window.from.text)),
      ("to", .text(window.to.text)), ("read", .integer(read)), ("quarantined", .integer(quarantined)),
      ("before", .integer(before)), ("after", .integer(after)), ("blocked_listings", .integer(blocked)),
      ("bought_listings", .integer(listings)), ("purchases", .integer(purchases)),
      ("by_id_alone", .integer(byIDAlone)), ("repeated", .integer(repeated)),
      ("buyers", .integer(buyers)),
      ("without_contact", .integer(withoutContact)),
    ])
  }

  var line: String {
    let days = "from \(window.from.text) to \(window.to.text)"
    guard purchases > 0 else { return "none of \(GroupedNumber.text(blocked)) blocked listings, \(days)" }
    return "\(GroupedNumber.text(buyers)) of \(GroupedNumber.text(listings)) blocked "
      + "\(listings == 1 ? "listing" : "listings"), \(days)"
      + (withoutContact > 0 ? "; \(GroupedNumber.text(withoutContact)) purchases without a contact" : "")
  }
}
