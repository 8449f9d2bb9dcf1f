import FeedParsing

/// What is fuzzed: each takes any bytes, must come to an end without a trap, and keeps promises that `fault` checks.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// A file's bytes through recognition, codecs and layers.
  case decompression
  case xml, csv, json
  /// The text of a field with mark-up, reduced and folded.
  case html
  /// The rule language's front end and its formatter.
  case rules
  /// The CSV file of a rule set's table.
  case tables

  /// What is wrong with what comes of `bytes`, in one sentence; `nil` when every promise was kept.
  ///
  /// A function of the bytes alone: where something is to be cut, the bytes themselves say where.
  package func fault(_ bytes: [UInt8]) -> String? {
    switch self {
    case .decompression: DecompressionCheck.fault(bytes)
    case .xml: FeedCheck.fault(bytes, as: .xml) ?? XMLCheck.fault(bytes)
    case .csv: FeedCheck.fault(bytes, as: .csv)
    case .json: FeedCheck.fault(bytes, as: .jsonLines) ?? FeedCheck.fault(bytes, as: .json)
    case .html: MarkupCheck.fault(bytes)
    case .rules: RulesCheck.fault(bytes)
    case .tables: TablesCheck.fault(bytes)
    }
  }

  /// Numbers that depend on nothing but `bytes` (FNV-1a, then SplitMix64).
  static func numbers(of bytes: [UInt8]) -> SplitMix {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return SplitMix(state: hash)
  }
}

/// SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
package struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number below `bound`; evenly enough for choosing test cases.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}
