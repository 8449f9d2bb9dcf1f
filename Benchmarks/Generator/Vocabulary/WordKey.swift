/// Words as the guarantee compares them: in lower case and without diacritics, so that a planted term cannot be
/// met by an unaccented or differently cased word of the vocabulary either.
enum WordKey {
  /// The runs of letters of `text`, each as its key, and its Han characters one by one.
  ///
  /// A slot (`{n}`) reads as a one-letter word, which no term is.
  static func words(of text: String) -> (words: [String], han: [Unicode.Scalar]) {
    var words: [String] = []
    var han: [Unicode.Scalar] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if isHan(scalar) {
        han.append(scalar)
      } else if scalar.properties.isAlphabetic {
        word += plain(scalar)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    if !word.isEmpty { words.append(word) }
    return (words, han)
  }

  static func key(of word: String) -> String { word.unicodeScalars.map(plain).joined() }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    return withoutDiacritic[lower] ?? lower
  }

  /// The accented letters of the vocabulary and of the terms.
  private static let withoutDiacritic: [String: String] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "ą": "a", "ã": "a", "å": "a", "ç": "c", "ć": "c", "é": "e",
    "è": "e", "ê": "e", "ë": "e", "ę": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n",
    "ń": "n", "ó": "o", "ò": "o", "ô": "o", "ö": "o", "õ": "o", "ś": "s", "ß": "ss", "ú": "u", "ù": "u",
    "û": "u", "ü": "u", "ý": "y", "ź": "z", "ż": "z",
  ]
}
