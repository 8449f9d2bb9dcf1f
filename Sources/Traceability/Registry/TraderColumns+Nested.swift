/// Names of members of objects, as nested files have them: `contact/phone`, `payment_account/iban`,
/// `authorisations/authorisation/kind`. Which of its joints are slashes does not matter, so flat names that were joined
/// (`contact.phone`, `contact_phone`) say the same.
extension TraderColumns {
  /// - Parameter words: of the whole name. O(words²).
  func nested(_ words: [Substring]) -> TraderColumn? {
    guard words.count > 1, words.count <= Self.mostWords else { return nil }
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      let outer = words[..<length].joined(separator: "_")
      let inner = words[length...].joined(separator: "_")
      if isList(outer, of: inner), let target = self.target(key: inner) { return target }
      if let member = member(inner, of: outer) { return member }
      if let target = wrapped(inner, in: outer) { return target }
    }
    return nil
  }

  private static let mostWords = 12

  /// `phones/phone`, `payment_accounts/payment_account/iban`: a list, and what it is a list of.
  private func isList(_ outer: String, of inner: String) -> Bool {
    guard outer.hasSuffix("s") else { return false }
    let one = outer.dropLast()
    return inner == one || inner.hasPrefix("\(one)_")
  }

  /// A member of what an object of its own is in some files, and a column in others.
  private func member(_ inner: String, of outer: String) -> TraderColumn? {
    let singular = outer.hasSuffix("s") ? exact(String(outer.dropLast())) : nil
    switch exact(outer) ?? singular {
    case .authorisation:
      if Self.kinds.contains(inner) { return .authorisation }
      if Self.references.contains(inner) { return .authorisationReference }
      if Self.ends.contains(inner) { return .authorisationUntil }
      // `authorisations/permit/until`
      switch target(key: inner) {
      case .authorisation: return .authorisation
      case .authorisationReference: return .authorisationReference
      case .authorisationUntil: return .authorisationUntil
      default: return nil
      }
    case .item(.tradeRegister), .item(.registerNumber):
      if Self.references.contains(inner) { return .item(.registerNumber) }
      if ["name", "court", "office", "authority", "register"].contains(inner) {
        return .item(.tradeRegister)
      }
      return inner.hasPrefix("country") ? .registerCountry : nil
    case .item(.identityDocument):
      if Self.kinds.contains(inner) { return .documentKind }
      if Self.references.contains(inner) { return .item(.identityDocument) }
      if Self.ends.contains(inner) { return .documentExpires }
      return ["seen_on", "seen", "date", "checked_on"].contains(inner) ? .documentSeen : nil
    case .item(.address):
      if exact(inner) == .addressPart || inner.hasPrefix("line") { return .addressPart }
      return exact(inner) == .item(.country) ? .item(.country) : nil
    case .item(.paymentAccount): return payment(inner, isAccount: true)
    case .item(.phone): return inner == "number" ? .item(.phone) : nil
    case .item(.email): return inner == "address" ? .item(.email) : nil
    case .item(let item) where [.vatNumber, .eori, .lei, .duns].contains(item):
      return Self.references.contains(inner) ? .item(item) : nil
    default: return nil
    }
  }

  private static let kinds: Set<String> = ["kind", "type", "name", "category"]
  private static let references: Set<String> = ["number", "no", "nr", "id", "reference", "ref", "code"]
  private static let ends: Set<String> = [
    "until", "valid_until", "valid_to", "expires", "expires_on", "expires_at", "expiry", "expiry_date",
    "expiration", "expiration_date", "end", "end_date", "ends_on",
  ]

  /// What stands in an object that only holds things together. Its name, country or status may be another's: a contact's
  /// name is a person's, a bank's country the bank's.
  private func wrapped(_ inner: String, in outer: String) -> TraderColumn? {
    // A bank's number is none of an account.
    if Self.payments.contains(outer) { return payment(inner, isAccount: outer.hasPrefix("account")) }
    let isTrader = Self.traders.contains(outer)
    guard isTrader || Self.wrappers.contains(outer), let target = self.target(key: inner) else { return nil }
    switch target {
    case .id, .role: return nil
    case .item(.name), .item(.country), .countries, .status: return isTrader ? target : nil
    default: return target
    }
  }

  private func payment(_ inner: String, isAccount: Bool) -> TraderColumn? {
    if isAccount, Self.references.contains(inner) || inner == "details" { return .item(.paymentAccount) }
    guard let target = self.target(key: inner) else { return nil }
    switch target {
    case .item(.iban), .item(.bic), .item(.paymentAccount): return target
    case .evidenceDay(let item), .evidenceSource(let item):
      return [.iban, .bic, .paymentAccount].contains(item) ? target : nil
    default: return nil
    }
  }

  private static let traders: Set<String> = [
    "trader", "merchant", "seller", "vendor", "company", "business", "legal_entity", "entity", "firm",
    "firma",
    "unternehmen",
  ]
  private static let wrappers: Set<String> = [
    "contact", "contacts", "contact_details", "contact_data", "contact_info", "contact_information",
    "details",
    "data", "info", "information", "profile", "identification", "identifiers", "legal", "registration", "tax",
    "fiscal", "master_data", "general", "kyc", "kyb", "kybc", "dsa", "traceability", "art30", "compliance",
    "stammdaten", "kontakt", "kontaktdaten",
  ]
  private static let payments: Set<String> = [
    "payment", "payments", "payment_details", "payout", "payouts", "bank", "bank_account", "bank_accounts",
    "bank_details", "banking", "payment_account", "payment_accounts", "account", "accounts", "bankverbindung",
    "konto",
  ]
}
