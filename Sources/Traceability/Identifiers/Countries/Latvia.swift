enum Latvia {
  /// Of entities it is the enterprise register's number; of people their personal code.
  static let vat = IdentifierScheme(
    "lv.pvn", "Latvian VAT or registration number", separators: " -", prefixes: ["LV"]
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 11 else { return .length }
    if number.digit(0) > 3 {
      return number.weighted([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 ? nil : .checkDigit
    }
    // Since 2017 personal codes begin with 32 and tell no date.
    if !number.hasPrefix("32") {
      let year = 1800 + 100 * number.digit(6) + number.part(4..<6).integer
      guard IdentifierNumber.isDay(year, number.part(2..<4).integer, number.part(0..<2).integer) else {
        return .part
      }
    }
    let check = (1 + number.weighted([10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10
    return check == number.digit(10) ? nil : .checkDigit
  }
}
