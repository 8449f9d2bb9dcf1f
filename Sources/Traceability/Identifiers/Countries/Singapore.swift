import CompiledRules

enum Singapore {
  /// The unique entity number: businesses nine characters, companies ten that begin with a year, others ten that begin
  /// with R, S or T, a year and a kind.
  static let uen = IdentifierScheme("sg.uen", "Singaporean UEN", separators: "") { number, asOf in
    guard number.count == 9 || number.count == 10 else { return .length }
    if number.count == 9 {
      guard number.without(last: 1).isDigits, number.from(8).isLetters else { return .characters }
      return "XMKECAWLJDB".letter(number.weighted([10, 4, 9, 3, 8, 2, 7, 1]) % 11) == number[8]
        ? nil : .checkDigit
    }
    if number.part(0..<1).isDigits {
      guard number.without(last: 1).isDigits else { return .characters }
      guard number.part(0..<4).integer <= asOf.year else { return .part }
      return "ZKCMDNERGWH".letter(number.weighted([10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11) == number[9]
        ? nil : .checkDigit
    }
    return other(number, asOf.year % 100)
  }

  private static func other(_ number: IdentifierNumber, _ year: Int) -> IdentifierFault? {
    guard "RST".contains(number[0]) else { return .part }
    guard number.part(1..<3).isDigits else { return .characters }
    if number[0] == "T", number.part(1..<3).integer > year { return .part }
    guard kinds.contains(number.part(3..<5).text) else { return .part }
    guard number.part(5..<9).isDigits else { return .characters }
    let alphabet = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
    guard let sum = number.weighted([4, 3, 5, 3, 10, 2, 2, 5, 7], alphabet) else { return .characters }
    return alphabet.letter(IdentifierNumber.modulo(sum - 5, 11)) == number[9] ? nil : .checkDigit
  }

  private static let kinds: Set<String> = [
    "CC", "CD", "CH", "CL", "CM", "CP", "CS", "CX", "DP", "FB", "FC", "FM", "FN", "GA", "GB", "GS", "HS",
    "LL",
    "LP", "MB", "MC", "MD", "MH", "MM", "MQ", "NB", "NR", "PA", "PB", "PF", "RF", "RP", "SM", "SS", "TC",
    "TU",
    "VH", "XL",
  ]
}
