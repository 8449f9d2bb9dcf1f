import Listings
import Testing

@testable import FeedParsing

/// Records that a profile names by their path; which elements those are is told by hand, and by libxml2.
@Suite struct XMLPathTests {
  static func catalog(_ records: String, roots: String = "") throws -> ProfileCatalog {
    let yaml =
      "name: own\nformats: [xml]\n\(roots)records: [\(records)]\nfields:\n  title: [t]\n  id: [\"@id\"]\n"
    return try ProfileCatalog.builtIn().adding(contentsOf: yaml, file: "own.yml")
  }

  static func item(_ title: String, as name: String = "item") -> String {
    "<\(name) id='\(title)'><t>\(title)</t></\(name)>"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var records: String
    var text: String
    var titles: String
    /// Elements of the records' name that stand elsewhere.
    var passedOver: Int
    var testDescription: String { "\(records) in \(text)" }
    init(_ records: String, _ text: String, _ titles: String, passedOver: Int = 0) {
      self.records = records
      self.text = text
      self.titles = titles
      self.passedOver = passedOver
    }
  }

  static let cases: [Case] = [
    // The same name elsewhere: before, behind, around, inside, as a text, empty.
    Case(
      "shop/items/item", "<shop><old>\(item("x"))</old><items>\(item("a"))\(item("b"))</items></shop>", "ab",
      passedOver: 1),
    Case(
      "shop/items/item",
      "<shop><items>\(item("a"))\(item("b"))</items><old>\(item("x"))\(item("y"))</old></shop>", "ab",
      passedOver: 2),
    Case(
      "items/item", "<shop><item><n>1</n><items>\(item("a"))</items></item>\(item("x"))</shop>", "a",
      passedOver: 2),
    Case("items/item", "<shop><items><item><t>a</t><set>\(item("x"))</set></item></items></shop>", "a"),
    Case(
      "/shop/item", "<shop><head><item>all</item></head>\(item("a"))<item/>\(item("b"))</shop>", "a-b",
      passedOver: 1),
    Case("/shop/item", "<shop><head><item/></head>\(item("a"))</shop>", "a", passedOver: 1),
    Case(
      "shop/item", "<shop><item id='1'/><x><item id='2'/></x><item id='3'></item></shop>", "--", passedOver: 1
    ),
    // Anywhere, from the document element, any name.
    Case(
      "items/item", "<shop><items>\(item("a"))</items><more><items>\(item("b"))</items></more></shop>", "ab"),
    Case(
      "/shop/items/item", "<shop><items>\(item("a"))</items><more><items>\(item("x"))</items></more></shop>",
      "a", passedOver: 1),
    Case(
      "shop/*/item", "<shop><a>\(item("a"))</a>\(item("x"))<b>\(item("b"))<c>\(item("y"))</c></b></shop>",
      "ab", passedOver: 2),
    Case("/item", "<item><t>a</t><item><t>x</t></item></item>", "a"),
    // Several, and a name beside a path.
    Case(
      "\"a/item\", \"b/offer\"",
      "<s><a>\(item("a"))\(item("x", as: "offer"))</a><b>\(item("b", as: "offer"))\(item("y"))</b></s>", "ab",
      passedOver: 2),
    Case(
      "a/item, offer", "<s><a>\(item("a"))</a><b>\(item("x"))\(item("b", as: "offer"))</b></s>", "ab",
      passedOver: 1),
    // Letters, prefixes.
    Case(
      "Shop/Items/Item", "<SHOP><items>\(item("a"))</items><old>\(item("x"))</old></SHOP>", "a", passedOver: 1
    ),
    Case(
      "items/item",
      "<s:shop xmlns:s='urn:s'><s:items><s:item><s:t>a</s:t></s:item></s:items><s:old><s:item/></s:old></s:shop>",
      "a", passedOver: 1),
    // What is no tag.
    Case(
      "items/item",
      "<shop><!-- </shop><old> --><items><!-- <old> -->\(item("a"))<![CDATA[</items><item>]]><?p </items>?>\(item("b"))</items></shop>",
      "ab"),
    Case("items/item", "<shop><note a=\"x > y\"/><items a='>'>\(item("a"))</items></shop>", "a"),
    // Tags that do not match, outside of records.
    Case(
      "items/item", "<shop><items><note><b>x</note>\(item("a"))</items><old>\(item("x"))</old></shop>", "a",
      passedOver: 1),
    Case(
      "items/item",
      "<shop></b><items></i></items></items><items>\(item("a"))</items><old>\(item("x"))</old></shop>", "a",
      passedOver: 1),
    Case("/shop/items/item", "<shop><note></shop></note><items>\(item("a"))</items></shop>", "a"),
    Case(
      "/shop/items/item",
      "<shop><items>\(item("a"))</items></shop><shop><items>\(item("b"))</items><old>\(item("x"))</old></shop>",
      "ab", passedOver: 1),
    Case("items/item", "<shop><note>1 < 2, <5</note><items>\(item("a"))</items></shop>", "a"),
  ]

