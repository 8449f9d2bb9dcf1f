import CByteKernels
import Testing

extension KernelTests {
  /// What the header says, a byte at a time.
  private static func plainFold(_ input: [UInt8], html: Bool, afterSpace: Bool) -> (Int, [UInt8]) {
    var output: [UInt8] = []
    var isAfterSpace = afterSpace
    for (index, byte) in input.enumerated() {
      if byte > 0x7F || (html && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&"))) {
        return (index, output)
      }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): output.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): output.append(byte)
      default:
        if !isAfterSpace { output.append(UInt8(ascii: " ")) }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
    }
    return (input.count, output)
  }

  @Test("folding gives the same at every level, and what a loop over bytes gives", arguments: levels)
  func folds(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 11)
    for _ in 0..<4000 {
      let bytes = random.bytes(
        count: random.below(200), from: Self.palettes[random.below(Self.palettes.count)])
      let html = random.below(2) == 0
      let afterSpace = random.below(2) == 0
      let (read, expected) = Self.plainFold(bytes, html: html, afterSpace: afterSpace)
      var output = [UInt8](repeating: 0xAA, count: bytes.count + 8)
      let result = bytes.withUnsafeBufferPointer {
        byte_kernels_fold_ascii($0.baseAddress, $0.count, &output, html, afterSpace)
      }
      #expect(result.read == read)
      #expect(Array(output[..<result.written]) == expected)
    }
  }
}
