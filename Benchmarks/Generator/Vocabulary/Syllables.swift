/// Pronounceable words that no language has: names of brands and series, and the ends of terms.
enum Syllables {
  private static let onsets = [
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pl",
    "pr",
    "qu", "r", "s", "sk", "st", "t", "tr", "v", "w", "z",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "io", "ou", "y"]
  private static let codas = ["", "", "", "", "n", "r", "l", "s", "x", "m", "t", "nd", "rk", "st"]

  /// A word of `length` letters that begins with `stem`; ASCII lower case if the stem is.
  static func word(stem: String = "", length: Int, from random: inout RandomSource) -> String {
    var letters = Array(stem.unicodeScalars)
    while letters.count < length {
      letters += random.pick(onsets).unicodeScalars
      letters += random.pick(vowels).unicodeScalars
      letters += random.pick(codas).unicodeScalars
    }
    return String(String.UnicodeScalarView(letters.prefix(length)))
  }

  static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
