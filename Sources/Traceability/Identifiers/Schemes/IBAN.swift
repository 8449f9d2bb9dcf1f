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
