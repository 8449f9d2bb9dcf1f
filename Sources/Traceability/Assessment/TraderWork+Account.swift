extension TraderWork {
  /// Art. 30(1)(c): the payment account, whose IBAN may be told apart or in its place.
  mutating func assessAccount() {
    var iban = record[.iban]
    var account = record[.paymentAccount]
    if iban.isEmpty, looksLikeIBAN(account) { iban = account }
    if iban.isEmpty {
      self[.iban] = ItemAssessment(account.isEmpty ? .missing : .notApplicable)
    } else {
      take(IdentifierScheme.iban.check(iban, asOf: asOf), .iban, written: iban)
    }
    if account.isEmpty { account = iban }
    assessPaymentAccount(account)
    if self[.iban].status == .valid {
      keys[.iban] = self[.iban].value
      noteAccountCountry()
    }
    assessBIC()
  }

  private mutating func assessPaymentAccount(_ account: String) {
    guard !account.isEmpty else { return }
    if PlainText.isPlaceholder(account) {
      self[.paymentAccount] = ItemAssessment(.invalid, reason: "placeholder", value: account)
    } else if self[.iban].status != .notApplicable, account == record[.iban] || looksLikeIBAN(account) {
      // One account, told once or twice: as right as its number.
      let value = self[.iban].value
      self[.paymentAccount] = self[.iban]
      self[.paymentAccount].value = value
    } else if PlainText.characters(in: account) < 4 {
      self[.paymentAccount] = ItemAssessment(.invalid, reason: "incomplete", value: account)
    } else {
      self[.paymentAccount] = ItemAssessment(.valid, value: account)
    }
  }

  private func looksLikeIBAN(_ text: String) -> Bool {
    let number = IdentifierNumber(IdentifierText.clean(text, without: " -."))
    return number.count >= 15 && number.count <= 38 && number.part(0..<2).isLetters
      && number.part(2..<4).isDigits
      && IBANRegistry.structures[number.part(0..<2).text] != nil
  }

  /// A payee may have an account anywhere in the payments area: told, and no fault.
  private mutating func noteAccountCountry() {
    let of = String(self[.iban].value.prefix(2))
    guard !country.isEmpty, of != country else { return }
    if IBANRegistry.paymentsArea.contains(of), IBANRegistry.paymentsArea.contains(country) {
      note(.iban, "account in \(of), address in \(country)")
    } else if !IBANRegistry.paymentsArea.contains(of) {
      contradict(.iban, "account in \(of), address in \(country)")
    } else {
      note(.iban, "account in \(of), address in \(country) outside the payments area")
    }
  }

  private mutating func assessBIC() {
    let text = record[.bic]
    guard !text.isEmpty else {
      self[.bic] = ItemAssessment(.notApplicable)
      return
    }
    take(IdentifierScheme.bic.check(text, asOf: asOf), .bic, written: text)
    guard self[.bic].status == .valid, self[.iban].status == .valid else { return }
    let bank = String(self[.bic].value.dropFirst(4).prefix(2))
    let account = String(self[.iban].value.prefix(2))
    // Territories have codes of their own in one and not in the other.
    let territories: [String: Set<String>] = [
      "FR": ["MC", "GF", "GP", "MQ", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"],
      "GB": ["GG", "IM", "JE"],
      "FI": ["AX"], "NO": ["SJ"], "DK": ["FO", "GL"], "PT": [], "ES": [],
    ]
    guard bank != account, territories[account]?.contains(bank) != true else { return }
    contradict(.bic, "bank in \(bank), account in \(account)")
  }
}
