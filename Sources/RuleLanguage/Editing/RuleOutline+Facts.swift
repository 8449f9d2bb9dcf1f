extension RuleOutline {
  /// What stands in a category, as written.
  package struct CategoryFacts: Sendable, Equatable {
    package var basis: [String] = []
    package var codes: [String] = []
    package var needsLegalReview = false
  }

  package func facts(ofCategory definition: Definition) -> CategoryFacts {
    var facts = CategoryFacts()
    var item = ""
    for index in definition.body {
      if kind(index) == .word, ["basis", "statement", "also", "keywords", "review"].contains(text(index)) {
        item = text(index)
        if item == "review" { facts.needsLegalReview = true }
      } else if item == "basis", let basis = value(index) {
        facts.basis.append(basis)
      } else if kind(index) == .word, item == "statement" || item == "also" || item == "keywords" {
        facts.codes.append(text(index))
      }
    }
    return facts
  }

  /// How many terms a list has by language tag, `de` or `de only`, in written order.
  package func terms(ofList definition: Definition) -> [(language: String, count: Int)] {
    var counts: [(language: String, count: Int)] = []
    var isOpen = false
    var only: Int?
    for index in definition.body where index != only {
      switch kind(index) {
      case .comma: isOpen = false
      case .word, .number, .text, .star:
        let isOnly = text(index + 1) == "only" && kind(index + 2) == .colon
        if isOnly || kind(index + 1) == .colon, kind(index) != .text {
          if isOnly { only = index + 1 }
          let tag = isOnly ? "\(text(index)) only" : text(index)
          if !counts.contains(where: { $0.language == tag }) { counts.append((tag, 0)) }
          // The tag is put last, for its terms are counted there.
          if let position = counts.firstIndex(where: { $0.language == tag }) { current(&counts, position) }
          isOpen = true
        } else if kind(index) != .star, !isOpen, !counts.isEmpty {
          counts[counts.count - 1].count += 1
          isOpen = true
        }
      case .colon: isOpen = false
      default: break
      }
    }
    return counts
  }

  private func current(_ counts: inout [(language: String, count: Int)], _ position: Int) {
    counts.append(counts.remove(at: position))
  }

  /// The values of a rule's items of one word: `version`, `status`, `severity`, `category`.
  package func items(ofRule definition: Definition) -> [String: String] {
    var items: [String: String] = [:]
    for index in definition.body where isItem(index, definition.body) {
      let word = text(index)
      if ["version", "status", "severity", "category"].contains(word), items[word] == nil {
        items[word] = text(index + 1)
      }
    }
    return items
  }

  /// The lists and tables that a find names.
  package func lists(ofFind definition: Definition) -> [String] {
    definition.tokens.filter { kind($0) == .word && isListName($0) }.map(text)
  }

  /// The path of a table's file, as written.
  package func path(ofTable definition: Definition) -> String? {
    definition.tokens.first { kind($0) == .text && text($0 - 1) == "from" }.flatMap(value)
  }

  /// A definition's text on one line.
  package func line(of definition: Definition) -> String { line(of: definition.tokens) }

  /// The text of tokens on one line.
  func line(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(decoding: bytes[range(first).lowerBound..<range(last).upperBound], as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "\r\n" })
      .joined(separator: " ")
  }
}
