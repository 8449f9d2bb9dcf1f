import Listings
import Testing

@testable import FeedParsing

/// Documents whose reading was worked out by hand from RFC 8259.
@Suite struct JSONTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var text: String
    var records: [[String]]
    var quarantined: [String] = []
    var marks: [UInt8] = []
    var description: String { name }
  }

  static let lines: [Case] = [
    Case(name: "plain", text: "{\"a\":\"x\",\"b\":1}\n{\"a\":\"y\"}", records: [["a=x", "b=1"], ["a=y"]]),
    Case(
      name: "CR LF, blank lines", text: "\r\n{\"a\":1}\r\n \r\n{\"a\":2}\r\n\n", records: [["a=1"], ["a=2"]]),
    Case(
      name: "white space", text: " { \"a\" : \"x\" , \"b\" : [ 1 , 2 ] } \n",
      records: [["a=x", "b=1", "b=2"]]),
    Case(
      name: "numbers keep their text",
      text: #"{"a":1.50,"b":-0,"c":1E+2,"d":12345678901234567890123,"e":0.1e-7}"#,
      records: [["a=1.50", "b=-0", "c=1E+2", "d=12345678901234567890123", "e=0.1e-7"]]),
    Case(
      name: "atoms", text: #"{"a":true,"b":false,"c":null,"d":"null"}"#,
      records: [["a=true", "b=false", "d=null"]]),
    Case(
      name: "escapes",
      text: #"{"a":"\"\\\/\b\f\n\r\t","b":"\u00e9\u20AC\u0041","c":"\ud83d\ude00!","d\n":"\u0000"}"#,
      records: [["a=\"\\/\u{8}\u{c}\n\r\t", "b=é€A", "c=😀!", "d\n=\u{0}"]]),
    Case(
      name: "lone surrogates",
      text: #"{"a":"x\ud83dy","b":"\ude00","c":"\ud83d\ud83d\ude00","d":"\ud83d\n"}"#,
      records: [["a=x\u{FFFD}y", "b=\u{FFFD}", "c=\u{FFFD}😀", "d=\u{FFFD}\n"]], marks: [1]),
    Case(name: "empty", text: "{}\n{\"a\":\"\",\"b\":[],\"c\":{}}", records: [[], ["a="]]),
    Case(
      name: "paths", text: #"{"a":{"b":{"c":1},"d":2},"e":3,"f":[{"g":4,"h":[5,6]},{"g":7}]}"#,
      records: [["a/b/c=1", "a/d=2", "e=3", "f/g=4", "f/h=5", "f/h=6", "f/g=7"]]),
    Case(name: "duplicate names", text: #"{"a":1,"a":2}"#, records: [["a=1", "a=2"]]),
    Case(
      name: "arrays in arrays", text: #"{"a":[[1,[2]],[]],"b":[null,3]}"#, records: [["a=1", "a=2", "b=3"]]),
    Case(
      name: "names and values",
      text: #"{"attributes":[{"name":"Color","value":"Red"},{"value":"XL","id":7,"name":"Size"}],"z":1}"#,
      records: [
        [
          "attributes/name=Color", "Color=Red", "Size=XL", "attributes/id=7", "attributes/name=Size", "z=1",
        ]
      ]),
    Case(
      name: "names and several values",
      text: #"{"options":[{"name":"Size","position":1,"values":["S","M"]}]}"#,
      records: [["options/name=Size", "options/position=1", "Size=S", "Size=M"]]),
    Case(
      name: "a name outside an array stays",
      text: #"{"brand":{"name":"A","value":"B"},"o":[{"name":"C","price":1}]}"#,
      records: [["brand/name=A", "brand/value=B", "o/name=C", "o/price=1"]]),
    Case(name: "a name with a slash", text: #"{"a/b":1,"a":{"b":2}}"#, records: [["a/b=1", "a/b=2"]]),
    Case(
      name: "a backslash in a name is no escape",
      text: #"{"a\\n":1}"# + "\n" + #"{"a\n":2}"# + "\n" + #"{"a\\n":3}"#,
      records: [["a\\n=1"], ["a\n=2"], ["a\\n=3"]]),
    Case(
      name: "members come and go",
      text: #"{"a":1,"b":2,"c":3}"# + "\n" + #"{"a":1,"c":3}"# + "\n" + #"{"c":3,"b":2,"a":1}"#,
      records: [["a=1", "b=2", "c=3"], ["a=1", "c=3"], ["c=3", "b=2", "a=1"]]),
    Case(
      name: "invalid lines", text: "{\"a\":1}\n{\"a\":tru}\n{\"a\":\"x}\n{\"a\":2}\n",
      records: [["a=1"], ["a=2"]], quarantined: ["1:json.invalid@8", "1:json.invalid@18"]),
    Case(
      name: "not an object", text: "[1]\n\"x\"\n1\n{\"a\":2}\n", records: [["a=2"]],
      quarantined: ["0:json.not-an-object@0", "0:json.not-an-object@4", "0:json.not-an-object@8"]),
    Case(
      name: "text behind", text: "{\"a\":1} {\"a\":2}\n{\"a\":1},\n{\"a\":3}", records: [["a=3"]],
      quarantined: ["0:json.invalid@0", "0:json.invalid@16"]),
    Case(
      name: "bad escapes", text: #"{"a":"\x"}"# + "\n" + #"{"a":"\u12"}"# + "\n" + #"{"a\q":1}"#, records: [],
      quarantined: ["0:json.invalid@0", "0:json.invalid@11", "0:json.invalid@24"]),
  ]

  @Test(arguments: lines)
  func readsLines(_ test: Case) throws { try check(test, lines: true) }

  static let lists: [Case] = [
    Case(name: "array", text: "[{\"a\":1},{\"a\":2}]", records: [["a=1"], ["a=2"]]),
    Case(
      name: "array, spaced", text: " [ {\"a\":1} ,\n {\"a\":[{\"b\":1},{\"b\":2}]}\n] \n",
      records: [["a=1"], ["a/b=1", "a/b=2"]]),
    Case(name: "empty array", text: "[]", records: []),
    Case(
      name: "products", text: "{\"total\":2,\"products\":[{\"a\":1},{\"a\":\"]}\"}],\"page\":{\"n\":1}}",
      records: [["a=1"], ["a=]}"]]),
    Case(
      name: "two lists", text: "{\"products\":[{\"a\":1}],\"n\":[1,2],\"more\":[{\"a\":2}]}",
      records: [["a=1"], ["a=2"]]),
    Case(
      name: "members behind an object around the list",
      text: "{\"data\":{\"items\":[{\"a\":1}],\"n\":1},\"meta\":{\"x\":[1,\"}\"],\"y\":null},\"z\":true}\n",
      records: [["a=1"]]),
    Case(
      name: "text behind the object around the list", text: "{\"data\":{\"items\":[{\"a\":1}]},\"n\":1} x",
      records: [["a=1"]], quarantined: ["1:json.trailing@35"]),
    Case(
      name: "no value behind the list", text: "{\"items\":[{\"a\":1}],\"n\":nul}",
      records: [["a=1"]], quarantined: ["1:json.trailing@18"]),
    Case(
      name: "records by id",
      text:
        "{\"n-1\":{\"title\":\"x\",\"price\":1},\n \"n-2\" : {\"title\":\"y\",\"price\":2,\"v\":{\"a\":{\"b\":3}}}}",
      records: [["title=x", "price=1", "id:n-1"], ["title=y", "price=2", "v/a/b=3", "id:n-2"]]),
    Case(
      name: "records by id inside other objects, and what is no record",
      text:
        "{\"ok\":1,\"products\":{\"7\":{\"sku\":\"x\",\"price\":1},\"8\":{\"sku\":\"y\",\"price\":2},\"total\":2},\"n\":[1]}",
      records: [["sku=x", "price=1", "id:7"], ["sku=y", "price=2", "id:8"]]),
    Case(
      name: "one record by id", text: "{\"4711\":{\"title\":\"x\",\"price\":1}}",
      records: [["title=x", "price=1", "id:4711"]]),
    Case(
      name: "a broken record by id",
      text:
        "{\"n1\":{\"title\":\"x\",\"price\":1},\"n2\":{\"title\":nul,\"price\":2},\"n3\":{\"title\":\"z\",\"price\":3}}",
      records: [["title=x", "price=1", "id:n1"], ["title=z", "price=3", "id:n3"]],
      quarantined: ["1:json.invalid@35"]),
    Case(
      name: "objects that are no records by id",
      text:
        "{\"seller\":{\"id\":1,\"name\":\"x\",\"url\":\"u\"},\"brand\":{\"id\":2,\"name\":\"y\",\"url\":\"v\"}}",
      records: [
        ["seller/id=1", "seller/name=x", "seller/url=u", "brand/id=2", "brand/name=y", "brand/url=v"]
      ]),
    Case(
      name: "languages are no ids",
      text: "{\"de\":{\"title\":\"x\",\"price\":1},\"en\":{\"title\":\"y\",\"price\":2}}",
      records: [["de/title=x", "de/price=1", "en/title=y", "en/price=2"]]),
    Case(name: "deeper", text: "{\"data\":{\"n\":1,\"items\":[{\"a\":1}]}}", records: [["a=1"]]),
    Case(
      name: "one object", text: "{\n\"id\":1,\n\"variants\":[{\"b\":2}]\n}\n",
      records: [["id=1", "variants/b=2"]]),
    Case(name: "objects in a row", text: "{\n\"a\":1\n}\n{\n\"a\":2\n}\n", records: [["a=1"], ["a=2"]]),
    Case(
      name: "a broken element", text: "[{\"a\":1},{\"a\":nul},{\"a\":3}]", records: [["a=1"], ["a=3"]],
      quarantined: ["1:json.invalid@9"]),
    Case(
      name: "not objects", text: "[1,{\"a\":1},\"x\",[2]]", records: [["a=1"]],
      quarantined: ["0:json.not-an-object@1", "1:json.not-an-object@11", "1:json.not-an-object@15"]),
    Case(
      name: "cut short", text: "[{\"a\":1},{\"a\":2,\"b", records: [["a=1"]],
      quarantined: ["1:json.invalid@9"]),
    Case(
      name: "text behind the list", text: "[{\"a\":1}] x", records: [["a=1"]],
      quarantined: ["1:json.trailing@10"]),
  ]

  @Test(arguments: lists)
  func readsLists(_ test: Case) throws { try check(test, lines: false) }

  private func check(_ test: Case, lines: Bool) throws {
    let bytes = Array(test.text.utf8)
    let feed = try Driver.json(bytes, lines: lines)
    let (whole, differing) = Driver.everyCut(feed, bytes)
    // `id:7` is a field, all else an attribute.
    let expected = test.records.map { record in
      record.map { $0.hasPrefix("id:") ? "id=" + $0.dropFirst(3) : "attributes." + $0 }
    }
    #expect(whole.records.map(\.fields) == expected)
    #expect(whole.quarantined == test.quarantined)
    #expect(
      whole.records.map(\.marks) == (test.marks.isEmpty ? test.records.map { _ in UInt8(0) } : test.marks))
    #expect(differing == [], "cut here the records differ (-1: single bytes)")
  }

  /// A record with an id of its own keeps it, and its key is searched.
  @Test func aKeyBesideAnIDIsAnAttribute() throws {
    let text = "{\"k\\u00e9y1\":{\"id\":\"7\",\"title\":\"x\"},\"key 2\":{\"id\":\"\",\"title\":\"y\"}}"
    let outcome = try SessionDriver.read(text)
    #expect(
      outcome.feed.records.map(\.fields) == [
        ["id=7", "title=x", "attributes.key=kéy1"],
        ["attributes.id=", "title=y", "id=key 2"],
      ])
  }

  @Test func invalidBytesAreReplacedAndMarked() throws {
    let bytes = Array("{\"a\":\"x".utf8) + [0xFF] + Array("y\"}\n{\"a\":\"é\"}\n".utf8)
    let whole = Driver.run(try Driver.json(bytes, lines: true), bytes)
    #expect(whole.records.map(\.fields) == [["attributes.a=x\u{FFFD}y"], ["attributes.a=é"]])
    #expect(whole.records.map(\.marks) == [1, 0])
  }

  @Test(arguments: [
    ("{\"a\":\"" + String(repeating: "x", count: 100) + "\"}\n{\"a\":1}\n", ["0:limit.record-size@0"]),
    ("{\"a\":\"123456789012345678901\"}\n{\"a\":1}\n", ["0:limit.field-size@0"]),
    ("{\"a\":[1,2,3,4]}\n{\"a\":1}\n", ["0:limit.cells@0"]),
    ("{\"a\":[[[1]]]}\n{\"a\":1}\n", ["0:limit.depth@0"]),
  ])
  func capsSetTheRecordAside(text: String, quarantined: [String]) throws {
    var limits = ParseLimits()
    limits.recordBytes = 50
    limits.fieldBytes = 20
    limits.cells = 3
    limits.depth = 3
    let bytes = Array(text.utf8)
    let (whole, differing) = Driver.everyCut(try Driver.json(bytes, lines: true, limits: limits), bytes)
    #expect(whole.quarantined == quarantined)
    #expect(whole.records.map(\.fields) == [["attributes.a=1"]])
    #expect(differing == [])
  }

  /// A record of more than 50 bytes is set aside whether its end is in sight or not, and the next is read.
  @Test(arguments: [
    "[{\"a\":0},{\"b\":\"" + String(repeating: "x", count: 100) + "\"} , {\"a\":1}]",
    "[{\"a\":0},{\"b\":[" + String(repeating: "7,", count: 60) + "7]},\n{\"a\":1}]",
    "[{\"a\":0},{\"b\":\"" + String(repeating: "x", count: 100) + "},{\"a\":1}]",
  ])
  func aLongElementIsSetAside(text: String) throws {
    var limits = ParseLimits()
    limits.recordBytes = 50
    let bytes = Array(text.utf8)
    let (whole, differing) = Driver.everyCut(try Driver.json(bytes, lines: false, limits: limits), bytes)
    #expect(whole.quarantined == ["1:limit.record-size@9"])
    #expect(whole.records.map(\.fields) == [["attributes.a=0"], ["attributes.a=1"]])
    #expect(differing == [])
  }

  /// A quote that is not closed swallows what follows up to the feed's end; reading resumes at the next record.
  @Test func anUnclosedQuoteInAListCostsItsRecord() throws {
    let bytes = Array("[{\"a\":\"0},\n{\"a\":1},\n{\"a\":2}]".utf8)
    let (whole, differing) = Driver.everyCut(try Driver.json(bytes, lines: false), bytes)
    #expect(whole.quarantined == ["0:json.invalid@1"])
    #expect(whole.records.map(\.fields) == [["attributes.a=1"], ["attributes.a=2"]])
    #expect(differing == [])
  }

  @Test func simdjsonSaysWhatIsWrong() throws {
    let bytes = Array("{\"a\":tru}\n".utf8)
    let arena = ByteArena(capacity: bytes.count)
    bytes.withUnsafeBytes { _ = arena.append($0) }
    let batch = RecordBatch(arena: arena)
    let chunk = FeedChunk(
      arena: arena, feedCount: bytes.count, sequence: 0, origin: SourceOrigin(offset: 1000), isLast: true)
    _ = try Driver.json(bytes, lines: true).makeParser().parse(chunk, into: batch)
    let entry = try #require(batch.quarantined.first)
    #expect(entry.sourceOffset == 1000)
    #expect(entry.reason.contains("starting with the letter 't'"))
    #expect(entry.reason.contains("byte 5"))
    #expect(entry.excerpt == Array("{\"a\":tru}".utf8))
  }

  @Test(arguments: [
    ("[{\"a\":1},{\"a\":2},{\"a", 17), ("{\"a\":1}\n{\"a\":2", 8), ("[{\"a\":1", nil), ("", nil), ("}{", 1),
    ("},,{", nil),
  ])
  func listSplitterGuesses(text: String, expected: Int?) {
    var text = text
    #expect(text.withUTF8 { JSONListSplitter().boundary(in: UnsafeRawBufferPointer($0)) } == expected)
  }

  @Test(arguments: [("a\nb\nc", 4), ("a\rb\rc", 4), ("abc", nil), ("", nil), ("a\r\n", 3), ("a\nb\r", 2)])
  func lineSplitterGuesses(text: String, expected: Int?) {
    var text = text
    #expect(text.withUTF8 { LineSplitter().boundary(in: UnsafeRawBufferPointer($0)) } == expected)
  }

  @Test func fieldsByNameAndPath() throws {
    let bytes = Array(
      #"{"id":7,"name":"T","brand":{"name":"B"},"seller":{"id":"S","name":"N"},"images":[{"src":"u"},{"src":"v"}]}"#
        .utf8)
    let feed = try Driver.json(bytes, lines: true, profile: nil)
    #expect(feed.profile.name == "generic-json")
    #expect(
      Driver.run(feed, bytes).records.map(\.fields) == [
        ["id=7", "title=T", "brand=B", "seller_id=S", "seller_name=N", "image_links=u", "image_links=v"]
      ])
  }

  @Test func aHostileFeedOfNewNamesIsReadWhole() throws {
    var text = ""
    for record in 0..<3000 { text += "{\"n\(record)a\":1,\"o\":{\"n\(record)b\":2,\"n\(record)c\":[3]}}\n" }
    let bytes = Array(text.utf8)
    let whole = Driver.run(try Driver.json(bytes, lines: true), bytes)
    #expect(whole.records.count == 3000)
    #expect(whole.records.allSatisfy { $0.fields.count == 3 })
    #expect(whole.records[2999].fields[0] == "attributes.n2999a=1")
  }
}
