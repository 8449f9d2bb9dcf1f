import Testing

@testable import LanguageServer

/// Positions as the protocol counts them (LSP 3.17, `PositionEncodingKind` and "Text Documents").
@Suite("Positions in texts") struct TextPositionTests {
  /// `a`, two bytes, three bytes, four bytes (a pair of surrogates), `b`.
  private static let line = "aé西𝒂b"

  /// Of each character of `line`, where it begins: bytes, UTF-16 units, scalars. Counted by hand.
  private static let starts: [(byte: Int, utf16: Int, utf32: Int)] = [
    (0, 0, 0), (1, 1, 1), (3, 2, 2), (6, 3, 3), (10, 5, 4), (11, 6, 5),
  ]

  @Test func everyBeginning() {
    let text = Array("first\r\n\(Self.line)\nlast".utf8)
    for (byte, utf16, utf32) in Self.starts {
      for (encoding, units) in [
        (PositionEncoding.utf8, byte), (.utf16, utf16), (.utf32, utf32),
      ] {
        let positions = TextPositions(text, encoding)
        #expect(positions.position(7 + byte) == TextPosition(line: 1, character: units))
        #expect(positions.offset(TextPosition(line: 1, character: units)) == 7 + byte)
      }
    }
  }

  @Test("inside a character is its beginning") func inside() {
    let text = Array(Self.line.utf8)
    // Between the surrogates.
    #expect(TextPositions(text, .utf16).offset(TextPosition(line: 0, character: 4)) == 6)
    for unit in [7, 8, 9] {
      #expect(TextPositions(text, .utf8).offset(TextPosition(line: 0, character: unit)) == 6)
    }
  }

  @Test("behind the end of a line is its end, and behind the last line the end of the text")
  func behind() {
    let text = Array("ab\r\ncd\re\n".utf8)
    for encoding in [PositionEncoding.utf8, .utf16, .utf32] {
      let positions = TextPositions(text, encoding)
      #expect(positions.offset(TextPosition(line: 0, character: 99)) == 2)
      #expect(positions.offset(TextPosition(line: 1, character: .max)) == 6)
      #expect(positions.offset(TextPosition(line: 3, character: 0)) == 9)
      #expect(positions.offset(TextPosition(line: .max, character: .max)) == 9)
    }
  }

  @Test("what is no position is none") func none() {
    for json: Any? in [
      nil, "1", ["line": 1], ["line": -1, "character": 0], ["line": 0, "character": -1],
      ["line": 1e300, "character": 0],
    ] {
      #expect(TextPosition(json) == nil)
    }
  }

  @Test("the first encoding of the server's that the client has")
  func choice() {
    #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf8)
    #expect(PositionEncoding(offered: ["utf-32"]) == .utf32)
    #expect(PositionEncoding(offered: ["utf-7"]) == .utf16)
    #expect(PositionEncoding(offered: []) == .utf16)
  }
}
