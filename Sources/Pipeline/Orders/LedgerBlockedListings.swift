import Ledger
import Reports

extension ScanLedger {
  /// The blocked listings of the ledger as this run leaves it: what was decided counts, whoever decided, and a listing
  /// that was removed is blocked though no feed holds it any more.
  func addBlocked(to listings: BlockedListings, in window: PurchaseWindow) throws(OutputError) {
    var open: BlockedListing?
    try access { run in
      try run.eachBlocked(since: window.from.text) { finding in
        if var listing = open, listing.key == finding.key {
          listing.rules.append(finding.rule)
          if !listing.categories.contains(finding.category) { listing.categories.append(finding.category) }
          if listing.decidedOn.isEmpty { listing.decidedOn = finding.decidedOn ?? "" }
          open = listing
          return
        }
        if let listing = open { try listings.add(listing) }
        open = BlockedListing(
          key: finding.key, namespace: finding.namespace, seller: finding.trader ?? "", id: finding.listing,
          title: finding.title, rules: [finding.rule], categories: [finding.category],
          decidedOn: finding.decidedOn ?? "")
      }
    }
    if let open { try listings.add(open) }
  }
}
