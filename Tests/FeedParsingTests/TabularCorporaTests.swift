import Foundation
import Listings
import Testing

@testable import FeedParsing

/// Every table, JSON document and page of the corpora, read as the program reads it.
///
/// What there is to read was counted apart from the program, with Python 3.11: for tables with `csv.reader`
/// (`newline=""`; UTF-8, and windows-1252 for what is not), rows below the header without blank ones; where rows have a
/// `Handle` or `handleId`, the runs of rows with the same one (`itertools.groupby`); for JSON with `json.load`, the
/// objects whose `@type` is of a product and that lie in no other, or the elements of the list. `INDEX.tsv` counts
/// lines, not rows, for tables and nothing for JSON.
@Suite(.enabled(if: Corpora.arePresent)) struct TabularCorporaTests {
  struct Counted: Sendable, CustomTestStringConvertible {
    var folder: String
    var files: Int
    var records: Int
    /// Records that have an id, a title and a link in the feed.
    var id: Int
    var title: Int
    var link: Int
    var testDescription: String { folder }
  }

  @Test(arguments: [
    Counted(folder: "google-meta-csv", files: 9, records: 257, id: 257, title: 257, link: 257),
    Counted(folder: "meta-template-csv", files: 2, records: 3, id: 3, title: 3, link: 3),
    Counted(folder: "shopify-csv", files: 59, records: 7867, id: 7867, title: 7303, link: 0),
    Counted(folder: "wix-csv", files: 2, records: 182, id: 182, title: 182, link: 0),
    Counted(folder: "woocommerce-csv", files: 1, records: 91, id: 91, title: 91, link: 0),
    Counted(folder: "travel-feeds", files: 3, records: 16, id: 16, title: 13, link: 16),
    Counted(folder: "shopify-json", files: 1, records: 1, id: 1, title: 1, link: 0),
    Counted(folder: "jsonld", files: 2, records: 6, id: 3, title: 6, link: 6),
    Counted(folder: "jsonld-schemaorg", files: 8, records: 5, id: 2, title: 5, link: 1),
  ])
  func everyRecordIsRead(_ counted: Counted) throws {
    let paths = [".csv", ".json"].flatMap { Corpora.files("feeds/\(counted.folder)", $0) }
    #expect(paths.count == counted.files)
    var records = 0
    var found: [Field: Int] = [:]
    for path in paths {
      let outcome = try SessionDriver.read(try Corpora.bytes(path))
      #expect(outcome.feed.quarantined == [])
      records += outcome.feed.records.count
      for record in outcome.feed.records {
        for field in [Field.id, .title, .link]
        where record.fields.contains(where: { $0.hasPrefix(field.name + "=") }) {
          found[field, default: 0] += 1
        }
      }
    }
    #expect(records == counted.records)
    for (field, count) in [(Field.id, counted.id), (.title, counted.title), (.link, counted.link)] {
      #expect(
        found[field, default: 0] * 100 >= count * 99, "\(field.name): \(found[field, default: 0]) of \(count)"
      )
    }
  }

  /// Pages of the corpora hold no product as JSON-LD: two have blocks of other types (one of twelve objects, one of a
  /// `NewsArticle` with comments in it), and two have none, so they are no feeds. Nothing of that goes unsaid.
  @Test func whatIsNotReadIsSaid() throws {
    var said: [String: String] = [:]
    for path in Corpora.files("feeds/jsonld-html", ".html") {
      let name = String(path.split(separator: "~").last ?? "")
      guard let outcome = try? SessionDriver.read(try Corpora.bytes(path)) else {
        said[name] = "no feed"
        continue
      }
      let codes = outcome.feed.quarantined.map { $0.split(separator: ":")[1].split(separator: "@")[0] }
      said[name] = "\(outcome.feed.records.count) \(outcome.passedOver) \(codes.joined(separator: " "))"
    }
    #expect(
      said == [
        "null_ld_mock.html": "0 12 ", "JSONLD_with_JS_comment.html": "0 1 ",
        "product.html": "no feed", "product-ref.html": "no feed",
      ])
  }

  /// The largest exports give the same records for any chunk size.
  @Test(arguments: [
    "shopify-csv/bibiwatson+files__products_export_1.csv",
    "shopify-csv/abdulkayium+csv_product__products_export_1.csv",
    "shopify-csv/Utah-MMC+pondcleanup__products-inventory-fix.csv",
  ])
  func chunksDoNotMatter(path: String) throws {
    let bytes = try Corpora.bytes("feeds/" + path)
    #expect(try SessionDriver.differing(bytes, chunks: [4099, 65_536, 1_000_003]) == [])
  }
}
