import Listings
import Testing

@testable import FeedParsing

/// Records of JSON documents that a profile names by their path; which objects those are is told by hand.
@Suite struct JSONPathTests {
  static func profile(_ records: String) throws -> ProfileCatalog {
    let yaml = "name: own\nformats: [json, jsonl]\nrecords: [\(records)]\nfields:\n  title: [t]\n  id: [id]\n"
    return try ProfileCatalog.builtIn().adding(contentsOf: yaml, file: "own.yml")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var records: String
    var text: String
    var titles: String
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
    Case(
      "data/products",
      #"{"old":{"products":[{"t":"x"}]},"data":{"n":1,"products":[{"t":"a"},{"t":"b"}],"more":[{"t":"y"}]}}"#,
      "ab",
      passedOver: 1),
    Case(
      "/data/products", #"{"x":{"data":{"products":[{"t":"x"},{"t":"y"}]}},"data":{"products":[{"t":"a"}]}}"#,
      "a",
      passedOver: 2),
    Case(
      "/products", #"{"products":[{"t":"a"}],"users":[{"products":[{"t":"x"}]},{"products":{"t":"y"}}]}"#,
      "a", passedOver: 2),
    // Lists around it have no names, and each of them counts.
    Case("shops/products", #"{"shops":[{"n":1,"products":[{"t":"a"}]},{"products":[{"t":"b"}]}]}"#, "ab"),
    Case(
      "shops/*/products", #"{"shops":{"de":{"products":[{"t":"a"}]},"fr":{"products":[{"t":"b"}]}}}"#, "ab"),
    Case("/products", #"[{"products":[{"t":"a"}]},{"products":[[{"t":"b"}],{"t":"c"}]}]"#, "abc"),
    // One object, and objects by their ids.
    Case("data/product", #"{"data":{"product":{"t":"a"}},"product":{"t":"x"}}"#, "a", passedOver: 1),
    Case(#""products/*""#, #"{"products":{"k1":{"t":"a"},"k2":{"t":"b"}},"users":{"k3":{"t":"x"}}}"#, "ab"),
    // What a record holds belongs to it.
    Case(
      "//products", #"{"products":[{"t":"a","products":[{"t":"x"}]},{"t":"b","set":{"products":[{}]}}]}"#,
      "ab"),
    // What is no structure, and what is no record.
    Case(
      "/products", #"{"n":"]}{\"products\":[{\\","\"products":"x","products":[{"t":"a}"},{"t":"\\"}]}"#,
      "a}\\"),
    Case("//products", #"{"products" : [ 1, "s", null, [2], {"t":"a"} , true]}"#, "a"),
    Case("Data/Products", #"{"DATA":{"products":[{"t":"a"}]}}"#, "a"),
    Case("//products", "{\"products\":[{\"t\":\"a\"}]}\n{\"products\":[{\"t\":\"b\"}]}\n", "ab"),
    Case("//products", #"{"products":[]}"#, ""),
  ]

  static func titles(_ feed: ReadFeed) -> String {
    XMLRecordChoiceTests.titles(feed).map { $0 ?? "-" }.joined()
  }

  /// Cuts the text every `piece` bytes, regardless of records.
  static func read(
    _ text: String, _ records: String, piece: Int, limits: ParseLimits = ParseLimits()
  ) throws -> (feed: ReadFeed, passedOver: Int) {
    let bytes = Array(text.utf8)
    let profiles = try profile(records)
    let reading = try bytes.withUnsafeBytes {
      try JSONFeed(
        head: $0, lines: false, atEnd: true, profile: profiles.profile(named: "own"), catalog: profiles,
        limits: limits)
    }
    let parser = reading.makeParser()
    var joiner = LeftoverJoiner()
    var feed = ReadFeed()
    var passedOver = 0
    for (sequence, start) in stride(from: 0, to: bytes.count, by: piece).enumerated() {
      let count = min(piece, bytes.count - start)
      let arena = ByteArena(capacity: 64)
      bytes[start..<(start + count)].withUnsafeBytes { _ = arena.append($0) }
      let plain = FeedChunk(
        arena: arena, feedCount: count, sequence: sequence, origin: SourceOrigin(offset: UInt64(start)),
        isLast: start + count == bytes.count)
      let whole = joiner.join(plain) ?? plain
      let batch = RecordBatch(arena: whole.arena)
      joiner.keep(whole, from: parser.parse(whole, into: batch))
      Driver.append(batch, to: &feed)
      passedOver += batch.passedOver
    }
    return (feed, passedOver)
  }

  @Test(arguments: cases) func records(_ test: Case) throws {
    for chunk in [1, 1 << 20] where !test.titles.isEmpty {
      let outcome = try SessionDriver.read(
        test.text, chunk: chunk, profiles: Self.profile(test.records), profile: "own")
      #expect(Self.titles(outcome.feed) == test.titles)
      #expect(outcome.passedOver == test.passedOver)
    }
    for piece in [1, 2, 3, 5, 7, 16, 33, 1 << 20] where test.text.contains("products\":[") {
      guard let outcome = try? Self.read(test.text, test.records, piece: piece) else { continue }
      #expect(Self.titles(outcome.feed) == test.titles, "pieces of \(piece)")
      #expect(outcome.passedOver == test.passedOver, "pieces of \(piece)")
      #expect(outcome.feed.quarantined.isEmpty)
    }
  }

  @Test func keysAreIds() throws {
    let text = #"{"products":{"k1":{"t":"a"},"k2":{"t":"b","id":"7"}}}"#
    let outcome = try SessionDriver.read(text, profiles: Self.profile("\"products/*\""), profile: "own")
    #expect(outcome.feed.values("id") == ["k1", "7"])
  }

  /// Broken and too large records, and too long strings elsewhere: what follows is read, and what lies elsewhere is not.
  @Test(arguments: [
    (#"{"d":[{"t":"a"},{"t":b},{"t":"c"}],"e":[{"t":"x"}]}"#, "ac", 1),
    (#"{"d":[{"t":"a"},{"t":"LONG","d":[{"t":"x"}]},{"t":"c"}],"e":[{"t":"x"}]}"#, "ac", 1),
    (#"{"n":"LONG \" {\"d\":[{\"t\":\"x\"}","d":[{"t":"a"}],"m":["LONG\\"],"e":[{"t":"x"}]}"#, "a", 0),
    (#"{"d":[{"t":"a"},{"t":"b","u":"x},{"t":"c"}]}"#, "ac", 1),
    (#"{"d":[{"t":"a"},{"t":"b""#, "a", 1),
  ])
  func broken(text: String, titles: String, quarantined: Int) throws {
    var limits = ParseLimits()
    limits.recordBytes = 64
    let long = String(repeating: "x{[\\\"", count: 40)
    let text = text.replacing("LONG", with: long)
    let whole = try Self.read(text, "//d", piece: 1 << 20, limits: limits)
    #expect(Self.titles(whole.feed) == titles)
    #expect(whole.feed.quarantined.count == quarantined)
    for piece in [1, 2, 3, 7, 19, 64, 100] {
      let outcome = try Self.read(text, "//d", piece: piece, limits: limits)
      #expect(outcome.feed == whole.feed, "pieces of \(piece)")
    }
  }

  @Test func farBehindTheHead() throws {
    let filler = String(repeating: "f", count: 400)
    func items(_ title: String, _ count: Int) -> String {
      (0..<count).map { #"{"id":\#($0),"t":"\#(title)","f":"\#(filler)"}"# }.joined(separator: ",\n")
    }
    let text =
      #"{"data":{"items":["# + items("a", 2000) + #"]},"old":{"items":["# + items("x", 1000)
      + #"]},"more":{"data":{"items":["# + items("b", 1500) + "]}}}"
    for chunk in [10_007, 100_003, 2 << 20] {
      for profile in ["own", nil] {
        let outcome = try SessionDriver.read(
          text, chunk: chunk, profiles: Self.profile("data/items"), profile: profile)
        #expect(outcome.description.profile == "own")
        #expect(
          Self.titles(outcome.feed)
            == String(repeating: "a", count: 2000) + String(repeating: "b", count: 1500))
        #expect(outcome.passedOver == 1000)
      }
    }
  }

  @Test func aDocumentWithoutThePathIsRefused() throws {
    let error = try #require(throws: FeedParsingError.self) {
      _ = try SessionDriver.read(
        #"{"goods":[{"t":"a"},{"t":"b"}]}"#, profiles: Self.profile("data/items"), profile: "own")
    }
    #expect(error.kind == .notAFeed)
    #expect(error.message.contains("takes data/items for records, and this document has nothing there"))
    let chosen = try SessionDriver.read(
      #"{"goods":[{"title":"a"},{"title":"b"}]}"#, profiles: Self.profile("data/items"))
    #expect(chosen.description.profile == "generic-json")
  }
}
