import Listings
import Testing

@testable import FeedParsing

/// References to the halves of a character in UTF-16, as programs write that take them for characters.
@Suite struct XMLSurrogateTests {
  static func feed(_ title: String) -> String {
    "<products><product><id>1</id><title>\(title)</title></product><product><id>2</id><title>b</title></product></products>"
  }

  @Test(arguments: [
    ("a &#xD83D;&#xDE00; b", "a \u{1F600} b"), ("&#55357;&#56832;", "\u{1F600}"),
    ("&#xd83d;&#56832;", "\u{1F600}"),
    ("&#xD800;&#xDC00;", "\u{10000}"), ("&#xDBFF;&#xDFFF;!", "\u{10FFFF}!"),
  ]) func aPairIsACharacter(text: String, title: String) throws {
    for chunk in [1, 64, 1 << 20] {
      let read = try FieldsOfFeed(Self.feed(text), chunk: chunk)
      #expect(read.values(.title) == [title, "b"])
      #expect(read.quarantined == 0)
    }
  }

  @Test func theRecordIsMarked() throws {
    let outcome = try SessionDriver.read(Self.feed("&#xD83D;&#xDE00;"))
    #expect(outcome.feed.records.map(\.marks) == [RecordMarks.recovered.rawValue, 0])
  }

  /// Half a character is none.
  @Test(arguments: [
    "&#xD83D;", "&#xDE00;", "&#xDE00;&#xD83D;", "&#xD83D; &#xDE00;", "&#xD83D;&#x41;", "&#xD83D;&#xDE00",
  ])
  func halfAPairIsNone(text: String) throws {
    let outcome = try SessionDriver.read(Self.feed(text))
    #expect(outcome.feed.values("title") == ["b"])
    #expect(outcome.feed.quarantined.count == 1)
  }
}
