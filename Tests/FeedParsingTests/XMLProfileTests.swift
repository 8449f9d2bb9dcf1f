import Listings
import Testing

@testable import FeedParsing

/// What the profiles of XML say beyond names: named attributes and category tables. Samples are our own, after each
/// format's specification.
@Suite struct XMLProfileTests {
  struct Listing: Equatable {
    var fields: [Field: String] = [:]
    var attributes: [String] = []
  }

  static func read(_ text: String, chunk: Int = 1 << 20, piece: Int = .max) throws -> (String, [Listing]) {
    var options = SessionOptions(profiles: ProfileCatalog.builtIn())
    options.chunkBytes = chunk
    let session = try FeedSession(
      XMLBytesSource(Array(text.utf8), piece: piece), name: "test", options: options)
    var listings: [Listing] = []
    _ = SequentialReader.read(session) { batch in
      for record in batch.records {
        var listing = Listing()
        for cell in record.cells.map({ batch.cells[$0] }) {
          if cell.field == .attribute {
            listing.attributes.append(
              "\(String(decoding: batch.name(cell), as: UTF8.self))=\(batch.string(cell))")
          } else if listing.fields[cell.field] == nil {
            listing.fields[cell.field] = batch.string(cell)
          }
        }
        listings.append(listing)
      }
    }
    return (session.description.profile, listings)
  }

  static func yml(_ categories: String, _ offer: String) -> String {
    "<?xml version=\"1.0\"?><!DOCTYPE yml_catalog SYSTEM \"shops.dtd\"><yml_catalog><shop><name>S</name>"
      + "<categories>\(categories)</categories><offers><offer id=\"7\" available=\"true\">\(offer)</offer>"
      + "<offer id=\"8\"><name>Cup</name><categoryId> 3 </categoryId></offer></offers></shop></yml_catalog>"
  }

  static let categories =
    "<category id=\"3\" parentId=\"2\">Mugs &amp; cups</category><category id=\"1\">Home</category>"
    + "<!-- <category id=\"2\">no</category> --><category id=\"2\" parentId=\"1\"><![CDATA[ Kitchen ]]></category>"
    + "<category id=\"3\">again</category>"

