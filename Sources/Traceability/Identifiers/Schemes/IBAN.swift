extension IdentifierScheme {
  /// International bank account number (ISO 13616): country, two check digits (ISO 7064 MOD 97-10), and the account in
  /// the form that the registry gives for the country.
  package static let iban = IdentifierScheme("iban", "IBAN", separators: " -.", prefixes: ["IBAN"]) {
    number, _ in
    guard number.isAlphanumeric, number.part(0..<2).isLetters, number.part(2..<4).isDigits else {
      return number.count < 5 ? .length : .characters
    }
    guard let structure = IBANRegistry.structures[number.part(0..<2).text] else { return .country }
    guard number.count == 4 + structure.reduce(0, { $0 + $1.count }) else { return .length }
    var place = 4
    for part in structure {
      let field = number.part(place..<(place + part.count))
      guard part.kind.holds(field) else { return .characters }
      place += part.count
    }
    var turned = number.from(4)
    turned.bytes += number.bytes.prefix(4)
    guard turned.mod97 == 1 else { return .checkDigit }
    return nationalCheck(number)
  }

  /// Check digits that a country had before and keeps inside.
  private static func nationalCheck(_ number: IdentifierNumber) -> IdentifierFault? {
    let account = number.from(4)
    switch number.part(0..<2).text {
    case "BE":
      let remainder = account.part(0..<10).remainder(97)
      return (remainder == 0 ? 97 : remainder) == account.from(10).integer ? nil : .checkDigit
    case "ES":
      let bank = spanish(account.part(0..<8), shift: 2)
      let own = spanish(account.part(10..<20), shift: 0)
      return bank == account.digit(8) && own == account.digit(9) ? nil : .checkDigit
    case "ME": return account.remainder(97) == 1 ? nil : .checkDigit
    case "NO":
      let isShort = account.hasPrefix("0000")
      if isShort { return account.from(4).fitsLuhn ? nil : .checkDigit }
      return account.weighted([6, 7, 8, 9, 4, 5, 6, 7, 8, 9]) % 11 == account.digit(10) ? nil : .checkDigit
    default: return nil
    }
  }

  private static func spanish(_ digits: IdentifierNumber, shift: Int) -> Int {
    var sum = 0
    for place in 0..<digits.count { sum += digits.digit(place) << (place + shift) }
    let check = sum % 11
    return check < 2 ? check : 11 - check
  }
}

/// One part of an account: so many digits, letters or either.
struct IBANPart: Sendable {
  enum Kind: Character, Sendable {
    case digits = "n"
    case letters = "a"
    case either = "c"

    func holds(_ field: IdentifierNumber) -> Bool {
      switch self {
      case .digits: field.isDigits
      case .letters: field.isLetters
      case .either: field.isAlphanumeric
      }
    }
  }
  var count: Int
  var kind: Kind
}

/// IBANs inside of what people write.
enum IBANText {
  /// The text without the word IBAN in front of the number, and what stands between.
  static func withoutLabel(_ text: String) -> String {
    let plain = IdentifierText.clean(text, without: "")
    guard plain.hasPrefix("IBAN") else { return text }
    return String(plain.dropFirst("IBAN".count).drop { " :.-#=".contains($0) })
  }

  /// What looks like an IBAN in a text about an account, `IBAN: DE89 3704 …, Commerzbank`; right or wrong, for one with
  /// a slip in it is one all the same. `nil` for none. O(words²).
  static func find(in text: String) -> String? {
    let plain = IdentifierText.clean(text, without: "-.")
    // A number goes on over blanks and over nothing else.
    for chunk in plain.split(whereSeparator: { !($0 == " " || $0.isASCII && ($0.isLetter || $0.isNumber)) }) {
      let words = chunk.split(separator: " ").map { $0.hasPrefix("IBAN") ? $0.dropFirst("IBAN".count) : $0 }
      for start in words.indices {
        if let number = number(words[start...]) { return number }
      }
    }
    return nil
  }

  /// As many words as an IBAN of its country is long; digits that follow are part of it, and make it too long.
  private static func number(_ words: ArraySlice<Substring>) -> String? {
    var gathered = ""
    var next = words.startIndex
    func take() {
      gathered += words[next]
      next += 1
    }
    while next < words.endIndex, gathered.utf8.count < 4 { take() }
    let head = IdentifierNumber(gathered)
    guard head.part(0..<2).isLetters, head.part(2..<4).isDigits,
      let structure = IBANRegistry.structures[head.part(0..<2).text]
    else { return nil }
    let length = structure.reduce(4) { $0 + $1.count }
    while next < words.endIndex,
      gathered.utf8.count < length || IdentifierNumber(String(words[next])).isDigits
    {
      take()
    }
    let digits = gathered.utf8.count { (0x30...0x39).contains($0) }
    return (15...40).contains(gathered.utf8.count) && digits >= 8 ? gathered : nil
  }
}
