import Listings
import Testing

@testable import FeedParsing

/// Rows whose reading was worked out by hand from RFC 4180 and from what the parser's documentation promises.
@Suite struct CSVTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var text: String
    var rows: [[String]]
    var marks: [UInt8] = []
    var quarantined: [String] = []
    var description: String { name }
  }

  static let cases: [Case] = [
    Case(name: "plain", text: "a,b\n1,2\n", rows: [["a=1", "b=2"]]),
    Case(name: "CR LF", text: "a,b\r\n1,2\r\n3,4", rows: [["a=1", "b=2"], ["a=3", "b=4"]]),
    Case(name: "CR alone", text: "a,b\r1,2\r3,4\r", rows: [["a=1", "b=2"], ["a=3", "b=4"]]),
    Case(
      name: "blank lines", text: "\n\na,b\n\n1,2\n\r\n\n3,4\n\n", rows: [["a=1", "b=2"], ["a=3", "b=4"]]),
    Case(name: "semicolons", text: "a;b\n1,5;2\n", rows: [["a=1,5", "b=2"]]),
    Case(name: "tabs", text: "a\tb\n1,;5\t2\n", rows: [["a=1,;5", "b=2"]]),
    Case(name: "bars", text: "a|b\n1|2\n", rows: [["a=1", "b=2"]]),
    Case(name: "sep line", text: "sep=;\na;b\n1;2\n", rows: [["a=1", "b=2"]]),
    Case(name: "quotes", text: "a,b\n\"x, y\",\"2\"\n", rows: [["a=x, y", "b=2"]]),
    Case(name: "doubled quotes", text: "a,b\n\"x \"\"y\"\"\",\"\"\"\"\n", rows: [["a=x \"y\"", "b=\""]]),
    Case(name: "line break in quotes", text: "a,b\n\"x\r\ny\n\nz\",2\n", rows: [["a=x\r\ny\n\nz", "b=2"]]),
    Case(
      name: "quotes in unquoted text", text: "a,b\n5\" nail,say \"hi\"\n",
      rows: [["a=5\" nail", "b=say \"hi\""]]),
    Case(
      name: "text behind a quote", text: "a,b\n\"abc\"def,\"g\"\"h\" i\n", rows: [["a=abcdef", "b=g\"h i"]]),
    Case(
      name: "missing quote at the start of text", text: "a,b,c\n1,\"Hey, I missed \" it\",3\n",
      rows: [["a=1", "b=Hey, I missed  it\"", "c=3"]]),
    Case(name: "fewer cells", text: "a,b,c\n1,2\n", rows: [["a=1", "b=2"]], marks: [4]),
    Case(
      name: "more cells", text: "a,b\n1,2,3,,5\n", rows: [["a=1", "b=2", "column 3=3", "column 5=5"]],
      marks: [4]),
    Case(name: "empty cells are absent", text: "a,b,c\n,\"\",3\n,,\n", rows: [["c=3"], []]),
    Case(name: "spaces stay", text: "a, b \n 1 , 2\n", rows: [["a= 1 ", "b= 2"]]),
    Case(
      name: "blanks around quotes",
      text: "id, \"ti \"\"tle\" ,\"c\" \n\"1\" , \"A, \"\"b\"\"\"\t,\"x\"  \n 2 ,\t\"B\", \"C \"\n",
      rows: [["id=1", "ti \"tle=A, \"b\"", "c=x"], ["id= 2 ", "ti \"tle=B", "c=C "]]),
    Case(
      name: "blanks before quotes that close nothing",
      text: "a,b,c\n1, \"x\" y,3\n2, \"x,3\n3, \"x\ny\",3\n",
      rows: [
        ["a=1", "b= \"x\" y", "c=3"], ["a=2", "b= \"x", "c=3"], ["a=3", "b= \"x"], ["a=y\"", "b=3"],
      ],
      marks: [0, 0, 4, 4]),
    Case(
      name: "blanks around quotes between tabs", text: "a\tb\n \"x\ty\" \t \"z\"\n",
      rows: [["a=x\ty", "b=z"]]),
    Case(name: "repeated names", text: "style[0],x,x\n1,2,3\n", rows: [["style[0]=1", "x=2", "x=3"]]),
    Case(name: "a column without a name", text: "a,,c\n1,2,3\n", rows: [["a=1", "column 2=2", "c=3"]]),
    Case(
      name: "descriptions above the header",
      text: "\"# Required | The id, unique.\",# Optional | The \"\"title\nid2,t\n7,x\n",
      rows: [["id2=7", "t=x"]]),
    Case(
      name: "no header at all", text: "1,Viagra 100mg,12\n2,Cialis,13.50\n",
      rows: [
        ["column 1=1", "column 2=Viagra 100mg", "column 3=12"],
        ["column 1=2", "column 2=Cialis", "column 3=13.50"],
      ]),
    Case(
      name: "unclosed quote", text: "a,b\n1,\"open\n3,4\n5,6\n", rows: [["a=3", "b=4"], ["a=5", "b=6"]],
      quarantined: ["0:csv.unclosed-quote@4"]),
    Case(
      name: "unclosed quote behind a closed one", text: "a,b\n\"x\ny\",\"open\n3,4\n",
      rows: [["a=3", "b=4"]],
      quarantined: ["0:csv.unclosed-quote@4"]),
    Case(
      name: "unclosed quote at the end", text: "a,b\n1,2\n3,\"", rows: [["a=1", "b=2"]],
      quarantined: ["1:csv.unclosed-quote@8"]),
    Case(name: "header only", text: "a,b\n", rows: []),
    Case(
      name: "NUL", text: "a,b\n1\u{0}2,3\n4,5\n", rows: [["a=1\u{FFFD}2", "b=3"], ["a=4", "b=5"]],
      marks: [1, 0]),
  ]

  @Test(arguments: cases)
  func reads(_ test: Case) throws {
    let bytes = Array(test.text.utf8)
    let feed = try Driver.csv(bytes, profile: Driver.plain)
    let (whole, differing) = Driver.everyCut(feed, bytes)
    #expect(whole.records.map(\.fields) == test.rows.map { $0.map { "attributes." + $0 } })
    #expect(whole.quarantined == test.quarantined)
    let marks = test.marks.isEmpty ? test.rows.map { _ in UInt8(0) } : test.marks
    #expect(whole.records.map(\.marks) == marks)
    #expect(differing == [], "cut here the records differ (-1: single bytes)")
  }

  @Test func invalidBytesAreReplacedAndMarked() throws {
    // C3 28 is ill-formed at its first byte; E2 82 is a part cut short: one U+FFFD each (Unicode, section 3.9).
    let bytes = Array("a,b\n".utf8) + [0xC3, 0x28, 0x2C, 0xE2, 0x82, 0x0A] + Array("x,é\n".utf8)
    let whole = Driver.run(try Driver.csv(bytes, profile: Driver.plain), bytes)
    #expect(
      whole.records.map(\.fields) == [
        ["attributes.a=\u{FFFD}(", "attributes.b=\u{FFFD}"], ["attributes.a=x", "attributes.b=é"],
      ])
    #expect(whole.records.map(\.marks) == [1, 0])
  }

  @Test func offsetsCountFromTheFeedsStart() throws {
    let bytes = Array("a,b\n1,2\n\n\"x\ny\",3\nz,4\n".utf8)
    let whole = Driver.run(try Driver.csv(bytes), bytes)
    #expect(whole.records.map(\.offset) == [4, 9, 17])
  }

  @Test func fieldsByHeaderName() throws {
    let bytes = Array(
      "ID,Title,image link,additional_image_link,price,style[0],seller id\n1,T,u,v,\"9,50 EUR\",s,T-1\n".utf8)
    let feed = try Driver.csv(bytes)
    #expect(feed.profile.name == "google-csv")
    #expect(
      Driver.run(feed, bytes).records.map(\.fields) == [
        [
          "id=1", "title=T", "image_links=u", "image_links=v", "price=9,50 EUR", "attributes.style[0]=s",
          "seller_id=T-1", "currency=EUR",
        ]
      ])
  }

  /// Limits of a few bytes: 20 a record, 8 a field, 3 cells.
  @Test(arguments: [
    ("a,b\n1,2\n" + "x".padding(30) + "\n3,4\n", ["1:limit.record-size@8"], 2),
    ("a,b\n1,2\n123456789,2\n3,4\n", ["1:limit.field-size@8"], 2),
    ("a,b\n1,2,3,4\n3,4\n", ["0:limit.cells@4"], 1),
    ("a,b\n1,\"234567890\nabc\n3,4\n", ["0:csv.unclosed-quote@4"], 2),
    ("a,b\n1,\"2345\",\"2345\",\"34\n5\"\n3,4\n", ["0:limit.record-size@4"], 1),
    ("a,b\n" + "y".padding(100), ["0:limit.record-size@4"], 0),
  ])
  func capsSetTheRowAside(text: String, quarantined: [String], records: Int) throws {
    var limits = ParseLimits()
    limits.recordBytes = 20
    limits.fieldBytes = 8
    limits.cells = 3
    let bytes = Array(text.utf8)
    let feed = try Driver.csv(bytes, limits: limits, profile: Driver.plain)
    let (whole, differing) = Driver.everyCut(feed, bytes)
    #expect(whole.quarantined == quarantined)
    #expect(whole.records.count == records)
    #expect(differing == [])
  }

  @Test(arguments: [Int.max, Int.min, 0, -1])
  func limitsOfAnySizeAreBorne(value: Int) throws {
    var limits = ParseLimits()
    limits.recordBytes = value
    limits.fieldBytes = value
    limits.cells = value
    limits.depth = value
    let table = Array("a,b\n\"1\",2\n".utf8)
    let rows = Driver.run(try Driver.csv(table, limits: limits), table)
    #expect(rows.records.count + rows.quarantined.count >= 1)
    let json = Array("{\"a\":1}\n".utf8)
    let objects = Driver.run(try Driver.json(json, lines: true, limits: limits), json)
    #expect(objects.records.count + objects.quarantined.count == 1)
  }

  @Test func transcodedOffsets() throws {
    // Two bytes of UTF-8 for one of the source, before the second row.
    let bytes = Array("a,b\né,2\n3,4\n".utf8)
    let feed = try Driver.csv(bytes)
    let arena = ByteArena(capacity: 64)
    bytes.withUnsafeBytes { _ = arena.append($0) }
    let chunk = FeedChunk(
      arena: arena, feedCount: bytes.count, sequence: 0, origin: SourceOrigin(offset: 0, width: .singleByte),
      isLast: true)
    let batch = RecordBatch(arena: arena)
    _ = feed.makeParser().parse(chunk, into: batch)
    #expect(batch.records.map(\.sourceOffset) == [4, 8])
  }

  @Test func aHeaderOutOfSightIsAnError() {
    let bytes = Array("a,b,\"c".utf8)
    #expect(throws: FeedParsingError.self) {
      try bytes.withUnsafeBytes { head throws in
        _ = try CSVFeed(
          head: head, delimiter: 0x2C, atEnd: false, profile: nil, catalog: .builtIn(), limits: ParseLimits())
      }
    }
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
