import Listings
import Testing

@testable import FeedParsing

/// Tables and JSON that say nothing of their encoding, or are in two.
@Suite struct UndeclaredEncodingTests {
  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test("JSON in an encoding of one byte is read in it", arguments: ["\n", ",\n"])
  func json(separator: String) throws {
    let isList = separator.hasPrefix(",")
    let russian = ["Шуба из енота, теплая", "Ёлка искусственная"]
    let german = ["Käse, Möhren, Süßes", "Straßenschuhe für Männer"]
    for (titles, encode) in [(russian, XMLEncodingTests.windows1251), (german, Self.latin)] {
      let records = titles.enumerated().map { "{\"id\":\"\($0)\",\"title\":\"\($1)\",\"price\":\"1\"}" }
      let text = (isList ? "[" : "") + records.joined(separator: separator) + (isList ? "]" : "\n")
      let outcome = try SessionDriver.read(encode(text))
      #expect(outcome.feed.values("title") == titles)
      #expect(outcome.feed.records.map(\.marks) == [0, 0])
      // UTF-8 stays what it is, as does UTF-8 with a byte that is none.
      #expect(try SessionDriver.read(text).feed.values("title") == titles)
    }
  }

  @Test("a long row in another encoding does not speak for all", arguments: [2, 200])
  func attackedTable(rows: Int) throws {
    let sound = (0..<rows).map { "\($0),Schlüsselanhänger,3\n" }.joined()
    let bytes =
      Array("id,title,price\n".utf8) + Self.latin("x,\(String(repeating: "ä ö ü ", count: 2000)),1\n")
      + Array(sound.utf8)
    let outcome = try SessionDriver.read(bytes)
    #expect(
      outcome.feed.values("title").dropFirst() == Array(repeating: "Schlüsselanhänger", count: rows)[...])
    #expect(outcome.feed.records.map { $0.marks == 0 } == [false] + Array(repeating: true, count: rows))
  }

  @Test("a table in an encoding of one byte is read in it, though a pair of its bytes could be UTF-8")
  func latinTable() throws {
    // Ã¤ is C3 A4 in windows-1252, and UTF-8 for ä.
    let titles = ["Käse", "Möhren", "Ã¤ as a title", "Süßes", "Straße"]
    let text = "id,title,price\n" + titles.enumerated().map { "\($0),\($1),1\n" }.joined()
    #expect(try SessionDriver.read(Self.latin(text)).feed.values("title") == titles)
  }
}
