import FeedParsing

/// How trader files are read: which elements are traders, and nothing more. What their columns say is the reader's.
enum TraderProfiles {
  /// In XML the elements that are records must be named; in JSON such names would mean types.
  private static let elements = """
    name: traders-xml
    title: A platform's traders
    formats: [xml]
    records: [trader, Trader, merchant, Merchant, seller, Seller, vendor, Vendor]
    fields:
      id: [id, "@id", trader_id, seller_id]
    """

  private static let tables = """
    name: traders
    title: A platform's traders
    formats: [csv, tsv, jsonl, json]
    fields:
      id: [id, trader_id, seller_id]
    """

  static func catalog() throws(ProfileError) -> ProfileCatalog {
    try ProfileCatalog.empty.adding(contentsOf: elements, file: "traders-xml").adding(
      contentsOf: tables, file: "traders")
  }
}
