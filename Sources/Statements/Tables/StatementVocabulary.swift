/// The closed lists of the DSA Transparency Database's submission interface, as in force since 2025-07-01.
///
/// Source: the database's published source, commit 69e80a0b of 2026-06-24 (`StatementStoreRequest`, `Statement`,
/// `EuropeanCountriesService`, `EuropeanLanguagesService`).
package enum StatementVocabulary {
  /// The allowed values of every field that has a list, by the field's name.
  package static let values: [String: Set<String>] = {
    var values: [String: Set<String>] = [
      "decision_visibility": prefixed("DECISION_VISIBILITY_", visibility),
      "decision_monetary": prefixed("DECISION_MONETARY_", "SUSPENSION TERMINATION OTHER"),
      "decision_provision": prefixed(
        "DECISION_PROVISION_",
        "PARTIAL_SUSPENSION TOTAL_SUSPENSION PARTIAL_TERMINATION TOTAL_TERMINATION"),
      "decision_account": prefixed("DECISION_ACCOUNT_", "SUSPENDED TERMINATED"),
      "account_type": prefixed("ACCOUNT_TYPE_", "BUSINESS PRIVATE"),
      "decision_ground": prefixed("DECISION_GROUND_", "ILLEGAL_CONTENT INCOMPATIBLE_CONTENT"),
      "content_type": prefixed("CONTENT_TYPE_", "APP AUDIO IMAGE PRODUCT SYNTHETIC_MEDIA TEXT VIDEO OTHER"),
      "category": prefixed("STATEMENT_CATEGORY_", categories),
      "category_specification": prefixed("KEYWORD_", keywords),
      "source_type": prefixed("SOURCE_", "ARTICLE_16 TRUSTED_FLAGGER TYPE_OTHER_NOTIFICATION VOLUNTARY"),
      "automated_decision": prefixed("AUTOMATED_DECISION_", "FULLY PARTIALLY NOT_AUTOMATED"),
      "automated_detection": ["Yes", "No"],
      "incompatible_content_illegal": ["Yes", "No"],
      "content_language": prefixed("", languages),
      "territorial_scope": Set(territories),
    ]
    values["category_addition"] = values["category"]
    return values
  }()

  /// The countries of the European Economic Area, sorted: the only ones a territorial scope may name. Greece is GR;
  /// there is no shorthand for the Union or the Area.
  package static let territories = split(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    """)

  /// Members of the Area that are not in the Union.
  package static let outsideUnion: Set<String> = ["IS", "LI", "NO"]

  private static func split(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func prefixed(_ prefix: String, _ words: String) -> Set<String> {
    Set(split(words).map { prefix + $0 })
  }

  /// What can be done about how content is shown.
  private static let visibility = """
    CONTENT_REMOVED CONTENT_DISABLED CONTENT_DEMOTED CONTENT_AGE_RESTRICTED CONTENT_INTERACTION_RESTRICTED
    CONTENT_LABELLED OTHER
    """

  /// Annex I, part 2 of Implementing Regulation (EU) 2024/2835, as far as the database accepts it.
  private static let categories = """
    ANIMAL_WELFARE CONSUMER_INFORMATION CYBER_VIOLENCE CYBER_VIOLENCE_AGAINST_WOMEN
    DATA_PROTECTION_AND_PRIVACY_VIOLATIONS ILLEGAL_OR_HARMFUL_SPEECH INTELLECTUAL_PROPERTY_INFRINGEMENTS
    NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS NOT_SPECIFIED_NOTICE OTHER_VIOLATION_TC
    PROTECTION_OF_MINORS RISK_FOR_PUBLIC_SECURITY SCAMS_AND_FRAUD SELF_HARM UNSAFE_AND_PROHIBITED_PRODUCTS
    VIOLENCE
    """

  /// The same annex; STALKING is the database's own.
  private static let keywords = """
    ADULT_SEXUAL_MATERIAL AGE_SPECIFIC_RESTRICTIONS AGE_SPECIFIC_RESTRICTIONS_MINORS ANIMAL_HARM
    BIOMETRIC_DATA_BREACH BULLYING_AGAINST_GIRLS CHILD_SEXUAL_ABUSE_MATERIAL
    CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE CONTENT_PROMOTING_EATING_DISORDERS COORDINATED_HARM
    COPYRIGHT_INFRINGEMENT CYBER_BULLYING_INTIMIDATION CYBER_HARASSMENT CYBER_HARASSMENT_AGAINST_WOMEN
    CYBER_INCITEMENT CYBER_STALKING CYBER_STALKING_AGAINST_WOMEN DATA_FALSIFICATION DEFAMATION
    DESIGN_INFRINGEMENT DISCRIMINATION FEMALE_GENDERED_DISINFORMATION GEOGRAPHIC_INDICATIONS_INFRINGEMENT
    GEOGRAPHICAL_REQUIREMENTS GOODS_SERVICES_NOT_PERMITTED GROOMING_SEXUAL_ENTICEMENT_MINORS HATE_SPEECH
    HIDDEN_ADVERTISEMENT HUMAN_EXPLOITATION HUMAN_TRAFFICKING ILLEGAL_ORGANIZATIONS
    IMPERSONATION_ACCOUNT_HIJACKING INAUTHENTIC_ACCOUNTS INAUTHENTIC_LISTINGS INAUTHENTIC_USER_REVIEWS
    INCITEMENT_AGAINST_WOMEN INCITEMENT_VIOLENCE_HATRED INSUFFICIENT_INFORMATION_ON_TRADERS
    LANGUAGE_REQUIREMENTS MISINFORMATION_DISINFORMATION MISLEADING_INFO_CONSUMER_RIGHTS
    MISLEADING_INFO_GOODS_SERVICES MISSING_PROCESSING_GROUND NON_CONSENSUAL_IMAGE_SHARING
    NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN NON_CONSENSUAL_MATERIAL_DEEPFAKE
    NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN NONCOMPLIANCE_PRICING NUDITY PATENT_INFRINGEMENT PHISHING
    PROHIBITED_PRODUCTS PYRAMID_SCHEMES RIGHT_TO_BE_FORGOTTEN RISK_ENVIRONMENTAL_DAMAGE RISK_PUBLIC_HEALTH
    SELF_MUTILATION STALKING SUICIDE TERRORIST_CONTENT TRADE_SECRET_INFRINGEMENT TRADEMARK_INFRINGEMENT
    TRAFFICKING_WOMEN_GIRLS UNLAWFUL_SALE_ANIMALS UNSAFE_CHALLENGES UNSAFE_PRODUCTS VIOLATION_EU_LAW
    VIOLATION_NATIONAL_LAW OTHER
    """

  /// ISO 639-1 in capitals.
  private static let languages = """
    AB AA AF AK SQ AM AR AN HY AS AV AE AY AZ BM BA EU BE BN BH BI BS BR BG MY CA KM CH CE NY ZH CU CV KW CO
    CR HR CS DA DV NL DZ EN EO ET EE FO FJ FI FR FF GD GL LG KA DE KI EL KL GN GU HT HA HE HZ HI HO HU IS IO
    IG ID IA IE IU IK GA IT JA JV KN KR KS KK RW KV KG KO KJ KU KY LO LA LV LB LI LN LT LU MK MG MS ML MT GV
    MI MR MH RO MN NA NV ND NG NE SE NO NB NN II OC OJ OR OM OS PI PA PS FA PL PT QU RM RN RU SM SG SA SC SR
    SN SD SI SK SL SO ST NR ES SU SW SS SV TL TY TG TA TT TE TH BO TI TO TS TN TR TK TW UG UK UR UZ VE VI VO
    WA CY FY WO XH YI YO ZA ZU
    """
}
