extension TraderWork {
  /// Art. 30(1)(a): name, address, telephone, e-mail.
  mutating func assessContact() {
    if let text = text(.name) {
      self[.name] =
        PlainText.letters(in: text) >= 2
        ? ItemAssessment(.valid, value: text) : ItemAssessment(.invalid, reason: "no name", value: text)
    }
    assessCountry()
    assessAddress()
    assessPhone()
    guard let text = text(.email) else { return }
    // Full-width letters, and characters that cannot be seen, come with copied text and mean nothing.
    let addresses = EmailAddress.addresses(in: IdentifierText.clean(text, without: "", capitals: false))
    switch EmailAddress.check(addresses.first ?? text) {
    case .success(let address):
      self[.email] = ItemAssessment(.valid, value: address)
      keys[.email] = [EmailAddress.key(address)]
      if addresses.count > 1 { note(.email, "the first of \(addresses.count)") }
    case .failure(let fault):
      self[.email] = ItemAssessment(.invalid, reason: fault.fault.rawValue, value: text)
    }
  }

  private mutating func assessCountry() {
    // Before it is looked at for a placeholder: NO and NA are Norway and Namibia.
    guard let code = CountryCode.meant(by: record[.country]) else {
      guard let text = text(.country) else { return }
      self[.country] = ItemAssessment(.invalid, reason: IdentifierFault.country.reason, value: text)
      return
    }
    country = code
    self[.country] = ItemAssessment(.valid, value: code)
  }

  /// An address is not taken apart: countries write them in too many ways. It must be long enough to lead somewhere.
  private mutating func assessAddress() {
    guard let text = text(.address) else { return }
    let characters = PlainText.characters(in: text)
    let isIdeographic = text.unicodeScalars.contains { !$0.isASCII && $0.properties.isIdeographic }
    let key = PlainText.key(text)
    let words = key.utf8.split(separator: UInt8(ascii: " ")).count
    guard characters >= (isIdeographic ? 6 : 8), isIdeographic || words >= 3 else {
      self[.address] = ItemAssessment(.invalid, reason: "incomplete", value: text)
      return
    }
    self[.address] = ItemAssessment(.valid, value: text)
    keys[.address] = [AddressKey.of(text, country: country)]
  }

  private mutating func assessPhone() {
    guard let text = text(.phone) else { return }
    switch PhoneNumber.read(text, country: country) {
    case .success(let numbers):
      let found = numbers.first
      self[.phone] = ItemAssessment(.valid, value: found.number)
      keys[.phone] = [found.number]
      if numbers.count > 1 { note(.phone, "the first of \(numbers.count)") }
      if !country.isEmpty, found.country != "001", found.country != country {
        note(.phone, "number of \(found.country), address in \(country)")
      }
    case .failure(let fault):
      self[.phone] = ItemAssessment(.invalid, reason: fault.reason, value: text)
    }
  }

  /// Art. 30(1)(b): an identity document or electronic identification.
  mutating func assessDocument() {
    guard let text = text(.identityDocument) else { return }
    guard PlainText.characters(in: text) >= 4 else {
      self[.identityDocument] = ItemAssessment(.invalid, reason: "incomplete", value: text)
      return
    }
    self[.identityDocument] = ItemAssessment(.valid, value: text)
    if record.unreadableDates.contains("identity_document_expires") {
      // It has an end, and nobody can say that this is still to come.
      self[.identityDocument] = ItemAssessment(.invalid, reason: "day of expiry cannot be read", value: text)
    } else if let expires = record.documentExpires, expires < asOf {
      self[.identityDocument] = ItemAssessment(.stale, reason: "expired", value: text, since: expires)
    } else if let seen = record.documentSeen {
      if seen <= asOf {
        self[.identityDocument].since = seen
      } else {
        note(.identityDocument, "seen on a day in the future")
      }
    } else if record.unreadableDates.contains("identity_document_seen_on") {
      note(.identityDocument, "seen on a day that cannot be read")
    } else if record.evidence(.identityDocument)?.day == nil {
      note(.identityDocument, "not said when it was seen")
    }
  }

  /// Art. 30(1)(e): the trader's statement, as a yes, or the day on which it was given.
  mutating func assessCertification() {
    let text = record[.selfCertification]
    guard !text.isEmpty else { return }
    if let day = DayText.read(text) {
      guard day <= asOf else {
        self[.selfCertification] = ItemAssessment(.invalid, reason: "day in the future", value: text)
        return
      }
      self[.selfCertification] = ItemAssessment(.valid, value: "yes", since: day)
      return
    }
    switch YesNo.read(text) {
    case true: self[.selfCertification] = ItemAssessment(.valid, value: "yes")
    case false: self[.selfCertification] = ItemAssessment(.invalid, reason: "not given", value: "no")
    default:
      self[.selfCertification] = ItemAssessment(.invalid, reason: "neither yes, no nor a day", value: text)
    }
  }
}

/// Yes and no in the languages of the Union's larger markets.
enum YesNo {
  static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "ja", "j", "oui", "sí", "si", "sì", "sim", "tak", "given", "x": true
    case "no", "n", "false", "0", "nein", "non", "não", "nao", "nie", "nee", "refused": false
    default: nil
    }
  }
}
