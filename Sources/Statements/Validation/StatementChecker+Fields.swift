extension StatementChecker {
  /// Free texts: which must be there, and how long they may be, in Unicode code points.
  mutating func checkTexts() {
    checkText("decision_facts", 5000, isRequired: true)
    checkText(
      "decision_visibility_other", 500,
      isRequired: holds("decision_visibility", "DECISION_VISIBILITY_OTHER"))
    checkText(
      "decision_monetary_other", 500, isRequired: holds("decision_monetary", "DECISION_MONETARY_OTHER"))
    checkText("content_type_other", 500, isRequired: holds("content_type", "CONTENT_TYPE_OTHER"))
    checkText("category_specification_other", 500, isRequired: false)
    checkText("source_identity", 500, isRequired: false)
    let isIllegal = holds("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT")
    let isIncompatible = holds("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT")
    checkText("illegal_content_legal_ground", 500, isRequired: isIllegal)
    checkText("illegal_content_explanation", 2000, isRequired: isIllegal)
    checkText("incompatible_content_ground", 500, isRequired: isIncompatible)
    checkText("incompatible_content_explanation", 2000, isRequired: isIncompatible)
    let url = value("decision_ground_reference_url")
    guard url != .null else { return }
    guard let text = url.text, text.unicodeScalars.count <= 500 else {
      return fail("decision_ground_reference_url", "must be an address of 500 characters at most")
    }
    guard StatementText.isAbsoluteURL(text) else {
      return fail("decision_ground_reference_url", "must be an address with a scheme and a host")
    }
  }

  private mutating func checkText(_ field: String, _ limit: Int, isRequired: Bool) {
    let value = value(field)
    if value == .null {
      if isRequired { fail(field, "is required") }
      return
    }
    guard let text = value.text else { return fail(field, "must be text") }
    if text.unicodeScalars.count > limit { fail(field, "must not be longer than \(limit) characters") }
  }

  mutating func checkDates() {
    for (field, first) in [("content_date", "2000-01-01"), ("application_date", "2020-01-01")] {
      let value = value(field)
      guard value != .null else {
        fail(field, "is required")
        continue
      }
      guard let day = value.text, StatementDates.isDay(day, from: first, to: StatementDates.last) else {
        fail(field, "must be a day from \(first) to \(StatementDates.last), as YYYY-MM-DD")
        continue
      }
    }
    for field in StatementRules.endDates where value(field) != .null {
      guard let day = value(field).text,
        StatementDates.isDay(day, from: "0000-01-01", to: StatementDates.last)
      else {
        fail(field, "must be a day up to \(StatementDates.last), as YYYY-MM-DD")
        continue
      }
    }
  }

  mutating func checkIdentifiers() {
    switch value("puid") {
    case .null: fail("puid", "is required")
    // The application casts whole numbers to text before it looks.
    case .number(let spelling) where spelling.utf8.allSatisfy({ (0x30...0x39).contains($0) }): break
    case .text(let text):
      if text.unicodeScalars.count > 500 {
        fail("puid", "must not be longer than 500 characters")
      } else if !StatementText.isIdentifier(text) {
        fail("puid", "may hold letters, digits, - and _ only")
      }
    default: fail("puid", "must be text")
    }
    switch value("content_id") {
    case .null: break
    case .object:
      guard let code = value("content_id")["EAN-13"] else { break }
      guard let text = code.text, StatementText.isThirteenDigits(text) else {
        return fail("content_id.EAN-13", "must be text of 13 digits")
      }
    // An empty object and an empty list are one and the same to the application.
    case .list([]): break
    default: fail("content_id", "must be an object")
    }
    guard value("content_id_ean") != .null else { return }
    guard let text = value("content_id_ean").text, StatementText.isThirteenDigits(text) else {
      return fail("content_id_ean", "must be text of 13 digits")
    }
  }
}
