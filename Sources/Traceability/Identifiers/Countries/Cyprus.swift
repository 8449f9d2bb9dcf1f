enum Cyprus {
  /// Eight digits and a letter; digits in odd places are translated.
  static let vat = IdentifierScheme(
    "cy.vat", "Cypriot VAT number", separators: " -", prefixes: ["CY"]
  ) { number, _ in
    guard number.without(last: 1).isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    guard !number.hasPrefix("12") else { return .part }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = (0..<8).reduce(0) { $0 + ($1.isMultiple(of: 2) ? odd[number.digit($1)] : number.digit($1)) }
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".letter(sum % 26) == number[8] ? nil : .checkDigit
  }

  /// The registrar's number: `HE` (companies), `EE`, `AE` or `S` and digits.
  static let register = IdentifierScheme(
    "cy.register", "Cypriot company registration number", separators: " -./",
    prefixes: ["HE", "EE", "AE", "ΗΕ", "C", "S"]
  ) { number, _ in
    guard number.isDigits, !number.isZero else { return .characters }
    return number.count <= 6 ? nil : .length
  }
}
