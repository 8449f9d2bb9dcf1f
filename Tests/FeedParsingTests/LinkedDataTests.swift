import Listings
import Testing

@testable import FeedParsing

/// JSON-LD as schema.org's documentation and the JSON-LD recommendation write it; expectations by hand.
@Suite struct LinkedDataTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var text: String
    /// Titles, in order.
    var titles: [String]
    var passedOver = 0
    var quarantined: [String] = []
    var description: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "one product", text: #"{"@context":"https://schema.org","@type":"Product","name":"A"}"#,
      titles: ["A"]),
    Case(
      name: "its type last, its offers first",
      text: "{\"@context\":\"https://schema.org\",\n\"offers\":[{\"@type\":\"Offer\",\"price\":1}],\n"
        + "\"name\":\"A\",\"@type\":\"Product\"}", titles: ["A"]),
    Case(
      name: "@graph among other things",
      text:
        "{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@graph\":[\n{\"@type\":\"WebSite\",\"name\":\"W\"},\n"
        + "{\"@type\":\"Product\",\"name\":\"A\"},{\"@type\":\"Product\",\"name\":\"B\"}]}",
      titles: ["A", "B"], passedOver: 1),
    Case(
      name: "an array at the top",
      text: "[{\"@type\":\"Product\",\"name\":\"A\"},\n{\"@type\":\"Event\",\"name\":\"E\"}]", titles: ["A"],
      passedOver: 1),
    Case(
      name: "a list of list items",
      text: "{\"@type\":\"ItemList\",\"itemListElement\":[\n{\"@type\":\"ListItem\",\"position\":1,"
        + "\"item\":{\"@type\":\"Product\",\"name\":\"A\"}},{\"@type\":\"ListItem\",\"item\":"
        + "{\"@type\":\"Product\",\"name\":\"B\"}}]}", titles: ["A", "B"]),
    Case(
      name: "inside a page and an offer",
      text:
        "{\"@type\":\"WebPage\",\n\"mainEntity\":{\"@type\":\"Offer\",\"itemOffered\":{\"@type\":\"Product\","
        + "\"name\":\"A\"}}}", titles: ["A"]),
    Case(
      name: "several types, long types, short types",
      text:
        "[{\"@type\":[\"Thing\",\"Product\"],\"name\":\"A\"},\n{\"@type\":\"https:\\/\\/schema.org\\/Product\","
        + "\"name\":\"B\"},{\"@type\":\"schema:Product\",\"schema:name\":\"C\"},"
        + "{\"\\u0040type\":\"Product\",\"name\":\"D\"},{\"@type\":\"ProductReview\",\"name\":\"E\"}]",
      titles: ["A", "B", "C", "D"], passedOver: 1),
    Case(
      name: "products inside a product are its own",
      text:
        "{\"@type\":\"ProductGroup\",\"name\":\"G\",\n\"hasVariant\":[{\"@type\":\"Product\",\"name\":\"A\"},"
        + "{\"@type\":\"Product\",\"name\":\"B\"}]}", titles: ["G"]),
    Case(
      name: "a type that is a value of something else",
      text: "[{\"@type\":\"Thing\",\"category\":\"Product\",\"name\":\"A\"},\n{\"name\":\"Product\"}]",
      titles: [],
      passedOver: 2),
    Case(
      name: "a broken element costs itself",
      text: "[{\"@type\":\"Product\",\"name\":\"A\"},\n{\"@type\":\"Product\",\"name\":},\n"
        + "{\"@type\":\"Product\",\"name\":\"C\"},\n{\"@type\":\"Event\",}]",
      titles: ["A", "C"], quarantined: ["1:json.invalid@33", "2:json.invalid@94"]),
    Case(
      name: "lines",
      text:
        "{\"@type\":\"Product\",\"name\":\"A\"}\n{\"@type\":\"Event\"}\n{\"@type\":\"Product\",\"name\":\"B\"}\n",
      titles: ["A", "B"], passedOver: 1),
  ]

  @Test(arguments: cases)
  func findsProducts(_ test: Case) throws {
    let outcome = try SessionDriver.read(test.text)
    #expect(outcome.description.profile == "schema-org")
    #expect(outcome.feed.values("title") == test.titles)
    #expect(outcome.feed.records.count == test.titles.count)
    #expect(outcome.passedOver == test.passedOver)
    #expect(outcome.feed.quarantined == test.quarantined)
    #expect(try SessionDriver.differing(Array(test.text.utf8)) == [])
  }

  @Test func offersBrandsAndImages() throws {
    let text = """
      {"@context": "https://schema.org", "@type": "Product", "sku": "7", "name": "Mug",
       "brand": {"@type": "Brand", "name": "Acme"},
       "image": ["https://x/1", {"@type": "ImageObject", "url": "https://x/2"}],
       "additionalProperty": [{"@type": "PropertyValue", "name": "Colour", "value": "red"}],
       "offers": {"@type": "AggregateOffer", "lowPrice": 3, "priceCurrency": "EUR", "offers": [
         {"@type": "Offer", "price": 4, "seller": {"@type": "Organization", "@id": "https://s/1", "name": "Shop"}},
         {"@type": "Offer", "price": 5, "seller": "Other"}]}}
      """
    let record = try #require(try SessionDriver.read(text).feed.records.first)
    for field in [
      "id=7", "title=Mug", "brand=Acme", "image_links=https://x/1", "image_links=https://x/2", "price=3",
      "currency=EUR", "seller_name=Shop", "seller_id=https://s/1", "attributes.Colour=red",
      "attributes.additionalProperty/name=Colour", "attributes.offers/offers/price=4",
      "attributes.offers/offers/price=5", "attributes.offers/offers/seller=Other",
    ] {
      #expect(record.fields.contains(field), "\(field) is missing")
    }
  }

  @Test(arguments: [
    (#""brand":"Acme","image":"i","url":"u""#, ["brand=Acme", "image_links=i", "link=u"]),
    (
      #""image":{"contentUrl":"i"},"offers":[{"url":"a","price":1},{"url":"b","price":2}]"#,
      ["image_links=i", "link=a", "price=1", "attributes.offers/url=b", "attributes.offers/price=2"]
    ),
    (#""schema:gtin13":"1","http://schema.org/offers":{"schema:price":2}"#, ["gtin=1", "price=2"]),
    (#""name":{"@language":"de","@value":"Tasse"}"#, ["title=Tasse", "language=de"]),
  ])
  func formsOfProperties(members: String, fields: [String]) throws {
    let outcome = try SessionDriver.read("{\"@type\":\"Product\",\(members)}")
    let record = try #require(outcome.feed.records.first)
    for field in fields { #expect(record.fields.contains(field), "\(field) is missing in \(record)") }
  }

  @Test func invalidBytesAreReplacedAndTheRecordMarked() throws {
    let bytes =
      Array("[{\"@type\":\"Product\",\"name\":\"".utf8) + [0xFF]
      + Array("\"},\n{\"@type\":\"Product\",\"name\":\"B\"}]".utf8)
    let outcome = try SessionDriver.read(bytes)
    #expect(outcome.feed.values("title") == ["\u{FFFD}", "B"])
    #expect(outcome.feed.records.map(\.marks) == [RecordMarks.replacedBytes.rawValue, 0])
  }

  @Test func depthIsCapped() throws {
    let text =
      "[" + String(repeating: "{\"@graph\":[", count: 100) + String(repeating: "]}", count: 100)
      + ",\n{\"@type\":\"Product\",\"name\":\"B\"}]"
    let outcome = try SessionDriver.read(text)
    #expect(outcome.feed.quarantined == ["0:limit.depth@1"])
    #expect(outcome.feed.values("title") == ["B"])
  }

  @Test func shopifyJSONIsOneListingAProduct() throws {
    let text = """
      {"products": [{"id": 5, "title": "Ring", "handle": "ring", "body_html": "<p>x</p>", "vendor": "V",
        "variants": [{"id": 51, "title": "S", "price": "1.00", "sku": "r-s"}, {"id": 52, "title": "M", "price": "2.00"}],
        "images": [{"src": "i1"}, {"src": "i2"}], "options": [{"name": "Size", "values": ["S", "M"]}]},
       {"id": 6, "title": "Pin", "handle": "pin", "body_html": "", "vendor": "V", "variants": [], "images": []}]}
      """
    let outcome = try SessionDriver.read(text)
    #expect(outcome.description.profile == "shopify-json")
    #expect(outcome.feed.values("id") == ["5", "6"])
    #expect(outcome.feed.values("brand") == ["V", "V"])
    #expect(outcome.feed.values("price") == ["1.00"])
    #expect(outcome.feed.values("image_links") == ["i1", "i2"])
    #expect(outcome.feed.values("attributes.variants/price") == ["2.00"])
    #expect(outcome.feed.values("attributes.Size") == ["S", "M"])
  }

  @Test func openAIFeeds() throws {
    let text =
      #"{"is_eligible_search":true,"item_id":"1","title":"T","description":"D","url":"u","seller_name":"S"}"#
    let outcome = try SessionDriver.read(text + "\n" + text)
    #expect(outcome.description.profile == "openai")
    #expect(outcome.feed.values("link") == ["u", "u"])
    #expect(outcome.feed.values("seller_name") == ["S", "S"])
  }
}
