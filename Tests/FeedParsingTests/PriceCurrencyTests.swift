import Listings
import Testing

@testable import FeedParsing

/// The currency of a price that states it, by the ways in which feeds write prices.
@Suite struct PriceCurrencyTests {
  @Test(
    arguments: [
      ("12.00 EUR", "EUR"), ("EUR 12,00", "EUR"), ("1 299,00 PLN", "PLN"), ("1\u{A0}299 CZK", "CZK"),
      ("9.99USD", "USD"),
      ("-5 GBP", "GBP"), (" 7 CHF ", "CHF"), ("1'000.00 CHF", "CHF"), ("10 RUR", "RUR"),
      ("12.00", nil), ("12 TTC", nil), ("12 eur", nil), ("ab 12 EUR", nil), ("EUR", nil), ("12 EUR USD", nil),
      ("12 EURO", nil), ("12 XTS", nil), ("€ 12", nil), ("10 EUR (20 %)", nil), ("", nil),
      ("1 EUR                                        ", nil),
    ] as [(String, String?)])
  func stated(price: String, currency: String?) throws {
    let outcome = try SessionDriver.read("id,title,price\n1,T,\"\(price)\"\n")
    let fields = try #require(outcome.feed.records.first).fields
    #expect(fields.first { $0.hasPrefix("currency=") } == currency.map { "currency=" + $0 })
    #expect(fields.contains("price=" + price) || price.isEmpty)
  }

  @Test func theFeedsOwnComesFirst() throws {
    let outcome = try SessionDriver.read("id,title,price,currency\n1,T,12 EUR,USD\n")
    #expect(outcome.feed.records.first?.fields.filter { $0.hasPrefix("currency=") } == ["currency=USD"])
  }

  @Test func inEveryFormat() throws {
    for feed in [
      "<rss xmlns:g='http://base.google.com/ns/1.0'><item><g:id>1</g:id><g:price>12 EUR</g:price></item></rss>",
      "{\"id\":\"1\",\"title\":\"T\",\"price\":\"12 EUR\"}\n",
    ] {
      let fields = try #require(try SessionDriver.read(feed).feed.records.first).fields
      #expect(fields.contains("price=12 EUR") && fields.contains("currency=EUR"))
    }
  }
}
