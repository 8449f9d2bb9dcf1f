/// Writes the terms as a rule set: one list, one category, one rule with its expectations.
struct RuleSetWriter {
  let terms: [String]
  let vocabulary: Vocabulary

  /// Writes three files into `folder`, which exists.
  func write(to folder: String) throws(GeneratorError) {
    try FileSink.write(category, to: "\(folder)/categories.rules")
    try FileSink.write(list, to: "\(folder)/bench-terms.rules")
    try FileSink.write(rule, to: "\(folder)/bench-001.rules")
  }

  private var category: String {
    """
    category bench "Benchmark" {
      basis "none"
      statement STATEMENT_CATEGORY_OTHER_VIOLATION_TC
      keywords KEYWORD_OTHER
      review legal
    }

    """
  }

  private var list: String {
    let quoted = terms.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    let lines = stride(from: 0, to: quoted.count, by: 8).map { start in
      quoted[start..<min(start + 8, quoted.count)].joined(separator: ", ")
    }
    return "list bench-terms \"Synthetic terms\" {\n  *: \(lines.joined(separator: ",\n     "))\n}\n"
  }

  private var rule: String {
    // A few terms of each kind: of one word, of two, with an accent, Chinese.
    let kinds: [(String) -> Bool] = [
      { $0.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 < 0x80 } },
      { $0.contains(" ") },
      { term in term.unicodeScalars.contains { (0x80..<0x3400).contains($0.value) } },
      { term in term.unicodeScalars.contains(where: WordKey.isHan) },
    ]
    let samples = kinds.flatMap { terms.filter($0).prefix(2) }
    let blocks = samples.map { "  expect block { title: \"New in 2026: \($0), 2 pieces\" }" }
    let passes = vocabulary.languages.map { language in
      "  expect pass { title: \"\(language.nouns[0]) 500 - \(language.colours[0])\" }"
    }
    return """
      rule bench-001 "A listing carries a synthetic term" {
        version 1
        status active
        category bench
        severity low
        measure label

        find t = any of bench-terms in title, description, attributes

        flag when t
        verdict block

        say en "{t.text}"

      \((blocks + passes).joined(separator: "\n"))
      }

      """
  }
}
