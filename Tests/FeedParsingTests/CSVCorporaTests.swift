import Foundation
import Listings
import Testing

@testable import FeedParsing

@Suite(.enabled(if: Corpora.arePresent)) struct CSVCorporaTests {
  /// Rows below the header, cells that are not empty, and bytes of all cells, as Python 3.11's `csv.reader` counts
  /// them (`newline=""`, UTF-8 with replacement, rows without cells left out).
  @Test(arguments: [
    ("google-meta-csv/596050+boldstone__boldstone_facebook_products.csv", 49, 588, 28826),
    ("google-meta-csv/RinatR+feeds__catalog_realty.csv", 1, 27, 615),
    ("google-meta-csv/RinatR+feeds__catalog_realty_(2).csv", 1, 25, 613),
    ("google-meta-csv/RinatR+feeds__catalog_services.csv", 1, 19, 588),
    ("google-meta-csv/RinatR+feeds__pharm.csv", 1, 14, 344),
    ("google-meta-csv/RinatR+feeds__pharma_google.csv", 3, 36, 810),
    ("google-meta-csv/josegonzalezlive+santopadre-ecommerce__facebook_catalog.csv", 25, 225, 6061),
    ("google-meta-csv/smartfull178587+cj_shopify_product_feed__product_feed_sek.csv", 96, 1062, 48414),
    ("google-meta-csv/somtoZikora+leibig__facebook_catalog.csv", 80, 1300, 108577),
    ("meta-template-csv/596050+boldstone__catalog_products.csv", 1, 21, 349),
    ("meta-template-csv/MaatarChaima+product_feeds__catalog_productsV2.csv", 2, 23, 577),
    ("transcoded/cj.crlf-bom.csv", 96, 1062, 48319),
    ("transcoded/cj.latin1.csv", 96, 1062, 48389),
    ("travel-feeds/RinatR+feeds__feed_flight_fb.csv", 3, 48, 706),
    ("travel-feeds/RinatR+feeds__hotel_fb.csv", 7, 76, 2720),
    ("travel-feeds/RinatR+feeds__hotels_feed_example.csv", 6, 89, 2213),
    ("wix-csv/SFHang10+energy-calc-backend__catalog_products.csv", 152, 1998, 291218),
    ("woocommerce-csv/mateking13013-ux+IronBox-Containers__conex_woocommerce.csv", 91, 1731, 815375),
    ("shopify-csv/bibiwatson+files__products_export_1.csv", 10596, 119649, 2358032),
    ("shopify-csv/abdulkayium+csv_product__products_export_1.csv", 6618, 101047, 2445189),
    ("shopify-csv/biliscosaf+trendnow-brasil__products_export_1.csv", 1381, 13337, 1349663),
    ("shopify-csv/omer635+Cureforever-inventory-webapp__products_export_1.csv", 512, 3691, 217918),
  ])
  func countsAgreeWithPython(path: String, rows: Int, cells: Int, size: Int) throws {
    let bytes = try Corpora.bytes("feeds/" + path)
    let feed = try Driver.csv(bytes, profile: Driver.plain)
    let whole = Driver.run(feed, bytes)
    #expect(whole.quarantined == [])
    #expect(whole.records.count == rows)
    #expect(whole.records.reduce(0) { $0 + $1.fields.count } == cells)
    let cuts = stride(from: 0, to: bytes.count, by: 4099)
    #expect(Driver.run(feed, bytes, cuts: Array(cuts)) == whole)

    let arena = ByteArena(capacity: bytes.count)
    bytes.withUnsafeBytes { _ = arena.append($0) }
    let batch = RecordBatch(arena: arena)
    let chunk = FeedChunk(
      arena: arena, feedCount: bytes.count, sequence: 0, origin: SourceOrigin(offset: 0), isLast: true)
    _ = feed.makeParser().parse(chunk, into: batch)
    #expect(batch.cells.reduce(0) { $0 + Int($1.valueLength) } == size)
  }

  /// csv-spectrum: each table with its rows as JSON objects.
  @Test(arguments: Corpora.files("conformance/csv/csv-spectrum/csvs", ".csv"))
  func csvSpectrum(path: String) throws { #expect(try readsAsStated(spectrum: path)) }

  func readsAsStated(spectrum path: String) throws -> Bool {
    let json = path.replacingOccurrences(of: "/csvs/", with: "/json/").replacingOccurrences(
      of: ".csv", with: ".json")
    let object = try JSONSerialization.jsonObject(with: Data(Corpora.bytes(json)))
    let expected = try #require(object as? [[String: String]] ?? (object as? [String: String]).map { [$0] })
    // In location_coordinates the suite's own JSON has another telephone number than its table.
    let isSound: ((key: String, value: String)) -> Bool = {
      !$0.value.isEmpty && !(path.contains("location") && $0.key == "Contact Phone Number")
    }
    return try rows(path).map { $0.filter(isSound) } == expected.map { $0.filter(isSound) }
  }

  /// csv-test-data: each table as JSON, an array of rows with the header first, or of objects.
  @Test(arguments: Corpora.files("conformance/csv/csv-test-data/json", ".json"))
  func csvTestData(path: String) throws { #expect(try readsAsStated(data: path)) }

  func readsAsStated(data path: String) throws -> Bool {
    let csv = path.replacingOccurrences(of: "/json/", with: "/csv/").replacingOccurrences(
      of: ".json", with: ".csv")
    // A header of nothing but empty cells, or rows of one empty cell, are blank lines here and no table.
    if ["all-empty", "empty-one-column"].contains(where: csv.contains) { return true }
    let data = Data(try Corpora.bytes(path))
    let object = try JSONSerialization.jsonObject(with: data)
    if let table = object as? [[String]], let header = table.first {
      let expected = table.dropFirst().map { row in
        Dictionary(uniqueKeysWithValues: zip(header, row)).filter { !$0.value.isEmpty }
      }
      return try rows(csv) == expected
    }
    let single = (object as? [String: String]).map { [$0] }
    return try rows(csv) == #require(object as? [[String: String]] ?? single)
  }

  private func rows(_ path: String) throws -> [[String: String]] {
    let bytes = try Corpora.bytes(path)
    let (whole, differing) = Driver.everyCut(try Driver.csv(bytes, profile: Driver.plain), bytes)
    #expect(differing == [])
    return whole.records.map { record in
      var row: [String: String] = [:]
      for field in record.fields {
        let parts = field.dropFirst("attributes.".count).split(separator: "=", maxSplits: 1)
        row[String(parts[0])] = String(parts[1])
      }
      return row
    }
  }
}
