import Glibc
import Testing

@testable import FeedParsing

/// Real feeds, where they are there: the same records as libxml2 reads from the whole document.
@Suite struct XMLCorporaTests {
  static let folders = [
    "google-rss", "google-atom", "generic-xml", "heureka-zbozi", "skroutz", "yandex-yml", "bmecat",
    "travel-feeds",
    "transcoded",
  ]
  static let files: [String] = folders.flatMap { XMLDriver.corpora("feeds/" + $0) }
    .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") }

  /// Without named attributes and categories: cells as the document has them.
  static let plain = """
    name: plain
    formats: [xml]
    records: [product, item, offer, entry, SHOPITEM, ITEM, ARTICLE, PRODUCT, o]
    fields:
      id: [id]
    """

  static func session(_ bytes: [UInt8], chunk: Int, profile: String? = nil) throws -> FeedSession {
    var catalog = ProfileCatalog.builtIn()
    if profile == "plain" { catalog = try catalog.adding(contentsOf: plain, file: "plain.yml") }
    var options = SessionOptions(profiles: catalog)
    options.profile = profile
    options.chunkBytes = chunk
    return try FeedSession(XMLBytesSource(bytes), name: "test", options: options)
  }

  @Test(arguments: files) func theSameRecordsAsLibxml2(path: String) throws {
    let bytes = XMLDriver.contents(path)
    let session: FeedSession
    do {
      session = try Self.session(bytes, chunk: 1 << 20, profile: "plain")
    } catch let error as FeedParsingError {
      // Only what declares entities or is no XML with a document element is refused.
      #expect(!error.message.isEmpty)
      return
    }
    guard session.description.format == .xml else { return }
    let outcome = XMLDriver.gather(session)
    guard
      let expected = XMLReference.records(
        bytes, named: session.description.recordElements, exceptions: session.description.recordExceptions)
    else {
      // Broken in the wild: something is read or quarantined, and nothing twice.
      let text = String(decoding: bytes, as: UTF8.self)
      let hasRecords = session.description.recordElements.contains { text.contains("<\($0)") }
      #expect(outcome.records.count + outcome.rejected.count > 0 || !hasRecords)
      return
    }
    #expect(outcome.records.count + outcome.rejected.count == expected.count)
    // Articles with whole classifications pass the cap on cells, which this profile does not raise.
    #expect(outcome.codes.allSatisfy { $0 == "limit.cells" })
    guard outcome.rejected.isEmpty else { return }
    for (record, values) in zip(outcome.records, expected) {
      #expect(record.values == values, "record at \(record.offset)")
      if record.values != values { break }
    }
  }

  @Test(arguments: files) func theSameInEveryChunking(path: String) throws {
    let bytes = XMLDriver.contents(path)
    guard bytes.count < 400_000, let session = try? Self.session(bytes, chunk: 1 << 20),
      session.description.format == .xml
    else { return }
    let whole = XMLDriver.gather(session)
    for chunk in [997, 4096, 65536] {
      let pieces = XMLDriver.gather(try Self.session(bytes, chunk: chunk))
      #expect(pieces == whole, "chunks of \(chunk)")
    }
  }
}
