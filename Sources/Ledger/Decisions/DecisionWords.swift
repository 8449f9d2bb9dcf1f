import CompiledRules
import Statements

/// The words that people write into a table.
enum DecisionWords {
  static func meaning(of word: String) -> (outcome: KnownFinding.Decision, measure: String?)? {
    let word = word.lowercased().map { " -".contains($0) ? "_" : String($0) }.joined()
    if Measure(rawValue: word) != nil || TraderAction(measure: word) != nil { return (.uphold, word) }
    switch word {
    case "uphold", "upheld", "confirm", "confirmed", "block", "yes": return (.uphold, nil)
    case "overturn", "overturned", "reject", "rejected", "pass", "no", "false_positive":
      return (.overturn, nil)
    default: return nil
    }
  }

  static func source(_ word: String) -> String? {
    let word = word.lowercased().map { " -".contains($0) ? "_" : String($0) }.joined()
    let source = StatementFacts.Source(rawValue: word.isEmpty ? "article_16" : word)
    return source == .voluntary ? nil : source?.rawValue
  }
}
