enum Switzerland {
  /// The enterprise identification number (UID), `CHE-107.787.577`.
  static let uid = IdentifierScheme("ch.uid", "Swiss UID", separators: " -.") { number, _ in
    if number.count == 9, number.isDigits { number.prepend("CHE") }
    return enterprise(number)
  }

  /// The UID with `MWST`, `TVA`, `IVA` or `TPV` behind.
  static let vat = IdentifierScheme("ch.vat", "Swiss VAT number", separators: " -.") { number, _ in
    guard number.count == 15 || number.count == 16 else { return .length }
    if let fault = enterprise(number.part(0..<12)) { return fault }
    return ["MWST", "TVA", "IVA", "TPV"].contains(number.from(12).text) ? nil : .part
  }

  private static func enterprise(_ number: IdentifierNumber) -> IdentifierFault? {
    guard number.count == 12 else { return .length }
    guard number.hasPrefix("CHE") else { return .part }
    guard number.from(3).isDigits else { return .characters }
    let check = (11 - number.from(3).weighted([5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11
    return check == number.digit(11) ? nil : .checkDigit
  }
}
