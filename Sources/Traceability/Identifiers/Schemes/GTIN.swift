extension IdentifierScheme {
  /// Global trade item numbers of 8, 12, 13 and 14 digits (GS1 General Specifications): weights 3 and 1.
  package static let gtin = IdentifierScheme("ean", "GTIN", separators: " -") { number, _ in
    guard number.isDigits else { return .characters }
    guard [8, 12, 13, 14].contains(number.count) else { return .length }
    return number.fitsGS1 ? nil : .checkDigit
  }

  /// Books: ten characters with X for 10, or thirteen that begin with 978 or 979.
  package static let isbn = IdentifierScheme("isbn", "ISBN", separators: " -") { number, _ in
    if number.count == 9 { number.prepend("0") }
    guard number.without(last: 1).isDigits else { return .characters }
    switch number.count {
    case 10:
      let sum = number.weighted([1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11
      return "0123456789X".letter(sum) == number[9] ? nil : .checkDigit
    case 13:
      guard number.isDigits else { return .characters }
      guard number.fitsGS1 else { return .checkDigit }
      return number.hasPrefix("978") || number.hasPrefix("979") ? nil : .part
    default: return .length
    }
  }

  /// Serials: seven digits and a check character.
  package static let issn = IdentifierScheme("issn", "ISSN", separators: " -") { number, _ in
    guard number.without(last: 1).isDigits else { return .characters }
    guard number.count == 8 else { return .length }
    let check = (11 - number.weighted([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return "0123456789X".letter(check) == number[7] ? nil : .checkDigit
  }
}
