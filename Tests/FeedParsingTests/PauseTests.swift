import Testing

@testable import FeedParsing

/// A parser whose batch is full gives back the rest of its chunk: the records are the same for any size of batches.
@Suite struct PauseTests {
  private static func many(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

  static let feeds: [(name: String, text: String, records: Int, setAside: Int)] = [
    (
      "XML",
      "<rss><channel>" + many(40) { "<item><id>\($0)</id><title>Lamp</title></item>" } + "</channel></rss>",
      40, 0
    ),
    (
      "broken XML",
      "<rss><channel>"
        + many(40) {
          switch $0 % 5 {
          case 0: "<item><id>\($0)</id><title>A & B</title></item>"
          case 1: "<item><id>\($0)</id><title>&chapter;</title></item>"
          case 2: "<item><id>\($0)</id>"
          case 3: "<item><id>\($0)</id><!-- <item><id>x</id></item> --></item>"
          default: "<item><id>\($0)</id></item><![CDATA[<item/>]]>"
          }
        } + "</channel></rss>", 24, 16
    ),
    ("a table", "id,title\n" + many(40) { "\($0),\"Lamp\n\($0)\"\n" }, 40, 0),
    (
      "a table with open quotes", "id,title\n" + many(40) { $0 == 20 ? "\($0),\"x\n" : "\($0),Lamp\n" }, 39, 1
    ),
    (
      "rows of one product",
      "Handle,Title,Variant SKU,Variant Price\n"
        + many(60) { "p\($0 / 3),\($0 % 3 == 0 ? "Lamp" : ""),s\($0),\($0).00\n" }, 20, 0
    ),
    (
      "JSON Lines", many(40) { $0 % 8 == 7 ? "{\"id\":\n" : "{\"id\":\"\($0)\",\"title\":\"Lamp\"}\n" }, 35, 5
    ),
    (
      "a list",
      "{\"products\":[" + many(40) { "\($0 > 0 ? "," : ""){\"id\":\"\($0)\",\"title\":\"Lamp\"}" }
        + "],\"total\":40}", 40, 0
    ),
    (
      "records by id",
      "{" + many(40) { "\($0 > 0 ? "," : "")\"n\($0)\":{\"title\":\"Lamp\",\"price\":\"1.00\"}" } + "}", 40, 0
    ),
  ]

  @Test(arguments: feeds.indices) func batchesOfAnySize(index: Int) throws {
    let (name, text, records, setAside) = Self.feeds[index]
    let bytes = Array(text.utf8)
    let whole = try SessionDriver.read(bytes)
    #expect(whole.feed.records.count == records, "\(name)")
    #expect(whole.feed.quarantined.count == setAside, "\(name)")
    for most in [1, 2, 3, 7] {
      for chunk in [1, 50, 1 << 20] {
        let outcome = try SessionDriver.read(bytes, chunk: chunk, batchRecords: most)
        #expect(outcome.feed == whole.feed, "\(name): \(most) records, chunks of \(chunk)")
        #expect(outcome.largestBatch <= most)
      }
    }
  }

  /// Many small records come in batches of a bounded size, whatever the size of chunks.
  @Test func smallRecordsComeInSmallBatches() throws {
    let rows = "id,title\n" + String(repeating: "2,lamp\n", count: 100_000)
    let outcome = try SessionDriver.read(rows)
    #expect(outcome.feed.records.count == 100_000)
    #expect(outcome.largestBatch <= SessionOptions(profiles: .builtIn()).batchRecords)
    let open = try SessionDriver.read("<rss>" + String(repeating: "<item>", count: 50_000))
    #expect(open.feed.quarantined.count == 50_000)
  }
}
