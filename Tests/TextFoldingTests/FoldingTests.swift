import Testing

@testable import TextFolding

func folded(_ text: String, html: Bool = false) -> String {
  folded(Array(text.utf8), html: html)
}

func folded(_ bytes: [UInt8], html: Bool = false) -> String {
  bytes.withUnsafeBytes { value in
    let output = UnsafeMutablePointer<UInt8>.allocate(capacity: Folding.foldedCapacity(value.count))
    defer { output.deallocate() }
    let count = Folding.fold(value, html: html, into: output)
    return String(decoding: UnsafeBufferPointer(start: output, count: count), as: UTF8.self)
  }
}

func mapped(_ text: String, html: Bool = false) -> MappedText {
  Array(text.utf8).withUnsafeBytes { Folding.foldMapped($0, html: html) }
}

@Suite("Folding of characters")
struct FoldingTests {
  @Test(
    "text by hand",
    arguments: [
      ("Viagra 100mg", "viagra 100mg"),
      ("  a,  b -- c!  ", "a b c"),
      ("", ""), ("...", ""), ("A", "a"),
      ("Straße", "strasse"), ("STRASSE", "strasse"), ("ẞ", "ss"),
      ("İstanbul", "i\u{307}stanbul"),
      ("ΟΔΟΣ", "οδοσ"), ("ὈΔΥΣΣΕΎΣ", "ὀδυσσεύσ"),
      ("Ｖｉａｇｒａ　１００", "viagra 100"),
      ("ﬁnance", "finance"), ("𝓥𝓲𝓪𝓰𝓻𝓪", "viagra"), ("ⓥⓘⓐⓖⓡⓐ", "viagra"),
      ("Vi\u{200B}a\u{AD}g\u{200D}r\u{2060}a\u{FE0F}", "viagra"),
      ("V\u{202E}ia\u{202C}gra\u{E0041}", "viagra"),
      ("sil\u{1}de\u{7F}na\u{85}f\u{FFF9}i\u{FFFD}l", "sildenafil"),
      ("\u{1F}v\u{9F}\u{FFFB}iagra\u{0}", "viagra"),
      ("a\tb\u{B}c\u{C}d\r\ne", "a b c d e"), ("a \u{1} b", "a b"), ("e\u{1}\u{301}", "é"),
      ("e\u{301}", "é"), ("E\u{301}t\u{E9}", "été"),
      ("a\u{302}\u{323}", "ậ"), ("a\u{323}\u{302}", "ậ"),
      ("e\u{200D}\u{301}", "é"),
      ("ﾊﾞｲｱｸﾞﾗ", "バイアグラ"), ("\u{1112}\u{1161}\u{11AB}", "한"),
      ("L´Oréal", "l oréal"), ("a=\u{338}b", "a b"), ("a≠b", "a b"),
      ("Viagra™ X℠", "viagra x"), ("㎎ ㎏", "mg kg"), ("½", "1 2"), ("x²", "x2"),
      ("Ёлка ЖУК", "ёлка жук"), ("西地那非，司美格鲁肽", "西地那非 司美格鲁肽"),
      ("ὖ", "υ\u{313}\u{342}"), ("क़", "क़"), ("क्षि", "क्षि"),
      ("🔥hot🔥", "hot"), ("10\u{A0}mg\u{202F}x", "10 mg x"),
    ])
  func byHand(_ text: String, _ expected: String) {
    // Strings compare by canonical equivalence; the bytes have to be in NFC, so they are compared too.
    let result = folded(text)
    #expect(result == expected)
    #expect(Array(result.utf8) == folded(expected).utf8.map { $0 })
  }

  @Test(
    "bytes that are not UTF-8 hide no word",
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func invalid(_ bytes: [UInt8]) {
    #expect(folded([0x61] + bytes + [0x62]) == "ab")
    #expect(folded(bytes) == "")
    #expect(folded([0x61] + bytes) == "a")
  }

  @Test("U+FDFA reaches the stated capacity")
  func expansion() {
    let text = folded(String(repeating: "\u{FDFA}", count: 50))
    #expect(text.utf8.count == 50 * 33)
    #expect(Folding.foldedCapacity(Int.max) == Int.max)
  }

  @Test("a million marks on one letter take no longer than they should")
  func marks() {
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 300_000)
    #expect(folded(text).utf8.count > 1_000_000)
  }

  @Test("terms are found however they are composed")
  func terms() {
    #expect(Folding.foldTerm("Étui für") == Folding.foldTerm("E\u{301}tui fu\u{308}r"))
    #expect(String(decoding: Folding.foldTerm("S-Bahn"), as: UTF8.self) == "s bahn")
  }
}
