import FuzzTargets
import Listings
import Testing

@testable import FeedParsing

/// Broken records that have one reading only; expected by hand, from what HTML and its readers make of them.
@Suite struct XMLRecoveryTests {
  static let cases: [(record: String, values: [String])] = [
    // References.
    ("<item><t>a & b</t></item>", ["t=a & b"]),
    ("<item><t>a &amp b&</t></item>", ["t=a &amp b&"]),
    ("<item><t>?a=1&b=2&#x;&#;</t></item>", ["t=?a=1&b=2&#x;&#;"]),
    ("<item u='?a=1&b=2'/>", ["@u=?a=1&b=2"]),
    ("<item><t>a&nbsp;b &eacute;&euro;</t></item>", ["t=a\u{A0}b é€"]),
    ("<item a='&copy;'><t>&lt;&amp;&#65; &</t></item>", ["@a=©", "t=<&A &"]),
    // Text.
    ("<item><t>1 < 2</t></item>", ["t=1 < 2"]),
    ("<item><t><3 x</t></item>", ["t=<3 x"]),
    ("<item><t>a ]]> b</t></item>", ["t=a ]]> b"]),
    ("<item><t>& <![CDATA[</item>&]]></t></item>", ["t=& </item>&"]),
    ("<item>&<!-- </item> --><t>b</t></item>", ["t=b", "item=&b"]),
    ("<item>&<?p </item> ?><t>b</t></item>", ["t=b", "item=&b"]),
    // Comments and instructions, which hold no text.
    ("<item><t>x</t><!-- a -- b --></item>", ["t=x"]),
    ("<item><!-- a ---><t>x</t></item>", ["t=x"]),
    ("<item><?xml version='1.0'?><t>x</t></item>", ["t=x"]),
    // Attributes.
    ("<item a/>", ["@a="]),
    ("<item a='1'b='2'/>", ["@a=1", "@b=2"]),
    ("<item><t a=b>x</t></item>", ["t/@a=b", "t=x"]),
    ("<item><t a='\"&'>x</t></item>", ["t/@a=\"&", "t=x"]),
    // End tags.
    ("<item><t>x</item>", ["t=x"]),
    ("<item><t>x</T></item>", ["t=x"]),
    ("<item><t>x</tt><u>y</u></item>", ["t=x", "u=y"]),
    ("<item><t>x</t></b></item>", ["t=x"]),
    // End tags that lost a sign.
    ("<item><t>x/t><u>y</u></item>", ["t=x", "u=y"]),
    ("<item><g:t>x - y/g:t>\r\n <u>y</u></item>", ["g:t=x - y", "u=y"]),
    ("<item><p><n>x/n>\n</p><u>y/u> </item>", ["p/n=x", "u=y"]),
    ("<item><t>a/t></t>& b</item>", ["t=a/t>", "item=a/t>& b"]),
    ("<item><t>a/u><u>y</u></t>&</item>", ["t=a/u><u>y</u>", "item=a/u>y&"]),
    ("<item><t>x</t<u>y</u></item>", ["t=x", "u=y"]),
    ("<item><p><n>x</n </p></item>", ["p/n=x"]),
    ("<item><t>x<t>\n<u>y</u></item>", ["t=x", "u=y"]),
    ("<item><t>x<t></t>y</t>&</item>", ["t/t=", "t=xy", "item=xy&"]),
    ("<item><t>x</b>y</t></item>", ["t=xy"]),
    ("<item><p><n>Farbe</nam><v>rot</v></p></item>", ["p/n=Farbe", "p/v=rot"]),
    ("<item><größe>x</grösse></item>", ["größe=x"]),
    ("<item><d>a<br>b</d></item>", ["d=a<br>b</br>"]),
    ("<item><d><p>a<br>b<br>c</p></d></item>", ["d/p=a<br>b</br><br>c</br>"]),
    ("<item>&<é><b></é></item>", ["é/b=", "item=&"]),
    ("<item><d>x<b>y<i>z</b>w</i>v</d></item>", ["d=x<b>y<i>z</i></b>wv"]),
    ("<item><d>x<b>y<i>z<u/></b>w</i>v</d></item>", ["d=x<b>y</b><i>z</i><u>wv"]),
    ("<item><d><li>x<li>y</d><t>&</t></item>", ["d/li=x", "d/li=y", "t=&"]),
  ]

