extension TraderWork {
  /// Art. 30(1)(c): the payment account, whose IBAN may be told apart or in its place.
  mutating func assessAccount() {
    let told = record[.iban]
    let account = record[.paymentAccount]
    let inAccount = IBANText.find(in: account)
    if let iban = told.isEmpty ? inAccount : IBANText.withoutLabel(told) {
      take(IdentifierScheme.iban.check(iban, asOf: asOf), .iban, written: told.isEmpty ? account : told)
    } else {
      self[.iban] = ItemAssessment(account.isEmpty ? .missing : .notApplicable)
    }
    if self[.iban].status == .valid { keys[.iban] = [self[.iban].value] }
    assessPaymentAccount(account.isEmpty ? told : account, inAccount)
    if self[.iban].status == .valid { noteAccountCountry() }
    assessBIC()
  }

  private mutating func assessPaymentAccount(_ account: String, _ number: String?) {
    guard !account.isEmpty else { return }
    if PlainText.isPlaceholder(account) {
      self[.paymentAccount] = ItemAssessment(.invalid, reason: "placeholder", value: account)
    } else if self[.iban].status != .notApplicable, isTheIBAN(account, number) {
      // One account, told once or twice: as right as its number.
      self[.paymentAccount] = self[.iban]
    } else if let number {
      assessOther(number, account)
    } else if PlainText.characters(in: account) < 4 {
      self[.paymentAccount] = ItemAssessment(.invalid, reason: "incomplete", value: account)
    } else {
      self[.paymentAccount] = ItemAssessment(.valid, value: account)
    }
  }

  /// Whether the account is the one that `iban` tells.
  private func isTheIBAN(_ account: String, _ number: String?) -> Bool {
    let told = record[.iban]
    if told.isEmpty || account == told { return true }
    func digits(_ text: String) -> String { IdentifierText.clean(text, without: " -.") }
    return number.map { digits($0) == digits(IBANText.withoutLabel(told)) } ?? false
  }

  /// An account of its own, beside that of `iban`: checked for itself, and nobody can say which of the two is paid to.
  private mutating func assessOther(_ number: String, _ account: String) {
    take(IdentifierScheme.iban.check(number, asOf: asOf), .paymentAccount, written: account)
    guard self[.paymentAccount].status == .valid else { return }
    keys[.iban, default: []].append(self[.paymentAccount].value)
    if self[.iban].status == .valid { contradict(.paymentAccount, "another account than iban") }
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
