extension TraderColumns {
  /// Names as platforms export them, the column's own first. Spelled as `key` spells them.
  static let names: [(target: TraderColumn, names: String)] = [
    (
      .id,
      """
      id trader_id seller_id merchant_id vendor_id shop_id store_id account_id trader seller merchant \
      händler_id haendler_id verkäufer_id id_vendeur id_marchand id_vendedor id_venditore
      """
    ),
    (.role, "role account_role trader_role actor partner_role rolle rôle ruolo rol"),
    (
      .item(.name),
      """
      name trader_name legal_name company company_name business_name seller_name merchant_name firma \
      firmenname raison_sociale nom razón_social razon_social nombre ragione_sociale nome nazwa bedrijfsnaam
      """
    ),
    (
      .item(.address),
      "address postal_address full_address anschrift adresse dirección direccion indirizzo adres"
    ),
    (
      .addressPart,
      """
      address_part street address_street address_line address_line_1 address_line_2 address_line1 address_line2 \
      street_address straße strasse hausnummer rue house_number address_house_number postcode address_postcode \
      postal_code address_postal_code zip zip_code address_zip plz code_postal city address_city town place ort \
      stadt ville address_town state province region address_region address_state
      """
    ),
    (
      .item(.country),
      "country country_code address_country land pays país pais paese kraj country_of_establishment"
    ),
    (
      .item(.phone),
      "phone telephone tel phone_number telephone_number telefon telefonnummer téléphone telephone_1 teléfono telefono"
    ),
    (.item(.email), "email e_mail mail email_address e_mail_address courriel correo"),
    (
      .item(.identityDocument),
      """
      identity_document identity_document_number identity_document_reference id_document id_document_number \
      passport passport_number identity identity_reference electronic_identification eid ausweis ausweisnummer
      """
    ),
    (
      .documentKind,
      "identity_document_kind identity_document_type id_document_type document_type document_kind"
    ),
    (
      .documentSeen,
      "identity_document_seen_on identity_document_seen identity_document_date id_document_seen_on document_seen_on"
    ),
    (
      .documentExpires,
      """
      identity_document_expires identity_document_expires_on identity_document_valid_until \
      identity_document_expiry document_expires
      """
    ),
    (
      .item(.paymentAccount),
      "payment_account payment_account_details bank_account account account_number kontonummer konto payout_account"
    ),
    (.item(.iban), "iban iban_number bank_iban"),
    (.item(.bic), "bic swift bic_swift swift_code bank_bic"),
    (
      .item(.tradeRegister),
      "trade_register register register_name trade_register_name commercial_register registry registergericht"
    ),
    (
      .item(.registerNumber),
      """
      register_number trade_register_number registration_number registration_no company_number company_registration \
      registernummer handelsregisternummer hrb siren siret uscc unified_social_credit_code business_license krs kvk
      """
    ),
    (.registered, "registered is_registered trade_registered in_register"),
    (.registerCountry, "register_country trade_register_country registration_country"),
    (
      .item(.vatNumber),
      """
      vat_number vat vat_id vatin vat_no ust_id ustid ust_idnr umsatzsteuer_id tva numéro_tva numero_tva nif_iva \
      partita_iva btw_nummer btw nip tax_number tax_id
      """
    ),
    (.item(.eori), "eori eori_number eori_no"),
    (.item(.lei), "lei lei_code"),
    (.item(.duns), "duns duns_number d_u_n_s d_u_n_s_number"),
    (
      .item(.selfCertification),
      "self_certification self_certified self_declaration compliance_statement selbstbescheinigung"
    ),
    (
      .authorisation,
      """
      authorisations authorisation authorizations authorization authorisations_kind authorizations_kind \
      authorisation_kind product_authorisations permits permit licences licenses licence license
      """
    ),
    (
      .authorisationReference,
      """
      authorisations_reference authorizations_reference authorisations_number authorizations_number \
      authorisation_reference
      """
    ),
    (
      .authorisationUntil,
      "authorisations_until authorizations_until authorisations_valid_until authorizations_valid_until authorisation_until"
    ),
    (.countries, "countries sells_in sales_countries target_countries selling_countries länder"),
    (.status, "status trader_status seller_status state account_status"),
    (.requested, "requested_on information_requested_on requested notified_on"),
    (.reminded, "reminded_on reminder_sent_on reminded"),
  ]
}
