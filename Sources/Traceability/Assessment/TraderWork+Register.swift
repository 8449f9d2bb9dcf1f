extension TraderWork {
  /// Art. 30(1)(d): the trade register and the number in it, which bind who is registered.
  mutating func assessRegister() {
    let register = record[.tradeRegister]
    var number = record[.registerNumber]
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
    // `Amtsgericht Köln, HRB 49263` says both.
    if number.isEmpty, namesItself(registerPlace), read(register, in: "").isValid { number = register }
    if let text = text(.tradeRegister) {
      self[.tradeRegister] =
        PlainText.characters(in: text) >= 2
        ? ItemAssessment(.valid, value: text) : ItemAssessment(.invalid, reason: "incomplete", value: text)
    }
    if number != record[.registerNumber] {
      assessNumber(number, register)
      note(.registerNumber, "from trade_register")
    } else if let text = text(.registerNumber) {
      assessNumber(text, register)
    }
    contradictRegister()
  }

  private mutating func assessNumber(_ text: String, _ register: String) {
    let place = registerPlace
    guard RegisterNumbers.schemes[place] != nil else {
      // No register whose numbers are known: something must be written.
      let isLong = PlainText.characters(in: text) >= 3
      self[.registerNumber] =
        isLong ? ItemAssessment(.valid, value: text) : ItemAssessment(.invalid, reason: "length", value: text)
      if isLong {
        note(.registerNumber, place.isEmpty ? "country unknown, not checked" : "no check known for \(place)")
      }
      keys[.registerNumber] = ["\(place) \(PlainText.key(text))"]
      return
    }
    let outcome = read(text, in: register)
    take(outcome, .registerNumber, written: text)
    guard let value = outcome.value else {
      if place == "DE", lacksCourt(text, register) {
        self[.registerNumber].reason = "the register's court is missing"
      }
      return
    }
    keys[.registerNumber] = ["\(place) \(RegisterNumbers.firm(value, of: place))"]
    guard namesItself(place), value.contains(" ") else { return }
    // A number that names its register tells it.
    let named = Self.register(ofNumber: value, place)
    if register.isEmpty || register == text {
      self[.tradeRegister] = ItemAssessment(.valid, value: named, note: "from the number")
    } else if let other = otherRegister(than: value, register, place) {
      contradict(.registerNumber, "number of \(named), register of \(other)")
    }
  }

  /// The number, which may need what stands with the register's name: `Amtsgericht Köln`, `HRB 49263`.
  private func read(_ text: String, in register: String) -> IdentifierOutcome {
    guard let schemes = RegisterNumbers.schemes[registerPlace] else { return .invalid(.country) }
    let outcome = schemes.check(text, asOf: asOf)
    if outcome.isValid { return outcome }
    if registerPlace == "DE" {
      var entry = GermanRegisterEntry(text)
      let place = GermanRegisterEntry(register)
      if entry.kind == nil, text.allSatisfy(\.isNumber) {
        // `Amtsgericht Köln HRB`, `49263`.
        entry.kind = place.kind
        entry.number = text
        entry.hasOtherWords = false
      }
      if let court = entry.court ?? (entry.hasOtherWords ? nil : place.court) {
        return entry.text(court: court).map { schemes.check($0, asOf: asOf) } ?? outcome
      }
      return !entry.hasOtherWords && place.hasOtherWords && entry.text(court: "") != nil
        ? .invalid(.part) : outcome
    }
    guard !register.isEmpty else { return outcome }
    let words = register.split(separator: " ").filter { !Self.officeWords.contains($0.lowercased()) }
    let joined = schemes.check("\(words.joined(separator: " ")) \(text)", asOf: asOf)
    return joined.isValid ? joined : outcome
  }

  /// Whether all that is wrong with a German number is that nobody says which court's it is.
  private func lacksCourt(_ text: String, _ register: String) -> Bool {
    let entry = GermanRegisterEntry(text)
    let place = GermanRegisterEntry(register)
    guard entry.court == nil, place.court == nil, !entry.hasOtherWords, !place.hasOtherWords,
      let whole = entry.text(court: "Köln")
    else { return false }
    return Germany.register.check(whole, asOf: asOf).isValid
  }

  /// Whether a country's numbers say which register they are of.
  private func namesItself(_ place: String) -> Bool { place == "DE" || place == "FR" }

  /// The register that a valid number names: the court of `Köln HRB 49263`, the city of `RCS Paris 303265045`.
  private static func register(ofNumber value: String, _ place: String) -> String {
    place == "FR" ? "RCS \(FrenchRegister.city(ofNumber: value))" : GermanRegisterEntry(value).court ?? ""
  }

  /// The register that is told beside the number, where it is another one.
  private func otherRegister(than value: String, _ register: String, _ place: String) -> String? {
    if place == "DE" {
      let court = GermanRegisterEntry(register).court
      return court == GermanRegisterEntry(value).court ? nil : court
    }
    guard let city = FrenchRegister.city(ofRegister: register) else { return nil }
    let own = PlainText.key(FrenchRegister.city(ofNumber: value))
    return city.contains(own) || own.contains(city) ? nil : "RCS \(city)"
  }

  private static let officeWords: Set<String> = [
    "registre", "greffe", "du", "de", "beim", "des",
  ]

  private var registerPlace: String {
    guard !record.registerCountry.isEmpty else { return country }
    return CountryCode.meant(by: record.registerCountry) ?? country
  }

  private mutating func contradictRegister() {
    guard !record.registerCountry.isEmpty else { return }
    guard let place = CountryCode.meant(by: record.registerCountry) else {
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
