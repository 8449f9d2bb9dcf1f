import CByteKernels
import Testing

/// The kernels at every level that this processor has, against loops over bytes. One after another: the level is set
/// for the whole process.
@Suite(.serialized) struct KernelTests {
  static let levels = [BYTE_KERNELS_PORTABLE, BYTE_KERNELS_AVX2, BYTE_KERNELS_AVX512].filter {
    $0.rawValue <= byte_kernels_best_level().rawValue
  }

  /// Bytes to draw from: words and separators, mark-up, everything.
  static let palettes: [[UInt8]] = [
    Array("abcXYZ019  ,.-".utf8), Array("ab <>&]\r\n".utf8), Array(0...255),
    Array("aB3 ".utf8) + [0xEF, 0xBF, 0xBE, 0xC3, 0xA4, 0x00, 0x1F],
    [0x3C, 0x7C, 0x26, 0x66, 0xA6, 0x5D, 0x1D, 0x9D, 0x0D, 0x4D, 0x8D, 0xCD, 0xFC],
  ]

  @Test("XML's marks are the same at every level, and what a loop over bytes finds", arguments: levels)
  func marks(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 5)
    for _ in 0..<3000 {
      let bytes = random.bytes(
        count: random.below(400), from: Self.palettes[random.below(Self.palettes.count)])
      let words = bytes.count / 64 + 1
      var less = [UInt64](repeating: 0x5555, count: words)
      var special = less
      let flags = byte_kernels_xml_marks(bytes, bytes.count, &less, &special)
      for index in 0..<(words * 64) {
        let isBehind = index >= bytes.count
        let byte = isBehind ? 0 : bytes[index]
        #expect((less[index / 64] >> UInt64(index % 64) & 1 == 1) == (isBehind || byte == UInt8(ascii: "<")))
        let isSpecial = [UInt8(ascii: "&"), UInt8(ascii: "]"), 0x0D].contains(byte)
        #expect((special[index / 64] >> UInt64(index % 64) & 1 == 1) == (isBehind || isSpecial))
      }
      let hasControl = bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
      #expect((flags & UInt32(BYTE_KERNELS_CONTROL) != 0) == hasControl)
      #expect((flags & UInt32(BYTE_KERNELS_BEYOND_ASCII) != 0) == bytes.contains { $0 > 0x7F })
      let hasNoncharacter = bytes.indices.dropLast(2).contains {
        bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] >= 0xBE && bytes[$0 + 2] <= 0xBF
      }
      #expect((flags & UInt32(BYTE_KERNELS_NONCHARACTER) != 0) == hasNoncharacter)
      #expect(
        (flags & UInt32(BYTE_KERNELS_INVALID_UTF8) == 0) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test("characters at a block's edges are well-formed where the standard library says so", arguments: levels)
  func characters(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    // Whatever decides: the ends of the ranges in table 3-7 of the Unicode Standard.
    let seconds: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
    let endings: [[UInt8]] = [
      [0x80, 0x80], [0xBF, 0xBF], [0x41, 0x80], [0x80, 0x41], [0xE0, 0x80], [0x80, 0xC0],
    ]
    let fillings: [[UInt8]] = [[0x2E], Array("é".utf8), Array("€".utf8), Array("😀".utf8)]
    var less = [UInt64](repeating: 0, count: 4)
    var special = less
    for first in UInt8(0x7F)...0xFF {
      for second in seconds {
        for ending in endings {
          let sequence = [first, second] + ending
          // Cut short at the end, at the start, and across the edges of blocks.
          for (length, position) in [
            (4, 0), (1, 63), (2, 62), (3, 61), (4, 60), (4, 61), (4, 62), (4, 63), (4, 64),
          ] {
            let filling = fillings[(Int(first) + Int(second) + position) % fillings.count]
            var bytes = [UInt8](repeating: 0x20, count: position % filling.count)
            while bytes.count < position { bytes += filling }
            bytes += sequence.prefix(length)
            if length == 4 { while bytes.count < 130 { bytes += filling } }
            let flags = byte_kernels_xml_marks(bytes, bytes.count, &less, &special)
            let isValid = flags & UInt32(BYTE_KERNELS_INVALID_UTF8) == 0
            if isValid != (String(validating: bytes, as: UTF8.self) != nil) {
              Issue.record(
                "\(sequence) of \(length) at \(position): taken for \(isValid ? "sound" : "wrong")")
            }
          }
        }
      }
    }
  }
}

/// Marsaglia's xorshift64: the same draws in every run.
struct Xorshift {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func bytes(count: Int, from palette: [UInt8]) -> [UInt8] {
    (0..<count).map { _ in palette[below(palette.count)] }
  }
}
