/// What a statement of reasons is made of.
package struct StatementFacts: Sendable {
  package enum Restriction: String, Sendable, CaseIterable {
    // On a listing.
    case remove, disable, ageRestrict = "age_restrict", label, demote
    // On an account.
    case restriction, suspension, termination

    /// The field and value of the interface.
    var code: (field: String, value: JSONValue) {
      switch self {
      case .remove: ("decision_visibility", .texts(["DECISION_VISIBILITY_CONTENT_REMOVED"]))
      case .disable: ("decision_visibility", .texts(["DECISION_VISIBILITY_CONTENT_DISABLED"]))
      case .ageRestrict: ("decision_visibility", .texts(["DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED"]))
      case .label: ("decision_visibility", .texts(["DECISION_VISIBILITY_CONTENT_LABELLED"]))
      case .demote: ("decision_visibility", .texts(["DECISION_VISIBILITY_CONTENT_DEMOTED"]))
      case .restriction: ("decision_provision", .text("DECISION_PROVISION_PARTIAL_SUSPENSION"))
      case .suspension: ("decision_account", .text("DECISION_ACCOUNT_SUSPENDED"))
      case .termination: ("decision_account", .text("DECISION_ACCOUNT_TERMINATED"))
      }
    }

    /// The field for the last day of a restriction that ends.
    var endField: String {
      switch self {
      case .remove, .disable, .ageRestrict, .label, .demote: "end_date_visibility_restriction"
      case .restriction: "end_date_service_restriction"
      case .suspension, .termination: "end_date_account_restriction"
      }
    }

    package var isOnAccount: Bool { endField != "end_date_visibility_restriction" }
  }

  package enum Source: String, Sendable, CaseIterable {
    case voluntary, article16 = "article_16", trustedFlagger = "trusted_flagger", other

    var code: String {
      switch self {
      case .voluntary: "SOURCE_VOLUNTARY"
      case .article16: "SOURCE_ARTICLE_16"
      case .trustedFlagger: "SOURCE_TRUSTED_FLAGGER"
      case .other: "SOURCE_TYPE_OTHER_NOTIFICATION"
      }
    }
  }

  package enum Automation: String, Sendable {
    /// No person took part in the decision.
    case fully = "AUTOMATED_DECISION_FULLY"
    /// The program proposed it, a person decided.
    case partially = "AUTOMATED_DECISION_PARTIALLY"
    /// A person weighed it; the program only asked.
    case notAutomated = "AUTOMATED_DECISION_NOT_AUTOMATED"
  }

  package var restriction: Restriction
  package var puid: String
  package var categoryTitle = ""
  /// `STATEMENT_CATEGORY_…`
  package var category: String
  package var categoryAdditions: [String] = []
  package var keywords: [String] = []
  package var legalBasis: [String] = []
  /// The clause of the terms, for what no law forbids.
  package var terms: String?
  package var url: String?
  /// Facts and circumstances, whole sentences.
  package var facts: String
  /// ISO 3166-1; empty for everywhere.
  package var countries: [String] = []
  package var gtin: String?
  /// ISO 639-1, in any case.
  package var language: String?
  /// ISO 8601.
  package var contentDay: String
  package var applicationDay: String
  package var endDay: String?
  package var source = Source.voluntary
  package var isDetectedAutomatically = true
  package var automation: Automation

  package init(
    restriction: Restriction, puid: String, category: String, facts: String, contentDay: String,
    applicationDay: String, automation: Automation
  ) {
    self.restriction = restriction
    self.puid = puid
    self.category = category
    self.facts = facts
    self.contentDay = contentDay
    self.applicationDay = applicationDay
    self.automation = automation
  }
}
