import Testing

@testable import Traceability

/// Names of members of objects, and names that are about somebody else.
@Suite struct NestedColumnTests {
  @Test(
    arguments: [
      ("contact/phone", TraderColumn.item(.phone)), ("contact/email", .item(.email)),
      ("contact.phone", .item(.phone)), ("contact_details/telephone", .item(.phone)),
      ("company/contact/e-mail", .item(.email)), ("company/name", .item(.name)),
      ("phones/phone", .item(.phone)),
      ("payment_account/iban", .item(.iban)), ("payment_account/@iban", .item(.iban)),
      ("payment_account/bic", .item(.bic)), ("payment_account/number", .item(.paymentAccount)),
      ("payment_accounts/payment_account/iban", .item(.iban)), ("payment_accounts/iban", .item(.iban)),
      ("payment/bank_account/iban", .item(.iban)), ("bank/swift", .item(.bic)),
      ("payment_account/iban/verified/on", .evidenceDay(.iban)),
      ("payment_account/iban/value", .item(.iban)),
      ("authorisations/authorisation/kind", .authorisation), ("authorisations/authorisation", .authorisation),
      ("authorisations/authorisation/until", .authorisationUntil),
      ("authorisations/authorisation/reference", .authorisationReference),
      ("authorisations/valid_to", .authorisationUntil), ("permits/permit/expires", .authorisationUntil),
      ("licences/licence/type", .authorisation), ("permits/number", .authorisationReference),
      ("trade_register/name", .item(.tradeRegister)), ("trade_register/court", .item(.tradeRegister)),
      ("trade_register/number", .item(.registerNumber)), ("trade_register/country", .registerCountry),
      ("registration/vat_number", .item(.vatNumber)), ("tax/vat/number", .item(.vatNumber)),
      ("vat/number", .item(.vatNumber)), ("identity_document/kind", .documentKind),
      ("identity_document/number", .item(.identityDocument)),
      ("identity_documents/identity_document/expires", .documentExpires),
      ("identity_document/seen_on", .documentSeen), ("contact/address/street", .addressPart),
      ("address/country", .item(.country)), ("address/line1", .addressPart), ("identifiers/lei", .item(.lei)),
      ("legal/self_certification", .item(.selfCertification)),
    ]) func say(name: String, column: TraderColumn)
  {
    #expect(TraderColumns.builtIn.target(name) == column)
  }

  @Test(
    arguments: [
      "contact/name", "contact/id", "contact/country", "contact/status", "bank/name", "bank/country",
      "bank/code",
      "bank/phone", "bank/address", "payment_account/holder", "payment_account/status", "phone/code",
      "representative/phone", "support/email", "data_protection_officer_email", "company/type", "tax/office",
      "identity_document/country", "authorisations/authority", "colour", "a_b_c_d_e_f_g_h_i_j_k_l_m_phone",
    ]) func sayNothing(name: String)
  {
    #expect(TraderColumns.builtIn.target(name) == .other)
  }
}
