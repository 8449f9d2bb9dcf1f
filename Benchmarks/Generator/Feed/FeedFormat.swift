/// The formats that a feed can be made in: one of each family that feedwarden reads by a path of its own.
enum FeedFormat: String, CaseIterable {
  /// Google RSS.
  case xml
  case atom, yml, heureka, bmecat
  case csv
  case shopifyCSV = "shopify-csv"
  case jsonl, json, jsonld

  func encoder(_ categories: CategoryTable) -> any FeedEncoder {
    switch self {
    case .xml: GoogleRSSEncoder()
    case .atom: GoogleAtomEncoder()
    case .yml: YandexEncoder(categories: categories)
    case .heureka: HeurekaEncoder()
    case .bmecat: BMEcatEncoder(categories: categories)
    case .csv: CSVEncoder()
    case .shopifyCSV: ShopifyEncoder()
    case .jsonl: JSONEncoder(isArray: false)
    case .json: JSONEncoder(isArray: true)
    case .jsonld: LinkedDataEncoder()
    }
  }
}

/// Writes listings in one format.
protocol FeedEncoder {
  /// What stands before the first listing.
  func header(_ out: ByteBuffer)
  func encode(_ listing: Listing, to out: ByteBuffer)
  /// What stands behind the last listing.
  func footer(_ out: ByteBuffer)
}