  static func titles(_ feed: ReadFeed) -> String {
    XMLRecordChoiceTests.titles(feed).map { $0 ?? "-" }.joined()
  }

  @Test(arguments: cases) func records(_ test: Case) throws {
    for chunk in [1, 2, 3, 5, 7, 16, 33, 64, 1 << 20] {
      let outcome = try SessionDriver.read(
        test.text, chunk: chunk, profiles: Self.catalog(test.records), profile: "own")
      #expect(Self.titles(outcome.feed) == test.titles, "chunks of \(chunk)")
      #expect(outcome.passedOver == test.passedOver, "chunks of \(chunk)")
      #expect(outcome.feed.quarantined.isEmpty)
    }
  }

  /// A record that is set aside hides nothing that follows, and what stands elsewhere stays out.
  @Test(arguments: [
    // Inside: without an end tag, with a bad one, with what cannot be recovered, with the names around it.
    ("<item><t>&x;</t></item>", 1), ("<item><t>x</t>", 1), ("<item><t a='1' a='2'>x</t></item>", 1),
    ("<item id='1' id='2'/>", 1), ("<item><items><items>&x;</item>", 1), ("<item>&x;<items><old></item>", 1),
    ("<item><b><b><b><b>&x;</item>", 1), ("<item>&x;</items></item>", 1), ("<item><t>x</t></itm>", 1),
  ])
  func brokenRecords(record: String, rejected: Int) throws {
    let text =
      "<shop><items>\(Self.item("a"))\(record)\(Self.item("b"))\(Self.item("c"))</items>"
      + "<old>\(Self.item("x"))</old><items>\(Self.item("d"))</items></shop>"
    let profiles = try Self.catalog("shop/items/item")
    let whole = try SessionDriver.read(text, profiles: profiles, profile: "own")
    let titles = Self.titles(whole.feed)
    // An end tag in a record may be the one it seems to be, as far as anybody can tell: then its neighbours stand
    // outside of the path, and are told.
    #expect(titles.hasPrefix("a"))
    #expect(titles.hasSuffix("d"))
    #expect(titles.contains("bc") || whole.passedOver >= 3)
    #expect(whole.feed.quarantined.count == rejected)
    for chunk in [1, 2, 3, 7, 19, 64] {
      let outcome = try SessionDriver.read(text, chunk: chunk, profiles: profiles, profile: "own")
      #expect(outcome.feed == whole.feed, "chunks of \(chunk)")
      #expect(outcome.passedOver == whole.passedOver, "chunks of \(chunk)")
    }
  }

  /// The head is a quarter of a mebibyte, and says nothing of what comes megabytes later.
  @Test func farBehindTheHead() throws {
    let filler = String(repeating: "<d>filler</d>", count: 40)
    func items(_ title: String, _ count: Int) -> String {
      (0..<count).map { "<item id='\($0)'><t>\(title)</t>\(filler)</item>\n" }.joined()
    }
    let text =
      "<shop><items>" + items("a", 1500) + "</items><old>" + items("x", 700) + "</old><items>"
      + items("b", 800)
      + "</items></shop>"
    for chunk in [10_007, 100_003, 2 << 20] {
      for profile in ["own", nil] {
        let outcome = try SessionDriver.read(
          text, chunk: chunk, profiles: Self.catalog("items/item"), profile: profile)
        #expect(outcome.description.profile == "own")
        #expect(
          Self.titles(outcome.feed) == String(repeating: "a", count: 1500)
            + String(repeating: "b", count: 800))
        #expect(outcome.passedOver == 700)
      }
    }
  }

  /// Behind a head without a record of the path, which names one elsewhere.
  @Test func firstRecordBehindTheHead() throws {
    let head = "<shop><old>" + String(repeating: Self.item("x"), count: 20_000) + "</old>"
    let text = head + "<items>\(Self.item("a"))\(Self.item("b"))</items></shop>"
    let outcome = try SessionDriver.read(text, profiles: Self.catalog("items/item"), profile: "own")
    #expect(Self.titles(outcome.feed) == "ab")
    #expect(outcome.passedOver == 20_000)
  }

  @Test(arguments: [true, false]) func otherEncodings(bigEndian: Bool) throws {
    let text =
      "<?xml version='1.0' encoding='utf-16'?><größen><alt>\(Self.item("x"))</alt><größe>\(Self.item("ü"))</größe></größen>"
    let bytes = XMLEncodingTests.utf16(text, bigEndian: bigEndian, mark: true)
    for chunk in [1, 2, 3, 7, 64, 1 << 20] {
      let outcome = try SessionDriver.read(
        bytes, chunk: chunk, profiles: Self.catalog("/größen/Größe/item"), profile: "own")
      #expect(Self.titles(outcome.feed) == "ü")
      let place = try #require(text.firstRange(of: "<item id='ü'"))
      #expect(outcome.feed.records.map(\.offset) == [2 + 2 * UInt64(text[..<place.lowerBound].utf16.count)])
    }
  }

  /// A profile with a path that names no document element is for feeds that have something there, and no other.
  @Test func choosesItself() throws {
    let profiles = try Self.catalog("items/item")
    #expect(
      try SessionDriver.read("<x><items>\(Self.item("a"))</items></x>", profiles: profiles).description
        .profile
        == "own")
    #expect(
      try SessionDriver.read("<x><goods>\(Self.item("a"))\(Self.item("b"))</goods></x>", profiles: profiles)
        .description.profile == "generic-xml")
  }

  /// One that names the document element reads nothing but its path.
  @Test func rootDecides() throws {
    let profiles = try Self.catalog("items/item", roots: "roots: [x]\n")
    let outcome = try SessionDriver.read(
      "<x><goods>\(Self.item("a"))\(Self.item("b"))</goods></x>", profiles: profiles)
    #expect(outcome.description.profile == "own")
    #expect(outcome.feed.records.isEmpty)
    #expect(outcome.passedOver == 2)
  }

  @Test func aFeedWithoutThePathIsRefused() throws {
    let error = try #require(throws: FeedParsingError.self) {
      _ = try SessionDriver.read(
        "<x><goods>\(Self.item("a"))\(Self.item("b"))</goods></x>", profiles: Self.catalog("items/item"),
        profile: "own")
    }
    #expect(
      error.message.contains("takes items/item for records, and this feed holds none, but x/goods/item"))
  }
}

