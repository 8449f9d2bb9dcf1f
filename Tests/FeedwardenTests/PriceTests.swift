import Foundation
import Testing

/// Prices that state their currency, from the feed to the verdict.
@Suite struct PriceTests {
  private static let rules = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    rule r-1 "Dear lamps" {
      version 1  status active  category goods  severity high
      find lamp = any of (lamp) in title
      flag when lamp and price > 10 EUR
      verdict block
      say en "x"
      expect block { title: "lamp", price: 11, currency: EUR }
      expect pass { title: "lamp", price: 9, currency: EUR }
    }

    """

  /// Whether `price > 10 EUR` holds; `review` where it is unknown, for a price in another currency may be evaded so.
  private static let prices: [(price: String, verdict: String?)] = [
    ("12.00 EUR", "block"), ("EUR 12,00", "block"), ("9.99 EUR", nil), ("10.00 EUR", nil),
    ("10.01 EUR", "block"),
    ("1,234.50 EUR", "block"), ("12.00 USD", "review"), ("12.00", "review"), ("", "review"),
    ("about 12", "review"),
  ]

  private func verdicts(_ feed: String, named name: String) throws -> [String: String] {
    let folder = try Scratch()
    try folder.write(name, feed)
    try folder.write("price.rules", Self.rules)
    let outcome = try Command.run(
      ["scan", name, "--rules", "price.rules", "--out", "run", "--quiet"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = try folder.lines("run/flagged.jsonl").map { line in
      ((line["listing"] as? [String: Any])?["id"] as? String ?? "", line["verdict"] as? String ?? "")
    }
    return Dictionary(lines) { first, _ in first }
  }

  @Test func aPriceWithItsCurrencyIsCompared() throws {
    var expected: [String: String] = [:]
    for (index, row) in Self.prices.enumerated() { expected["\(index)"] = row.verdict }
    let table =
      "id,title,price\n"
      + Self.prices.enumerated().map { "\($0.offset),Lamp,\"\($0.element.price)\"\n" }.joined()
    #expect(try verdicts(table, named: "feed.csv") == expected)
    let google =
      "<rss xmlns:g='http://base.google.com/ns/1.0'><channel>"
      + Self.prices.enumerated().map {
        "<item><g:id>\($0.offset)</g:id><title>Lamp</title><g:price>\($0.element.price)</g:price></item>"
      }.joined() + "</channel></rss>"
    #expect(try verdicts(google, named: "feed.xml") == expected)
  }
}
