import Statements

/// The codes that a category may give a statement of reasons (Regulation (EU) 2022/2065, art. 17 and 24(5)): those of
/// `StatementVocabulary`.
///
/// The database refuses a statement with any other code, and a rule that names one would fail on the day it is needed.
enum StatementCodes {
  enum Kind: String {
    case category = "STATEMENT_CATEGORY_"
    case keyword = "KEYWORD_"

    private var field: String { self == .category ? "category" : "category_specification" }

    /// All codes of the kind, in alphabetical order.
    var codes: [String] { self == .category ? StatementCodes.categories : StatementCodes.keywords }

    func isCode(_ code: String) -> Bool { StatementVocabulary.values[field]?.contains(code) == true }

    /// The code that a wrong one is likely to mean. What all codes share makes none of them alike.
    func nearest(to code: String) -> String? {
      let name = code.hasPrefix(rawValue) ? code.dropFirst(rawValue.count) : code[...]
      let names = codes.map { String($0.dropFirst(rawValue.count)) }
      return Suggestion.nearest(to: String(name), among: names).map { rawValue + $0 }
    }
  }

  static let categories = StatementVocabulary.values["category", default: []].sorted()
  static let keywords = StatementVocabulary.values["category_specification", default: []].sorted()
}
