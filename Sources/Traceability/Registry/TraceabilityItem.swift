/// What a platform holds of a trader, item by item: Art. 30(1) DSA and what helps to check it.
///
/// The order is that of outputs.
package enum TraceabilityItem: UInt8, CaseIterable, Sendable {
  case name, address, country, phone, email, identityDocument, paymentAccount, iban, bic, tradeRegister,
    registerNumber, vatNumber, eori, lei, duns, selfCertification

  /// The item's name in trader files and outputs.
  package var name: String {
    switch self {
    case .name: "name"
    case .address: "address"
    case .country: "country"
    case .phone: "phone"
    case .email: "email"
    case .identityDocument: "identity_document"
    case .paymentAccount: "payment_account"
    case .iban: "iban"
    case .bic: "bic"
    case .tradeRegister: "trade_register"
    case .registerNumber: "register_number"
    case .vatNumber: "vat_number"
    case .eori: "eori"
    case .lei: "lei"
    case .duns: "duns"
    case .selfCertification: "self_certification"
    }
  }

  package init?(name: String) {
    guard let item = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = item
  }

  /// The point of Art. 30(1) DSA that demands it; `nil` for what only helps to check.
  package var demandedBy: String? {
    switch self {
    case .name, .address, .phone, .email: "30(1)(a)"
    case .identityDocument: "30(1)(b)"
    case .paymentAccount: "30(1)(c)"
    case .tradeRegister, .registerNumber: "30(1)(d)"
    case .selfCertification: "30(1)(e)"
    case .country, .iban, .bic, .vatNumber, .eori, .lei, .duns: nil
    }
  }

  /// What to ask the trader for.
  package var supply: String {
    switch self {
    case .name: "the trader's full name, or the company's name as registered"
    case .address: "a postal address with street, number, postcode and place"
    case .country: "the country of the address, as a code of ISO 3166-1 such as DE"
    case .phone: "a telephone number with its country code, such as +49 30 901820"
    case .email: "an e-mail address at which the trader can be reached"
    case .identityDocument:
      "a copy of a valid identity document, or an electronic identification (Regulation (EU) No 910/2014)"
    case .paymentAccount: "the details of a payment account in the trader's name"
    case .iban: "the IBAN of the payment account as the bank states it"
    case .bic: "the BIC of the bank that keeps the account"
    case .tradeRegister:
      "the trade register in which the trader is registered, or a statement that it is in none"
    case .registerNumber: "the number under which that register has the trader"
    case .vatNumber: "the VAT identification number as the tax office states it"
    case .eori: "the EORI number as customs state it"
    case .lei: "the legal entity identifier as issued"
    case .duns: "the D-U-N-S number as issued"
    case .selfCertification:
      "a statement that only products and services which comply with Union law will be offered"
    }
  }
}
