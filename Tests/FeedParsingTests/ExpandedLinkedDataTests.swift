import Listings
import Testing

@testable import FeedParsing

/// JSON-LD in expanded form (JSON-LD 1.1, section on expanded document form).
@Suite struct ExpandedLinkedDataTests {
  @Test(arguments: ["http://schema.org/", "https://schema.org/", "schema:"]) func valuesStandInObjects(
    prefix: String
  ) throws {
    let text = """
      [{"@id":"https://l.example/1","@type":["\(prefix)Product"],"\(prefix)name":[{"@value":"Mug","@language":"en"}],
      "\(prefix)sku":[{"@value":"A1"}],"\(prefix)gtin13":[{"@value":"4006381333931"}],
      "\(prefix)description":[{"@value":"Blue"}],
      "\(prefix)brand":[{"@type":["\(prefix)Brand"],"\(prefix)name":[{"@value":"Acme"}]}],
      "\(prefix)offers":[{"@type":["\(prefix)Offer"],"\(prefix)price":[{"@value":"3"}],
      "\(prefix)priceCurrency":[{"@value":"EUR"}],"\(prefix)availability":[{"@id":"\(prefix)InStock"}],
      "\(prefix)seller":[{"\(prefix)name":[{"@value":"Shop"}]}]}]}]
      """
    let read = try FieldsOfFeed(text)
    #expect(read.profile == "schema-org")
    let expected: [Field: [String]] = [
      .id: ["A1"], .title: ["Mug"], .gtin: ["4006381333931"], .description: ["Blue"], .brand: ["Acme"],
      .price: ["3"],
      .currency: ["EUR"], .availability: ["\(prefix)InStock"], .sellerName: ["Shop"],
    ]
    for (field, value) in expected { #expect(read.listings.first?[field] == value, "\(field.name)") }
  }
}