  @Test(arguments: [1, 64, 1 << 20]) func yml(chunk: Int) throws {
    let text = Self.yml(
      Self.categories,
      """
      <name>Enamel mug</name><vendor>Blik</vendor><price>9.90</price><currencyId>EUR</currencyId>
      <url>https://shop.example/7</url><categoryId>3</categoryId><param name="Volume" unit="ml">330</param>
      <param name="Colour">blue</param><param name="Note"/><param>loose</param>
      """)
    let (profile, listings) = try Self.read(text, chunk: chunk, piece: max(1, chunk / 2))
    #expect(profile == "yandex-yml")
    try #require(listings.count == 2)
    #expect(
      listings[0].fields == [
        .id: "7", .title: "Enamel mug", .brand: "Blik", .price: "9.90", .currency: "EUR",
        .availability: "true", .link: "https://shop.example/7", .category: "Home > Kitchen > Mugs & cups",
        .sellerName: "S",
      ])
    #expect(
      listings[0].attributes == [
        "categoryId=3", "param/@name=Volume", "Volume=330 ml", "param/@name=Colour", "Colour=blue",
        "param/@name=Note", "param=loose",
      ])
    #expect(listings[1].fields[.category] == "Home > Kitchen > Mugs & cups")
  }

  @Test func categoriesThatContainThemselvesEnd() throws {
    let (_, listings) = try Self.read(
      Self.yml(
        "<category id=\"3\" parentId=\"4\">A</category><category id=\"4\" parentId=\"3\">B</category>", ""))
    #expect(listings[1].fields[.category] == "B > A")
  }

  /// Above the circle stands who is in it, once, and below it the rest.
  @Test(arguments: [
    ("<category id=\"3\" parentId=\"3\">A</category>", "A"),
    (
      "<category id=\"3\" parentId=\"4\">A</category><category id=\"4\" parentId=\"5\">B</category>"
        + "<category id=\"5\" parentId=\"4\">C</category>", "C > B > A"
    ),
  ]) func eachCategoryIsNamedOnce(table: String, path: String) throws {
    #expect(try Self.read(Self.yml(table, "")).1[1].fields[.category] == path)
  }

  @Test func unknownCategoriesStayIds() throws {
    let (_, listings) = try Self.read(Self.yml("<category id=\"1\">Home</category>", ""))
    #expect(listings[1].fields[.category] == nil)
    #expect(listings[1].attributes == ["categoryId= 3 "])
  }

  /// A table that is longer than what is looked at to recognise a feed, and a later chunk than the first.
  @Test(arguments: [4096, 1 << 20]) func longTables(chunk: Int) throws {
    var table = ""
    for index in 10..<20_000 {
      table += "<category id=\"\(index)\" parentId=\"\(index / 10)\">Category number \(index)</category>"
    }
    let text = Self.yml(table + Self.categories, "<name>x</name><categoryId>19999</categoryId>")
    let (profile, listings) = try Self.read(text, chunk: chunk)
    #expect(profile == "yandex-yml")
    #expect(
      listings.map { $0.fields[.category] } == [
        "Home > Category number 19 > Category number 199 > Category number 1999 > Category number 19999",
        "Home > Kitchen > Mugs & cups",
      ])
  }

  /// Groups with elements of their own fill what a feed is recognised by, and the whole feed is in sight.
  @Test func longTablesOfElements() throws {
    var groups = ""
    for index in 1..<15_000 {
      groups +=
        "<CATALOG_STRUCTURE><GROUP_ID>\(index)</GROUP_ID><GROUP_NAME>Group \(index)</GROUP_NAME>"
        + "<PARENT_ID>0</PARENT_ID></CATALOG_STRUCTURE>\n"
    }
    let (profile, listings) = try Self.read(
      """
      <BMECAT><T_NEW_CATALOG><CATALOG_GROUP_SYSTEM>\(groups)</CATALOG_GROUP_SYSTEM>
      <ARTICLE><SUPPLIER_AID>a</SUPPLIER_AID></ARTICLE>
      <ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>a</ART_ID><CATALOG_GROUP_ID>14000</CATALOG_GROUP_ID></ARTICLE_TO_CATALOGGROUP_MAP>
      </T_NEW_CATALOG></BMECAT>
      """)
    #expect(profile == "bmecat")
    #expect(listings.map { $0.fields[.id] } == ["a"])
    #expect(listings.map { $0.fields[.category] } == ["Group 14000"])
  }

  @Test func heureka() throws {
    let (profile, listings) = try Self.read(
      """
      <SHOP><SHOPITEM><ITEM_ID>a1</ITEM_ID><PRODUCTNAME>Hrnek</PRODUCTNAME><URL>https://shop.example/a1</URL>
      <PARAM><VAL>330</VAL><PARAM_NAME>Objem</PARAM_NAME><UNIT>ml</UNIT></PARAM>
      <PARAM><VAL>bez jména</VAL></PARAM><PARAM><PARAM_NAME>Barva</PARAM_NAME><VAL>modrá</VAL></PARAM>
      <ITEMGROUP_ID>g1</ITEMGROUP_ID></SHOPITEM></SHOP>
      """)
    #expect(profile == "heureka-zbozi")
    #expect(
      listings.map(\.fields) == [
        [.id: "a1", .title: "Hrnek", .link: "https://shop.example/a1", .itemGroup: "g1"]
      ])
    #expect(
      listings.first?.attributes == [
        "Objem=330 ml", "PARAM/PARAM_NAME=Objem", "PARAM/VAL=bez jména", "PARAM/PARAM_NAME=Barva",
        "Barva=modrá",
      ])
  }

  /// Names outside ASCII are read by libxml2, broken records from a copy: both are arranged alike.
  @Test(arguments: ["<größe>x</größe>", "<NOTE>a & b</NOTE>"]) func theOtherWays(more: String) throws {
    let (_, listings) = try Self.read(
      "<SHOP><SHOPITEM>\(more)<PARAM><PARAM_NAME>Objem</PARAM_NAME><VAL>330</VAL><UNIT>ml</UNIT></PARAM>"
        + "</SHOPITEM></SHOP>")
    #expect(
      listings.first.map { Array($0.attributes.dropFirst()) } == ["PARAM/PARAM_NAME=Objem", "Objem=330 ml"])
  }

  @Test func bmecat() throws {
    let (profile, listings) = try Self.read(
      """
      <BMECAT version="1.2"><HEADER/><T_NEW_CATALOG><CLASSIFICATION_SYSTEM><CLASSIFICATION_GROUPS>
      <CLASSIFICATION_GROUP><CLASSIFICATION_GROUP_ID>1</CLASSIFICATION_GROUP_ID>
      <CLASSIFICATION_GROUP_NAME>Tools</CLASSIFICATION_GROUP_NAME></CLASSIFICATION_GROUP>
      <CLASSIFICATION_GROUP><CLASSIFICATION_GROUP_ID>2</CLASSIFICATION_GROUP_ID>
      <CLASSIFICATION_GROUP_NAME>Drills</CLASSIFICATION_GROUP_NAME>
      <CLASSIFICATION_GROUP_PARENT_ID>1</CLASSIFICATION_GROUP_PARENT_ID></CLASSIFICATION_GROUP>
      </CLASSIFICATION_GROUPS></CLASSIFICATION_SYSTEM><ARTICLE><SUPPLIER_AID>A</SUPPLIER_AID>
      <ARTICLE_DETAILS><DESCRIPTION_SHORT>Drill</DESCRIPTION_SHORT></ARTICLE_DETAILS><ARTICLE_FEATURES>
      <REFERENCE_FEATURE_GROUP_ID>2</REFERENCE_FEATURE_GROUP_ID>
      <FEATURE><FNAME>Voltage</FNAME><FVALUE>110</FVALUE><FVALUE>230</FVALUE><FUNIT>V</FUNIT></FEATURE>
      </ARTICLE_FEATURES></ARTICLE></T_NEW_CATALOG></BMECAT>
      """)
    #expect(profile == "bmecat")
    #expect(listings.map(\.fields) == [[.id: "A", .title: "Drill", .category: "Tools > Drills"]])
    #expect(
      listings.first?.attributes == [
        "ARTICLE_FEATURES/REFERENCE_FEATURE_GROUP_ID=2", "ARTICLE_FEATURES/FEATURE/FNAME=Voltage",
        "Voltage=110 V", "Voltage=230 V",
      ])
  }

  static let others: [(text: String, profile: String, fields: [Field: String])] = [
    (
      "<offers><o id='1' url='https://shop.example/1' price='5'><cat>Dom</cat><name>Kubek</name></o></offers>",
      "ceneo",
      [.id: "1", .link: "https://shop.example/1", .price: "5", .category: "Dom", .title: "Kubek"]
    ),
    (
      "<myshop><products><product><id>1</id><name>Cup</name><price_with_vat>5</price_with_vat>"
        + "<manufacturer>Blik</manufacturer></product></products></myshop>",
      "skroutz", [.id: "1", .title: "Cup", .price: "5", .brand: "Blik"]
    ),
  ]

  @Test(arguments: others) func otherProfiles(text: String, profile: String, fields: [Field: String]) throws {
    let read = try Self.read(text)
    #expect(read.0 == profile)
    #expect(read.1.map(\.fields) == [fields])
  }

  /// A unit that fills a record is not copied to each of its values.
  @Test func longUnitsAreNotJoined() throws {
    let unit = String(repeating: "u", count: 65)
    let (_, listings) = try Self.read(Self.yml("", "<param name=\"n\" unit=\"\(unit)\">v</param>"))
    #expect(listings.first?.attributes == ["param/@name=n", "param/@unit=\(unit)", "n=v"])
  }

  static let wrong: [(yaml: String, words: String)] = [
    ("attributes: [{in: a, name: b}]", "needs in, name and value"),
    ("attributes: [{in: a, name: b, value: c, type: d}]", "unknown key \"type\""),
    ("attributes: [a]", "a list of mappings"),
    ("categories: [{element: a, id: b, name: c}]", "needs element, id, name and references"),
    ("cells: many", "a number from 1"),
  ]

  @Test(arguments: wrong) func wrongProfiles(yaml: String, words: String) {
    #expect {
      _ = try ProfileCatalog.builtIn().adding(
        contentsOf: "name: x\nformats: [xml]\n\(yaml)\n", file: "x.yml")
    } throws: { ($0 as? ProfileError)?.message.contains(words) == true }
  }
}
