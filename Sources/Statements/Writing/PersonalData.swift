/// Takes out of a text what may tell of a person: the database is public (Art. 24(5) DSA).
///
/// E-mail addresses, web addresses, handles, account numbers, wallets, telephone numbers (seven digits or more) and names
/// that are handed over. It errs on the side of taking out: a long number of another kind goes too.
package enum PersonalData {
  package static let mark = "[removed]"

  /// O(length × names).
  package static func removed(from text: String, names: [String] = []) -> String {
    var result = text
    for name in names {
      let name = StatementText.trimmed(name)
      // A name of one or two letters would take words apart.
      guard name.unicodeScalars.count >= 3 else { continue }
      result = replacing(name, in: result)
    }
    result = joined(result)
    let words = result.split(separator: " ", omittingEmptySubsequences: false).map { word in
      isTelling(word) ? mark : String(word)
    }
    return withoutNumbers(words.joined(separator: " "))
  }

  private static let legalForms: Set<String> = [
    "gmbh", "ug", "ag", "kg", "ohg", "ek", "ev", "mbh", "gbr", "co", "haftungsbeschränkt", "ltd", "limited",
    "llc", "inc",
    "plc", "lp", "llp", "sarl", "sas", "sasu", "sa", "eurl", "srl", "srls", "spa", "snc", "sl", "slu", "bv",
    "nv", "vof",
    "cv", "sp", "zoo", "sro", "as", "doo", "kft", "bt", "oy", "oyj", "ab", "aps", "lda", "unipessoal", "ooo",
    "eood",
  ]

  /// What to take out for a trader of this name and address: the whole of both, the name without its legal form, and the
  /// street with its number.
  package static func names(_ name: String?, address: String?) -> [String] {
    var names: [String] = []
    if let name {
      names.append(name)
      var words = name.split(separator: " ")
      while let last = words.last, words.count > 1,
        legalForms.contains(last.lowercased().filter { $0.isLetter }) || last.allSatisfy({ !$0.isLetter })
      { words.removeLast() }
      // One short word (`Nova`) may be any word of a sentence.
      let rest = words.joined(separator: " ")
      if rest != name, words.count > 1 || rest.count >= 6 { names.append(rest) }
    }
    if let address, !address.contains("••") {
      names.append(address)
      let street = address.prefix { $0 != "," && $0 != ";" && !$0.isNewline }
      if street.count < address.count, street.contains(where: \.isNumber), street.contains(where: \.isLetter)
      {
        names.append(String(street))
      }
    }
    return names
  }

  private static func isTelling(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    if lower.contains("@") { return true }
    if lower.contains("://") || lower.contains("www.") || isAddress(lower) || isHandle(lower) { return true }
    let letters = lower.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    let bytes = Array(String(String.UnicodeScalarView(letters)).utf8)
    // An IBAN: two letters, two digits, eleven more at least.
    if bytes.count >= 15, isLetter(bytes[0]), isLetter(bytes[1]), isDigit(bytes[2]), isDigit(bytes[3]) {
      return true
    }
    return isWallet(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `shop.example.de/x`: labels of letters, digits and hyphens with dots between them, of which the last is a domain's
  /// of letters alone, in front of a path or not. A sentence without a space behind its full stop (`pen.Order`) is one to
  /// the eye, too; to take it out says nothing wrong.
  private static func isAddress(_ word: String) -> Bool {
    let host = word.drop { "(\"'<[".contains($0) }.prefix { !"/?#:".contains($0) }
    let trimmed = host.reversed().drop { ".,;!)\"'>]".contains($0) }.reversed()
    let labels = String(trimmed).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, (2...24).contains(last.count),
      last.utf8.allSatisfy(isLetter), labels.allSatisfy({ !$0.isEmpty })
    else { return false }
    // Abbreviations (`z.b`, `e.g`) have labels of one letter.
    return labels.contains { $0.utf8.count > 2 }
      && labels.allSatisfy { label in
        label.unicodeScalars.allSatisfy {
          $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
        }
      }
  }

  private static let services: Set<String> = [
    "wechat", "weixin", "whatsapp", "telegram", "signal", "threema", "viber", "line", "skype", "snapchat",
    "snap",
    "instagram", "insta", "facebook", "messenger", "discord", "kik", "wickr", "session", "icq", "qq", "tg",
    "wa",
    "ig", "fb", "email", "mail", "tel", "phone", "contact",
  ]

  /// `wechat:maxi77`.
  private static func isHandle(_ word: String) -> Bool {
    guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let name = word[..<colon].filter { $0.isLetter }
    return services.contains(name)
      && word[word.index(after: colon)...].contains { $0.isLetter || $0.isNumber }
  }

  /// An address of Bitcoin or Ethereum: 26 letters and digits or more in one word that begins as they do.
  private static func isWallet(_ word: Substring) -> Bool {
    let core = word.drop { !$0.isASCII || !($0.isLetter || $0.isNumber) }.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    guard core.utf8.count >= 26, core.contains(where: \.isNumber) else { return false }
    return core.hasPrefix("1") || core.hasPrefix("3") || core.hasPrefix("bc1") || core.hasPrefix("0x")
  }

  /// Writings of an e-mail address in several words: `max (at) gmail.com`, `max [at] gmail [dot] com`.
  private static func joined(_ text: String) -> String {
    var result = text
    for (sign, names) in [("@", ["at", "ät"]), (".", ["dot", "punkt", "punto", "point"])] {
      for name in names {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
          result = replacing("\(open)\(name)\(close)", in: result, with: sign)
        }
      }
    }
    guard result != text else { return text }
    // Around the signs that took their place there may be spaces.
    for (spaced, sign) in [(" @", "@"), ("@ ", "@"), (" . ", ".")] {
      result = result.replacing(spaced, with: sign)
    }
    return result
  }

  /// Runs of digits and the separators of telephone numbers with seven digits or more; not days, nor acts of law.
  private static func withoutNumbers(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
    while index < scalars.count {
      guard isDigit(scalars[index]) || scalars[index] == "+" || scalars[index] == "(" else {
        output.append(scalars[index])
        index += 1
        continue
      }
      if let length = plainLength(scalars, at: index) {
        output.append(contentsOf: scalars[index..<(index + length)])
        index += length
        continue
      }
      let isInternational = scalars[index] == "+"
      var end = index
      var last = index
      var digits = 0
      while end < scalars.count, isDigit(scalars[end]) || " +()-/.".unicodeScalars.contains(scalars[end]) {
        if !isInternational, plainLength(scalars, at: end) != nil { break }
        if isDigit(scalars[end]) {
          digits += 1
          last = end
        }
        end += 1
      }
      if digits >= 7 {
        output.append(contentsOf: mark.unicodeScalars)
        index = last + 1
      } else {
        let next = max(index + 1, digits > 0 ? last + 1 : index + 1)
        output.append(contentsOf: scalars[index..<next])
        index = next
      }
    }
    return String(output)
  }

  /// The length of what tells of nobody though it has seven digits or more: a day as this program writes it
  /// (`2026-11-23`), or the number of an act of the Union (`2022/2065`, `1907/2006`). It stands by itself, with neither
  /// digits nor what joins them to a number around it.
  private static func plainLength(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    func joins(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      return scalars[index].properties.numericType == .decimal
        || "+-/".unicodeScalars.contains(scalars[index])
    }
    let text = scalars[start...].prefix(11).prefix { ("0"..."9").contains($0) || $0 == "-" || $0 == "/" }
    guard !joins(start - 1), !joins(start + text.count) else { return nil }
    func numbers(_ separator: Unicode.Scalar) -> [String] {
      text.split(separator: separator, omittingEmptySubsequences: false).map {
        String(String.UnicodeScalarView($0))
      }
    }
    func isYear(_ text: String) -> Bool {
      text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
    }
    let days = numbers("-")
    if days.map(\.utf8.count) == [4, 2, 2], isYear(days[0]), let month = Int(days[1]), let day = Int(days[2]),
      (1...12).contains(month), (1...31).contains(day)
    {
      return text.count
    }
    let act = numbers("/")
    guard act.count == 2, act.allSatisfy({ (1...4).contains($0.utf8.count) && Int($0) != nil }),
      isYear(act[0]) || isYear(act[1])
    else { return nil }
    return text.count
  }

  /// Case does not matter.
  private static func replacing(_ name: String, in text: String, with mark: String = mark) -> String {
    let wanted = Array(name.lowercased().unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    // Letters that change their number when lower-cased are left as they are: offsets must stay.
    let lower = scalars.map { scalar -> Unicode.Scalar in
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + wanted.count <= lower.count, lower[index..<(index + wanted.count)].elementsEqual(wanted) {
        output.append(contentsOf: mark.unicodeScalars)
        index += wanted.count
      } else {
        output.append(scalars[index])
        index += 1
      }
    }
    return String(output)
  }
}