  private static func feed(_ record: String) -> [UInt8] {
    Array("<rss><item><t>1</t></item>\(record)<item><t>2</t></item><!-- <item> --></rss>".utf8)
  }

  @Test(arguments: cases) func isReadAndMarked(record: String, values: [String]) throws {
    let outcome = try XMLDriver.parse(Self.feed(record))
    #expect(outcome.rejected == [])
    #expect(outcome.records.map(\.marks) == [[], .recovered, []])
    #expect(outcome.records.map(\.offset) == [5, 26, 26 + UInt64(record.utf8.count)])
    try #require(outcome.records.count == 3)
    #expect(outcome.records[1].values.map { "\($0.name)=\($0.value)" } == values)
    #expect(outcome.records[2].values == [.init(name: "t", value: "2")])
  }

  /// Cut anywhere, and into pieces of any size: the same.
  @Test(arguments: cases) func inEveryChunking(record: String, values: [String]) throws {
    let bytes = Self.feed(record)
    let whole = try XMLDriver.parse(bytes)
    for size in 1...bytes.count {
      #expect(try XMLDriver.parse(bytes, chunk: size) == whole, "chunks of \(size)")
      #expect(try XMLDriver.parse(bytes, first: size) == whole, "cut at \(size)")
    }
  }

  /// The last record of a feed that ends with it.
  @Test func atTheEnd() throws {
    let outcome = try XMLDriver.parse("<rss><item><t>a & b</t></item>")
    #expect(outcome.values("t") == ["a & b"])
    #expect(outcome.records.map(\.marks) == [.recovered])
  }

  /// Whatever is made of a broken record, none of its words is lost: each is in a cell, or the record is set aside.
  @Test(arguments: 0..<40) func noWordIsLost(seed: Int) throws {
    var random = XMLRandomTests.Random(state: UInt64(seed) &+ 5000)
    let tags = [
      "<a>", "</a>", "<b>", "</b>", "<br>", "<c x=", "</c>", "<d y='1'>", "</d>", "<e/>", "&", "]]>", "< ",
    ]
    for _ in 0..<50 {
      var text = ""
      var words: [String] = []
      for index in 0..<Int.random(in: 2...14, using: &random) {
        let tag = tags.randomElement(using: &random) ?? ""
        let word = "w\(index)w"
        text += tag == "<c x=" ? "<c x=\(word)>" : tag + word
        words.append(word)
      }
      let outcome = try XMLDriver.parse("<rss><item>\(text)</item><item><t>last</t></item></rss>")
      #expect(outcome.records.count + outcome.rejected.count == 2, "\(text)")
      #expect(outcome.records.last?.values == [.init(name: "t", value: "last")], "\(text)")
      guard outcome.records.count == 2, let read = outcome.records.first else { continue }
      for word in words { #expect(read.values.contains { $0.value.contains(word) }, "\(word) of \(text)") }
    }
  }

  @Test func charactersThatXMLForbidsAreReplaced() throws {
    let outcome = try XMLDriver.parse(
      "<rss><item><t>a\u{1}b\u{0}c</t></item><item><t>\u{FFFE}&\u{FFFF}é</t></item><item><t>2</t></item></rss>"
    )
    #expect(outcome.values("t") == ["a\u{FFFD}b\u{FFFD}c", "\u{FFFD}&\u{FFFD}é", "2"])
    #expect(outcome.records.map(\.marks) == [.replacedBytes, [.replacedBytes, .recovered], []])
    #expect(outcome.rejected == [])
  }

  @Test func workIsBounded() throws {
    var text = "<rss><item>"
    for _ in 0..<20_000 { text += "<a><b>t<c>u</a>" }
    text += "</item><item><t>last</t></item></rss>"
    var limits = ParseLimits()
    limits.cells = 100_000
    let took = try XMLHostileTests.seconds {
      let outcome = try XMLDriver.parse(text, limits: limits)
      #expect(outcome.values("t").last == "last")
    }
    #expect(took < 10)
  }
}
