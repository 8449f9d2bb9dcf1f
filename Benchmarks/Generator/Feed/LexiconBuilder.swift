/// Lays texts out in the three tables of a lexicon.
struct LexiconBuilder {
  private(set) var arena: [UInt8] = []
  private(set) var steps: [TemplateStep] = []
  private(set) var entries: [Slice] = []
  private var categoryCount = 0

  /// A pool of texts that are copied as they are.
  mutating func words(_ texts: [String]) -> Slice { pool(texts.map { store($0) }) }

  mutating func tables(of language: Language) -> LanguageTables {
    defer { categoryCount += language.categories.count }
    return LanguageTables(
      code: store(language.code), country: store(language.country), currency: store(language.currency),
      space: store(language.spacesWords ? " " : ""),
      decimalSeparator: language.decimalSeparator.asciiValue ?? UInt8(ascii: "."),
      nouns: words(language.nouns), adjectives: words(language.adjectives),
      materials: words(language.materials), colours: words(language.colours),
      categories: words(language.categories), firstCategory: categoryCount,
      words: words(Self.singleWords(of: language)),
      features: pool(language.features.map { template($0) }),
      sentences: pool(language.sentences.map { template($0) }))
  }

  /// The words of all texts, as often as they occur; phrases where the script has no spaces.
  private static func singleWords(of language: Language) -> [String] {
    if !language.spacesWords { return language.nouns + language.adjectives + language.materials }
    let texts = language.nouns + language.adjectives + language.materials + language.sentences
    return texts.flatMap { text in
      text.split { !$0.isLetter && $0 != "’" && $0 != "{" }.map(String.init).filter { !$0.contains("{") }
    }
  }

  private mutating func pool(_ elements: [Slice]) -> Slice {
    entries += elements
    return Slice(start: entries.count - elements.count, count: elements.count)
  }

  private mutating func store(_ text: String) -> Slice {
    let start = arena.count
    arena += text.utf8
    return Slice(start: start, count: arena.count - start)
  }

  private static let slots: [Character: TemplateStep.Kind] = [
    "n": .noun, "a": .adjective, "m": .material, "c": .colour, "b": .brand, "s": .series, "k": .code,
    "d": .number, "f": .decimal,
  ]

  private mutating func template(_ text: String) -> Slice {
    let start = steps.count
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      appendLiteral(rest[..<open])
      let name = rest.index(after: open)
      guard name < rest.endIndex, let slot = Self.slots[rest[name]] else { break }
      steps.append(TemplateStep(kind: slot))
      rest = rest[name...].dropFirst(2)
    }
    appendLiteral(rest)
    return Slice(start: start, count: steps.count - start)
  }

  private mutating func appendLiteral(_ text: Substring) {
    if text.isEmpty { return }
    steps.append(TemplateStep(kind: .literal, literal: store(String(text))))
  }
}
