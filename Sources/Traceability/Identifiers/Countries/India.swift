enum India {
  /// State, PAN, count, `Z`, Luhn over 36 characters.
  static let gstin = IdentifierScheme("in.gstin", "Indian GSTIN", separators: " -") { number, _ in
    guard number.count == 15 else { return .length }
    guard number.part(0..<2).isDigits, number.part(2..<7).isLetters, number.part(7..<11).isDigits,
      number.part(11..<12).isLetters, number.from(12).isAlphanumeric
    else { return .characters }
    guard (1...37).contains(number.part(0..<2).integer), number[12] != "0", number[13] == "Z" else {
      return .part
    }
    if let fault = permanentAccount(number.part(2..<12)) { return fault }
    return number.luhnSum("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0 ? nil : .checkDigit
  }

  static let pan = IdentifierScheme("in.pan", "Indian PAN", separators: " -") { number, _ in
    permanentAccount(number)
  }

  /// Five letters, of which the fourth tells who holds it, four digits, a letter whose computing is not published.
  private static func permanentAccount(_ number: IdentifierNumber) -> IdentifierFault? {
    guard number.count == 10 else { return .length }
    guard number.part(0..<5).isLetters, number.part(5..<9).isDigits, number.from(9).isLetters else {
      return .characters
    }
    return "ABCFGHLJPTK".contains(number[3]) && !number.part(5..<9).isZero ? nil : .part
  }
}
