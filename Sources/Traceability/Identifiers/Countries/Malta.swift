enum Malta {
  static let vat = IdentifierScheme(
    "mt.vat", "Maltese VAT number", separators: " -", prefixes: ["MT"]
  ) { number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 8 else { return .length }
    return number.weighted([3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0 ? nil : .checkDigit
  }

  static let register = IdentifierScheme(
    "mt.mbr", "Maltese company number", separators: " -./"
  ) { number, _ in
    guard number[0] == "C", number.from(1).isDigits else { return .characters }
    return (2...7).contains(number.count) ? nil : .length
  }
}
