/// VAT numbers of the Union by their prefix, as VIES takes them; and the schemes for trade from outside.
package enum EUVAT {
  /// The countries whose VAT numbers VIES knows, by prefix: Greece writes EL, Northern Ireland XI.
  package static let schemes: [String: IdentifierScheme] = [
    "AT": Austria.vat, "BE": Belgium.vat, "BG": Bulgaria.vat, "CY": Cyprus.vat, "CZ": Czechia.vat,
    "DE": Germany.vat, "DK": Denmark.vat, "EE": Estonia.vat, "EL": Greece.vat, "ES": Spain.vat,
    "FI": Finland.vat, "FR": France.vat, "HR": Croatia.oib, "HU": Hungary.vat, "IE": Ireland.vat,
    "IT": Italy.vat, "LT": Lithuania.vat, "LU": Luxembourg.vat, "LV": Latvia.vat, "MT": Malta.vat,
    "NL": Netherlands.vat, "PL": Poland.vat, "PT": Portugal.vat, "RO": Romania.vat, "SE": Sweden.vat,
    "SI": Slovenia.vat, "SK": Slovakia.vat, "XI": UnitedKingdom.vat,
  ]

  /// Any number with its prefix; valid ones keep it.
  package static let scheme = IdentifierScheme(name: "eu.vat", title: "EU VAT number") { text, asOf in
    let cleaned = IdentifierText.clean(text, without: "")
    let prefix = String(cleaned.prefix(2))
    if prefix == "EU" || prefix == "IM" { return oneStopShop.check(cleaned, asOf: asOf) }
    guard let scheme = schemes[prefix == "GR" ? "EL" : prefix] else { return .invalid(.country) }
    switch scheme.check(cleaned, asOf: asOf) {
    case .invalid(let fault): return .invalid(fault)
    case .valid(let number): return .valid(number.hasPrefix(prefix) ? number : prefix + number)
    }
  }

  /// The one stop shops of traders from outside the Union: `EU` or `IM`, the number of the member state of
  /// identification (ISO 3166-1 numeric; 900 Northern Ireland), digits.
  static let oneStopShop = IdentifierScheme("eu.oss", "EU one stop shop number", separators: " -") {
    number, _ in
    if number.hasPrefix("EU") {
      guard number.count == 11 else { return .length }
    } else if number.hasPrefix("IM") {
      guard number.count == 12 else { return .length }
    } else {
      return .part
    }
    guard number.from(2).isDigits else { return .characters }
    return memberStates.contains(number.part(2..<5).integer) ? nil : .part
  }

  private static let memberStates: Set<Int> = [
    40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442, 470, 528, 616,
    620,
    642, 703, 705, 724, 752, 900,
  ]
}
