import Listings
import Testing

@testable import FeedParsing

/// Rows that make one record together. What each text must give was worked out by hand from the rules in
/// `CSVPass+Groups.swift`.
@Suite struct CSVGroupTests {
  static let profile = Profile(
    name: "grouped", formats: [.csv], groupNames: ["Code", "Handle"],
    names: NameTable([
      ("Handle", FieldTarget(field: .id, rank: 0)), ("Title", FieldTarget(field: .title, rank: 0)),
      ("Image", FieldTarget(field: .imageLinks, rank: 0)), ("Price", FieldTarget(field: .price, rank: 0)),
    ]))

  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var text: String
    var records: [[String]]
    var offsets: [UInt64]? = nil
    var quarantined: [String] = []
    var description: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "variants and images", text: "Handle,Title,Size,Price\na,T,S,1\na,,M,2\na,,,\nb,U,L,3\n",
      records: [
        ["id=a", "title=T", "attributes.Size=S", "price=1", "attributes.Size=M", "attributes.Price=2"],
        ["id=b", "title=U", "attributes.Size=L", "price=3"],
      ], offsets: [24, 44]),
    Case(
      name: "what a row repeats is said once", text: "Handle,Title,Size\na,T,S\na,T,S\na,T,M\na,X,S",
      records: [["id=a", "title=T", "attributes.Size=S", "attributes.Size=M", "attributes.Title=X"]]),
    Case(
      name: "a field that only a further row has", text: "Handle,Title,Image\na,,1\na,T,2\n",
      records: [["id=a", "image_links=1", "title=T", "image_links=2"]]),
    Case(
      name: "rows apart are records apart", text: "Handle,Title\na,1\nb,2\na,3\n",
      records: [["id=a", "title=1"], ["id=b", "title=2"], ["id=a", "title=3"]]),
    Case(
      name: "rows that say nothing are records of their own", text: "Handle,Title\na,1\n,2\n,3\na,4\n",
      records: [["id=a", "title=1"], ["title=2"], ["title=3"], ["id=a", "title=4"]]),
    Case(
      name: "a beginning is another value", text: "Handle,Title\nab,1\na,2\nabc,3\n",
      records: [["id=ab", "title=1"], ["id=a", "title=2"], ["id=abc", "title=3"]]),
    Case(
      name: "quotes, line breaks in quotes, blank lines, CR LF",
      text:
        "Handle,Title\r\n\"a\"\"b\",\"1\r\n\r\n2,\"\r\n\r\n\"a\"\"b\",\"x\na\"\"b,y\"\r\n\"a\"b,3\r\nab,4\r\n",
      records: [
        ["id=a\"b", "title=1\r\n\r\n2,", "attributes.Title=x\na\"b,y"],
        ["id=ab", "title=3", "attributes.Title=4"],
      ]),
    Case(
      name: "the grouping column further right, the first of the names that there is",
      text: "Title,\"Handle\",x\n\"1,\n2\",a,1\n3,\"a\",2\n4\n5,b,3\n",
      records: [
        ["title=1,\n2", "id=a", "attributes.x=1", "attributes.Title=3", "attributes.x=2"], ["title=4"],
        ["title=5", "id=b", "attributes.x=3"],
      ]),
    Case(
      name: "cells beyond the header", text: "Handle,Title\na,1,p\na,1,p\n",
      records: [["id=a", "title=1", "attributes.column 3=p", "attributes.column 3=p"]]),
    Case(
      name: "invalid bytes compare as they are", text: "Handle,Title\nä,1\nä,2\n",
      records: [["id=ä", "title=1", "attributes.Title=2"]]),
    Case(name: "one row", text: "Handle,Title\na,1", records: [["id=a", "title=1"]], offsets: [13]),
    Case(name: "no row", text: "Handle,Title\n", records: []),
  ]

  @Test(arguments: cases)
  func readsGroups(_ test: Case) throws {
    let bytes = Array(test.text.utf8)
    let (whole, differing) = Driver.everyCut(
      try Driver.csv(bytes, delimiter: 0x2C, profile: Self.profile), bytes)
    #expect(whole.records.map(\.fields) == test.records)
    #expect(whole.quarantined == test.quarantined)
    if let offsets = test.offsets { #expect(whole.records.map(\.offset) == offsets) }
    #expect(differing == [])
  }

  /// Small caps: 12 bytes a field, 40 a record, 4 cells a row.
  static let broken: [Case] = [
    Case(
      name: "a row over a cap inside a group does not end it, and stands behind its start",
      text: "Handle,Title\na,1\na,0123456789abcdef\na,2\nb,3\n",
      records: [["id=a", "title=1", "attributes.Title=2"], ["id=b", "title=3"]],
      quarantined: ["1:limit.field-size@17"]),
    Case(
      name: "a row over a cap that says something else ends it",
      text: "Handle,Title\na,1\nb,0123456789abcdef\na,2\n",
      records: [["id=a", "title=1"], ["id=a", "title=2"]], quarantined: ["1:limit.field-size@17"]),
    Case(
      name: "too many cells", text: "Handle,Title\na,1\na,2,3,4,5\na,6\n",
      records: [["id=a", "title=1", "attributes.Title=6"]], quarantined: ["1:limit.cells@17"]),
    Case(
      name: "a quote that is not closed costs its line",
      text: "Handle,Title\na,1\na,\"x\na,2\nb,3 and more\nb,4\n",
      records: [
        ["id=a", "title=1", "attributes.Title=2"], ["id=b", "title=3 and more", "attributes.Title=4"],
      ],
      quarantined: ["1:csv.unclosed-quote@17"]),
    Case(
      name: "a group larger than a record goes on as another",
      text: "Handle,Title\na,123456789\na,123456780\na,123456781\na,123456782\nb,1\n",
      records: [
        ["id=a", "title=123456789", "attributes.Title=123456780", "attributes.Title=123456781"],
        ["id=a", "title=123456782"], ["id=b", "title=1"],
      ]),
    Case(
      name: "a row longer than a record",
      text: "Handle,Title\na,1\na,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18\na,2\n",
      records: [["id=a", "title=1"], ["id=a", "title=2"]], quarantined: ["1:limit.record-size@17"]),
  ]

  @Test(arguments: broken)
  func setsRowsAside(_ test: Case) throws {
    var limits = ParseLimits()
    limits.fieldBytes = 12
    limits.recordBytes = 40
    limits.cells = 4
    let bytes = Array(test.text.utf8)
    let feed = try Driver.csv(bytes, delimiter: 0x2C, limits: limits, profile: Self.profile)
    let (whole, differing) = Driver.everyCut(feed, bytes)
    #expect(whole.records.map(\.fields) == test.records)
    #expect(whole.quarantined == test.quarantined)
    #expect(differing == [])
  }

  /// A group may have sixteen rows' worth of cells.
  @Test func aGroupHasACapOnCells() throws {
    var limits = ParseLimits()
    limits.cells = 2
    let rows = (0..<40).map { "a,\($0)" }.joined(separator: "\n")
    let bytes = Array("Handle,Title\n\(rows)\nb,1\n".utf8)
    let feed = try Driver.csv(bytes, delimiter: 0x2C, limits: limits, profile: Self.profile)
    let (whole, differing) = Driver.everyCut(feed, bytes)
    // The first row gives two cells, each further one a cell more and is reckoned at two: 2 + 29 + 2 would be over 32.
    #expect(whole.records.map(\.fields.count) == [31, 11, 2])
    #expect(differing == [])
  }

  @Test func anyChunkSizeGivesTheSame() throws {
    var text = "Handle,Title,Body (HTML),Variant SKU,Variant Price\n"
    for product in 0..<60 {
      text += "p\(product),\"T \"\"\(product)\"\"\",\"<p>\n\(product),</p>\n\",s0,1\n"
      for variant in 0..<(product % 7) { text += "p\(product),,,s\(variant + 1),\(variant)\n" }
    }
    let bytes = Array(text.utf8)
    let whole = try SessionDriver.read(bytes)
    #expect(whole.description.profile == "shopify-csv")
    #expect(whole.feed.records.count == 60)
    #expect(try SessionDriver.differing(bytes, chunks: Array(1...300) + [1000, 4096]) == [])
  }

  /// What makes chunks independent of one another: with the bytes behind it in sight, a chunk that ends with a group
  /// is done with.
  @Test func theNextRowProvesThatAGroupIsWhole() throws {
    let text = Array("Handle,Title\na,1\na,2\n\"b\",3\n".utf8)
    let feed = try Driver.csv(text, delimiter: 0x2C, profile: Self.profile)
    func consumed(_ cut: Int, lookahead: Int) -> Int {
      let arena = ByteArena(capacity: 64)
      text[..<(cut + lookahead)].withUnsafeBytes { _ = arena.append($0) }
      let chunk = FeedChunk(
        arena: arena, feedCount: cut, sequence: 0, origin: SourceOrigin(offset: 0), isLast: false)
      chunk.lookahead = lookahead
      return feed.makeParser().parse(chunk, into: RecordBatch(arena: arena))
    }
    #expect(consumed(21, lookahead: 4) == 21)
    #expect(consumed(21, lookahead: 3) == 13)
    #expect(consumed(21, lookahead: 0) == 13)
    #expect(consumed(17, lookahead: 4) == 13)
  }

  @Test(arguments: [
    ("a,1\na,2\nb,3\nb,4\n", 8), ("a,1\nb,\"x\n\na,\"\nb,3\n", 4), ("a,1\na,2\n", 8), ("a,1\nb", 4),
    ("a,\"1\na,2\n", 9), ("abc", nil),
  ])
  func splitterGuesses(text: String, expected: Int?) {
    let splitter = RowGroupSplitter(delimiter: 0x2C, column: 0)
    #expect(Array(text.utf8).withUnsafeBytes { splitter.boundary(in: $0) } == expected)
  }

  // MARK: Headers

  @Test func theHeaderIsTheRowThatAProfileKnows() throws {
    let amazon =
      "TemplateType=fptcustom\tVersion=2019.0101\t\nSKU\tProduktname\tPreis\nitem_sku\titem_name\tstandard_price\n"
      + "1\tTasse\t9.99\n"
    let outcome = try SessionDriver.read(amazon)
    #expect(outcome.description.profile == "amazon-flat-file")
    #expect(outcome.description.columns == ["item_sku", "item_name", "standard_price"])
    #expect(outcome.feed.records.map(\.fields) == [["id=1", "title=Tasse", "price=9.99"]])
    let plain = try SessionDriver.read("a;b\nitem_sku;item_name\n")
    #expect(plain.description.columns == ["item_sku", "item_name"])
  }

  @Test func oneOfSeveralRequiredNamesIsEnough() throws {
    let catalog = ProfileCatalog.builtIn()
    #expect(catalog.selectTable(header: ["Handle", "Title", "Variant SKU"]).name == "shopify-csv")
    #expect(catalog.selectTable(header: ["URL handle", "title", "SKU"]).name == "shopify-csv")
    #expect(catalog.selectTable(header: ["Title", "Variant SKU"]).name == "generic-csv")
  }
}
