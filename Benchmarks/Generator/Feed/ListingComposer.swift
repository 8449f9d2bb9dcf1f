/// Makes one listing after another; sellers come in runs, with one language and one brand to a run.
final class ListingComposer {
  let listing = Listing()
  let phrase: PhraseWriter
  private(set) var number = 0
  private(set) var sellerNumber = 0
  private var remainingOfSeller = 0
  private(set) var language: LanguageTables
  private(set) var brand: Slice

  /// English, German, French, Spanish, Italian, Polish, Chinese, in percent.
  private static let languageShares = [34, 20, 12, 10, 8, 8, 8]

  /// Fails for a lexicon without a language.
  init?(lexicon: Lexicon, seed: UInt64) {
    guard let first = lexicon.languages.first else { return nil }
    phrase = PhraseWriter(lexicon: lexicon, text: listing.text, random: RandomSource(seed: seed))
    language = first
    brand = lexicon.entry(0, of: lexicon.brands)
  }

  /// Composes the next listing, with the term planted in its title or in its description if there is one.
  ///
  /// - Returns: the column that carries the term.
  func compose(term: Slice?) -> Column? {
    if remainingOfSeller == 0 { changeSeller() }
    remainingOfSeller -= 1
    number += 1
    listing.number = number
    listing.text.removeAll()
    let inTitle = term != nil && phrase.random.chance(50)

    identifier()
    title(term: inTitle ? term : nil)
    description(term: inTitle ? nil : term)
    links()
    trade()
    identifiers()
    categories()
    variant()
    seller()
    return term == nil ? nil : inTitle ? .title : .description
  }

  private func changeSeller() {
    sellerNumber = 1_000 + phrase.random.below(40_000)
    remainingOfSeller = phrase.random.within(1...60)
    var share = phrase.random.below(100)
    var chosen = 0
    while share >= Self.languageShares[chosen] {
      share -= Self.languageShares[chosen]
      chosen += 1
    }
    language = phrase.lexicon.languages[chosen]
    let brands = phrase.lexicon.brands
    brand = phrase.lexicon.entry(phrase.random.below(brands.count), of: brands)
    listing.prefersCDATA = phrase.random.chance(60)
    listing.escapesUnicode = phrase.random.chance(15)
  }

  private func identifier() {
    listing.text.append("SKU-")
    listing.text.append(decimal: number, width: 7)
    listing.end(.id)
  }

  private func title(term: Slice?) {
    let place = phrase.random.below(3)
    let text = listing.text
    if let term, place == 0 {
      plant(term)
      text.append(" - ")
    }
    phrase.put(brand)
    text.append(" ")
    phrase.put(anyOf: phrase.lexicon.series)
    text.append(" ")
    if let term, place == 1 {
      plant(term)
      text.append(" ")
    }
    phrase.put(anyOf: language.adjectives)
    phrase.put(language.space)
    phrase.put(anyOf: language.nouns)
    text.append(", ")
    phrase.put(anyOf: language.materials)
    if phrase.random.chance(60) {
      text.append(" ")
      phrase.put(anyOf: language.colours)
    }
    text.append(" ")
    phrase.modelCode()
    if let term, place == 2 {
      text.append(" (")
      plant(term)
      text.append(")")
    }
    if phrase.random.chance(5) { text.append(" ✓ 🚚") }
    listing.end(.title)
  }

  /// The term in lower case, capitalised or, if it is ASCII, in capitals.
  private func plant(_ term: Slice) {
    let start = listing.text.count
    phrase.put(term)
    let bytes = listing.text.base
    let end = listing.text.count
    let style = phrase.random.below(100)
    let isASCII = (start..<end).allSatisfy { bytes[$0] < 0x80 }
    if style < 50 || !isASCII { return }
    for index in start..<(style < 85 ? start + 1 : end) where bytes[index] >= UInt8(ascii: "a") {
      bytes[index] &-= 0x20
    }
  }

  private func description(term: Slice?) {
    let text = listing.text
    let sentences = phrase.random.within(2...6)
    let features = phrase.random.within(0...6)
    let layout = phrase.random.below(4)
    // Between two sentences, or after the last.
    let place = phrase.random.below(sentences)
    switch layout {
    case 0: text.append("<p>")
    case 1: text.append("<div class=\"description\"><h3>"); heading(); text.append("</h3><p>")
    case 2: text.append("<b>"); heading(); text.append("</b><br>\n")
    default: break
    }
    for index in 0..<sentences {
      if phrase.random.chance(45) {
        phrase.looseSentence(language)
      } else {
        phrase.fill(anyOf: language.sentences, language, brand: brand)
      }
      if let term, index == place { plantApart(term) }
      switch layout {
      case 0, 1: text.append(phrase.random.chance(25) && index + 1 < sentences ? "</p>\n<p>" : " ")
      case 2: text.append(phrase.random.chance(30) ? "<br>\n" : " ")
      default: text.append(phrase.random.chance(20) ? "\n" : " ")
      }
    }
    if layout < 2 { text.append("</p>") }
    list(of: features, layout: layout)
    if layout == 1 { text.append("</div>") }
    listing.end(.description)
  }

  private func heading() {
    phrase.put(brand)
    listing.text.append(" ")
    phrase.put(anyOf: phrase.lexicon.series)
    listing.text.append(phrase.random.chance(30) ? "&nbsp;&amp; " : " ")
    phrase.put(anyOf: language.nouns)
  }

  private func list(of features: Int, layout: Int) {
    if features == 0 { return }
    let text = listing.text
    text.append(layout < 3 ? "<ul>" : "\n")
    for _ in 0..<features {
      text.append(layout < 3 ? "<li>" : "- ")
      phrase.fill(anyOf: language.features, language, brand: brand)
      text.append(layout < 3 ? "</li>" : "\n")
    }
    if layout < 3 { text.append("</ul>") }
  }

  private func plantApart(_ term: Slice) {
    let style = phrase.random.below(3)
    listing.text.append(style == 0 ? " <strong>" : style == 1 ? " (" : " ")
    plant(term)
    listing.text.append(style == 0 ? "</strong>." : style == 1 ? ")" : ",")
  }
}
