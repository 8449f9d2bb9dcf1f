/// Appends words, filled sentences and numbers of one language to a buffer.
struct PhraseWriter {
  let lexicon: Lexicon
  let text: ByteBuffer
  var random: RandomSource

  func put(_ slice: Slice) {
    lexicon.arena.withUnsafeBufferPointer { arena in
      guard let base = arena.baseAddress else { return }
      text.append(base + slice.start, count: slice.count)
    }
  }

  mutating func put(anyOf slices: [Slice]) { put(slices[random.below(slices.count)]) }

  /// A sentence or a feature with its slots filled.
  mutating func fill(_ template: Slice, _ language: LanguageTables, brand: Slice) {
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
  mutating func modelCode() {
    for _ in 0..<random.within(1...3) { text.append(UInt8(truncatingIfNeeded: 65 + random.below(26))) }
    if random.chance(60) { text.append(UInt8(ascii: "-")) }
    text.append(decimal: random.within(10...99_999))
    if random.chance(30) { text.append(UInt8(truncatingIfNeeded: 65 + random.below(26))) }
  }

  private mutating func decimal(_ language: LanguageTables) {
    text.append(decimal: random.below(20))
    text.append(language.decimalSeparator)
    text.append(decimal: random.within(1...99))
  }

  /// A GTIN-13: twelve digits and the check digit of the GS1 General Specifications, section 7.9.
  mutating func gtin() {
    var sum = 0
    // GS1 prefixes 300 to 599 belong to European member organisations.
    let digits = 300_000_000_000 + random.below(2_999) * 100_000_000 + random.below(100_000_000)
    var rest = digits
    for place in 0..<12 {
      sum += rest % 10 * (place.isMultiple(of: 2) ? 3 : 1)
      rest /= 10
    }
    text.append(decimal: digits)
    text.append(decimal: (10 - sum % 10) % 10)
  }

  mutating func hexadecimal(_ digits: Int) {
    var bits = random.next()
    for _ in 0..<digits {
      let nibble = UInt8(truncatingIfNeeded: bits & 15)
      text.append(nibble < 10 ? 48 + nibble : 87 + nibble)
      bits >>= 4
    }
  }
}
