import CByteKernels
import Testing

extension KernelTests {
  /// What the header says: predefined references resolved, up to any other `&` or a CR.
  private static func plainText(_ input: [UInt8]) -> (read: Int, text: [UInt8]) {
    let references: [(name: String, byte: UInt8)] = [
      ("&lt;", 0x3C), ("&gt;", 0x3E), ("&amp;", 0x26), ("&quot;", 0x22), ("&apos;", 0x27),
    ]
    var output: [UInt8] = []
    var index = 0
    while index < input.count, input[index] != 0x0D {
      if input[index] == UInt8(ascii: "&") {
        guard let found = references.first(where: { input[index...].starts(with: $0.name.utf8) }) else {
          break
        }
        output.append(found.byte)
        index += found.name.utf8.count
      } else {
        output.append(input[index])
        index += 1
      }
    }
    return (index, output)
  }

  @Test("text of XML is resolved the same at every level, and as its references say", arguments: levels)
  func texts(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    let common = [
      "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "p", "/p", "a word or two ", "größe", "t;", "lt;",
    ]
    let rare = ["&", "\r", "&#38;", "&nbsp;", "&l", "&lt", "&quo", "&ampx;"]
    var random = Xorshift(seed: 17)
    for round in 0..<6000 {
      let parts = round % 3 == 0 ? common + rare : common
      let bytes = (0..<random.below(60)).flatMap { _ in Array(parts[random.below(parts.count)].utf8) }
      let (read, expected) = Self.plainText(bytes)
      // Nothing beyond the input's length may be written.
      var output = [UInt8](repeating: 0xAA, count: bytes.count + 64)
      let result = bytes.withUnsafeBufferPointer {
        byte_kernels_xml_text($0.baseAddress, $0.count, &output)
      }
      #expect(result.read == read)
      #expect(Array(output[..<result.written]) == expected)
      #expect(output[bytes.count...].allSatisfy { $0 == 0xAA })
    }
  }

  @Test("places of bits are the same at every level, and those of a loop", arguments: levels)
  func places(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 23)
    for round in 0..<2000 {
      let words: [UInt64] = (0..<(1 + random.below(9))).map { _ in
        if round % 5 == 0 { return UInt64.max }
        return UInt64(random.below(Int.max)) & UInt64(random.below(Int.max))
      }
      var expected: [UInt32] = []
      for (index, word) in words.enumerated() {
        for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 {
          expected.append(UInt32(77 + 64 * index + bit))
        }
      }
      var room = [UInt32](repeating: 0, count: 64 * words.count + 8)
      let count = byte_kernels_places(words, words.count, 77, &room)
      #expect(Array(room[..<count]) == expected)
    }
  }
}
