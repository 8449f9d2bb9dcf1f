import Glibc
import Listings
import Testing

@testable import FeedParsing

/// Real feeds against the list of what they hold, where both are there.
@Suite struct XMLIndexTests {
  /// The index counts lines that name the record's element: in some feeds start and end tags both, in one those in
  /// comments. The end tags outside of comments say which.
  static func expected(_ listed: Int, _ bytes: [UInt8], _ elements: [String]) -> Int {
    var ends = 0
    for element in elements { ends += count("</\(element)>", in: bytes) }
    return ends > 0 ? min(listed, ends) : listed
  }

  private static func count(_ tag: String, in bytes: [UInt8]) -> Int {
    let tag = Array(tag.utf8)
    var count = 0
    var isInComment = false
    for position in bytes.indices {
      let rest = bytes[position...]
      if isInComment {
        isInComment = !rest.starts(with: "-->".utf8)
      } else if bytes[position] == UInt8(ascii: "<") {
        if rest.starts(with: "<!--".utf8) { isInComment = true }
        if rest.starts(with: tag) { count += 1 }
      }
    }
    return count
  }

  @Test func ninetyNineOfAHundredRecordsAreRead() throws {
    let index = String(
      decoding: XMLDriver.contents(XMLDriver.corporaRoot + "/feeds/INDEX.tsv"), as: UTF8.self)
    var all = 0
    var read = 0
    for line in index.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 3, let listed = Int(parts[3]), listed > 0,
        parts[1].hasSuffix(".xml") || parts[1].hasSuffix("XMl.txt")
      else { continue }
      let bytes = XMLDriver.contents("\(XMLDriver.corporaRoot)/feeds/\(parts[0])/\(parts[1])")
      let session: FeedSession
      do {
        session = try XMLCorporaTests.session(bytes, chunk: 1 << 20)
      } catch let error as FeedParsingError {
        #expect(error.message.contains("entity declarations are refused"), "\(parts[1])")
        continue
      }
      var records = 0
      var titles = 0
      var rejected = 0
      _ = SequentialReader.read(session) { batch in
        records += batch.records.count
        rejected += batch.quarantined.count
        titles += batch.records.count { batch.cell(.title, of: $0) != nil || batch.cell(.id, of: $0) != nil }
        #expect(batch.quarantined.allSatisfy { !$0.code.isEmpty && !$0.reason.isEmpty })
      }
      let wanted = Self.expected(listed, bytes, session.description.recordElements)
      #expect(records + rejected >= wanted, "\(parts[1])")
      all += wanted
      read += min(records, wanted)
      // Feeds of flats have neither titles nor ids of their own.
      if session.description.profile != "generic-xml" { #expect(titles == records, "\(parts[1])") }
    }
    #expect(Double(read) >= 0.99 * Double(all), "\(read) of \(all)")
  }
}
