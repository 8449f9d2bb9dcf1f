/// Everything a feed's text is made of, and with it the proof that no term is.
struct Vocabulary {
  let languages = Language.all
  let brands: [String]
  let series: [String]
  /// Words that listings hold beside the languages' texts: mark-up, addresses, codes, sizes.
  static let fixedText = """
    p ul li br b strong em div h3 h4 table tr td span class style description specs color text amp nbsp https
    shop example feed cpc utm_source utm_medium utm_campaign product img jpg large detail html new used
    refurbished in_stock out_of_stock preorder XS S M L XL XXL kg GBP EUR PLN CNY GB DE FR ES IT PL CN en de fr
    es it pl zh bestseller clearance season winter summer standard margin low high clearance group seller rule
    list table category find ignore flag when then verdict count missing expect block review pass trader any
    """

  private let words: Set<String>
  /// Words that terms begin with or stand beside: five letters or more, Latin script.
  let stems: [String]
  /// The Han characters of the feed, in the order of their first use.
  let han: [Unicode.Scalar]

  init() {
    // Seeded apart from the feed: brands belong to the vocabulary, which all feeds share.
    var random = RandomSource(seed: 0xB1A5)
    brands = (0..<400).map { _ in
      Syllables.capitalised(Syllables.word(length: random.within(3...9), from: &random))
    }
    series = (0..<4_000).map { _ in
      Syllables.capitalised(Syllables.word(length: random.within(4...10), from: &random))
    }
    var words: Set<String> = []
    var stems: [String] = []
    var hanSeen: Set<Unicode.Scalar> = []
    var han: [Unicode.Scalar] = []
    let texts = languages.flatMap(\.texts) + brands + series + [Self.fixedText]
    for text in texts {
      let found = WordKey.words(of: text)
      for word in found.words where words.insert(word).inserted && word.count >= 5 { stems.append(word) }
      for character in found.han where hanSeen.insert(character).inserted { han.append(character) }
    }
    self.words = words
    self.stems = stems
    self.han = han
  }

  /// Whether a word, in whatever case and with whatever diacritics, can occur in a feed.
  func holds(_ word: String) -> Bool { words.contains(WordKey.key(of: word)) }
}
