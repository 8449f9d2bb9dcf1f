import CByteKernels
import Testing

extension KernelTests {
  @Test("characters of UTF-8 are counted the same at every level", arguments: levels)
  func scalars(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 23)
    for _ in 0..<1000 {
      let text = (0..<random.below(200)).map { _ in ["a", "я", "—", "🙂", " "][random.below(5)] }.joined()
      let bytes = Array(text.utf8)
      #expect(byte_kernels_scalars(bytes, bytes.count) == text.unicodeScalars.count)
    }
  }

  /// windows-1251 as the WHATWG index has it, where it is regular; NUL to 7F are themselves unless `shiftsASCII`.
  private static func table(shiftsASCII: Bool) -> [Unicode.Scalar] {
    (0..<256).map { byte in
      switch byte {
      case 0xC0...0xFF: Unicode.Scalar(UInt32(0x410 + byte - 0xC0)) ?? " "
      case 0xB9: "№"
      case 0x97: "—"
      case 0xA8: "Ё"
      case 0x80...0xFF: Unicode.Scalar(UInt8(byte))
      default: Unicode.Scalar(UInt8(shiftsASCII ? (byte + 1) % 128 : byte))
      }
    }
  }

  @Test(
    "single bytes become the UTF-8 that the standard library writes, at every level", arguments: levels,
    [false, true])
  func singleBytes(level: byte_kernels_level, shiftsASCII: Bool) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    let scalars = Self.table(shiftsASCII: shiftsASCII)
    let entries = scalars.map { scalar in
      let bytes = Array(String(scalar).utf8)
      return bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } | UInt32(bytes.count) << 24
    }
    var random = Xorshift(seed: 29)
    let palettes: [[UInt8]] = [Array(0...255), Array("abc ".utf8), [0xB9, 0x97, 0xC0, 0x20], [0x97]]
    for round in 0..<2000 {
      let input = random.bytes(count: random.below(300), from: palettes[round % palettes.count])
      var text = String.UnicodeScalarView()
      text.append(contentsOf: input.map { scalars[Int($0)] })
      let room = 3 * input.count + 64
      var output = [UInt8](repeating: 0xAA, count: room + 8)
      let written = byte_kernels_single_bytes(input, input.count, entries, &output)
      #expect(Array(output[..<written]) == Array(String(text).utf8))
      #expect(output[room...].allSatisfy { $0 == 0xAA })
    }
  }
}
