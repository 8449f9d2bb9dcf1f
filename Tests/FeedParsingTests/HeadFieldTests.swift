import Listings
import Testing

@testable import FeedParsing

/// What a feed says once, above its records, of all of them. Samples are our own, after each format's specification.
@Suite struct HeadFieldTests {
  static func bmecat(_ articles: String, head: String = head) -> String {
    "<BMECAT version=\"1.2\"><HEADER>\(head)</HEADER><T_NEW_CATALOG>\(articles)</T_NEW_CATALOG></BMECAT>"
  }

  static let head = """
    <CATALOG><LANGUAGE>deu</LANGUAGE><CATALOG_ID>2026</CATALOG_ID><TERRITORY>DE</TERRITORY><TERRITORY>AT</TERRITORY>
    <CURRENCY> EUR </CURRENCY></CATALOG><BUYER><BUYER_NAME>Buyer &amp; Co</BUYER_NAME></BUYER>
    <SUPPLIER><SUPPLIER_ID type="duns">S-9</SUPPLIER_ID><SUPPLIER_NAME>Muster &amp; S&#246;hne</SUPPLIER_NAME></SUPPLIER>
    """

  static let price = "<ARTICLE_PRICE_DETAILS><ARTICLE_PRICE><PRICE_AMOUNT>9.90</PRICE_AMOUNT>"
  static let priceEnd = "</ARTICLE_PRICE></ARTICLE_PRICE_DETAILS>"

  @Test(arguments: [1, 64, 1 << 20]) func suppliersAndCurrencies(chunk: Int) throws {
    let read = try FieldsOfFeed(
      Self.bmecat(
        "<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID>\(Self.price)\(Self.priceEnd)</ARTICLE>"
          + "<ARTICLE><SUPPLIER_AID>2</SUPPLIER_AID>\(Self.price)<PRICE_CURRENCY>CHF</PRICE_CURRENCY>"
          + "<TERRITORY>CH</TERRITORY>\(Self.priceEnd)</ARTICLE>"), chunk: chunk)
    #expect(read.profile == "bmecat")
    #expect(read.values(.sellerID) == ["S-9", "S-9"])
    #expect(read.values(.sellerName) == ["Muster & Söhne", "Muster & Söhne"])
    #expect(read.values(.currency) == ["EUR", "CHF"])
    #expect(read.values(.targetCountry) == ["DE", "CH"])
    #expect(read.attributes == [["HEADER/CATALOG/TERRITORY=AT"], []])
  }

  /// The head's supplier is not put together with the number of another.
  @Test func aRecordsOwnSupplierIsNotMixedWithTheHeads() throws {
    let read = try FieldsOfFeed(
      Self.bmecat(
        "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID><SUPPLIER_IDREF>S-2</SUPPLIER_IDREF></PRODUCT>"
          + "<PRODUCT><SUPPLIER_PID>2</SUPPLIER_PID><SUPPLIER_IDREF></SUPPLIER_IDREF></PRODUCT>"))
    #expect(read.values(.sellerID) == ["S-2", "S-9"])
    #expect(read.values(.sellerName) == [nil, "Muster & Söhne"])
  }

  @Test func aPriceSpeaksForItself() throws {
    let price = Self.price.replacing("9.90", with: "9.90 SEK")
    let read = try FieldsOfFeed(
      Self.bmecat("<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID>\(price)\(Self.priceEnd)</ARTICLE>"))
    #expect(read.values(.currency) == ["SEK"])
  }

  /// A record that is recovered, and a feed with a prefix before all names, say as much.
  @Test func theOtherWays() throws {
    let broken = try FieldsOfFeed(
      Self.bmecat("<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID><REMARKS>a & b</REMARKS></ARTICLE>"))
    #expect(broken.values(.sellerID) == ["S-9"])
    let prefixed = try FieldsOfFeed(
      "<b:BMECAT xmlns:b=\"urn:b\"><b:HEADER><b:SUPPLIER><b:SUPPLIER_NAME>M</b:SUPPLIER_NAME></b:SUPPLIER></b:HEADER>"
        + "<b:T_NEW_CATALOG><b:PRODUCT><b:SUPPLIER_PID>1</b:SUPPLIER_PID></b:PRODUCT></b:T_NEW_CATALOG></b:BMECAT>"
    )
    #expect(prefixed.values(.sellerName) == ["M"])
  }

  /// What stands behind the first record, or in an element of the same name elsewhere, is not the head's.
  @Test func onlyTheHeadCounts() throws {
    let none = try FieldsOfFeed(
      Self.bmecat(
        "<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID></ARTICLE><SUPPLIER><SUPPLIER_ID>X</SUPPLIER_ID></SUPPLIER>",
        head: ""))
    #expect(none.values(.sellerID) == [nil])
    let shop = try FieldsOfFeed(
      "<yml_catalog><shop><company>Blik LLC</company><agency><company>Other</company></agency><name>Blik</name>"
        + "<offers><offer id=\"1\"><name>Mug</name></offer></offers></shop></yml_catalog>")
    #expect(shop.values(.sellerName) == ["Blik LLC"])
    #expect(shop.values(.title) == ["Mug"])
  }

  @Test(arguments: [
    ("head:\n  seller_id: [\"shop/@id\"]", "names an attribute"),
    ("head:\n  seller_id:\n    by: platform\n    names: [shop]", "platform's"),
    ("head:\n  seler: [shop]", "unknown field"),
  ]) func faults(yaml: String, words: String) throws {
    let error = try #require(throws: ProfileError.self) {
      _ = try ProfileCatalog.builtIn().adding(
        contentsOf: "name: a\nformats: [xml]\n\(yaml)\n", file: "mine.yml")
    }
    #expect(error.message.contains(words))
    #expect(error.line > 0)
  }
}
