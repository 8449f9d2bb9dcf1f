import FeedParsing
import Listings

/// The feed's records are those that libxml2 reads, and no record passes that libxml2 would not take.
package enum XMLCheck {
  /// Larger documents are left out: a fault shows in small ones too, and libxml2 reads them several times.
  private static let largest = 16 << 10

  package static func fault(_ bytes: [UInt8]) -> String? {
    // A document type is passed over here and read by libxml2; entity declarations are refused.
    guard bytes.count <= largest, !holds("<!DOCTYPE", bytes),
      let session = try? FeedSession(
        MemorySource(bytes), name: "fuzz", options: SessionOptions(profiles: FeedCheck.profiles, format: .xml)
      ),
      session.description.encoding == "UTF-8"
    else { return nil }
    let names = session.description.recordElements
    var feed = FeedSnapshot()
    var fault: String?
    _ = SequentialReader.read(session) { fault = fault ?? feed.append($0) }
    if fault != nil || feed.rejected.contains(where: { $0.code.hasPrefix("limit.") }) { return fault }
    let texts = Set(
      feed.records.flatMap(\.cells).filter { $0.field == .title || $0.field == .description }
        .map { String(decoding: $0.name, as: UTF8.self) })
    let exceptions = session.description.recordExceptions
    guard let expected = ReferenceXML.records(bytes, named: names, texts: texts, exceptions: exceptions)
    else {
      return feed.records.lazy.compactMap { smuggled($0, bytes, names, texts) }.first
    }
    if let rejected = feed.rejected.first { return "libxml2 takes what is set aside: \(rejected)" }
    if let record = feed.records.first(where: { $0.marks != 0 }) {
      return "a sound record is marked: \(record.text)"
    }
    if expected.count != feed.records.count {
      return "libxml2 reads \(expected.count) records and not \(feed.records.count)"
    }
    for (record, values) in zip(feed.records, expected) where !isEqual(record, values) {
      return "libxml2 reads \(values) and not \(record.text)"
    }
    return nil
  }

  /// A record that was read as sound from a document that is not well-formed: it must be sound by itself.
  ///
  /// Where it ends libxml2 decides: the shortest piece that makes a document within another element.
  private static func smuggled(
    _ record: FeedSnapshot.ReadRecord, _ bytes: [UInt8], _ names: [String], _ texts: Set<String>
  ) -> String? {
    guard record.marks == 0 else { return nil }
    let start = Int(record.offset)
    for end in start..<bytes.count where bytes[end] == UInt8(ascii: ">") {
      let document = Array("<w>".utf8) + bytes[start...end] + Array("</w>".utf8)
      if let values = ReferenceXML.records(document, named: names, texts: texts)?.first {
        return isEqual(record, values) ? nil : "libxml2 reads \(values) and not \(record.text)"
      }
    }
    return "libxml2 does not take \(record.text)"
  }

  private static func isEqual(_ record: FeedSnapshot.ReadRecord, _ values: [ReferenceXML.Value]) -> Bool {
    // A currency out of a price is no value of the feed's own.
    let written = record.cells.filter { cell in
      cell.field != .currency || !record.cells.contains { $0.field == .price && $0.name == cell.name }
    }
    return written.count == values.count
      && zip(written, values).allSatisfy {
        $0.name.elementsEqual($1.name.utf8) && $0.value.elementsEqual($1.value.utf8)
      }
  }

  private static func holds(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
    word.withUTF8Buffer { word in
      bytes.indices.contains { bytes[$0...].starts(with: word) }
    }
  }
}
