import Foundation
import Testing

@testable import Reports

@Suite struct TextTests {
  private func json(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    bytes.withUnsafeBytes { output.append(json: $0) }
    return text(output)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\0\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#), ("\u{85}\u{9B}", #""\u0085\u009b""#),
    ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("Größe 西地那非 😀 /", #""Größe 西地那非 😀 /""#),
    ("\u{A0}\u{FFFF}\u{10FFFF}", "\"\u{A0}\u{FFFF}\u{10FFFF}\""),
  ])
  func escapesJSON(value: String, expected: String) { #expect(json(Array(value.utf8)) == expected) }

  @Test func everyScalarOfTheFirstPlanesReadsBack() throws {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0)...0x2FFFF { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
    let all = String(scalars)
    let back = try JSONSerialization.jsonObject(
      with: Data(json(Array(all.utf8)).utf8), options: .fragmentsAllowed)
    #expect(Array((back as? String ?? "").utf8) == Array(all.utf8))
  }

  /// Ill-formed sequences read as the standard library's decoder reads them.
  @Test func replacesInvalidBytesLikeTheStandardLibrary() throws {
    var generator = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [
      [0x41], [0xC0], [0xC3, 0xA4], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
      [0x80],
      [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE0, 0x80], [0xF0, 0x8F], [0xC3],
    ]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        bytes += pieces.randomElement(using: &generator) ?? []
      }
      #expect(json(bytes) == "\"\(String(decoding: bytes, as: UTF8.self))\"")
    }
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a⟨U+001B⟩[2Jb"), ("x\r\ny", "x⟨U+000D⟩⟨U+000A⟩y"), ("\u{202E}gpj", "⟨U+202E⟩gpj"),
    ("\u{2066}a\u{2069}\u{200F}\u{61C}", "⟨U+2066⟩a⟨U+2069⟩⟨U+200F⟩⟨U+061C⟩"), ("\u{9B}1m", "⟨U+009B⟩1m"),
    ("Größe 😀\u{200D}", "Größe 😀\u{200D}"), ("\u{2028}", "⟨U+2028⟩"),
  ])
  func showsHiddenCharacters(value: String, expected: String) {
    var output: [UInt8] = []
    output.append(visible: value)
    #expect(text(output) == expected)
  }

  @Test func cutsBetweenScalars() {
    var output: [UInt8] = []
    Array("aäb".utf8).withUnsafeBytes { output.append(visible: $0, limit: 2) }
    #expect(text(output) == "a…")
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, -120, Int.max, Int.min])
  func writesNumbers(value: Int) {
    var output: [UInt8] = []
    output.append(decimal: value)
    #expect(text(output) == String(value))
  }

  @Test func writesTheLargestNumber() {
    var output: [UInt8] = []
    output.append(decimal: UInt64.max)
    #expect(text(output) == "18446744073709551615")
  }
}
