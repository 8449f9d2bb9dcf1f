enum Spain {
  /// The tax number of people (DNI, NIE), others (K, L, M) and entities (CIF).
  static let vat = IdentifierScheme(
    "es.nif", "Spanish VAT number (NIF)", separators: " -", prefixes: ["ES"]
  ) { number, _ in
    guard number.part(1..<max(1, number.count - 1)).isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    switch number[0] {
    case "K", "L", "M": return letter(number.part(1..<8).integer) == number[8] ? nil : .checkDigit
    case "0"..."9": return letter(number.part(0..<8).integer) == number[8] ? nil : .checkDigit
    case "X", "Y", "Z":
      let lead = number[0] == "X" ? 0 : number[0] == "Y" ? 10_000_000 : 20_000_000
      return letter(lead + number.part(1..<8).integer) == number[8] ? nil : .checkDigit
    default: return entity(number)
    }
  }

  /// The number of an entity alone.
  static let register = IdentifierScheme("es.cif", "Spanish entity number (CIF)", separators: " -") {
    number, _ in
    guard number.part(1..<max(1, number.count - 1)).isDigits else { return .characters }
    guard number.count == 9 else { return .length }
    return entity(number)
  }

  private static func entity(_ number: IdentifierNumber) -> IdentifierFault? {
    guard "ABCDEFGHJNPQRSUVW".contains(number[0]) else { return .characters }
    let check = number.part(1..<8).luhnDigit
    return number[8] == "0123456789".letter(check) || number[8] == "JABCDEFGHI".letter(check)
      ? nil : .checkDigit
  }

  private static func letter(_ number: Int) -> Character { "TRWAGMYFPDXBNJZSQVHLCKE".letter(number % 23) }
}
