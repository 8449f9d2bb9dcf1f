import Listings
import Testing

@testable import FeedParsing

/// A feed read as the program reads it, as fields with all their values.
struct FieldsOfFeed {
  var profile = ""
  var listings: [[Field: [String]]] = []
  var passedOver = 0
  var quarantined = 0
  /// Attributes as `name=value`.
  var attributes: [[String]] = []

  init(_ bytes: [UInt8], chunk: Int = 1 << 20) throws {
    var options = SessionOptions(profiles: ProfileCatalog.builtIn())
    options.chunkBytes = chunk
    let session = try FeedSession(XMLBytesSource(bytes), name: "test", options: options)
    var listings: [[Field: [String]]] = []
    var attributes: [[String]] = []
    var counts = (passedOver: 0, quarantined: 0)
    let failure = SequentialReader.read(session) { batch in
      for record in batch.records {
        var fields: [Field: [String]] = [:]
        var others: [String] = []
        for cell in record.cells.map({ batch.cells[$0] }) {
          if cell.field == .attribute {
            others.append("\(String(decoding: batch.name(cell), as: UTF8.self))=\(batch.string(cell))")
          } else {
            fields[cell.field, default: []].append(batch.string(cell))
          }
        }
        listings.append(fields)
        attributes.append(others)
      }
      counts.passedOver += batch.passedOver
      counts.quarantined += batch.quarantined.count
    }
    #expect(failure == nil)
    self.listings = listings
    self.attributes = attributes
    passedOver = counts.passedOver
    quarantined = counts.quarantined
    profile = session.description.profile
  }

  init(_ text: String, chunk: Int = 1 << 20) throws { try self.init(Array(text.utf8), chunk: chunk) }

  func values(_ field: Field) -> [String?] { listings.map { $0[field]?.first } }
}
