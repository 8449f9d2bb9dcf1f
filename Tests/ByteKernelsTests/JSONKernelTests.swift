import CByteKernels
import Testing

extension KernelTests {
  /// What the header says, a byte at a time.
  private static func plainEnd(_ text: [UInt8]) -> Int {
    var depth = 0
    var isInString = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return 0
  }

  @Test(
    "the end of a JSON value is the same at every level, and what a loop over bytes finds", arguments: levels)
  func valueEnds(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 31)
    // Brackets in strings, escapes in and outside of them, runs of backslashes across a step of 64 bytes.
    let palettes = [
      Array("ab,:{}[]\"\\".utf8), Array("abcdefgh:,\"".utf8), Array("abc\\\\\\\"".utf8),
      Array("aaaaaaaaaaaaaa{}\"".utf8), Array("{{[[ab".utf8), Array(0...255),
    ]
    var ends = 0
    for round in 0..<20000 {
      let palette = palettes[round % palettes.count]
      var text = [UInt8(ascii: random.below(2) == 0 ? "{" : "[")]
      if random.below(3) == 0 { text += Array(repeating: UInt8(ascii: "{"), count: random.below(70)) }
      text += random.bytes(count: random.below(400), from: palette)
      if random.below(2) == 0 {
        text +=
          Array("\"".utf8) + Array(repeating: UInt8(ascii: "\\"), count: random.below(130)) + Array("\"".utf8)
      }
      text += Array(repeating: UInt8(ascii: "}"), count: random.below(200))
      let expected = Self.plainEnd(text)
      if expected > 0 { ends += 1 }
      #expect(byte_kernels_json_value_end(text, text.count) == expected)
    }
    // Both answers are met.
    #expect(ends > 1000 && ends < 19000)
  }
}
