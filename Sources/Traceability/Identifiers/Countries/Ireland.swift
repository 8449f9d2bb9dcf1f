enum Ireland {
  /// Seven digits, a check letter and since 2013 another letter; before, the second place could hold a letter.
  static let vat = IdentifierScheme(
    "ie.vat", "Irish VAT number", separators: " -", prefixes: ["IE"]
  ) { number, _ in
    guard number.part(0..<1).isDigits, number.part(2..<7).isDigits, number.from(7).isOf(alphabet) else {
      return .characters
    }
    guard number.count == 8 || number.count == 9 else { return .length }
    if number.part(0..<7).isDigits {
      let extra = number.count == 9 ? number.value(8, alphabet) ?? 0 : 0
      return check(number.part(0..<7), extra) == number[7] ? nil : .checkDigit
    }
    guard ("A"..."Z").contains(number[1]) || number[1] == "+" || number[1] == "*" else { return .characters }
    var old = number.part(2..<7)
    old.bytes.append(number.bytes[0])
    old.prepend("0")
    return check(old, 0) == number[7] ? nil : .checkDigit
  }

  private static let alphabet = "WABCDEFGHIJKLMNOPQRSTUV"

  private static func check(_ digits: IdentifierNumber, _ extra: Int) -> Character {
    alphabet.letter((digits.weighted([8, 7, 6, 5, 4, 3, 2]) + 9 * extra) % 23)
  }

  static let register = IdentifierScheme.digits("ie.cro", "Irish company number (CRO)", 4...7)
}
