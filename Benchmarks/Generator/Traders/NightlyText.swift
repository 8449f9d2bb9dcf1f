/// GTIN and description of a listing by its number, as they are on a night: so many in a hundred listings say something
/// else each night, and all others say what they said.
struct NightlyText {
  let night: Int
  let changedPercent: Int
  private let words: [[UInt8]]

  init(night: Int, changedPercent: Int, vocabulary: Vocabulary) {
    self.night = night
    self.changedPercent = changedPercent
    // One language: the words are those of feeds, and so none of them is a term.
    let language = vocabulary.languages.first { $0.code == "de" } ?? vocabulary.languages[0]
    words = (language.nouns + language.adjectives + language.materials + language.colours).map {
      Array($0.utf8)
    }
  }

  /// Appends both cells, each behind a comma; true where the listing has changed since the night before.
  func append(_ number: Int, _ out: ByteBuffer) -> Bool {
    out.append(",")
    GTIN.append(300_000_000_000 + number % 299_900_000_000, to: out)
    out.append(",")
    // The last night up to this one on which the listing changed says how its text reads.
    var revision = night
    while revision > 0, !isChanged(number, on: revision) { revision -= 1 }
    var random = RandomSource(seed: UInt64(number) << 16 ^ UInt64(revision))
    for index in 0..<30 {
      if index > 0 { out.append(" ") }
      out.append(random.pick(words))
    }
    return night > 0 && revision == night
  }

  private func isChanged(_ number: Int, on night: Int) -> Bool {
    var random = RandomSource(seed: UInt64(night) << 40 ^ UInt64(number))
    return random.chance(changedPercent)
  }
}
