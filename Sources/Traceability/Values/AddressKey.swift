/// What spellings of one address have in common, for links between traders.
///
/// No parser: countries order and write addresses in too many ways. What is left are the words, whatever their order,
/// without what says nothing (the country's name, a country's letter before the postcode, "No."), in one spelling where
/// there are several (`Lindenstr.`, `Linden Straße`; `ö`, `oe`, `o`).
enum AddressKey {
  /// - Parameter country: ISO 3166-1 alpha-2, or empty. O(length).
  static func of(_ text: String, country: String) -> String {
    var words = base(PlainText.key(text)).split(separator: " ").map(String.init)
    dropCountry(&words, country)
    dropMarks(&words, country)
    words = words.map { abbreviations[$0] ?? shortened($0) }
    glue(&words, country)
    return "\(country) \(words.sorted().joined(separator: " "))"
  }

  /// Names of the country behind everything else, as often as they stand there. Of Luxembourg in Luxembourg no name is
  /// left, in any spelling.
  private static func dropCountry(_ words: inout [String], _ country: String) {
    var isLooking = !country.isEmpty
    while isLooking {
      isLooking = false
      for length in 1...4 where words.count > length {
        let name = words.suffix(length).joined(separator: " ")
        guard CountryNames.code(ofKey: name) == country || length == 1 && CountryCode.read(name) == country
        else { continue }
        words.removeLast(length)
        isLooking = true
        break
      }
    }
  }

  /// `D-50667`, `No. 4`: marks before a number.
  private static func dropMarks(_ words: inout [String], _ country: String) {
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let digits = next.utf8.prefix { (0x30...0x39).contains($0) }.count
      let isOfPostcode = digits >= 4 && (word == country.lowercased() || word == postcodeLetters[country])
      if isOfPostcode || digits > 0 && numberMarks.contains(word) { continue }
      kept.append(word)
    }
    words = kept
  }

  /// Letters before postcodes that are no ISO code: those of vehicles (Vienna Convention on Road Traffic, annex 3).
  private static let postcodeLetters = [
    "AT": "a", "BE": "b", "DE": "d", "ES": "e", "FI": "fin", "FR": "f", "IT": "i", "LU": "l", "NO": "n",
    "PT": "p",
    "SE": "s", "SI": "slo",
  ]

  private static let numberMarks: Set<String> = ["no", "nr", "num", "numero", "number", "hausnummer", "n"]

  /// Parts of one word that some write apart: `Berliner Str`, `4 a`, `1012 AB`.
  private static func glue(_ words: inout [String], _ country: String) {
    var glued: [String] = []
    for word in words {
      if let last = glued.last {
        let isNumber = last.allSatisfy(\.isNumber)
        let isStreet = (word == "str" || word == "pl") && !last.contains(where: \.isNumber)
        let isLetter = word.count == 1 && word.first?.isLetter == true && isNumber
        let isDutch =
          country == "NL" && word.count == 2 && word.allSatisfy(\.isLetter) && isNumber && last.count == 4
        if isStreet || isLetter || isDutch {
          glued[glued.count - 1] += word
          continue
        }
      }
      glued.append(word)
    }
    words = glued
  }

  /// The word in letters without marks, and with one spelling for German umlauts: `Köln`, `Koeln` and `Koln` are one.
  static func base(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      var last: UInt8 = 0
      let letters = word.utf8.filter { letter in
        let isKept = letter != UInt8(ascii: "e") || !"aou".utf8.contains(last)
        if isKept { last = letter }
        return isKept
      }
      return String(decoding: letters, as: UTF8.self)
    }
    var result = ""
    for scalar in word.unicodeScalars {
      let letter = scalar.isASCII ? String(scalar) : baseLetter(scalar)
      if letter == "e", let last = result.last, "aou".contains(last) { continue }
      result += letter == "ae" ? "a" : letter == "oe" ? "o" : letter
    }
    return result
  }

  /// The letter that Unicode's name for a Latin one tells: `LATIN SMALL LETTER O WITH DIAERESIS`.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> String {
    guard let name = scalar.properties.name, name.hasPrefix(latin) else { return String(scalar) }
    let rest = name.dropFirst(latin.count)
    let letter = rest.prefix { $0 != " " }
    guard letter.count == rest.count || rest.dropFirst(letter.count).hasPrefix(" WITH ") else {
      return String(scalar)
    }
    return letter.count <= 2 ? letter.lowercased() : String(scalar)
  }

  private static let latin = "LATIN SMALL LETTER "

  /// `lindenstrasse` as `lindenstr`.
  private static func shortened(_ word: String) -> String {
    for (long, short) in endings where word.hasSuffix(long) && word.utf8.count > long.utf8.count {
      return String(word.dropLast(long.count)) + short
    }
    return word
  }

  private static let endings = [("strasse", "str"), ("straat", "str"), ("platz", "pl")]

  /// What people shorten, as they shorten it.
  private static let abbreviations: [String: String] = {
    var result: [String: String] = [:]
    let words = """
      str strasse straat; pl platz place plaza piazza plac plein; st street saint sankt sint; rd road; \
      av avenue ave avda avenida; bd boulevard blvd boul; sq square; ln lane; dr drive; ct court; r rue; rte route; \
      che chemin; c calle; v via; cso corso; ul ulica; al aleja aleje; apt apartment; fl floor; bldg building; \
      ste suite
      """
    for group in words.split(separator: ";") {
      let forms = group.split(separator: " ").map { base(String($0)) }
      for form in forms { result[form] = forms.first }
    }
    return result
  }()
}
