enum Czechia {
  /// Eight digits of an entity, or the birth number of a person.
  static let vat = IdentifierScheme(
    "cz.dic", "Czech VAT number (DIČ)", separators: " /", prefixes: ["CZ"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    switch number.count {
    case 8:
      guard number.digit(0) != 9 else { return .part }
      return entityDigit(number) == number.digit(7) ? nil : .checkDigit
    case 9 where number.digit(0) == 6:
      let sum = number.from(1).weighted([8, 7, 6, 5, 4, 3, 2]) % 11
      let check = (8 - IdentifierNumber.modulo(10 - sum, 11))
      return IdentifierNumber.modulo(check, 10) == number.digit(8) ? nil : .checkDigit
    case 9, 10: return birthNumber(number)
    default: return .length
    }
  }

  /// The identification number (IČO) of entities in the public register.
  static let register = entity("cz.ico", "Czech identification number (IČO)")

  /// Czechia and Slovakia number entities alike.
  static func entity(_ name: String, _ title: String) -> IdentifierScheme {
    IdentifierScheme(name, title, separators: " -.") { number, _ in
      guard number.isDigits else { return .characters }
      guard (6...8).contains(number.count) else { return .length }
      while number.count < 8 { number.prepend("0") }
      return entityDigit(number) == number.digit(7) ? nil : .checkDigit
    }
  }

  private static func entityDigit(_ number: IdentifierNumber) -> Int {
    let check = (11 - number.weighted([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return (check == 0 ? 1 : check) % 10
  }

  /// The birth number (rodné číslo): 50 is added to a woman's month, 20 where a day has too many births; ten digits
  /// since 1954, of which the last makes all divisible by 11.
  static func birthNumber(_ number: IdentifierNumber) -> IdentifierFault? {
    var year = 1900 + number.part(0..<2).integer
    let month = number.part(2..<4).integer % 50 % 20
    if number.count == 9 {
      if year >= 1980 { year -= 100 }
      if year > 1953 { return .length }
    } else if year < 1954 {
      year += 100
    }
    guard IdentifierNumber.isDay(year, month, number.part(4..<6).integer) else { return .part }
    guard number.count == 10 else { return nil }
    return number.part(0..<9).remainder(11) % 10 == number.digit(9) ? nil : .checkDigit
  }
}
