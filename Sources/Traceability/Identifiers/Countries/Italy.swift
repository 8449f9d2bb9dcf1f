enum Italy {
  /// Serial, province, Luhn digit.
  static let vat = IdentifierScheme(
    "it.iva", "Italian VAT number (partita IVA)", separators: " -:", prefixes: ["IT"]
  ) { number, _ in
    guard number.isDigits, !number.part(0..<7).isZero else { return .characters }
    guard number.count == 11 else { return .length }
    let province = number.part(7..<10).integer
    guard (1...100).contains(province) || [120, 121, 888, 999].contains(province) else { return .part }
    return number.fitsLuhn ? nil : .checkDigit
  }

  /// The tax code of a person: name, date, place, letter; digits may be replaced by letters where two people would
  /// share a code (D.M. 23 December 1976).
  static let taxCode = IdentifierScheme(
    "it.codicefiscale", "Italian tax code (codice fiscale)", separators: " -:"
  ) { number, _ in
    guard number.count == 16 else { return .length }
    let digitPlaces = [6, 7, 9, 10, 12, 13, 14]
    for place in 0..<16 {
      let byte = number.bytes[place]
      let isLetter = (65...90).contains(byte)
      guard digitPlaces.contains(place) ? (48...57).contains(byte) || replaced.contains(byte) : isLetter
      else {
        return .characters
      }
    }
    guard "ABCDEHLMPRST".contains(number[8]) else { return .part }
    let day = 10 * plain(number.bytes[9]) + plain(number.bytes[10])
    guard (1...31).contains(day % 40), day < 72 else { return .part }
    var sum = 0
    for place in 0..<15 {
      let byte = number.bytes[place]
      let value = Int((48...57).contains(byte) ? byte - 48 : byte - 65)
      sum += place.isMultiple(of: 2) ? odd[value] : value
    }
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".letter(sum % 26) == number[15] ? nil : .checkDigit
  }

  private static let replaced = Array("LMNPQRSTUV".utf8)
  private static let odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  private static func plain(_ byte: UInt8) -> Int {
    (48...57).contains(byte) ? Int(byte) - 48 : replaced.firstIndex(of: byte) ?? 0
  }

  /// The economic register's number (REA): province and digits.
  static let register = IdentifierScheme(
    "it.rea", "Italian economic register number (REA)", separators: " -.", prefixes: ["REA"]
  ) { number, _ in
    guard number.part(0..<2).isLetters, number.from(2).isDigits else { return .characters }
    return (5...9).contains(number.count) ? nil : .length
  }
}
