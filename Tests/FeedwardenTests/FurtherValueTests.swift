import Foundation
import Testing

@Suite("A field that a listing states several times: comparisons hold for any of its values")
struct FurtherValueTests {
  /// What a scan of one listing flags with one rule.
  private func verdict(
    _ feed: String, _ condition: String, countries: String = "", lead: String = "any of (viagra) in title",
    file: String = "feed"
  ) throws -> (verdict: String, finding: [String: Any]) {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("rules")
    try scratch.write(
      "rules/a.rules",
      """
      category c "C" {
        basis "Some act"
        statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
      }
      list numbers "Numbers" { *: "4006381333931" }
      rule r-1 "A rule" { version 1 status active category c severity high \(countries)
        find a = \(lead)
        flag when \(condition)
        verdict block
        say en "x" }
      """)
    try scratch.write(file, feed)
    let outcome = try Command.run(
      ["scan", file, "--rules", "rules", "--as-of", "2026-11-23", "--quiet"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    guard let line = try jsonLines(outcome.output).first else { return ("pass", [:]) }
    let finding = (line["findings"] as? [[String: Any]])?.first ?? [:]
    let isUndecided = finding["undecided"] as? Bool == true
    return (isUndecided ? "undecided" : line["verdict"] as? String ?? "-", finding)
  }

  private func rss(_ item: String) -> String {
    """
    <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><item><g:id>1</g:id>
    <title>Viagra</title>\(item)</item></channel></rss>
    """
  }

  @Test("what the design calls a comparison, over XML elements that come twice")
  func elements() throws {
    let cases: [(item: String, condition: String, verdict: String)] = [
      (
        "<g:gtin>96385074</g:gtin><g:gtin>4006381333931</g:gtin>", "a and gtin in (\"4006381333931\")",
        "block"
      ),
      ("<g:gtin>96385074</g:gtin><g:gtin>4006381333931</g:gtin>", "a and gtin in numbers", "block"),
      ("<g:gtin>96385074</g:gtin><g:gtin>40170725</g:gtin>", "a and gtin in numbers", "pass"),
      // One that cannot be read may be the one that is looked for.
      ("<g:gtin>96385074</g:gtin><g:gtin>4006381333932</g:gtin>", "a and gtin in numbers", "undecided"),
      ("<g:gtin> </g:gtin><g:gtin>4006381333931</g:gtin>", "a and gtin in numbers", "block"),
      (
        "<g:product_type>Home</g:product_type><g:product_type>Weapons &gt; Knives</g:product_type>",
        "a and product_type under \"Weapons\"", "block"
      ),
      (
        "<g:google_product_category>1</g:google_product_category>"
          + "<g:google_product_category>Weapons &gt; Knives</g:google_product_category>",
        "a and google_product_category under \"Weapons\"", "block"
      ),
      (
        "<category>Home</category><category>Media &gt; Books</category>",
        "a and category under \"Media > Books\"", "block"
      ),
      ("<g:price>90 EUR</g:price><g:price>5 EUR</g:price>", "a and price < 10 EUR", "block"),
      ("<g:price>90 EUR</g:price><g:price>50 EUR</g:price>", "a and price < 10 EUR", "pass"),
      ("<g:price>90 EUR</g:price><g:price>1.000 EUR</g:price>", "a and price < 10 EUR", "undecided"),
      ("<g:brand>Good</g:brand><g:brand>Bad Co</g:brand>", "a and brand == \"bad co\"", "block"),
      ("<g:brand>Good</g:brand><g:brand>Bad Co</g:brand>", "a and brand in (\"bad co\")", "block"),
      ("<g:brand>Good</g:brand><g:brand>Bad Co</g:brand>", "a and brand contains \"bad\"", "block"),
      (
        "<g:condition>new</g:condition><g:condition>used</g:condition>", "a and condition == \"used\"",
        "block"
      ),
      ("<g:adult>no</g:adult><g:adult>yes</g:adult>", "a and adult == true", "block"),
      // A name that ranks behind another is a fallback, and no second value.
      ("<g:gtin>96385074</g:gtin><ean>4006381333931</ean>", "a and gtin in numbers", "pass"),
      // What tells a listing from others is said once.
      ("<state>live</state><state>pending</state>", "a and state == pending", "pass"),
    ]
    for (item, condition, wanted) in cases {
      let found = try verdict(rss(item), condition).verdict
      #expect(found == wanted, "\(item): \(condition)")
    }
  }

  @Test("countries: a list in JSON, a string, two elements, the openai profile's own list")
  func countries() throws {
    let cases: [(feed: String, countries: String, wanted: [String]?)] = [
      (#"{"id":"1","title":"viagra","target_country":["US","DE"]}"#, "countries DE, AT", ["DE"]),
      (#"{"id":"1","title":"viagra","target_country":["US","DE"]}"#, "countries EU", ["DE"]),
      (#"{"id":"1","title":"viagra","target_country":"US,DE"}"#, "countries DE, AT", ["DE"]),
      (#"{"id":"1","title":"viagra","target_country":["US","CA"]}"#, "countries DE, AT", nil),
      (#"{"id":"1","title":"viagra","target_country":["US","DE","DE"]}"#, "", ["DE", "US"]),
      (
        rss("<g:target_country>US</g:target_country><g:target_country>AT</g:target_country>"),
        "countries DE, AT", ["AT"]
      ),
      (
        #"{"item_id":"1","title":"viagra","url":"https://a.example/1","is_eligible_search":true,"#
          + #""store_name":"s","target_countries":["US","DE"],"is_eligible_checkout":false}"#,
        "countries DE, AT", ["DE"]
      ),
    ]
    for (feed, countries, wanted) in cases {
      let found = try verdict(feed + "\n", "a", countries: countries)
      #expect(found.verdict == (wanted == nil ? "pass" : "block"), "\(feed) \(countries)")
      #expect(found.finding["countries"] as? [String] == wanted, "\(feed) \(countries)")
    }
  }

  @Test("a Shopify product is every one of its variants")
  func variants() throws {
    let feed = """
      Handle,Title,Vendor,Variant Barcode,Variant Price
      pills,Viagra,Shop,96385074,90.00
      pills,,,4006381333931,5.00

      """
    #expect(try verdict(feed, "a and gtin in numbers", file: "feed.csv").verdict == "block")
  }

  @Test("a listing in two languages is in both")
  func languages() throws {
    let feed = #"{"id":"1","title":"viagra","language":["en","de"]}"# + "\n"
    #expect(try verdict(feed, "a and language in (de)").verdict == "block")
    #expect(try verdict(feed, "a and language in (fr)").verdict == "pass")
  }

  @Test("an exception for a product does not cover a listing that states another one beside it")
  func exceptions() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("rules")
    try scratch.write(
      "rules/a.rules",
      """
      category c "C" {
        basis "Some act"
        statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
      }
      rule r-1 "A rule" { version 1 status active category c severity high
        find a = any of (viagra) in title
        flag when a
        verdict block
        say en "x" }
      exception to r-1 for product "4006381333931" until 2027-01-31 { reason "x" approved_by "y" }
      """)
    try scratch.write(
      "feed.jsonl",
      """
      {"id":"1","title":"viagra","gtin":"4006381333931"}
      {"id":"2","title":"viagra","gtin":["4006381333931","96385074"]}
      {"id":"3","title":"viagra","gtin":["4006381333931","04006381333931"]}

      """)
    let outcome = try Command.run(
      ["scan", "feed.jsonl", "--rules", "rules", "--as-of", "2026-11-23", "--quiet"], in: scratch)
    let ids = try jsonLines(outcome.output).map { ($0["listing"] as? [String: Any])?["id"] as? String }
    #expect(ids == ["2"], "\(outcome.errors)")
  }

  @Test("a currency that cannot be compared is told of as what was not known", arguments: [false, true])
  func rates(hasRates: Bool) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("rules")
    try scratch.write(
      "rules/a.rules",
      """
      category c "C" {
        basis "Some act"
        statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
      }
      rule r-1 "A rule" { version 1 status active category c severity high
        find a = any of (viagra) in title
        flag when a and price < 10 EUR
        verdict block
        say en "x" }
      """)
    try scratch.write("rates.csv", "currency,rate\nEUR,1\nPLN,0.25\n")
    try scratch.write("feed.csv", "id,title,price\n1,Viagra,20 USD\n2,Viagra,20 PLN\n")
    let outcome = try Command.run(
      ["scan", "feed.csv", "--rules", "rules", "--as-of", "2026-11-23", "--quiet"]
        + (hasRates ? ["--rates", "rates.csv"] : []), in: scratch)
    let found = try jsonLines(outcome.output).map { line in
      let finding = (line["findings"] as? [[String: Any]])?.first
      let missing = (finding?["missing"] as? [String])?.joined(separator: " ")
      return missing ?? line["verdict"] as? String ?? "-"
    }
    #expect(found == (hasRates ? ["rates.USD", "block"] : ["rates", "rates"]))
  }
}
