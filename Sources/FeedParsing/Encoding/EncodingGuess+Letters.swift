import Listings

/// Which one-byte encoding Latin, Greek or Cyrillic words are in, by the letters that only one of them has.
extension EncodingGuess {
  /// How often each byte above ASCII stands between two letters, where `³`, `¿` or `º` do not.
  struct InnerLetters {
    private(set) var counts = [Int](repeating: 0, count: 256)

    init(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.count > 2 else { return }
      for index in 1..<(bytes.count - 1) where bytes[index] >= 0x80 {
        if Self.isLetter(bytes[index - 1]), Self.isLetter(bytes[index + 1]) { counts[Int(bytes[index])] += 1 }
      }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    func count(_ bytes: UInt8...) -> Int { bytes.reduce(0) { $0 + counts[Int($1)] } }
  }

  /// The encoding of Latin words that are not UTF-8. windows-1252 unless letters of central Europe or of Turkey show,
  /// which read as windows-1252 are signs inside of words (`Ma³gorzata`) or letters no language joins (`pøíliš`).
  static func latin(_ bytes: UnsafeRawBufferPointer) -> SourceEncoding {
    let inner = InnerLetters(bytes)
    // ą ś ź of ISO-8859-2 and ą of windows-1250; ł and ż are the same in both. All are signs in windows-1252, while ś and ź
    // of windows-1250 are letters there (`cœur`). In a small table two different ones are enough.
    let signs: [UInt8] = [0xB1, 0xB3, 0xB6, 0xB9, 0xBC, 0xBF]
    let polish = signs.reduce(0) { $0 + inner.count($1) }
    let isPolish = polish >= fewest && inner.count(0xEA, 0xE6, 0xB3) > 0
    if isPolish || signs.count(where: { inner.count($0) > 0 }) > 1 {
      let windows = inner.count(0xB9, 0x9C, 0x9F)
      return inner.count(0xB1, 0xB6, 0xBC) > windows ? central("ISO-8859-2") : central("WINDOWS-1250")
    }
    // ě and ů inside of words: ì and ù of windows-1252 end words in Italian and French, and stand in none.
    let insideWords = inner.count(0xEC, 0xF9)
    let czech = insideWords + inner.count(0xE8, 0xF8)
    if insideWords > 0, czech > 1, 8 * insideWords >= czech, inner.count(0xE5, 0xE6) == 0 {
      return isISO(bytes) ? central("ISO-8859-2") : central("WINDOWS-1250")
    }
    // š and ž beside č ě ř ů ć: è, ì, ø, ù and æ to windows-1252, in which the first two are at the same places.
    let carons = inner.count(0xE8, 0xEC, 0xF8, 0xF9, 0xE6)
    let windows = bytes.count { Self.caronsOfWindows.contains($0) }
    let latin2 = inner.count(0xB9, 0xBE)
    if carons >= 2, windows + latin2 >= 2, 8 * (windows + latin2) >= carons {
      return latin2 > windows ? central("ISO-8859-2") : central("WINDOWS-1250")
    }
    // ő and ű: õ is Portuguese and Estonian, û French, both together nobody's.
    if inner.count(0xF5) > 0, inner.count(0xFB) > 0, inner.count(0xE3, 0xE7) == 0 {
      return central("WINDOWS-1250")
    }
    // ş, ğ and ı: þ, ð and ý are Icelandic, which has á, í, ú and æ as well.
    if inner.count(0xFE, 0xF0, 0xFD) >= fewest, inner.count(0xE1, 0xED, 0xFA, 0xE6) == 0 {
      return central("WINDOWS-1254")
    }
    return .windows1252
  }

  /// Š, š, Ž and ž, which are letters in windows-1252 as well.
  private static let caronsOfWindows: [UInt8] = [0x8A, 0x8E, 0x9A, 0x9E]

  /// Whether words of bytes from C0 on are Greek: its accented vowels DC to DF stand between small letters, where
  /// Cyrillic has capitals.
  static func isGreek(_ bytes: UnsafeRawBufferPointer, strays: Int) -> Bool {
    var accents = 0
    guard bytes.count > 2 else { return false }
    for index in 1..<(bytes.count - 1) where (0xDC...0xDF).contains(bytes[index]) {
      if bytes[index - 1] >= 0xE1, bytes[index + 1] >= 0xE1 { accents += 1 }
    }
    return accents >= 2 && accents * 25 >= strays
  }

  private static func central(_ name: String) -> SourceEncoding {
    SourceEncoding(named: name) ?? .windows1252
  }
}
