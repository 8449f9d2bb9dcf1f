extension TraderWork {
  /// The VAT number. Art. 30 does not ask for it; where there is one it must stand up.
  mutating func assessTax() {
    let text = record[.vatNumber]
    guard !text.isEmpty else {
      self[.vatNumber] = ItemAssessment(.notApplicable)
      return
    }
    guard let text = self.text(.vatNumber) else { return }
    if let (outcome, of) = readTax(text) {
      take(outcome, .vatNumber, written: text)
      contradictTax(of)
      if let value = outcome.value { keys[.vatNumber] = [Self.taxKey(value, of)] }
    } else if PlainText.characters(in: text) >= 4 {
      self[.vatNumber] = ItemAssessment(.valid, value: text)
      note(.vatNumber, country.isEmpty ? "country unknown, not checked" : "no check known for \(country)")
      keys[.vatNumber] = [Self.taxKey(IdentifierText.clean(text, without: " -./"), country)]
    } else {
      self[.vatNumber] = ItemAssessment(.invalid, reason: "length", value: text)
    }
  }

  /// The number as one of the country of its prefix, or, without a prefix, of the address; and the country whose number
  /// it is, empty for the one stop shops. `nil` where there is no check for it.
  private func readTax(_ text: String) -> (IdentifierOutcome, of: String)? {
    let plain = IdentifierText.clean(text, without: " -./")
    let prefix = String(plain.prefix(2))
    if prefix == "EU" || prefix == "IM" { return (EUVAT.scheme.check(text, asOf: asOf), "") }
    // Greece is GR to everybody but to VIES.
    if prefix == "GR" || prefix == "EL" {
      return (EUVAT.scheme.check("EL" + plain.dropFirst(2), asOf: asOf), "GR")
    }
    if EUVAT.schemes[prefix] != nil { return (EUVAT.scheme.check(text, asOf: asOf), prefix) }
    let own = ownTax(text)
    if let own, own.isValid { return (own, country) }
    guard IdentifierNumber(prefix).isLetters, CountryCode.isCode(prefix) else {
      return own.map { ($0, country) }
    }
    // Numbers of other countries, `GB980780684`, `CHE-107.787.577 MWST`.
    if let schemes = TaxNumbers.schemes[prefix] {
      switch schemes.check(text, asOf: asOf) {
      case .valid(let value): return (.valid(value.hasPrefix(prefix) ? value : prefix + value), prefix)
      case .invalid(let fault): return (.invalid(fault), prefix)
      }
    }
    return CountryCode.isUnion(country) ? (.invalid(.country), prefix) : own.map { ($0, country) }
  }

  /// The number as one of the country of the address, which need not stand in front of it.
  private func ownTax(_ text: String) -> IdentifierOutcome? {
    if CountryCode.isUnion(country) {
      return EUVAT.scheme.check((country == "GR" ? "EL" : country) + text, asOf: asOf)
    }
    return TaxNumbers.schemes[country]?.check(text, asOf: asOf)
  }

  /// What spellings of one number have in common. Numbers of the Union tell their country. Of the United Kingdom's the
  /// prefix tells only for which trade it is used, and the Swiss ending the language.
  private static func taxKey(_ value: String, _ of: String) -> String {
    if of == "GB" || of == "XI" {
      return "GB " + (value.hasPrefix(of) ? String(value.dropFirst(2)) : value)
    }
    if value.hasPrefix("CHE"), value.utf8.count > 12 { return "CH " + value.prefix(12) }
    if EUVAT.schemes[String(value.prefix(2))] != nil { return value }
    return "\(of) \(value.hasPrefix(of) ? String(value.dropFirst(of.count)) : value)"
  }

  /// A trader established in the Union has the number of its own country; one from outside may have any, for it must
  /// register where it sells.
  private mutating func contradictTax(_ of: String) {
    guard !of.isEmpty, CountryCode.isUnion(country), of != country else { return }
    contradict(.vatNumber, "VAT number of \(of), address in \(country)")
  }

  /// What traders may have and need not.
  mutating func assessIdentifiers() {
    for (item, scheme) in [
      (TraceabilityItem.eori, IdentifierScheme.eori), (.lei, .lei), (.duns, .duns),
    ] {
      guard !record[item].isEmpty else {
        self[item] = ItemAssessment(.notApplicable)
        continue
      }
      guard let text = text(item) else { continue }
      take(scheme.check(text, asOf: asOf), item, written: text)
    }
  }
}
