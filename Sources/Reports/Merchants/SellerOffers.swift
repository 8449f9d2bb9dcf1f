/// How many listings each seller offers in a run, for who asks in the order of ids: no table of all sellers is made.
package final class SellerOffers {
  private let sellers: SellerSums
  /// The first thing that went wrong; what is asked after it is unknown.
  package private(set) var error: OutputError?

  package init(_ cursor: SortedCursor) throws(OutputError) { sellers = try SellerSums(cursor) }

  /// Listings of a seller that were read; `nil` where none were. Ids must be asked for in the order of their bytes; the
  /// same one may be asked for again. O(sellers) for all ids together.
  package func listings(of id: String) -> Int? {
    guard error == nil else { return nil }
    let key = SellerKey.of(id: id)
    do throws(OutputError) {
      while let seller = sellers.current, seller.key.lexicographicallyPrecedes(key) { try sellers.advance() }
    } catch {
      self.error = error
      return nil
    }
    guard let seller = sellers.current, seller.key == key else { return nil }
    return Int(clamping: seller.counts.read)
  }
}
