extension TraderWork {
  /// The VAT number. Art. 30 does not ask for it; where there is one it must stand up.
  mutating func assessTax() {
    let text = record[.vatNumber]
    guard !text.isEmpty else {
      self[.vatNumber] = ItemAssessment(.notApplicable)
      return
    }
    guard let text = self.text(.vatNumber) else { return }
    let prefix = String(IdentifierText.clean(text, without: " -./").prefix(2))
    let isPrefixed = IdentifierNumber(prefix).isLetters && CountryCode.read(prefix) != nil || prefix == "XI"
    if EUVAT.schemes[prefix == "GR" ? "EL" : prefix] != nil || prefix == "EU" || prefix == "IM" {
      take(EUVAT.scheme.check(text, asOf: asOf), .vatNumber, written: text)
      contradictTax(prefix == "EL" ? "GR" : prefix)
    } else if CountryCode.isUnion(country), !isPrefixed {
      // Without its prefix: the country of the address tells which it must be.
      let own = country == "GR" ? "EL" : country
      take(EUVAT.scheme.check(own + text, asOf: asOf), .vatNumber, written: text)
    } else if let schemes = TaxNumbers.schemes[country] {
      take(schemes.check(text, asOf: asOf), .vatNumber, written: text)
    } else if CountryCode.isUnion(country) {
      self[.vatNumber] = ItemAssessment(.invalid, reason: IdentifierFault.country.reason, value: text)
    } else if PlainText.characters(in: text) >= 4 {
      self[.vatNumber] = ItemAssessment(.valid, value: text)
      note(.vatNumber, country.isEmpty ? "country unknown, not checked" : "no check known for \(country)")
    } else {
      self[.vatNumber] = ItemAssessment(.invalid, reason: "length", value: text)
    }
    guard self[.vatNumber].status == .valid || self[.vatNumber].status == .inconsistent else { return }
    let value = self[.vatNumber].value
    // Numbers of the Union tell their country; others may read alike in two.
    keys[.vatNumber] = EUVAT.schemes[String(value.prefix(2))] == nil ? "\(country) \(value)" : value
  }

  /// A trader established in the Union has the number of its own country; one from outside may have any of the Union,
  /// for it must register where it sells.
  private mutating func contradictTax(_ of: String) {
    guard CountryCode.isUnion(of), CountryCode.isUnion(country), of != country else { return }
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
