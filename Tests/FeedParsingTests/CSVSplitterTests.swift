import Testing

@testable import FeedParsing

/// Where a chunk of rows is cut; by hand, with the cut shown as `|`.
@Suite struct CSVSplitterTests {
  @Test(
    "the last line break outside quotes",
    arguments: [
      "a,b\n|c,d", "a,b\n|", "id,\"two\nlines\"\n|7,\"open", "1,\"a\"\"b\nc\"\n|2,\"x\ny", "a,b\r\n|c",
      "a\rb\r|c",
      // A quote within an unquoted cell is text.
      "1,15\" screen\n2,13\" screen\n|3,", "1,\"x\"\n2,\"y\"\n|\"3",
    ])
  func cuts(marked: String) {
    let cut = Array(marked.utf8).firstIndex(of: UInt8(ascii: "|"))
    #expect(boundary(marked.filter { $0 != "|" }) == cut)
  }

  @Test("no line break outside quotes, no cut", arguments: ["", "abc", "1,\"open\nopen\nopen"])
  func none(text: String) { #expect(boundary(text) == nil) }

  /// Far more than is looked at first, and all of it quoted lines: only the quotes tell.
  @Test("long rows of many lines")
  func longRows() {
    let row = "7,\"" + String(repeating: "a line, and a comma\n", count: 4000) + "\",9\n"
    let text = row + row + row.prefix(50_000)
    #expect(boundary(text) == 2 * row.utf8.count)
  }

  private func boundary(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 {
      CSVSplitter(delimiter: UInt8(ascii: ",")).boundary(in: UnsafeRawBufferPointer($0))
    }
  }
}
