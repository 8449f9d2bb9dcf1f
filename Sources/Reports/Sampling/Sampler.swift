import Crypto

/// One in so many. A fraction of whole numbers, so that the stated probability is the exact one.
package struct SampleRate: Sendable, Equatable, CustomStringConvertible {
  /// The probability is `1 / oneIn`; 0 draws nothing.
  package var oneIn: UInt32
  package init(oneIn: UInt32) { self.oneIn = oneIn }
  /// The probability as a JSON number.
  package var description: String { oneIn == 0 ? "0" : oneIn == 1 ? "1" : "\(1 / Double(oneIn))" }
  var threshold: UInt64 { oneIn == 0 ? 0 : oneIn == 1 ? .max : UInt64.max / UInt64(oneIn) }
}

/// Why a listing was drawn, with the probability; at least one is set.
package struct SampleDraw: Sendable, Equatable {
  package var clean: SampleRate?
  package var ignored: SampleRate?
  /// An exception set a finding aside.
  package var excepted: SampleRate?
  package init(clean: SampleRate? = nil, ignored: SampleRate? = nil, excepted: SampleRate? = nil) {
    self.excepted = excepted
    self.clean = clean
    self.ignored = ignored
  }
}

/// Draws listings for people to look at, by keyed hash: the same listings for the same rules and day, and nobody who
/// lacks the rule set can know which.
package struct Sampler: Sendable {
  package let hash: SipHash
  package let clean: SampleRate
  package let ignored: SampleRate
  private let cleanThreshold: UInt64
  private let ignoredThreshold: UInt64

  /// `seed` is what the key is derived from: the rule set's hash and the as-of date.
  package init(seed: String, clean: SampleRate = .init(oneIn: 1000), ignored: SampleRate = .init(oneIn: 10)) {
    var digest = SHA256()
    digest.update(data: Array("feedwarden sample\0\(seed)".utf8))
    var words: [UInt64] = [0, 0]
    for (index, byte) in digest.finalize().prefix(16).enumerated() {
      words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
    self.hash = SipHash(key0: words[0], key1: words[1])
    self.clean = clean
    self.ignored = ignored
    self.cleanThreshold = clean.threshold
    self.ignoredThreshold = ignored.threshold
  }

  /// Whether a clean listing with this key hash is drawn.
  @inline(__always)
  package func drawsClean(_ hash: UInt64) -> Bool { hash < cleanThreshold }
  /// Whether a listing with this key hash is drawn for the hits that an ignore removed, or for the findings that an
  /// exception set aside.
  @inline(__always)
  package func drawsIgnored(_ hash: UInt64) -> Bool { hash < ignoredThreshold }
}
