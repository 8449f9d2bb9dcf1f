import CompiledRules

enum China {
  /// The unified social credit code (GB 32100-2015): eighteen characters without I, O, S, V, Z; weights 3ⁿ modulo 31.
  static let uscc = IdentifierScheme("cn.uscc", "Chinese unified social credit code", separators: " -") {
    number, _ in
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    guard number.count == 18 else { return .length }
    guard number.part(0..<8).isDigits, number.from(8).isOf(alphabet) else { return .characters }
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    guard let sum = number.weighted(weights, alphabet) else { return .characters }
    return alphabet.letter(IdentifierNumber.modulo(31 - sum, 31)) == number[17] ? nil : .checkDigit
  }

  /// The resident identity card (GB 11643-1999): place, birthday, serial, ISO 7064 MOD 11-2. Sole traders have it as
  /// their only number. Of the place only the province is looked at: districts come and go.
  static let identityCard = IdentifierScheme("cn.ric", "Chinese resident identity card", separators: " -") {
    number, asOf in
    guard number.count == 18 else { return .length }
    guard number.part(0..<17).isDigits, number.from(17).isDigits || number[17] == "X" else {
      return .characters
    }
    let provinces = [
      11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 91...91,
    ]
    let year = number.part(6..<10).integer
    guard provinces.contains(where: { $0.contains(number.part(0..<2).integer) }),
      (1800...max(1800, asOf.year)).contains(year),
      IdentifierNumber.isDay(year, number.part(10..<12).integer, number.part(12..<14).integer)
    else { return .part }
    return number.fitsRadix2("0123456789X") ? nil : .checkDigit
  }
}
