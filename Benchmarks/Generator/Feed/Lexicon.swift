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

/// A language laid out for filling: each pool is a run of the lexicon's entries.
///
/// Without a reference in it, for it is passed along with every phrase, and counting references to it and to
/// arrays inside it took half of the generator's time.
struct LanguageTables {
  let code: Slice
  let country: Slice
  let currency: Slice
  let space: Slice
  let decimalSeparator: UInt8
  let nouns: Slice
  let adjectives: Slice
  let materials: Slice
  let colours: Slice
  let categories: Slice
  /// The place of the first of them among the categories of all languages.
  let firstCategory: Int
  /// Every word of the language on its own, for text that repeats no sentence.
  let words: Slice
  let features: Slice
  let sentences: Slice
}

/// The vocabulary without strings: copying a phrase is one copy of bytes.
///
/// ```
/// pool → entries: (start, count) → arena: bytes of a word          (nouns, brands, terms …)
///                                → steps: literals and slots       (features, sentences)
/// ```
final class Lexicon {
  let arena: UnsafeMutablePointer<UInt8>
  let steps: UnsafeMutablePointer<TemplateStep>
  let entries: UnsafeMutablePointer<Slice>
  let languages: [LanguageTables]
  let brands: Slice
  let series: Slice
  /// English nouns with hyphens, for the paths of links.
  let slugs: Slice
  let terms: Slice

  init(vocabulary: Vocabulary, terms: [String]) {
    var builder = LexiconBuilder()
    brands = builder.words(vocabulary.brands)
    series = builder.words(vocabulary.series)
    slugs = builder.words(Language.english.nouns.map { String($0.map { $0 == " " ? "-" : $0 }) })
    self.terms = builder.words(terms)
    languages = vocabulary.languages.map { builder.tables(of: $0) }
    arena = Self.copy(of: builder.arena)
    steps = Self.copy(of: builder.steps)
    entries = Self.copy(of: builder.entries)
  }

  deinit {
    arena.deallocate()
    steps.deallocate()
    entries.deallocate()
  }

  /// An element of a pool, by its position in it.
  func entry(_ position: Int, of pool: Slice) -> Slice { entries[pool.start + position] }

  private static func copy<Element: BitwiseCopyable>(of array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    for (index, element) in array.enumerated() { (copy + index).initialize(to: element) }
    return copy
  }
}
