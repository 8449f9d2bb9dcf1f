/// Makes statements of reasons that the Transparency Database accepts and that say nothing of persons.
package enum StatementWriter {
  /// Why no statement can be made; nothing half valid is ever written.
  package struct Refusal: Error, Sendable, Equatable {
    package var reason: String
  }

  /// - Throws: `Refusal` where the facts do not make a valid statement.
  package static func statement(_ facts: StatementFacts) throws(Refusal) -> JSONValue {
    let scope = try territories(facts.countries)
    var members: [(String, JSONValue)] = [facts.restriction.code]
    if let end = facts.endDay { members.append((facts.restriction.endField, .text(end))) }
    members += try ground(facts)
    members.append(("category", .text(facts.category)))
    let additions = unique(facts.categoryAdditions.filter { $0 != facts.category })
    if !additions.isEmpty { members.append(("category_addition", .texts(additions))) }
    let keywords = unique(facts.keywords)
    if !keywords.isEmpty { members.append(("category_specification", .texts(keywords))) }
    members.append(("content_type", .texts(["CONTENT_TYPE_PRODUCT"])))
    if let language = language(facts.language) { members.append(("content_language", .text(language))) }
    members.append(("content_date", .text(facts.contentDay)))
    if let code = facts.gtin.flatMap(EAN13.code) {
      members.append(("content_id", .members([("EAN-13", .text(code))])))
    }
    members.append(("territorial_scope", .texts(scope)))
    members.append(("application_date", .text(facts.applicationDay)))
    members.append(("decision_facts", .text(cut(facts.facts, 5000))))
    members.append(("source_type", .text(facts.source.code)))
    members.append(("automated_detection", .text(facts.isDetectedAutomatically ? "Yes" : "No")))
    members.append(("automated_decision", .text(facts.automation.rawValue)))
    members.append(("puid", .text(facts.puid)))
    let statement = JSONValue.members(members)
    if let problem = OutputProfile.problems(statement).first {
      throw Refusal(reason: "\(problem.field) \(problem.message)")
    }
    return statement
  }

  /// The countries of the European Economic Area among those of the rule; all of them for a rule that holds everywhere.
  package static func territories(_ countries: [String]) throws(Refusal) -> [String] {
    guard !countries.isEmpty else { return StatementVocabulary.territories }
    let known = Set(StatementVocabulary.territories)
    let scope = Set(countries.map { $0 == "EL" ? "GR" : $0 }).intersection(known)
    guard !scope.isEmpty else {
      throw Refusal(reason: "the measure holds in no country of the European Economic Area")
    }
    return scope.sorted()
  }

  /// What is illegal names a law; what only the terms forbid names their clause.
  private static func ground(_ facts: StatementFacts) throws(Refusal) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)]
    let explanation = cut(
      facts.categoryTitle.isEmpty ? facts.facts : "\(facts.categoryTitle). \(facts.facts)", 2000)
    if !facts.legalBasis.isEmpty, facts.category != "STATEMENT_CATEGORY_OTHER_VIOLATION_TC" {
      members = [
        ("decision_ground", .text("DECISION_GROUND_ILLEGAL_CONTENT")),
        ("illegal_content_legal_ground", .text(cut(facts.legalBasis.joined(separator: "; "), 500))),
        ("illegal_content_explanation", .text(explanation)),
      ]
    } else if let clause = facts.terms ?? facts.legalBasis.first {
      members = [
        ("decision_ground", .text("DECISION_GROUND_INCOMPATIBLE_CONTENT")),
        ("incompatible_content_ground", .text(cut(clause, 500))),
        ("incompatible_content_explanation", .text(explanation)),
      ]
    } else {
      throw Refusal(reason: "the category has no legal basis, and the policy names no clause of the terms")
    }
    if let url = facts.url { members.insert(("decision_ground_reference_url", .text(url)), at: 1) }
    return members
  }

  private static func language(_ text: String?) -> String? {
    guard let text else { return nil }
    let code = text.prefix { $0 != "-" && $0 != "_" }.uppercased()
    return StatementVocabulary.values["content_language"]?.contains(code) == true ? code : nil
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// At most so many code points, ending in `…` where something was cut.
  static func cut(_ text: String, _ limit: Int) -> String {
    let trimmed = StatementText.trimmed(text)
    guard trimmed.unicodeScalars.count > limit else { return trimmed }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: trimmed.unicodeScalars.prefix(limit - 1))
    return StatementText.trimmed(String(scalars)) + "…"
  }
}
