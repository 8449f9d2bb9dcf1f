import Listings
import Testing

@testable import FeedParsing

/// Broken records cost themselves, with a code; expected by hand from XML 1.0's well-formedness constraints.
@Suite struct XMLBrokenTests {
  static let cases: [(record: String, code: String)] = [
    ("<item><t>x<b>y</b></item>", "xml.mismatched-tag"),
    ("<item><t>x<b>y</b></T></item>", "xml.mismatched-tag"),
    ("<item><t><b>1</b><c>2</item>", "xml.mismatched-tag"),
    ("<item><t>x</t></item foo>", "xml.mismatched-tag"),
    ("<item><t>&#0;</t></item>", "xml.bad-reference"),
    ("<item><t>&#xD800;</t></item>", "xml.bad-reference"),
    ("<item><t>&#x110000;</t></item>", "xml.bad-reference"),
    ("<item><t>&#99999999999999999999;</t></item>", "xml.bad-reference"),
    ("<item><t>&#38 b</t></item>", "xml.bad-reference"),
    ("<item><t>&#X41;</t></item>", "xml.bad-reference"),
    ("<item><t>a&nosuch;b</t></item>", "xml.undeclared-entity"),
    ("<item> &nosuch; <t>b</t></item>", "xml.undeclared-entity"),
    ("<item a='&bogus;'/>", "xml.undeclared-entity"),
    ("<item><t>x</t><!-- a -- > b --></item>", "xml.bad-comment"),
    ("<item><? x> a ?></item>", "xml.bad-instruction"),
    ("<item><!DOCTYPE x></item>", "xml.bad-markup"),
    ("<item><![cdata[x]]></item>", "xml.bad-markup"),
    ("<item a='<'/>", "xml.bad-attribute"),
    ("<item a=1/>", "xml.bad-attribute"),
    ("<item a='1>x</item>", "xml.bad-attribute"),
    ("<item a='1' a='2'/>", "xml.duplicate-attribute"),
    ("<item a='1' / >x</item>", "xml.bad-markup"),
  ]

  @Test(arguments: cases) func costsItself(record: String, code: String) throws {
    let text = "<rss><item><t>1</t></item>\(record)<item><t>2</t></item></rss>"
    let outcome = try XMLDriver.parse(text)
    #expect(outcome.codes == [code])
    #expect(outcome.values("t") == ["1", "2"])
    #expect(outcome.rejected.first?.offset == 26)
    #expect(outcome.rejected.first?.before == 1)
    #expect(outcome.rejected.first?.reason.isEmpty == false)
    #expect(outcome.rejected.first?.reason.contains(" line ") == false)
    // libxml2 agrees that the document is broken.
    #expect(XMLReference.records(Array(text.utf8), named: ["item"]) == nil)
  }

  /// Cut anywhere, and into single bytes: the same records, quarantine and offsets.
  @Test(arguments: cases) func inEveryChunking(record: String, code: String) throws {
    let bytes = Array("<rss><item><t>1</t></item>\(record)<item><t>2</t></item><!-- <item> --></rss>".utf8)
    let whole = try XMLDriver.parse(bytes)
    for chunk in 1...bytes.count {
      #expect(try XMLDriver.parse(bytes, chunk: chunk) == whole, "chunks of \(chunk)")
    }
    for first in 0...bytes.count {
      #expect(try XMLDriver.parse(bytes, first: first) == whole, "cut at \(first)")
    }
  }

  @Test(arguments: XMLCellTests.cases) func soundRecordsInEveryChunking(_ test: XMLCellTests.Case) throws {
    let bytes = Array(XMLCellTests.feed(test.record).utf8)
    let whole = try XMLDriver.parse(bytes)
    for chunk in 1...bytes.count {
      #expect(try XMLDriver.parse(bytes, chunk: chunk) == whole, "chunks of \(chunk)")
    }
    for first in 0...bytes.count {
      #expect(try XMLDriver.parse(bytes, first: first) == whole, "cut at \(first)")
    }
  }

  static let unclosed: [(text: String, codes: [String], read: [String])] = [
    ("<rss><item><t>1</t></item><item><t>2</t>", ["xml.unclosed-record"], ["1"]),
    ("<rss><item><t>1</t></item><item><t>2", ["xml.unclosed-record"], ["1"]),
    ("<rss><item><t>1</t><item><t>2</t></item>", ["xml.unclosed-record"], ["2"]),
    ("<rss><item><![CDATA[ <item><t>2</t></item>", ["xml.unclosed-record", "xml.unclosed-section"], ["2"]),
    ("<rss><!-- <item><t>2</t></item>", ["xml.unclosed-section"], ["2"]),
    ("<rss><item><t>1</t></item><item", [], ["1"]),
    ("<rss><item><t>1</t></item><item ", ["xml.unclosed-record"], ["1"]),
    ("<rss><item><t>1</t></item><item><t a='", ["xml.unclosed-record"], ["1"]),
    (
      "<rss><item><!-- a --><!-- b <item><t>3</t></item>", ["xml.unclosed-record", "xml.unclosed-section"],
      ["3"]
    ),
  ]

  @Test(arguments: unclosed) func atTheEnd(text: String, codes: [String], read: [String]) throws {
    let bytes = Array(text.utf8)
    let whole = try XMLDriver.parse(bytes)
    #expect(whole.codes == codes)
    #expect(whole.values("t") == read)
    for chunk in 1...bytes.count {
      #expect(try XMLDriver.parse(bytes, chunk: chunk) == whole, "chunks of \(chunk)")
    }
  }

  @Test func notSmuggledInSections() throws {
    let outcome = try XMLDriver.parse(
      "<rss><!-- <item><t>c</t></item> --><![CDATA[<item><t>d</t></item>]]><?p <item><t>e</t></item>?>"
        + "<item><t><![CDATA[</t></item><item><t>x]]></t></item></rss>")
    #expect(outcome.values("t") == ["</t></item><item><t>x"])
    #expect(outcome.rejected == [])
  }

  @Test func invalidBytesAreReplaced() throws {
    var bytes = Array("<rss><item><t>a".utf8)
    bytes += [0xC3, 0x28, 0xFF]
    bytes += Array("&amp;</t></item><item><t>ü</t></item></rss>".utf8)
    for chunk in [1, 7, 1 << 20] {
      let outcome = try XMLDriver.parse(bytes, chunk: chunk)
      #expect(outcome.values("t") == ["a\u{FFFD}(\u{FFFD}&", "ü"])
      #expect(outcome.records.map(\.marks) == [.replacedBytes, []])
      #expect(outcome.records.map(\.offset) == [5, 34])
    }
  }

  /// Why a record is set aside does not depend on how often its reading began: a record of its name inside it, without
  /// anything in it, was read unasked where one had been met before.
  @Test func reasonsInEveryChunking() throws {
    let text = "<r><s><item><t>1</t></item><item><a/><item></item></s></s><item>2</item></r>"
    let whole = try XMLDriver.parse(text)
    #expect(whole.codes == ["xml.unclosed-record"])
    for chunk in [1, 2, 5, 17] { #expect(try XMLDriver.parse(text, chunk: chunk) == whole) }
  }
}
