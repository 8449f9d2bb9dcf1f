import Testing

@testable import FeedParsing

/// Which elements a person would take for the records, and what is no feed at all. The profile and how many listings
/// each feed has are told by hand.
@Suite struct XMLRecordChoiceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var profile: String
    var titles: [String?]
    var testDescription: String { text }
    init(_ text: String, _ profile: String, _ titles: String?...) {
      self.text = text
      self.profile = profile
      self.titles = titles
    }
  }

  static func product(_ title: String, as name: String = "product") -> String {
    "<\(name)><id>\(title)-1</id><title>\(title)</title></\(name)>"
  }

  static func titles(_ feed: ReadFeed) -> [String?] {
    feed.records.map { $0.fields.first { $0.hasPrefix("title=") }.map { String($0.dropFirst(6)) } }
  }

  static let cases: [Case] = [
    // A header counts or names what follows.
    Case("<export><row>2</row>\(product("a"))\(product("b"))</export>", "generic-xml", "a", "b"),
    Case("<export><record>2</record>\(product("a"))</export>", "generic-xml", "a"),
    Case(
      "<export><header><item>all</item></header>\(product("a"))\(product("b"))</export>", "generic-xml", "a",
      "b"),
    Case(
      "<export><header><item>all</item></header>\(product("a", as: "item"))\(product("b", as: "item"))</export>",
      "generic-xml", "a", "b"),
    Case(
      "<export>\(product("a", as: "item"))<foot><item n='1'/><item>1 &lt; 2</item></foot>\(product("b", as: "item"))</export>",
      "generic-xml", "a", "b"),
    // Where records lie in the same place, a text is taken for one, too: nothing is lost.
    Case(
      "<export><head><item>all</item></head>\(product("a", as: "item"))<head>\(product("b", as: "item"))</head></export>",
      "generic-xml", nil, "a", "b"),
    Case(
      "<rss><channel><note><item>all</item></note>\(product("a", as: "item"))<item>text</item></channel></rss>",
      "google-rss", "a", nil),
    Case(
      "<export><header><record><count>2</count><date>x</date></record></header>\(product("a"))\(product("b"))</export>",
      "generic-xml", "a", "b"),
    Case(
      "<x><record>2</record><thing><id>1</id><title>a</title></thing><thing><id>2</id><title>b</title></thing></x>",
      "generic-xml", "a", "b"),
    // What only holds records is none.
    Case("<goods>\(product("a", as: "good"))\(product("b", as: "good"))</goods>", "generic-xml", "a", "b"),
    Case("<listing date='1'><item><id>1</id><title>a</title></item></listing>", "generic-xml", "a"),
    Case("<offer><products>\(product("a"))\(product("b"))</products></offer>", "generic-xml", "a", "b"),
    // What is inside of a record is part of it.
    Case(
      "<shop><product><id>1</id><title>a</title><offer><id>2</id><title>b</title></offer><offer><id>3</id></offer></product></shop>",
      "generic-xml", "a"),
    // Two lists.
    Case(
      "<shop><products>\(product("a"))\(product("b"))</products><listings>\(product("c", as: "listing"))\(product("d", as: "listing"))</listings></shop>",
      "generic-xml", "a", "b", "c", "d"),
    Case(
      "<listings>\(product("a", as: "listing"))\(product("b", as: "offer"))</listings>", "generic-xml", "a",
      "b"),
    Case("<x>\(product("a", as: "Product"))\(product("b"))</x>", "generic-xml", "a", "b"),
    // One product below a document element that another kind of feed has.
    Case("<shop>\(product("a"))</shop>", "generic-xml", "a"),
    Case("<SHOP>\(product("a", as: "PRODUCT"))</SHOP>", "generic-xml", "a"),
    Case("<offers>\(product("a", as: "offer"))</offers>", "generic-xml", "a"),
    Case("<feed>\(product("a"))</feed>", "generic-xml", "a"),
    Case("<rss version='2.0'><channel><title>S</title>\(product("a"))</channel></rss>", "generic-xml", "a"),
    Case(
      "<yml_catalog><shop><name>S</name>\(product("a", as: "item"))</shop></yml_catalog>", "generic-xml", "a"),
    Case("<shop><thing><id>1</id><title>a</title></thing></shop>", "generic-xml", "a"),
    Case("<export><thing><id>1</id><title>a</title></thing></export>", "generic-xml", "a"),
    // One record of a kind's own.
    Case(
      "<SHOP><SHOPITEM><ITEM_ID>1</ITEM_ID><PRODUCTNAME>a</PRODUCTNAME></SHOPITEM></SHOP>", "heureka-zbozi",
      "a"),
    Case("<offers><o id='1' price='2' url='u'/></offers>", "ceneo", nil),
    Case("<rss><channel><item><title>a</title></item></channel></rss>", "google-rss", "a"),
    // Kinds of feeds that hold nothing.
    Case("<rss><channel></channel></rss>", "google-rss"),
    Case(
      "<rss version='2.0'><channel><title>S</title><link>l</link><image><url>u</url><title>S</title></image></channel></rss>",
      "google-rss"),
    Case("<yml_catalog><shop><offers/></shop></yml_catalog>", "yandex-yml"),
    Case(
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>S</title><id>urn:x</id><author><name>n</name></author></feed>",
      "google-atom"),
    Case(
      "<BMECAT><T_NEW_CATALOG><CATALOG_GROUP_SYSTEM><CATALOG_STRUCTURE><GROUP_ID>1</GROUP_ID><GROUP_NAME>a</GROUP_NAME></CATALOG_STRUCTURE>"
        + "<CATALOG_STRUCTURE><GROUP_ID>2</GROUP_ID><GROUP_NAME>b</GROUP_NAME></CATALOG_STRUCTURE></CATALOG_GROUP_SYSTEM></T_NEW_CATALOG></BMECAT>",
      "bmecat"),
    Case("<products/>", "generic-xml"),
    Case("<export><date>x</date><ProductList></ProductList></export>", "generic-xml"),
  ]

  @Test(arguments: cases) func records(_ test: Case) throws {
    for chunk in [1, 7, 1 << 20] {
      let outcome = try SessionDriver.read(test.text, chunk: chunk)
      #expect(outcome.description.profile == test.profile)
      #expect(Self.titles(outcome.feed) == test.titles)
    }
  }

  static let noFeeds = [
    "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
    "<?xml version='1.0'?><Error><Code>NoSuchKey</Code><Title>t</Title><Id>1</Id></Error>",
    "<foo><bar>viagra</bar></foo>", "<response><status>error</status><message>x</message></response>", "<a/>",
    "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><soap:Fault><faultcode>c</faultcode><faultstring>s</faultstring></soap:Fault></soap:Body></soap:Envelope>",
  ]

  @Test(arguments: noFeeds) func noFeed(text: String) {
    #expect { try SessionDriver.read(text) } throws: {
      ($0 as? FeedParsingError)?.kind == .notAFeed
    }
  }

  /// Records that stand behind a megabyte of something else.
  @Test func farRecords() throws {
    let header = "<header>" + String(repeating: "<note>n</note>", count: 30_000) + "</header>"
    let outcome = try SessionDriver.read("<export>\(header)\(Self.product("a"))\(Self.product("b"))</export>")
    #expect(Self.titles(outcome.feed) == ["a", "b"])
  }
}