/// Documents made at random from a seed, held to what libxml2 finds at a path.
@Suite struct XMLPathRandomTests {
  static let names = ["items", "item", "b", "p:item"]

  static func content(_ random: inout XMLRandomTests.Random, _ depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        text +=
          ["<!-- <items> -->", "<![CDATA[</items>]]>", "<?p <item> ?>"].randomElement(using: &random) ?? ""
      case 1: text += ["w", "\n ", "&amp;"].randomElement(using: &random) ?? ""
      case 2: text += "<\(names.randomElement(using: &random) ?? "b") a='&lt;/>'/>"
      default:
        let name = names.randomElement(using: &random) ?? "b"
        text += "<\(name)>\(depth < 6 ? content(&random, depth + 1) : "")</\(name)>"
      }
    }
    return text
  }

  private static let paths: [(records: [String], isAt: @Sendable ([String]) -> Bool)] = [
    (["items/item"], { $0.suffix(2) == ["items", "item"] }),
    (["/r/items/item"], { $0 == ["r", "items", "item"] }),
    (["items/*/item"], { $0.count > 2 && $0[$0.count - 3] == "items" }),
    (["/r/item", "b/items/item"], { $0 == ["r", "item"] || $0.suffix(3) == ["b", "items", "item"] }),
  ]

  @Test(arguments: 0..<16) func soundDocuments(seed: Int) throws {
    var random = XMLRandomTests.Random(state: UInt64(seed))
    for _ in 0..<6 {
      let text = "<r xmlns:p='urn:p'>\(Self.content(&random, 0))\(Self.content(&random, 0))</r>"
      for path in Self.paths {
        var profile = XMLDriver.profile
        profile.recordElements = ["item"]
        profile.recordPaths = try path.records.map { record throws in try RecordPath(record) }
        let expected = XMLReference.records(Array(text.utf8), named: ["item"], isAt: path.isAt)
        guard let outcome = try? XMLDriver.parse(text, profile: profile) else { continue }
        #expect(outcome.rejected == [], "\(text)")
        // Where the head has records with parts, those without are read, too.
        #expect(outcome.records.map(\.values) == expected, "\(text)")
        for chunk in [1, 3, 17] {
          #expect(try XMLDriver.parse(text, chunk: chunk, profile: profile) == outcome, "\(text)")
        }
      }
    }
  }

  /// Tags lost, doubled and moved: the same records however the document is cut.
  @Test(arguments: 0..<16) func brokenDocuments(seed: Int) throws {
    var random = XMLRandomTests.Random(state: UInt64(seed) &+ 500)
    for _ in 0..<6 {
      var tags = Self.content(&random, 0).split(separator: "<").map { "<\($0)" }
      for _ in 0..<Int.random(in: 0...3, using: &random) where !tags.isEmpty {
        let place = Int.random(in: 0..<tags.count, using: &random)
        let odd =
          ["</items>", "<item>", "&x;", "<items>", "</r>", "<b c='"].randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { tags.remove(at: place) } else { tags.insert(odd, at: place) }
      }
      let text = "<r><items><item><t>1</t></item>\(tags.joined())<item>2</item></items></r>"
      var profile = XMLDriver.profile
      profile.recordElements = ["item"]
      profile.recordPaths = [try RecordPath("items/item")]
      let outcome = try XMLDriver.parse(text, profile: profile)
      for chunk in [1, 2, 5, 17] {
        let other = try XMLDriver.parse(text, chunk: chunk, profile: profile)
        #expect(other.records == outcome.records, "\(text)")
        #expect(other.rejected == outcome.rejected, "\(text)")
      }
    }
  }
}
