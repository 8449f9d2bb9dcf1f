import Listings
import Testing

@testable import FeedParsing

/// What one record reads as; expected values derived by hand from XML 1.0 and the rules for cells.
@Suite struct XMLCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var record: String
    var cells: [String]
    var testDescription: String { record }
    init(_ record: String, _ cells: String...) {
      self.record = record
      self.cells = cells
    }
  }

  static let cases: [Case] = [
    Case("<item><title>Shoe</title></item>", "title=Shoe"),
    Case("<item><title> Shoe\t</title></item>", "title= Shoe\t"),
    Case("<item><title></title><b/><c ></c ></item>", "title=", "b=", "c="),
    Case("<item><title> </title></item>", "title= "),
    Case("<item><t>&amp;&lt;&gt;&quot;&apos;</t></item>", "t=&<>\"'"),
    Case("<item><t>&amp;lt;b&amp;gt;</t></item>", "t=&lt;b&gt;"),
    Case("<item><t>&#65;&#x42;&#x1F600;&#x20AC;&#xe9;</t></item>", "t=AB😀€é"),
    Case("<item><t>&#000000000000000000065;</t></item>", "t=A"),
    Case("<item><t>a\r\nb\rc\nd&#13;e</t></item>", "t=a\nb\nc\nd\re"),
    Case("<item><t><![CDATA[<b>&amp;</b>\r\n]]></t></item>", "t=<b>&amp;</b>\n"),
    Case("<item><t>a<![CDATA[b]]>c<!-- x -->d<?p i?>e</t></item>", "t=abcde"),
    Case("<item><t><![CDATA[]]]]><![CDATA[>]]></t></item>", "t=]]>"),
    Case("<item><t><![CDATA[]]></t></item>", "t="),
    Case("<item><t>a ] b ]] c</t></item>", "t=a ] b ]] c"),
    Case("<item id=\"1\" x='a\"b'/>", "@id=1", "@x=a\"b"),
    Case("<item id = \"a\tb\nc\r\nd&#9;e&#10;f&lt;\"/>", "@id=a b c d\te\nf<"),
    Case("<item><link href=\"/a?b&amp;c\" rel='x'/></item>", "link/@href=/a?b&c", "link/@rel=x", "link="),
    Case(
      "<item><shipping><country>DE</country> <price>4</price></shipping></item>", "shipping/country=DE",
      "shipping/price=4"),
    Case("<item>\n <d>Via<b>gra</b> now</d>\n</item>", "d=Via<b>gra</b> now"),
    Case("<item><d> <b>x</b> <i>y</i></d></item>", "d/b=x", "d/i=y"),
    Case("<item><d>&#32;<b>x</b></d></item>", "d/b=x"),
    Case("<item>loose <t>x</t> text</item>", "t=x", "item=loose x text"),
    Case("<item>only</item>", "item=only"),
    Case("<item></item>"), Case("<item/>"), Case("<item > \n</item >"),
    Case("<item><item>inner</item></item>", "item=inner"),
    Case("<item><!-- </item><item> --><t><![CDATA[</item><item>]]></t></item>", "t=</item><item>"),
    Case("<item><?x </item> ?><t>1</t></item>", "t=1"),
    Case("<item><a.b-c_d:e1>v</a.b-c_d:e1></item>", "a.b-c_d:e1=v"),
    Case("<item><größe>42</größe><цена валюта='€'>7</цена></item>", "größe=42", "цена/@валюта=€", "цена=7"),
    Case("<item><t xmlns:z='urn:z'><z:a>1</z:a></t></item>", "t/z:a=1"),
    Case("<item><a>1</a><a>2</a></item>", "a=1", "a=2"),
    Case("<item><t>\u{FFFD}\u{85}\u{7F}</t></item>", "t=\u{FFFD}\u{85}\u{7F}"),
    Case("<x:item xmlns:x='u'><x:t>1</x:t></x:item>", "x:t=1"),
    Case(
      "<item><a-very-long-element-name-of-more-than-thirty-two-bytes>1</a-very-long-element-name-of-more-than-thirty-two-bytes></item>",
      "a-very-long-element-name-of-more-than-thirty-two-bytes=1"),
  ]

  static func feed(_ record: String) -> String {
    "<rss><channel>\(record)<item><z>end</z></item></channel></rss>"
  }

  @Test(arguments: cases) func oneRecord(_ test: Case) throws {
    let text = Self.feed(test.record)
    let outcome = try XMLDriver.parse(text)
    #expect(outcome.rejected == [])
    #expect(outcome.records.count == 2)
    #expect(outcome.records.first?.values.map { "\($0.name)=\($0.value)" } == test.cells)
    #expect(outcome.records.first?.offset == 14)
    // The same as libxml2 makes of the whole document.
    let expected = XMLReference.records(Array(text.utf8), named: ["item"])
    #expect(outcome.records.map(\.values) == expected)
  }

  /// Twice in a row: the second is read by what the first foretold.
  @Test(arguments: cases) func repeated(_ test: Case) throws {
    let outcome = try XMLDriver.parse(
      "<r>" + String(repeating: test.record + "\n  ", count: 3)
        + "<pad>\(String(repeating: "x", count: 64))</pad></r>")
    #expect(outcome.records.count == 3)
    for record in outcome.records {
      #expect(record.values.map { "\($0.name)=\($0.value)" } == test.cells)
    }
  }

  @Test func fields() throws {
    let text = """
      <rss xmlns:g="http://base.google.com/ns/1.0" xmlns:s='urn:shop' xmlns:o="urn:other"><channel>
      <item id="7"><g:title>a</g:title><s:price>1</s:price><o:title>b</o:title><shipping><g:price>3</g:price></shipping>
      <link href="l"/></item></channel></rss>
      """
    let bytes = Array(text.utf8)
    let feed = try bytes.withUnsafeBytes {
      try XMLFeed(
        head: $0, atEnd: true, profile: XMLDriver.profile, catalog: .builtIn(), limits: ParseLimits())
    }
    let arena = ByteArena(capacity: 64)
    bytes.withUnsafeBytes { _ = arena.append($0) }
    let batch = RecordBatch(arena: arena)
    let chunk = FeedChunk(
      arena: arena, feedCount: bytes.count, sequence: 0, origin: SourceOrigin(offset: 0), isLast: true)
    #expect(feed.makeParser().parse(chunk, into: batch) == bytes.count)
    let read = batch.cells.map { (String(decoding: batch.name($0), as: UTF8.self), $0.field) }
    #expect(
      read.map(\.0) == ["@id", "g:title", "s:price", "o:title", "shipping/g:price", "link/@href", "link"])
    #expect(read.map(\.1) == [.id, .title, .price, .attribute, .views, .link, .attribute])
    // Names of outermost elements and plain values are slices of the feed itself.
    #expect(Int(batch.cells[1].nameOffset) < bytes.count && Int(batch.cells[1].valueOffset) < bytes.count)
  }

  @Test func undeclaredGooglePrefixIsGoogles() throws {
    let outcome = try XMLDriver.parse("<rss><item><g:title>x</g:title></item></rss>")
    #expect(outcome.records.first?.values == [.init(name: "g:title", value: "x")])
  }

  @Test("what begins like the last record's name is no record", arguments: ["item", "entry", "g:item"])
  func longerNames(name: String) throws {
    let others = ["s", ".x", "-1", "\u{E9}"].map { "<\(name)\($0)><t>no</t></\(name)\($0)>" }.joined()
    let feed = "<r><\(name)><t>1</t></\(name)>\(others)<\(name)\n><t>2</t></\(name)><\(name)/>\(others)</r>"
    let outcome = try XMLDriver.parse(feed)
    #expect(outcome.records.map { $0.values.map(\.value) } == [["1"], ["2"], []])
  }
}
