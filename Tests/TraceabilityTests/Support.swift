import Foundation
import Traceability

/// Files of the test target and, where they are there, facts beside the project.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// A file of the folder of facts, which lies beside the corpora; `nil` where it is not there.
  static func facts(_ name: String) -> Data? {
    let corpora = ProcessInfo.processInfo.environment["FEEDWARDEN_CORPORA"] ?? "../shared/corpora"
    return FileManager.default.contents(atPath: "\(corpora)/../facts/\(name)")
  }
}

/// What the other implementation calls schemes and reasons.
enum OracleNames {
  static func name(_ module: String) -> String {
    switch module {
    case "is_.vsk": "is.vsk"
    case "is_.kennitala": "is.kennitala"
    case "in_.gstin": "in.gstin"
    case "in_.pan": "in.pan"
    default: module
    }
  }

  /// Schemes whose reasons are told in another order on purpose: length and country (and the parts of a
  /// personal number) come before the remainder, for a number cut short is not one with a slip in it. The verdicts agree.
  static let toldOtherwise: Set<String> = ["iban", "lei", "cn.ric", "is.kennitala", "it.codicefiscale"]

  /// Where the other implementation takes what the standard does not: it does not count an LEI's twenty characters
  /// (ISO 17442), and takes the birthdays 72 to 99 of an Italian tax code (a woman's day is 40 more, 71 at most).
  static func isTooLenient(_ name: String, _ number: String) -> Bool {
    switch name {
    case "lei": number.count != 20
    case "it.codicefiscale": number.dropFirst(9).first.map { "89UV".contains($0) } ?? false
    default: false
    }
  }

  static func reason(_ outcome: IdentifierOutcome) -> String? {
    guard case .invalid(let fault) = outcome else { return nil }
    switch fault {
    case .length: return "length"
    case .characters: return "characters"
    case .checkDigit: return "check digit"
    case .part, .country: return "part"
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
