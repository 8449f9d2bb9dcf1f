/// The terms that a benchmark's rule looks for: synthetic, so that a feed holds exactly those planted in it.
///
/// Each Latin term has one synthetic word of its own that is neither in the vocabulary nor in any other term;
/// each Chinese term ends in a pair of characters of its own whose second is never used in the vocabulary. So no
/// term lies in a listing by accident, none lies within another, and none arises where a term meets other text.
///
/// Most begin as words of the vocabulary do, and a quarter stand beside one (`coffee trumelax`): a matcher meets
/// near misses all the time, as in real feeds.
struct TermSet {
  private(set) var terms: [String] = []

  /// The first `count` terms of one endless sequence: 5,000 terms are among the 20,000.
  init(count: Int, vocabulary: Vocabulary) {
    var random = RandomSource(seed: 0x7E55)
    var builder = TermBuilder(vocabulary: vocabulary)
    terms.reserveCapacity(count)
    while terms.count < count { terms.append(builder.next(&random)) }
  }
}

private struct TermBuilder {
  let vocabulary: Vocabulary
  /// Han characters that no text of the vocabulary uses.
  let unusedHan: [Unicode.Scalar]
  var taken: Set<String> = []

  private static let rareHan = """
    藨蘅虬蚩蛎蛟蜃蜍蝮蝰螯蟾蠹衾袂裘褚襄覃觊訾谧豢豺貔赜跬踵蹊躅轲辔辙迤逡遒遴邈郢鄞酩醍醪釜鉴钺铄铎锷镝镪阂阡陟隰雎雒霁
    """

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let used = Set(vocabulary.han)
    unusedHan = Self.rareHan.unicodeScalars.filter { WordKey.isHan($0) && !used.contains($0) }
  }

  mutating func next(_ random: inout RandomSource) -> String {
    if random.chance(4) { return chinese(&random) }
    let word = synthetic(&random)
    switch random.below(100) {
    case 0..<18: return "\(random.pick(vocabulary.stems)) \(word)"
    case 18..<26: return "\(word) \(random.pick(vocabulary.stems))"
    default: return word
    }
  }

  /// A word of 5 to 20 letters, about 11 on average, that nothing else holds.
  private mutating func synthetic(_ random: inout RandomSource) -> String {
    while true {
      let length = random.within(5...12) + random.below(9)
      let stem =
        random.chance(65)
        ? String(random.pick(vocabulary.stems).prefix(min(random.within(3...6), length - 2))) : ""
      var word = Syllables.word(stem: stem, length: length, from: &random)
      if random.chance(6) { word = Self.accented(word, &random) }
      // Feeds hold codes of hexadecimal digits, whose runs of letters must not be terms.
      let isHexadecimal = word.unicodeScalars.allSatisfy { ("a"..."f").contains($0) }
      if !isHexadecimal && !vocabulary.holds(word) && taken.insert(WordKey.key(of: word)).inserted {
        return word
      }
    }
  }

  private static let accents: [Unicode.Scalar: [Unicode.Scalar]] = [
    "a": ["á", "à", "ä"], "e": ["é", "è", "ę"], "i": ["í", "ï"], "o": ["ó", "ö", "ô"], "u": ["ü", "ú"],
  ]

  /// The word with its last vowel accented.
  private static func accented(_ word: String, _ random: inout RandomSource) -> String {
    var scalars = Array(word.unicodeScalars)
    guard let place = scalars.lastIndex(where: { accents[$0] != nil }), let choices = accents[scalars[place]]
    else {
      return word
    }
    scalars[place] = random.pick(choices)
    return String(String.UnicodeScalarView(scalars))
  }

  /// Two to five characters, the last unused elsewhere and unique together with the one before it.
  private mutating func chinese(_ random: inout RandomSource) -> String {
    while true {
      let lead = random.pick(vocabulary.han)
      let mark = random.pick(unusedHan)
      let pair = String(String.UnicodeScalarView([lead, mark]))
      guard taken.insert(pair).inserted else { continue }
      var scalars = (0..<random.below(4)).map { _ in random.pick(vocabulary.han) }
      scalars += pair.unicodeScalars
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
