/// A run of bytes in a lexicon's arena, or of elements in one of its tables.
struct Slice {
  var start: Int
  var count: Int
}

/// One step of a sentence: a literal of the arena, or a slot to be filled.
struct TemplateStep {
  enum Kind {
    case literal, noun, adjective, material, colour, brand, series, code, number, decimal
  }
  var kind: Kind
  var literal = Slice(start: 0, count: 0)
}

/// A language laid out for filling: every word a slice of one arena, every sentence a run of steps.
struct LanguageTables {
  let code: Slice
  let country: Slice
  let currency: Slice
  let space: Slice
  let decimalSeparator: UInt8
  let nouns: [Slice]
  let adjectives: [Slice]
  let materials: [Slice]
  let colours: [Slice]
  let categories: [Slice]
  let features: [Slice]
  let sentences: [Slice]
}

/// The vocabulary without strings: copying a phrase is one copy of bytes.
struct Lexicon {
  private(set) var arena: [UInt8] = []
  private(set) var steps: [TemplateStep] = []
  private(set) var languages: [LanguageTables] = []
  private(set) var brands: [Slice] = []
  private(set) var series: [Slice] = []
  /// English nouns with hyphens, for the paths of links.
  private(set) var slugs: [Slice] = []
  private(set) var terms: [Slice] = []

  init(vocabulary: Vocabulary, terms: [String]) {
    brands = vocabulary.brands.map { store($0) }
    series = vocabulary.series.map { store($0) }
    slugs = Language.english.nouns.map { store(String($0.map { $0 == " " ? "-" : $0 })) }
    self.terms = terms.map { store($0) }
    for language in vocabulary.languages { languages.append(tables(of: language)) }
  }

  private mutating func tables(of language: Language) -> LanguageTables {
    LanguageTables(
      code: store(language.code), country: store(language.country), currency: store(language.currency),
      space: store(language.spacesWords ? " " : ""),
      decimalSeparator: language.decimalSeparator.asciiValue ?? UInt8(ascii: "."),
      nouns: language.nouns.map { store($0) }, adjectives: language.adjectives.map { store($0) },
      materials: language.materials.map { store($0) }, colours: language.colours.map { store($0) },
      categories: language.categories.map { store($0) }, features: language.features.map { template($0) },
      sentences: language.sentences.map { template($0) })
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
