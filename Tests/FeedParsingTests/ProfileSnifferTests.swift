import Testing

@testable import FeedParsing

@Suite struct ProfileSnifferTests {
  @Test(arguments: [
    ("", nil), ("  \n ", nil), ("<rss>", SniffedFormat.xml), ("\n <?xml ?>", .xml), ("[{}]", .json),
    ("just words\n", nil),
    ("a,b;c,d\n1;1;1;1;1\n", .table(delimiter: 0x2C)), ("a;b\n1,1,1,1\n", .table(delimiter: 0x3B)),
    ("a\tb,c\td\n", .table(delimiter: 9)), ("a|b|c\n", .table(delimiter: 0x7C)),
    ("\"a;b;c\",d\n", .table(delimiter: 0x2C)), ("sep=|\na|b\n", .table(delimiter: 0x7C)),
    ("# Required | a; b; c\nid,title\n", .table(delimiter: 0x2C)), ("\u{1}\u{2},x\n", nil), ("sep=", nil),
    ("{\"id\":1}\n{\"id\":2}\n", .jsonLines), ("{\"id\":1,\"variants\":[{}]}\n", .jsonLines),
    ("{\"items\":[{\"a\":1}]}\n{\"items\":[{\"a\":1}]}", .jsonLines), ("{\n \"id\": 1\n}\n", .json),
    ("{\"products\":[{\"id\":1}]}", .json), ("{\"total\":2,\"x\":[{\"id\":1", .json),
    // One broken cell is a fault of the table, and what follows its text in a file made longer than it is none.
    ("id,title,price\n1,a\u{2}b\u{1B},20.00 EUR\n2,c,3\n", .table(delimiter: 0x2C)),
    ("id;title\n1;a\n" + String(repeating: "\0", count: 3000), .table(delimiter: 0x3B)),
    (String(repeating: "id,\u{1}\u{2}\n", count: 200), nil),
    ("{\"id\":\"long line", .jsonLines),
    ("{\"data\":{\"page\":1,\"list\":[{\"id\":1}]}}", .json), ("{}", .jsonLines),
  ])
  func recognises(text: String, expected: SniffedFormat?) {
    var text = text
    #expect(text.withUTF8 { FormatSniffer.sniff(UnsafeRawBufferPointer($0)) } == expected)
  }
}
