enum UnitedKingdom {
  /// Nine digits, twelve for a branch; `GD` and `HA` for departments and health authorities. Northern Ireland writes XI
  /// in front for trade in goods with the Union.
  static let vat = IdentifierScheme(
    "gb.vat", "United Kingdom VAT number", separators: " -.", prefixes: ["GB", "XI"]
  ) { number, _ in
    switch number.count {
    case 5: return authority(number, number.from(2))
    case 11 where number.hasPrefix("GD8888") || number.hasPrefix("HA8888"):
      guard number.from(6).isDigits else { return .characters }
      if let fault = authority(number, number.part(6..<9)) { return fault }
      return number.part(6..<9).integer % 97 == number.from(9).integer ? nil : .checkDigit
    case 9, 12:
      guard number.isDigits else { return .characters }
      let sum = number.weighted([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
      // Numbers from 100 on may count 55 less, since 2010.
      return sum == 0 || number.part(0..<3).integer >= 100 && (sum == 42 || sum == 55) ? nil : .checkDigit
    default: return .length
    }
  }

  private static func authority(_ number: IdentifierNumber, _ code: IdentifierNumber) -> IdentifierFault? {
    guard code.isDigits else { return .characters }
    let fits =
      number.hasPrefix("GD") && code.integer < 500 || number.hasPrefix("HA") && code.integer >= 500
    return fits ? nil : .part
  }

  /// The tax reference (UTR); a K in front or behind says nothing.
  static let taxReference = IdentifierScheme("gb.utr", "United Kingdom UTR", separators: " ") { number, _ in
    while number.hasPrefix("K") { number.dropPrefix("K") }
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    let sum = number.from(1).weighted([6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11
    return "21987654321".letter(sum) == number[0] ? nil : .checkDigit
  }

  /// The registrar's number: eight digits, or two letters (Scotland SC, Northern Ireland NI, partnerships OC …) and six.
  static let register = IdentifierScheme(
    "gb.company", "United Kingdom company number", separators: " -."
  ) { number, _ in
    guard number.isAlphanumeric else { return .characters }
    if number.isDigits {
      guard (1...8).contains(number.count), !number.isZero else { return .length }
      while number.count < 8 { number.prepend("0") }
      return nil
    }
    guard number.count == 8 else { return .length }
    return number.part(0..<2).isLetters && number.from(2).isDigits
      || number[0] == "R" && number.from(1).isDigits ? nil : .characters
  }
}
