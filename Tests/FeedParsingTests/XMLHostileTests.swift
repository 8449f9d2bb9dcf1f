import Glibc
import Listings
import Testing

@testable import FeedParsing

/// Feeds made to exhaust or to mislead. Times are given generously: they tell linear from quadratic only.
@Suite(.serialized) struct XMLHostileTests {
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let took = try clock.measure(body)
    return Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
  }
  static let good = "<item><t>good</t></item>"

  @Test func deepNestingCostsItself() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    let outcome = try XMLDriver.parse("<rss><item>\(deep)</item>\(Self.good)</rss>")
    #expect(outcome.codes == ["limit.depth"])
    #expect(outcome.values("t") == ["good"])
  }

  @Test func deepestAllowed() throws {
    var limits = ParseLimits()
    limits.depth = 3
    let within = try XMLDriver.parse("<rss><item><a><b><c>1</c></b></a></item></rss>", limits: limits)
    #expect(within.records.count == 1)
    let beyond = try XMLDriver.parse("<rss><item><a><b><c><d/></c></b></a></item></rss>", limits: limits)
    #expect(beyond.codes == ["limit.depth"])
  }

  @Test func manyAttributesCostThemselves() throws {
    let many = (0..<300_000).map { "a\($0)='1'" }.joined(separator: " ")
    let took = try Self.seconds {
      let outcome = try XMLDriver.parse("<rss><item \(many)/>\(Self.good)<item><é \(many)/></item></rss>")
      #expect(outcome.codes == ["limit.attributes", "limit.attributes"])
      #expect(outcome.values("t") == ["good"])
    }
    #expect(took < 10)
  }

  @Test func manyElementsCostThemselves() throws {
    let many = String(repeating: "<a>1</a>", count: 5000)
    let outcome = try XMLDriver.parse("<rss><item>\(many)</item>\(Self.good)<item>é<é/>\(many)</item></rss>")
    #expect(outcome.codes == ["limit.cells", "limit.cells"])
    #expect(outcome.values("t") == ["good"])
  }

  @Test func allowedCells() throws {
    let many = String(repeating: "<a x='1'>1</a>", count: 2000)
    let outcome = try XMLDriver.parse("<rss><item>\(many)</item></rss>")
    #expect(outcome.records.first?.values.count == 4000)
  }

  @Test(arguments: [1 << 20, 100, 7]) func largeRecords(chunk: Int) throws {
    var limits = ParseLimits()
    limits.recordBytes = 200
    let long = String(repeating: "x", count: 300)
    let text = "<rss>\(Self.good)<item><t>\(long)</t></item>\(Self.good)<item>\(long)\(Self.good)</rss>"
    let outcome = try XMLDriver.parse(text, chunk: chunk, limits: limits)
    #expect(outcome.codes == ["limit.record-size", "limit.record-size"])
    #expect(outcome.values("t") == ["good", "good", "good"])
  }

  /// The feed ends exactly where the cap does: the same verdict whether the parser knows of the end or not.
  @Test func openAtTheCap() throws {
    var limits = ParseLimits()
    limits.recordBytes = 100
    let bytes = Array("<rss><item><t>".utf8) + [UInt8](repeating: 0x78, count: 91)
    for chunk in [1, 104, 105, 1 << 20] {
      #expect(
        try XMLDriver.parse(bytes, chunk: chunk, limits: limits).codes == ["limit.record-size"], "\(chunk)")
    }
  }

  @Test func largeFields() throws {
    var limits = ParseLimits()
    limits.fieldBytes = 100
    let long = String(repeating: "x", count: 101)
    for field in [
      "<t>\(long)</t>", "<t>\(long)&amp;</t>", "<t a='\(long)'/>", "<t><![CDATA[\(long)]]></t>",
      "<é>\(long)</é>",
    ] {
      let outcome = try XMLDriver.parse(
        "<rss>\(Self.good)<item>\(field)</item>\(Self.good)</rss>", limits: limits)
      #expect(outcome.codes == ["limit.field-size"], "\(field)")
      #expect(outcome.values("t") == ["good", "good"])
    }
  }

  @Test func mixedTextsDoNotMultiply() throws {
    let depth = 60
    let text = String(repeating: "y", count: 100_000)
    let nested = String(repeating: "<a>z", count: depth) + text + String(repeating: "</a>", count: depth)
    let outcome = try XMLDriver.parse("<rss><item>\(nested)</item>\(Self.good)</rss>")
    #expect(outcome.codes == ["limit.decoded-size"])
    #expect(outcome.values("t") == ["good"])
  }

  static let bombs: [String] = [
    """
    <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
    <rss><item><t>&b;</t></item></rss>
    """,
    "<!DOCTYPE rss [ <!-- > ]> --> <?x ]> ?> <!ELEMENT rss ANY> <!ENTITY % p SYSTEM 'http://x/'> %p; ]><rss/>",
    "<!DOCTYPE rss SYSTEM \"a]>b\" [\n<!ATTLIST a b CDATA ']>'>\n<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss/>",
    "<!DOCTYPE rss [" + String(repeating: " ", count: 5000) + "<!ENTITY x 'y'>]><rss/>",
  ]

  /// BMEcat 1.2 has suppliers declare their extensions for a DTD that is never read.
  @Test func extensionsOfBMEcatStandForNoText() throws {
    let declared = """
      <!DOCTYPE BMECAT SYSTEM "bmecat_new_catalog_1_2.dtd"
      [<!-- <!ENTITY % a "b"> --> <!ENTITY % USERDEFINES "(UDX.A?,UDX.B*)" > <!ELEMENT UDX.A (#PCDATA)>]>
      """
    let article = "<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID></ARTICLE>"
    let outcome = try SessionDriver.read(
      "\(declared)<BMECAT><T_NEW_CATALOG>\(article)</T_NEW_CATALOG></BMECAT>")
    #expect(outcome.feed.values("id") == ["1"])
  }

  @Test(arguments: [
    "<!DOCTYPE BMECAT [<!ENTITY a 'b'>]>", "<!DOCTYPE BMECAT [<!ENTITY % a SYSTEM 'http://x/'>]>",
    "<!DOCTYPE BMECAT [<!ENTITY % a '<!ENTITY b \"c\">'> %a;]>", "<!DOCTYPE BMECAT [<!ENTITY % a '&b;'>]>",
    "<!DOCTYPE BMECAT [<!ENTITY % a 'b'><!ENTITY % c '%a;%a;'>]>", "<!DOCTYPE BMECATX [<!ENTITY % a 'b'>]>",
    "<!DOCTYPE rss [<!ENTITY % a 'b'>]>", "<!DOCTYPE BMECAT [<!ENTITY % a 'b",
    "<!DOCTYPE BMECAT [<!ENTITY %a 'b'>]>",
  ])
  func otherEntitiesOfBMEcatAreRefused(type: String) {
    let error = #expect(throws: FeedParsingError.self) {
      try SessionDriver.read("\(type)<BMECAT><ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID></ARTICLE></BMECAT>")
    }
    #expect(error?.message.contains("entity declarations are refused") == true)
  }

  @Test(arguments: bombs) func entityDeclarationsAreRefused(text: String) {
    #expect {
      _ = try XMLDriver.parse(text)
    } throws: { error in
      (error as? FeedParsingError)?.message.contains("entity declarations are refused") == true
    }
  }

  @Test(arguments: [
    "<!DOCTYPE rss SYSTEM 'shops.dtd'>", "<!DOCTYPE rss PUBLIC '-//x//' \"http://example.com/no.dtd\">",
    "<!DOCTYPE rss [<!ELEMENT item ANY><!-- <!ENTITY a 'b'> -->]>",
    "<?xml version='1.0'?>\n<!-- <rss> --><?p <x>?>\n<!DOCTYPE rss>",
  ]) func otherDocumentTypesAreIgnored(prologue: String) throws {
    let outcome = try XMLDriver.parse("\(prologue)<rss>\(Self.good)<item>&chapter;</item></rss>")
    #expect(outcome.values("t") == ["good"])
    #expect(outcome.codes == ["xml.undeclared-entity"])
  }

  /// A record inside a record is a part of it where the outer one is closed; else both are read apart.
  @Test func recordsWithoutAnEndTag() throws {
    let inner = "<item><t>inner</t></item>"
    let nested = try XMLDriver.parse("<rss><item><t>a</t>\(inner)\(inner)</item>\(Self.good)</rss>")
    #expect(nested.values("t") == ["a", "good"])
    #expect(nested.records.first?.values.filter { $0.name == "item/t" }.map(\.value) == ["inner", "inner"])
    let count = 5000
    let open = String(repeating: "<item><t>x</t><u a='>'><v/></u>", count: count)
    let text =
      "<rss>\(Self.good)<item><t>a</t>\(String(repeating: inner, count: 3000))\(open)\(Self.good)</rss>"
    for chunk in [1 << 20, 10_000] {
      let outcome = try XMLDriver.parse(text, chunk: chunk)
      #expect(outcome.codes == [String](repeating: "xml.unclosed-record", count: count + 1))
      #expect(outcome.values("t") == ["good"] + [String](repeating: "inner", count: 3000) + ["good"])
    }
  }

  /// One more record inside another than may be open is not read as its part.
  @Test(arguments: [(7, 1), (8, 2)]) func recordsInsideOneAnother(depth: Int, records: Int) throws {
    let text =
      String(repeating: "<item><t>x</t>", count: depth + 1) + String(repeating: "</item>", count: depth + 1)
    let outcome = try XMLDriver.parse("<rss>\(text)</rss>")
    #expect(outcome.records.count + outcome.codes.count == records)
    #expect(outcome.codes == [String](repeating: "xml.unclosed-record", count: records - 1))
  }

  static let floods: [(name: String, unit: String)] = [
    ("unclosed comments", "<!--"), ("unclosed comments in records", "<item><!--"),
    ("unclosed CDATA", "<item><![CDATA["), ("unclosed instructions", "<item><?p "),
    ("records in records", "<item>"),
    ("broken records", "<item><b></item>"), ("less-than signs", "<"), ("end tags", "</item>"),
    ("undeclared", "<item>&x;</item>"), ("names made up", "<item>"), ("attributes", "<item a='"),
    ("odd names", "<item><é>"),
  ]

  /// Twice the feed takes about twice the time, and never more than seconds.
  @Test(arguments: floods) func floodsAreLinear(name: String, unit: String) throws {
    var limits = ParseLimits()
    limits.recordBytes = 1 << 20
    let bytes = Array("<rss>".utf8) + Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8)
    let took = try Self.seconds { _ = try XMLDriver.parse(bytes, limits: limits) }
    #expect(took < 20, "\(name) took \(took) s for \(bytes.count) bytes")
  }

  @Test func namesMadeUpDoNotFillMemory() throws {
    var text = "<rss>"
    for index in 0..<40_000 { text += "<item><n\(index)>\(index)</n\(index)></item>" }
    let outcome = try XMLDriver.parse(text + "</rss>", chunk: 100_000)
    #expect(outcome.records.count == 40_000)
    #expect(outcome.records.last?.values == [.init(name: "n39999", value: "39999")])
  }
}
