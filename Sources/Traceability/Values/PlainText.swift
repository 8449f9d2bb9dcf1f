import TextFolding

/// What can be said of free text without understanding it.
enum PlainText {
  /// Text that stands for nothing: `n/a`, `none`, `xxx`, `test`.
  static func isPlaceholder(_ text: String) -> Bool {
    if ASCIIText.isSurelyMeant(text, longest: longestPlaceholder) { return false }
    let key = key(text).replacingSpaces
    if placeholders.contains(key) { return true }
    // One character over and over.
    return key.count > 2 && Set(key).count == 1
  }

  private static let placeholders: Set<String> = [
    "", "na", "nan", "none", "null", "nil", "nul", "undefined", "unknown", "unbekannt", "inconnu",
    "desconocido",
    "sconosciuto", "keine", "kein", "no", "non", "ninguno", "test", "testtest", "dummy", "sample", "example",
    "todo",
    "tbd", "tba", "pending", "xyz", "abc", "abcd", "asdf", "qwerty", "qwertz", "foo", "bar", "foobar",
    "blank",
    "empty", "notavailable", "notapplicable", "notprovided", "無", "无", "暂无", "不详", "0",
  ]

  private static let longestPlaceholder = placeholders.map(\.utf8.count).max() ?? 0

  /// Folded words with one space between: what spellings of one text have in common.
  static func key(_ text: String) -> String {
    String(decoding: Folding.foldTerm(text), as: UTF8.self).trimmingSpaces
  }

  /// Letters and digits, of any script.
  static func characters(in text: String) -> Int {
    if let count = ASCIIText.count(in: text) { return count.letters + count.digits }
    return text.unicodeScalars.reduce(0) {
      $0 + ($1.properties.isAlphabetic || $1.properties.numericType != nil ? 1 : 0)
    }
  }

  static func letters(in text: String) -> Int {
    if let count = ASCIIText.count(in: text) { return count.letters }
    return text.unicodeScalars.reduce(0) { $0 + ($1.properties.isAlphabetic ? 1 : 0) }
  }
}

extension String {
  fileprivate var replacingSpaces: String { filter { $0 != " " } }
  fileprivate var trimmingSpaces: String { IdentifierText.trimmed(self) }
}
