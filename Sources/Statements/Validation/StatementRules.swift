/// The rules of the DSA Transparency Database for one statement, as its own application applies them: what it accepts,
/// and what it keeps of it.
///
/// Source: the verdicts of that application on some 230 statements, and its published source, commit 69e80a0b.
package enum StatementRules {
  /// What the database would make of `statement`. O(length).
  package static func check(_ statement: JSONValue, door: StatementDoor = .single) -> StatementVerdict {
    var checker = StatementChecker(statement, door)
    checker.run()
    return checker.verdict
  }

  static let singleValued = [
    "decision_monetary", "decision_provision", "decision_account", "account_type", "decision_ground",
    "category",
    "source_type", "automated_detection", "automated_decision", "content_language",
    "incompatible_content_illegal",
  ]
  static let lists = [
    "decision_visibility", "category_addition", "category_specification", "content_type", "territorial_scope",
  ]
  static let required: Set<String> = [
    "decision_ground", "category", "content_type", "content_date", "application_date", "decision_facts",
    "source_type", "automated_detection", "automated_decision", "puid",
  ]
  static let restrictions = [
    "decision_visibility", "decision_monetary", "decision_provision", "decision_account",
  ]
  static let endDates = [
    "end_date_visibility_restriction", "end_date_monetary_restriction", "end_date_service_restriction",
    "end_date_account_restriction",
  ]
  /// Fields in which the application lets the very string "null" pass.
  static let admitsLiteralNull: Set<String> = [
    "decision_visibility", "decision_monetary", "decision_provision", "decision_account", "account_type",
    "category_specification",
  ]
  /// Fields that may be absent, but not `null`.
  static let refusesNull: Set<String> = ["incompatible_content_illegal", "category_addition"]
}

/// One statement on its way through the rules.
struct StatementChecker {
  private let door: StatementDoor
  private let given: Set<String>
  private var values: [String: JSONValue] = [:]
  private(set) var verdict = StatementVerdict()

  init(_ statement: JSONValue, _ door: StatementDoor) {
    self.door = door
    var given: Set<String> = []
    if case .object(let members) = StatementText.prepared(statement) {
      for member in members {
        given.insert(member.name)
        values[member.name] = member.value
      }
    }
    self.given = given
  }

  mutating func run() {
    discard()
    for field in StatementRules.lists { checkList(field) }
    for field in StatementRules.singleValued { checkValue(field) }
    checkRestrictions()
    checkTexts()
    checkDates()
    checkIdentifiers()
    guard verdict.problems.isEmpty else { return verdict.stored = [:] }
    keep()
  }

  mutating func fail(_ field: String, _ message: String) {
    guard !verdict.problems.contains(where: { $0.field == field }) else { return }
    verdict.problems.append(StatementProblem(field: field, message: message))
  }

  func value(_ field: String) -> JSONValue { values[field] ?? .null }

  func holds(_ field: String, _ word: String) -> Bool {
    // A list that came as a text is no list of one.
    StatementRules.lists.contains(field)
      ? value(field).list?.contains(.text(word)) == true : value(field) == .text(word)
  }

  /// What goes before anything is checked: fields of the other ground, and texts without their `OTHER`.
  private mutating func discard() {
    switch value("decision_ground").text {
    case "DECISION_GROUND_ILLEGAL_CONTENT":
      values["incompatible_content_ground"] = .null
      values["incompatible_content_explanation"] = .null
    case "DECISION_GROUND_INCOMPATIBLE_CONTENT":
      values["illegal_content_legal_ground"] = .null
      values["illegal_content_explanation"] = .null
    default: break
    }
    if !holds("decision_monetary", "DECISION_MONETARY_OTHER") { values["decision_monetary_other"] = .null }
    guard door == .bulk else { return }
    values["content_id_ean"] = .null
    if holds("source_type", "SOURCE_VOLUNTARY") { values["source_identity"] = .null }
    if !holds("category_specification", "KEYWORD_OTHER") { values["category_specification_other"] = .null }
  }

  private mutating func checkList(_ field: String) {
    let value = value(field)
    if value == .null {
      if StatementRules.required.contains(field) { fail(field, "is required") }
      if StatementRules.refusesNull.contains(field), given.contains(field) { fail(field, "must not be null") }
      return
    }
    guard let elements = value.list else { return fail(field, "must be a list") }
    if elements.isEmpty, StatementRules.required.contains(field) { return fail(field, "is required") }
    for element in elements where !isAllowed(element, in: field) {
      return fail(field, "holds \(element.line), which is not in the list")
    }
  }

  private mutating func checkValue(_ field: String) {
    let value = value(field)
    if value == .null {
      if StatementRules.required.contains(field) { fail(field, "is required") }
      if StatementRules.refusesNull.contains(field), given.contains(field) { fail(field, "must not be null") }
      return
    }
    guard isAllowed(value, in: field) else {
      return fail(field, "is \(value.line), which is not in the list")
    }
  }

  private func isAllowed(_ value: JSONValue, in field: String) -> Bool {
    guard let text = value.text else { return false }
    if text == "null", StatementRules.admitsLiteralNull.contains(field) { return true }
    return StatementVocabulary.values[field]?.contains(text) == true
  }

  private mutating func checkRestrictions() {
    let isRestricted = StatementRules.restrictions.contains { field in
      value(field) != .null && value(field) != .list([])
    }
    guard !isRestricted else { return }
    for field in StatementRules.restrictions {
      fail(field, "is required where the statement names no other restriction")
    }
  }

  /// Fills `stored` with what the database keeps.
  private mutating func keep() {
    if !holds("decision_visibility", "DECISION_VISIBILITY_OTHER") {
      values["decision_visibility_other"] = .null
    }
    if !holds("content_type", "CONTENT_TYPE_OTHER") { values["content_type_other"] = .null }
    if holds("source_type", "SOURCE_VOLUNTARY") { values["source_identity"] = .null }
    values["territorial_scope"] = sorted(value("territorial_scope"))
    if door == .single {
      values["content_type"] = sorted(value("content_type"))
      if let additions = value("category_addition").list {
        values["category_addition"] = .list(additions.filter { $0 != value("category") })
      }
    } else {
      values["content_id_ean"] = value("content_id")["EAN-13"] ?? .null
    }
    verdict.stored = values
  }

  private func sorted(_ value: JSONValue) -> JSONValue {
    .texts(Set((value.list ?? []).compactMap(\.text)).sorted())
  }
}
