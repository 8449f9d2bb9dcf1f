import CompiledRules
import RuleLanguage

/// What users say of a feed from outside, checked: a country that does not exist would take its listings out of the
/// rules for a country, without a word.
enum StatedContext {
  struct Mistake: Error {
    var message: String
  }

  /// ISO 3166-1 codes, separated by commas, semicolons, bars or spaces; sorted, each once.
  static func countries(_ text: String) throws -> [String] {
    let codes = text.split { ",; |".contains($0) }.map { $0.uppercased() }
    if let wrong = codes.first(where: { !Countries.isCode($0) }) {
      throw Mistake(message: "\(wrong) is no country code; \(Countries.help(for: wrong))")
    }
    return Set(codes).sorted()
  }

  /// A language as `de` or `pt-br`.
  static func language(_ text: String) throws -> String {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let isTag =
      (2...3).contains(parts[0].count) && parts[0].utf8.allSatisfy { isLetter($0) }
      && parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.utf8.allSatisfy(isLetterOrDigit) }
    guard isTag else { throw Mistake(message: "\(text) is no language code; write one as de or pt-br") }
    return text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
