enum France {
  /// A key of two characters and the SIREN; `000` marks Monaco, which has no SIREN.
  static let vat = IdentifierScheme(
    "fr.tva", "French VAT number", separators: " -.", prefixes: ["FR"]
  ) { number, _ in
    let alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    guard number.part(0..<2).isOf(alphabet), number.from(2).isDigits else { return .characters }
    guard number.count == 11 else { return .length }
    let siren = number.from(2)
    if !siren.hasPrefix("000"), !siren.fitsLuhn { return .checkDigit }
    if number.isDigits {
      return number.part(0..<2).integer == (siren.integer * 100 + 12) % 97 ? nil : .checkDigit
    }
    let first = number.value(0, alphabet) ?? 0
    let second = number.value(1, alphabet) ?? 0
    let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (siren.integer + 1 + key / 11) % 11 == key % 11 ? nil : .checkDigit
  }

  /// The number of an enterprise.
  static let siren = IdentifierScheme("fr.siren", "French SIREN", separators: " .") { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return number.fitsLuhn ? nil : .checkDigit
  }

  /// The number of an establishment; those of La Poste outgrew Luhn and count modulo 5.
  static let siret = IdentifierScheme("fr.siret", "French SIRET", separators: " .") { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 14 else { return .length }
    if number.hasPrefix("356000000"), !number.equals("35600000000048") {
      guard number.weighted(Array(repeating: 1, count: 14)) % 5 == 0 else { return .checkDigit }
    } else if !number.fitsLuhn {
      return .checkDigit
    }
    return number.part(0..<9).fitsLuhn ? nil : .checkDigit
  }

  /// `RCS`, the registry's city, a letter in older entries, and the SIREN.
  static let register = IdentifierScheme(name: "fr.rcs", title: "French trade register number (RCS)") {
    text, _ in
    var words = IdentifierText.clean(text, without: "", capitals: false)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 3, words[0] == "RCS" || words[0] == "rcs" else { return .invalid(.characters) }
    words.removeFirst()
    var siren = ""
    while siren.count < 9, let last = words.popLast() {
      let digits = last.reversed().prefix { $0.isASCII && $0.isNumber }
      siren = String(digits.reversed()) + siren
      if digits.count < last.count {
        words.append(String(last.dropLast(digits.count)))
        break
      }
    }
    var letter: String?
    if words.last == "A" || words.last == "B" { letter = words.popLast() }
    // A letter written to the end of the city is neither.
    guard siren.count == 9, let city = words.last, let end = city.last,
      !(end.isUppercase && city.count > 1)
        || city.allSatisfy({ !$0.isLowercase })
    else { return .invalid(.characters) }
    guard IdentifierNumber(siren).fitsLuhn else { return .invalid(.checkDigit) }
    return .valid((["RCS"] + words + (letter.map { [$0] } ?? []) + [siren]).joined(separator: " "))
  }
}
