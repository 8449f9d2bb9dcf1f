/// What is asked of the statements that this program writes, beyond what the database accepts: nothing that the database
/// would discard, nothing that it takes by an oversight, and what its documentation demands without its code checking it.
package enum OutputProfile {
  /// Empty for a statement that may be written. O(length).
  package static func problems(_ statement: JSONValue) -> [StatementProblem] {
    var problems: [StatementProblem] = []
    for door in [StatementDoor.single, .bulk] {
      for problem in StatementRules.check(statement, door: door).problems where !problems.contains(problem) {
        problems.append(problem)
      }
    }
    guard case .object(let members) = statement else { return problems }
    func fail(_ field: String, _ message: String) {
      guard !problems.contains(where: { $0.field == field }) else { return }
      problems.append(StatementProblem(field: field, message: message))
    }
    for (index, member) in members.enumerated() {
      if !knownFields.contains(member.name) { fail(member.name, "is no field of a statement") }
      if members[..<index].contains(where: { $0.name == member.name }) {
        fail(member.name, "stands there twice")
      }
      for problem in shapeProblems(member.name, member.value) { fail(member.name, problem) }
    }
    if statement["territorial_scope"] == nil { fail("territorial_scope", "is required") }
    for (field, companion) in companions where statement[field] != nil && statement[companion] == nil {
      fail(field, "stands without \(companion)")
    }
    for (field, list, word) in others where statement[field] != nil {
      let value = statement[list]
      if value != .text(word), value?.list?.contains(.text(word)) != true {
        fail(field, "stands without \(word)")
      }
    }
    if statement["source_type"] == .text("SOURCE_VOLUNTARY"), statement["source_identity"] != nil {
      fail("source_identity", "has no place where the platform acted by itself")
    }
    let isIllegal = statement["decision_ground"] == .text("DECISION_GROUND_ILLEGAL_CONTENT")
    for field in isIllegal ? incompatibleFields : illegalFields where statement[field] != nil {
      fail(field, "belongs to the other ground")
    }
    if let category = statement["category"], statement["category_addition"]?.list?.contains(category) == true
    {
      fail("category_addition", "repeats the category")
    }
    if let code = statement["content_id"]?["EAN-13"]?.text, !EAN13.isValid(code) {
      fail("content_id", "has a wrong check digit")
    }
    return problems
  }

  private static func shapeProblems(_ field: String, _ value: JSONValue) -> [String] {
    switch value {
    case .null: return ["must not be null; leave it out"]
    case .text(let text):
      if StatementText.trimmed(text) != text { return ["begins or ends with white space"] }
      return text == "null" ? ["is the word null"] : []
    case .list(let elements):
      if elements.isEmpty { return ["is empty; leave it out"] }
      if elements.contains(.text("null")) { return ["holds the word null"] }
      let isRepeating = elements.indices.contains { elements[..<$0].contains(elements[$0]) }
      return isRepeating ? ["holds a value twice"] : []
    case .object(let members):
      return members.map(\.name) == ["EAN-13"] ? [] : ["holds something else than an EAN-13"]
    case .bool, .number: return ["must be text"]
    }
  }

  private static let companions = [
    ("end_date_visibility_restriction", "decision_visibility"),
    ("end_date_monetary_restriction", "decision_monetary"),
    ("end_date_service_restriction", "decision_provision"),
    ("end_date_account_restriction", "decision_account"),
    ("decision_visibility_other", "decision_visibility"),
    ("decision_monetary_other", "decision_monetary"),
    ("category_specification_other", "category_specification"),
  ]
  private static let others = [
    ("decision_visibility_other", "decision_visibility", "DECISION_VISIBILITY_OTHER"),
    ("decision_monetary_other", "decision_monetary", "DECISION_MONETARY_OTHER"),
    ("content_type_other", "content_type", "CONTENT_TYPE_OTHER"),
    ("category_specification_other", "category_specification", "KEYWORD_OTHER"),
  ]
  private static let illegalFields = ["illegal_content_legal_ground", "illegal_content_explanation"]
  private static let incompatibleFields = [
    "incompatible_content_ground", "incompatible_content_explanation", "incompatible_content_illegal",
  ]
  private static let knownFields: Set<String> = Set(
    StatementRules.singleValued + StatementRules.lists + StatementRules.endDates + illegalFields
      + incompatibleFields + companions.map(\.0) + [
        "content_type_other", "source_identity", "decision_ground_reference_url", "content_date",
        "application_date", "decision_facts", "puid", "content_id",
      ])
}
