import Listings
import Testing

@testable import FeedParsing

/// What is a table and what only has commas; judged by hand.
@Suite struct CSVEvidenceTests {
  @Test(arguments: [
    "Dear all,\n\nplease find the feed attached.\n\nKind regards,\nA. Nobody\n",
    "Dear all,\n", "Hello; see below\n", "Monday, 3 May\nBread, milk, eggs\nSoap\n",
    "No comma here\nbut, here, and, there\nand again\n", ",,,\n,,,\n",
  ])
  func prose(text: String) {
    let error = #expect(throws: FeedParsingError.self) { try SessionDriver.read(text) }
    #expect(error?.kind == .notAFeed)
    #expect(error?.message.contains("--format") == true)
  }

  @Test(arguments: [
    ("id,title\n", 0), ("sku;x\n", 0), ("a,b,c\n1,2,3\n", 1), ("a\tb\n1\t2\n3\t4\n5\n6\t7\n", 4),
    ("id,title\n1\n2\n", 2), ("Titel;Sonstiges;Preis\nx;y;1;2;3\n", 1), ("x,y\n\"1,\n2\",3\n", 1),
  ])
  func tables(text: String, records: Int) throws {
    #expect(try SessionDriver.read(text).feed.records.count == records)
  }

  @Test(arguments: ["\u{2}", "\u{1B}", "\u{1F}", "\0"]) func controlCharacters(character: String) throws {
    let read = try SessionDriver.read("id,title,description\n1,viagra,a\(character)b\n2,viagra,x\n")
    #expect(read.feed.values("title") == ["viagra", "viagra"])
    #expect(
      read.feed.records.map { $0.marks & RecordMarks.replacedBytes.rawValue != 0 } == [
        character == "\0", false,
      ])
  }

  @Test func whoNamesTheFormatKnowsBetter() throws {
    let session = try FeedSession(
      XMLBytesSource(Array("Dear all,\nx,y\n".utf8)), name: "test",
      options: SessionOptions(profiles: .builtIn(), format: .csv))
    #expect(session.description.columns == ["Dear all", "column 2"])
  }
}
