/// What a feed of offers is known to hold.
struct OfferClaim {
  var bytes = 0
  var listings = 0
  var hits = 0
  /// Listings of sellers that the registry lacks.
  var unregistered = 0
  /// Listings that say something else than on the night before.
  var changed = 0

  var json: String {
    """
    {"format":"offers","bytes":\(bytes),"listings":\(listings),"hits":\(hits),"unregistered":\(unregistered),\
    "changed":\(changed)}

    """
  }
}

/// Writes offers as CSV: id, title, seller, and with `night` GTIN and description, too. Sellers are drawn from a registry
/// of `RegistryWriter`, and one listing in fifty from beyond it; hits are spread evenly.
struct OfferWriter {
  let traders: Int
  let listings: Int
  let hits: Int
  let seed: UInt64
  let terms: [String]
  /// The number of the first listing: feeds that overlap in nothing have numbers that do not.
  let first: Int
  /// Writes listings as they are on this night, the first being 0; `nil` for the least that a listing can be.
  let night: NightlyText?

  func write(to sink: FileSink) throws(GeneratorError) -> OfferClaim {
    guard hits <= listings else { throw .tooSmall(listings: listings, hits: hits) }
    let terms = self.terms.map { Array($0.utf8) }
    let out = ByteBuffer(capacity: 1 << 21)
    var random = RandomSource(seed: seed)
    var claim = OfferClaim()
    out.append(night == nil ? "id,title,seller_id\n" : "id,title,gtin,description,seller_id\n")
    for number in 0..<listings {
      out.append("L")
      out.append(decimal: first + number)
      // The first listing at or behind each of `hits` even places.
      let isHit = number * hits / listings != (number - 1) * hits / listings || (number == 0 && hits > 0)
      if isHit, claim.hits < hits {
        out.append(",New: ")
        out.append(terms[random.below(terms.count)])
        claim.hits += 1
      } else {
        out.append(",Tischlampe Eiche")
      }
      if let night, night.append(first + number, out) { claim.changed += 1 }
      out.append(",")
      if random.below(50) == 0 {
        claim.unregistered += 1
        RegistryWriter.id(traders + random.below(max(1, traders / 50)), out)
      } else {
        RegistryWriter.id(random.below(traders), out)
      }
      out.append("\n")
      if out.count >= 1 << 20 {
        claim.bytes += out.count
        try sink.drain(out)
      }
    }
    claim.bytes += out.count
    try sink.drain(out)
    claim.listings = listings
    return claim
  }
}
