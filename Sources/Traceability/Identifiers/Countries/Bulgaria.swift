enum Bulgaria {
  /// Nine digits of a legal entity (the EIK), or ten of a person, a foreigner or others.
  static let vat = IdentifierScheme(
    "bg.vat", "Bulgarian VAT number", separators: " -.", prefixes: ["BG"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    switch number.count {
    case 9:
      let body = number.part(0..<8)
      var check = body.weighted([1, 2, 3, 4, 5, 6, 7, 8]) % 11
      if check == 10 { check = body.weighted([3, 4, 5, 6, 7, 8, 9, 10]) % 11 }
      return check % 10 == number.digit(8) ? nil : .checkDigit
    case 10:
      let isOther = (11 - number.weighted([4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number.digit(9)
      return isPerson(number) || isForeigner(number) || isOther ? nil : .checkDigit
    default: return .length
    }
  }

  /// The personal number (EGN): a date whose month tells the century, and weights 2ⁿ modulo 11.
  private static func isPerson(_ number: IdentifierNumber) -> Bool {
    var year = 1900 + number.part(0..<2).integer
    var month = number.part(2..<4).integer
    if month > 40 {
      year += 100
      month -= 40
    } else if month > 20 {
      year -= 100
      month -= 20
    }
    return IdentifierNumber.isDay(year, month, number.part(4..<6).integer)
      && number.weighted([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == number.digit(9)
  }

  /// The number of a foreigner (PNF).
  private static func isForeigner(_ number: IdentifierNumber) -> Bool {
    number.weighted([21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == number.digit(9)
  }
}
