extension TraderWork {
  /// Art. 30(1)(d): the trade register and the number in it, which bind who is registered.
  mutating func assessRegister() {
    let register = record[.tradeRegister]
    let number = record[.registerNumber]
    if register.isEmpty, number.isEmpty {
      if record.isRegistered == false {
        self[.tradeRegister] = ItemAssessment(.notApplicable)
        self[.registerNumber] = ItemAssessment(.notApplicable)
      } else if record.isRegistered == nil {
        self[.tradeRegister].reason = "not said whether the trader is registered"
        self[.registerNumber].reason = self[.tradeRegister].reason
      }
      return
    }
    if let text = text(.tradeRegister) {
      self[.tradeRegister] =
        PlainText.characters(in: text) >= 2
        ? ItemAssessment(.valid, value: text) : ItemAssessment(.invalid, reason: "incomplete", value: text)
    }
    if let text = text(.registerNumber) { assessNumber(text, register) }
    contradictRegister()
  }

  private mutating func assessNumber(_ text: String, _ register: String) {
    let place = registerPlace
    guard let schemes = RegisterNumbers.schemes[place] else {
      // No register whose numbers are known: something must be written.
      let isLong = PlainText.characters(in: text) >= 3
      self[.registerNumber] =
        isLong ? ItemAssessment(.valid, value: text) : ItemAssessment(.invalid, reason: "length", value: text)
      if isLong {
        note(.registerNumber, place.isEmpty ? "country unknown, not checked" : "no check known for \(place)")
      }
      keys[.registerNumber] = "\(place) \(PlainText.key(text))"
      return
    }
    var outcome = schemes.check(text, asOf: asOf)
    if !outcome.isValid, !register.isEmpty {
      // The court or city may stand with the register's name: `Amtsgericht Köln`, `HRB 49263`.
      let words = register.split(separator: " ").filter { !Self.officeWords.contains($0.lowercased()) }
      let whole = words.joined(separator: " ")
      let joined = schemes.check("\(whole) \(text)", asOf: asOf)
      if joined.isValid { outcome = joined }
    }
    take(outcome, .registerNumber, written: text)
    if let value = outcome.value { keys[.registerNumber] = "\(place) \(value)" }
    // A number that names its register tells it.
    if register.isEmpty, place == "DE" || place == "FR", let value = outcome.value, value.contains(" ") {
      self[.tradeRegister] = ItemAssessment(.valid, value: value, note: "from the number")
    }
  }

  private static let officeWords: Set<String> = [
    "amtsgericht", "ag", "registergericht", "handelsregister", "des", "beim", "greffe", "du", "de",
  ]

  private var registerPlace: String {
    guard !record.registerCountry.isEmpty else { return country }
    return CountryCode.read(record.registerCountry) ?? country
  }

  private mutating func contradictRegister() {
    guard !record.registerCountry.isEmpty else { return }
    guard let place = CountryCode.read(record.registerCountry) else {
      if self[.tradeRegister].status == .valid {
        self[.tradeRegister].status = .invalid
        self[.tradeRegister].reason = IdentifierFault.country.reason
      }
      return
    }
    if !country.isEmpty, place != country {
      contradict(.tradeRegister, "register in \(place), address in \(country)")
    }
  }
}
