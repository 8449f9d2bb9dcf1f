import CByteKernels

/// A MinHash of a listing's text (Broder 1997): how many of two texts' 32 minima agree estimates how much of their
/// five-letter windows they share.
///
/// Eight windows in ten survive one word in five being changed in half of their texts or more, so near-identical texts
/// agree in 13 minima at least, and unrelated ones in two or three.
package struct TextSignature: Sendable, Equatable {
  package static let count = BYTE_KERNELS_MINIMA
  package static let byteCount = 4 * count
  /// Minima that two near-identical texts share at least.
  static let alike = 13
  private static let window = BYTE_KERNELS_MINIMA_WINDOW
  private static let longest = 4096

  private var minima: [UInt32]

  /// A family of hashes: one odd multiplier each, from the golden ratio's sequence.
  private static let multipliers = (0..<count).map { (UInt64($0) &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Of text that is lower-case letters and digits, every other run being one space. O(length). Text too short to
  /// tell anything has an empty signature, like no other.
  package init(folded text: [UInt8]) {
    let length = min(text.count, Self.longest)
    guard length >= 4 * Self.window else {
      minima = []
      return
    }
    minima = [UInt32](unsafeUninitializedCapacity: Self.count) { minima, count in
      count = Self.count
      byte_kernels_minima(text, length, Self.multipliers, minima.baseAddress)
    }
  }

  /// Minima that both have. 0 where either is empty.
  func agreement(with other: TextSignature) -> Int {
    guard minima.count == other.minima.count else { return 0 }
    return zip(minima, other.minima).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }

  package func isAlike(_ other: TextSignature) -> Bool { agreement(with: other) >= Self.alike }

  /// Keys of which two near-identical texts of one trader share one, all but certainly: pairs of minima, and the trader.
  ///
  /// The trader is part of them, for thousands of sellers offer one product in the same words: by pairs alone each of
  /// their findings would be compared with all the others'.
  func bands(of trader: String) -> [Int64] {
    guard minima.count == Self.count else { return [] }
    let owner = trader.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return (0..<(Self.count / 2)).map { band in
      let pair = UInt64(minima[2 * band]) << 32 | UInt64(minima[2 * band + 1])
      let mixed = (pair ^ UInt64(band) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
      return Int64(bitPattern: (mixed ^ mixed >> 32 ^ owner) &* 0xC4CE_B9FE_1A85_EC53)
    }
  }

  /// 128 bytes; all ones where the signature is empty.
  package var bytes: [UInt8] {
    guard !minima.isEmpty else { return [UInt8](repeating: 0xFF, count: Self.byteCount) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for value in minima {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    return bytes
  }

  package init(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, bytes.contains(where: { $0 != 0xFF }) else {
      minima = []
      return
    }
    minima = (0..<Self.count).map { index in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) }
    }
  }
}
