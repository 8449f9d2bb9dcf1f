import CByteKernels
import Testing

extension KernelTests {
  /// Where the header says that a word may begin.
  private static func beginsWord(_ text: [UInt8], _ place: Int) -> Bool {
    let byte = text[place]
    if byte <= 0x20 || byte & 0xC0 == 0x80 { return false }
    guard place > 0 else { return true }
    let last = text[place - 1]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let isNearWide = text[max(0, place - 4)...place].contains { $0 >= 0xD9 }
    return last <= 0x20 || isDigit(last) != isDigit(byte) || isNearWide
  }

  /// With bitmaps in which every bit is set, every beginning is a candidate; with empty ones, none.
  @Test("words begin where a loop over bytes says, at every level", arguments: levels)
  func wordStarts(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 3)
    let palettes: [[UInt8]] = [
      Array("ab 12\u{1E}".utf8), Array("aä西 7".utf8), Array("añж٣€😀".utf8),
      Array("a 1".utf8) + [0x80, 0xC3, 0xFF],
    ]
    for round in 0..<2000 {
      let text = random.bytes(count: random.below(600), from: palettes[round % palettes.count])
      let expected = text.indices.filter { Self.beginsWord(text, $0) }
      for count in 1...3 {
        #expect(Self.candidates(text, bitmaps: count, filled: true) == expected)
        #expect(Self.candidates(text, bitmaps: count, filled: false).isEmpty)
        // Words of one or two bytes may be missing, all others are there.
        let longer = Self.candidates(text, bitmaps: count, filled: true, skipsShort: true)
        #expect(longer == expected.filter { longer.contains($0) || !Self.isShort(text, $0) })
        #expect(longer.allSatisfy { !Self.isShort(text, $0) || $0 % 64 > 61 })
      }
    }
  }

  /// Whether a gap, or the text's end, follows within two bytes.
  private static func isShort(_ text: [UInt8], _ place: Int) -> Bool {
    (place + 1...place + 2).contains { $0 >= text.count || text[$0] <= 0x20 }
  }

  private static func candidates(
    _ text: [UInt8], bitmaps: Int, filled: Bool, skipsShort: Bool = false
  ) -> [Int] {
    let bitmap = [UInt64](repeating: filled ? .max : 0, count: 1 << 9)
    // 16 bytes behind the text may be read and must not matter.
    let padded = text + [UInt8](repeating: 0x61, count: 16)
    var places = [UInt32](repeating: 0, count: 128)
    var found: [Int] = []
    bitmap.withUnsafeBufferPointer { bits in
      var filter = byte_kernels_word_filter()
      filter.shift = 64 - 15
      filter.second_shift = 64 - 15
      filter.skips_short = skipsShort
      filter.count = UInt32(bitmaps)
      filter.masks = (0xFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF)
      filter.bitmaps = (bits.baseAddress, bits.baseAddress, bits.baseAddress)
      filter.second = bits.baseAddress
      var position = 0
      while position < text.count {
        let count = byte_kernels_word_candidates(
          padded, text.count, &position, &filter, &places, places.count)
        found += places[..<count].map { Int($0) }
      }
    }
    return found
  }
}
