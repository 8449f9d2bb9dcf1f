import CByteKernels
import Testing

extension KernelTests {
  /// What the header says, a window and a hash at a time.
  private static func plainMinima(_ text: [UInt8], _ multipliers: [UInt64]) -> [UInt32] {
    let windows = text.indices.dropLast(4).map { start in
      text[start..<start + 5].reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    return multipliers.map { multiplier in
      windows.map { UInt32(truncatingIfNeeded: (($0 ^ $0 >> 29) &* multiplier) >> 32) }.min() ?? .max
    }
  }

  @Test(
    "minima of hashes are the same at every level, and what one hash after the other gives", arguments: levels
  )
  func minima(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 17)
    let multipliers = (0..<32).map { (UInt64($0) &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }
    for length in Array(0...40) + [64, 100, 1000] {
      let text = random.bytes(count: length, from: Self.palettes[random.below(Self.palettes.count)])
      var found = [UInt32](repeating: 0, count: 32)
      byte_kernels_minima(text, text.count, multipliers, &found)
      #expect(found == Self.plainMinima(text, multipliers), "\(length) bytes")
    }
  }
}
