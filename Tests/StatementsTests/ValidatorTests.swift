import Statements
import Testing

/// The project's own vectors: a sound statement, and what becomes of it with one field changed.
struct ValidatorTests {
  static let sound = """
    {"decision_visibility":["DECISION_VISIBILITY_CONTENT_DISABLED"],
     "decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Regulation (EU) 2023/988",
     "illegal_content_explanation":"A laser pointer that can blind.",
     "category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
     "content_type":["CONTENT_TYPE_PRODUCT"],"content_date":"2026-11-01","application_date":"2026-11-23",
     "territorial_scope":["DE","GR"],"decision_facts":"Stated power of 200 mW.","source_type":"SOURCE_VOLUNTARY",
     "automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_PARTIALLY","puid":"fw-1"}
    """

  static func changed(_ field: String, _ value: String?) throws -> JSONValue {
    guard case .object(var members) = try parsed(sound) else { return .null }
    members.removeAll { $0.name == field }
    if let value { members.append(JSONValue.Member(field, try parsed(value))) }
    return .object(members)
  }

  @Test func `a sound statement passes both`() throws {
    let statement = try parsed(Self.sound)
    #expect(StatementRules.check(statement).isAccepted)
    #expect(StatementRules.check(statement, door: .bulk).isAccepted)
    #expect(OutputProfile.problems(statement).isEmpty)
  }

  /// Field, its value, whether the database accepts it, whether this program may write it.
  static let cases: [(field: String, value: String?, accepted: Bool, writable: Bool)] = [
    ("territorial_scope", #"["GR"]"#, true, true), ("territorial_scope", #"["EL"]"#, false, false),
    ("territorial_scope", #"["EU"]"#, false, false), ("territorial_scope", "null", true, false),
    ("territorial_scope", nil, true, false), ("territorial_scope", #"["DE","DE"]"#, true, false),
    ("category_addition", "null", false, false), ("category_addition", "[]", true, false),
    ("category_addition", #"["STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"]"#, true, false),
    ("incompatible_content_illegal", "null", false, false), ("decision_monetary", "null", true, false),
    ("decision_monetary", #""null""#, true, false), ("decision_visibility", nil, false, false),
    ("decision_visibility", "[]", false, false), ("content_date", #""2026-02-29""#, false, false),
    ("content_date", #""2024-02-29""#, true, true), ("application_date", #"" 2026-11-23 ""#, true, false),
    ("puid", #""a.b""#, false, false), ("puid", "7", true, false),
    ("automated_detection", "true", false, false),
    ("content_id", #"{"EAN-13":"4006381333931"}"#, true, true),
    ("content_id", #"{"EAN-13":"4006381333932"}"#, true, false),
    ("content_id", #"{"EAN-13":null}"#, false, false),
    ("content_id", #"{"GTIN-14":"04006381333931"}"#, true, false),
    ("source_identity", #""somebody""#, true, false), ("illegal_content_explanation", #""  ""#, false, false),
    ("incompatible_content_ground", #""terms""#, true, false), ("decision_facts", "null", false, false),
    ("end_date_account_restriction", #""2027-01-01""#, true, false),
    ("end_date_visibility_restriction", #""2027-01-01""#, true, true),
    ("end_date_visibility_restriction", #""2038-01-02""#, false, false), ("unheard_of", "1", true, false),
    ("decision_ground_reference_url", #""https://eur-lex.europa.eu/eli/reg/2023/988""#, true, true),
    ("decision_ground_reference_url", #""eur-lex.europa.eu""#, false, false),
  ]

  @Test(arguments: cases.indices) func `one changed field`(index: Int) throws {
    let row = Self.cases[index]
    let statement = try Self.changed(row.field, row.value)
    let note = "\(row.field): \(row.value ?? "absent")"
    #expect(StatementRules.check(statement).isAccepted == row.accepted, "\(note)")
    #expect(OutputProfile.problems(statement).isEmpty == row.writable, "\(note)")
  }

  @Test func `text is counted in code points`() throws {
    let long = String(repeating: "é", count: 5000)
    #expect(StatementRules.check(try Self.changed("decision_facts", "\"\(long)\"")).isAccepted)
    #expect(!StatementRules.check(try Self.changed("decision_facts", "\"\(long)é\"")).isAccepted)
  }

  @Test(
    arguments: [
      // GS1's own examples and derivations by hand.
      ("4006381333931", "4006381333931"), ("04006381333931", "4006381333931"),
      ("036000291452", "0036000291452"),
      ("400-6381-333931", "4006381333931"), ("4006381333932", nil), ("14006381333938", nil),
      ("96385074", nil),
      ("ABC", nil), ("", nil), ("0000000000000", nil),
    ] as [(String, String?)])
  func `a product is told by a right EAN-13 only`(gtin: String, code: String?) {
    #expect(EAN13.code(from: gtin) == code)
  }
}
