import CompiledRules
import Listings

/// How codes of languages, countries and currencies are read. What is no such code is not read, and the comparison is
/// unknown: who writes `German` or `x` gets round a rule no more than who writes nothing.
enum CodeReading {
  /// What each part of a value says; `nil` for parts that cannot be read. Never empty.
  ///
  /// Commas, semicolons, bars and slashes part a value, and so do spaces where all words between them are codes: `El` in
  /// `El Salvador` is not Greece.
  static func parts(_ text: String, _ read: (String) -> String?) -> [String?] {
    var parts: [String?] = []
    for piece in text.split(whereSeparator: { ",;|/".contains($0) }) {
      let words = piece.split(whereSeparator: { $0.isWhitespace }).map { read(String($0)) }
      if words.isEmpty { continue }
      if words.contains(nil) { parts.append(nil) } else { parts += words }
    }
    return parts.isEmpty ? [nil] : parts
  }

  /// Whether a test holds for some part; `nil` where it does not, and one of them cannot be read.
  static func holds(_ parts: [String?], _ test: (String) -> Bool) -> Bool? {
    if parts.contains(where: { $0.map(test) ?? false }) { return true }
    return parts.contains(nil) ? nil : false
  }

  /// A language tag (RFC 5646) in small letters, its language as the shortest code of ISO 639: `de-at` for `deu_AT`.
  static func language(_ text: String) -> String? {
    var subtags = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" }
    ).map(String.init)
    guard let first = subtags.first, subtags.dropFirst().allSatisfy(isSubtag) else { return nil }
    subtags[0] = CodeTables.languages[first] ?? CodeTables.formerLanguages[first] ?? first
    return CodeTables.languageCodes.contains(subtags[0]) ? subtags.joined(separator: "-") : nil
  }

  private static func isSubtag(_ text: String) -> Bool {
    (1...8).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// Whether a tag that was read is in the range of another: `de-at` is `de` (RFC 4647, basic filtering).
  static func isLanguage(_ tag: String, _ range: String) -> Bool {
    let range = language(range) ?? range
    return tag == range || (tag.hasPrefix(range) && tag.utf8.dropFirst(range.utf8.count).first == 0x2D)
  }

  /// A country's ISO 3166-1 alpha-2 code.
  static func country(_ text: String) -> String? {
    switch text.uppercased() {
    // What traders write for two of them.
    case "UK": "GB"
    case "EL": "GR"
    case let code: Countries.isCode(code) ? code : CodeTables.countries[code]
    }
  }

  /// A currency's ISO 4217 code, by it, a symbol of no other, or the euro's name.
  static func currency(_ text: String) -> String? {
    if let code = namedCurrency(text) { return code }
    let code = text.uppercased()
    return CurrencyCode.isCode(code) ? code : nil
  }

  /// A currency by what is no code.
  static func namedCurrency(_ text: String) -> String? {
    if let code = symbols[text] { return code }
    switch text.lowercased() {
    case "euro", "euros": return "EUR"
    case "us$": return "USD"
    default: return nil
    }
  }

  /// Symbols that stand for one currency only; `$` and `kr` do not.
  private static let symbols = [
    "€": "EUR", "£": "GBP", "zł": "PLN", "Kč": "CZK", "₽": "RUB", "₴": "UAH", "₹": "INR",
  ]
}
