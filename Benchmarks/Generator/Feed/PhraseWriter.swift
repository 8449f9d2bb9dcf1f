/// Appends words, filled sentences and numbers of one language to a buffer.
final class PhraseWriter {
  let lexicon: Lexicon
  let text: ByteBuffer
  var random: RandomSource

  init(lexicon: Lexicon, text: ByteBuffer, random: RandomSource) {
    self.lexicon = lexicon
    self.text = text
    self.random = random
  }

  func put(_ word: Slice) { text.append(lexicon.arena + word.start, count: word.count) }

  func put(anyOf pool: Slice) { put(lexicon.entry(random.below(pool.count), of: pool)) }

  func fill(anyOf pool: Slice, _ language: LanguageTables, brand: Slice) {
    fill(lexicon.entry(random.below(pool.count), of: pool), language, brand: brand)
  }

  /// Six to twenty words in any order: what keeps a feed from compressing better than real ones do.
  func looseSentence(_ language: LanguageTables) {
    for index in 0..<random.within(6...20) {
      if index > 0 { put(language.space) }
      put(anyOf: random.chance(12) ? lexicon.series : language.words)
    }
    text.append(".")
  }

  /// A sentence or a feature with its slots filled.
  func fill(_ template: Slice, _ language: LanguageTables, brand: Slice) {
    for index in template.start..<template.start + template.count {
      let step = lexicon.steps[index]
      switch step.kind {
      case .literal: put(step.literal)
      case .noun: put(anyOf: language.nouns)
      case .adjective: put(anyOf: language.adjectives)
      case .material: put(anyOf: language.materials)
      case .colour: put(anyOf: language.colours)
      case .brand: put(brand)
      case .series: put(anyOf: lexicon.series)
      case .code: modelCode()
      case .number: text.append(decimal: 1 + random.below(random.chance(60) ? 99 : 999))
      case .decimal: decimal(language)
      }
    }
  }

  /// One to three capitals, two to five digits and sometimes a letter: `KX-4021B`. The runs of letters are
  /// shorter than any term.
  func modelCode() {
    for _ in 0..<random.within(1...3) { text.append(UInt8(truncatingIfNeeded: 65 + random.below(26))) }
    if random.chance(60) { text.append(UInt8(ascii: "-")) }
    text.append(decimal: random.within(10...99_999))
    if random.chance(30) { text.append(UInt8(truncatingIfNeeded: 65 + random.below(26))) }
  }

  private func decimal(_ language: LanguageTables) {
    text.append(decimal: random.below(20))
    text.append(language.decimalSeparator)
    text.append(decimal: random.within(1...99))
  }

  func gtin() {
    // GS1 prefixes 300 to 599 belong to European member organisations.
    GTIN.append(300_000_000_000 + random.below(2_999) * 100_000_000 + random.below(100_000_000), to: text)
  }

  func hexadecimal(_ digits: Int) {
    var bits = random.next()
    for _ in 0..<digits {
      let nibble = UInt8(truncatingIfNeeded: bits & 15)
      text.append(nibble < 10 ? 48 + nibble : 87 + nibble)
      bits >>= 4
    }
  }
}
