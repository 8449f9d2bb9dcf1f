import Foundation
import Listings
import Testing

@testable import FeedParsing

@Suite struct HTMLTests {
  private static func block(_ name: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"\(name)\"}</script>"
  }

  @Test func blocksOfAPage() throws {
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><!-- \(Self.block("in a comment")) -->
      <script>if (a<b) { document.write("<script type='application/ld+json'>{}"); }</script>
      \(Self.block("ä1"))
      <SCRIPT id=x TYPE='application/LD+JSON; charset=utf-8' async>[{"@type":"Product","name":"2"},
      {"@type":"BreadcrumbList"}]</SCRIPT>
      <script type="application/ld+json">//<![CDATA[
      {"@type":"Product","name":"3"}
      //]]></script>
      <script type="application/ld+json"> </script><script type="application/json">{"@type":"Product"}</script>
      </head><body><textarea><p title="</p>">\(Self.block("4"))
      """
    let outcome = try SessionDriver.read(page)
    #expect(outcome.description.format == .html)
    #expect(outcome.description.profile == "schema-org")
    #expect(outcome.feed.values("title") == ["ä1", "2", "3", "4"])
    #expect(outcome.feed.quarantined == [])
    #expect(try SessionDriver.differing(Array(page.utf8)) == [])
    // Each record's offset is where its object begins in the page.
    for record in outcome.feed.records {
      #expect(Array(page.utf8)[Int(record.offset)...].starts(with: "{\"@type\":\"Product\"".utf8))
    }
  }

  @Test func aBrokenBlockIsSetAsideWithItsPlace() throws {
    let page =
      "<html>\(Self.block("1"))<script type=\"application/ld+json\">{\"@type\":</script>\(Self.block("2"))"
    let outcome = try SessionDriver.read(page)
    let place = try #require(page.range(of: "{\"@type\":<")).lowerBound
    #expect(outcome.feed.values("title") == ["1", "2"])
    #expect(
      outcome.feed.quarantined == ["1:json.invalid@\(page.utf8.distance(from: page.startIndex, to: place))"])
  }

  @Test func lineBreaksInStringsAreRecovered() throws {
    let outcome = try SessionDriver.read("<html>\(Self.block("a\nb\tc"))\(Self.block("d"))")
    #expect(outcome.feed.values("title") == ["a b c", "d"])
    #expect(outcome.feed.records.map(\.marks) == [RecordMarks.recovered.rawValue, 0])
  }

  /// What readers of pages make of it (extruct, Google's validator), by hand.
  @Test(arguments: [
    ("{\"@type\":\"Product\",\"name\":\"a\", // one\n\"sku\":\"1\"}", "a", "1"),
    ("/* head */{\"@type\":\"Product\",/* } */\"name\":\"b\",\"sku\":\"2\",\n//\"x\":\"\"\n}", "b", "2"),
    (
      "{\"@type\":\"Product\",\"name\":\"http://c/*d*/ <!-- e -->\",\"sku\":\"3\",}",
      "http://c/*d*/ <!-- e -->", "3"
    ),
    ("{\"@type\":\"Product\",\"name\":\"L\\'Or \\\"f\\\"\",\"sku\":\"4\"}", "L'Or \"f\"", "4"),
    ("[{\"@type\":\"Product\",\"name\":\"g \\\nh\",\"sku\":\"5\"} , ]", "g h", "5"),
    ("{\"@type\":\"Product\",<!-- it's \" -->\"name\":\"é\",\"sku\":\"6\"};", "é", "6"),
  ])
  func scriptsAreReadAsWritten(script: String, title: String, id: String) throws {
    let page = "<html><script type=\"application/ld+json\">\(script)</script>\(Self.block("next"))"
    let outcome = try SessionDriver.read(page)
    #expect(outcome.feed.quarantined == [])
    #expect(outcome.feed.values("title") == [title, "next"])
    #expect(outcome.feed.values("id") == [id])
    #expect(outcome.feed.records.map(\.marks) == [RecordMarks.recovered.rawValue, 0])
    #expect(try SessionDriver.differing(Array(page.utf8)) == [])
  }

  /// Each end tag of nothing is compared with all that is open; a page may have millions.
  @Test func deepPagesAreLeftBeforeTheyCostSeconds() throws {
    let page =
      "<html>\(Self.block("1"))" + String(repeating: "<div>", count: 1000)
      + String(repeating: "</b>", count: 3_000_000) + Self.block("2")
    let took = try XMLHostileTests.seconds {
      let outcome = try SessionDriver.read(page)
      #expect(outcome.feed.values("title") == ["1"])
      #expect(outcome.feed.quarantined.count == 1)
      #expect(outcome.feed.quarantined.first?.hasPrefix("1:limit.depth@") == true)
    }
    #expect(took < 20)
  }

  @Test func commentsThatNeverEndCostOneLook() throws {
    let script = String(repeating: "/*<!--", count: 400_000)
    let took = try XMLHostileTests.seconds {
      let outcome = try SessionDriver.read("<html><script type=\"application/ld+json\">\(script)</script>")
      #expect(outcome.feed.quarantined.count == 1)
    }
    #expect(took < 20)
  }

  @Test func aPageWithoutBlocksIsSaidToBeUnread() throws {
    let error = #expect(throws: FeedParsingError.self) {
      try SessionDriver.read("<!doctype HTML><html><p>404</html>")
    }
    #expect(error?.kind == .notAFeed)
    let outcome = try SessionDriver.read("<!doctype HTML><html><p>About ld+json</html>")
    #expect(outcome.feed.quarantined == ["0:html.no-blocks@0"])
  }

  @Test(arguments: [
    ("<!DOCTYPE html>", true), ("\n<!doctype HTML PUBLIC \"x\">", true), ("<html lang=en>", true),
    ("<!-- a --><HTML>", true), ("<?xml version='1.0'?><!DOCTYPE html>", true), ("<script type=x>", true),
    ("<rss>", false), ("<!DOCTYPE yml_catalog SYSTEM \"shops.dtd\">", false), ("<title:x>", false),
    ("<h", false),
    ("<products>", false), ("<!-- html -->", false), ("{}", false), ("", false), ("<?xml ?><feed>", false),
    ("<?xml ?><div>", false),
    ("<?xml ?><html>", true), ("<article>", false),
  ])
  func pagesAreToldFromXML(text: String, isHTML: Bool) {
    #expect(Array(text.utf8).withUnsafeBytes { HTMLSniffer.isHTML($0) } == isHTML)
  }

  @Test(arguments: [
    ("<meta charset=\"windows-1251\">", "windows-1251"),
    ("<META http-equiv=x content='text/html; charset=ISO-8859-2'>", "ISO-8859-2"),
    ("<title>t</title>", "windows-1252"),
  ])
  func theDeclaredEncodingIsRead(meta: String, encoding: String) throws {
    // The same byte in each encoding, by the tables of unicode.org: C4 is Д, Ä and Ä.
    let page =
      Array("<!DOCTYPE html>\(meta)<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"".utf8)
      + [0xC4] + Array("\"}</script>".utf8)
    let outcome = try SessionDriver.read(page)
    #expect(outcome.feed.values("title") == [encoding == "windows-1251" ? "Д" : "Ä"])
  }

  /// Pages made to cost much: each is read or set aside within seconds, and what comes before stays.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("attributes", "<p \((0..<300_000).map { "a\($0)=1" }.joined(separator: " "))>", ["limit.attributes"]),
      ("depth", String(repeating: "<div>", count: 200_000), ["limit.depth"]),
      ("a long attribute", "<img src=\"\(String(repeating: "A", count: 2_000_000))\">", []),
      ("an open comment", "<!-- \(String(repeating: "x", count: 2_000_000))", []),
      ("an open quote", "<p a=\"\(String(repeating: "x> ", count: 500_000))", []),
      ("open tags", String(repeating: "<", count: 1_000_000), []),
      (
        "blocks in blocks", String(repeating: "<script type=application/ld+json>", count: 50_000),
        ["json.invalid"]
      ),
      ("NUL", String(repeating: "\0<b\0>", count: 1000), []),
    ])
  func hostilePages(name: String, body: String, codes: [String]) throws {
    let outcome = try SessionDriver.read("<!DOCTYPE html><html>\(Self.block("first"))\(body)")
    #expect(outcome.feed.values("title") == ["first"])
    #expect(
      outcome.feed.quarantined.map { String($0.split(separator: ":")[1].split(separator: "@")[0]) } == codes)
  }

  @Test(arguments: [1, 50, 100, 1 << 20])
  func aPageOverTheCapIsSetAside(chunk: Int) throws {
    var limits = ParseLimits()
    limits.recordBytes = 100
    let page = "<html>" + Self.block("1") + String(repeating: "x", count: 300)
    let outcome = try SessionDriver.read(page, chunk: chunk, limits: limits)
    #expect(outcome.feed.records == [])
    #expect(outcome.feed.quarantined == ["0:limit.record-size@0"])
  }
}
