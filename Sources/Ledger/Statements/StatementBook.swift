import GRDB
import Statements

/// Makes the statements of reasons that decided measures ask for: once for a listing, a rule's version and a measure,
/// as long as the measure is not taken a second time.
struct StatementBook {
  let database: Database
  let terms: StatementTerms

  /// Makes what is missing, also what could not be made before; returns how many were made and for how many none can be.
  func prepare() throws -> (made: Int, refused: Int) {
    var made = 0
    var refused = 0
    let measures = StatementFacts.Restriction.allCases.filter { !$0.isOnAccount }
      .map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let findings = try Row.fetchCursor(
      database,
      sql: """
        SELECT f.*, r.title AS rule_title, c.title AS category_title, c.basis, c.statement, c.additions, c.keywords
        FROM findings AS f LEFT JOIN rules AS r ON r.id = f.rule AND r.version = f.version
          LEFT JOIN categories AS c ON c.id = f.category
        WHERE f.decision = 'uphold' AND f.measure IN (\(measures)) AND NOT EXISTS (
          SELECT 1 FROM statements AS s WHERE s.action = f.id AND s.measure = f.measure AND s.ordinal = f.decisions
            AND s.statement IS NOT NULL)
        ORDER BY f.number
        """)
    while let row = try findings.next() {
      if try make(ofFinding: row) { made += 1 } else { refused += 1 }
    }
    let accounts = try Row.fetchAll(
      database,
      sql: """
        SELECT m.*, c.title AS category_title, c.basis, c.statement, c.additions, c.keywords
        FROM measures AS m LEFT JOIN categories AS c ON c.id = m.category
        WHERE m.decision = 'uphold' AND m.measure IN ('restriction', 'suspension', 'termination')
          AND NOT (m.origin = 'ladder' AND m.ceased_on IS NOT NULL) AND NOT EXISTS (
            SELECT 1 FROM statements AS s WHERE s.action = m.id AND s.ordinal = m.decisions
              AND s.statement IS NOT NULL)
        ORDER BY m.number
        """)
    for row in accounts {
      if try make(ofMeasure: row) { made += 1 } else { refused += 1 }
    }
    return (made, refused)
  }

  /// Why what is missing cannot be made, the most frequent reason first.
  static func refusals(_ database: Database) throws -> [StatementRefusal] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT problem, count(*) AS n FROM statements WHERE statement IS NULL AND problem IS NOT NULL
        GROUP BY problem ORDER BY n DESC, problem
        """
    ).map { StatementRefusal(reason: $0["problem"], count: $0["n"]) }
  }

  private func make(ofFinding row: Row) throws -> Bool {
    guard let restriction = StatementFacts.Restriction(rawValue: row["measure"]) else { return false }
    let id: String = row["id"]
    let trader: String? = row["trader"]
    let words =
      FindingFacts(text: row["facts"])
      ?? FindingFacts(say: [:], places: [], title: "", language: nil, created: nil)
    let ordinal: Int = row["decisions"]
    let firstDay: String = row["first_day"]
    let decidedOn: String = row["decided_on"] ?? firstDay
    var facts = StatementFacts(
      restriction: restriction, puid: Self.puid(id, restriction.rawValue, ordinal),
      category: row["statement"] ?? "", facts: "", contentDay: words.created ?? firstDay,
      applicationDay: decidedOn,
      automation: Self.automation(row))
    let names = try names(of: trader)
    facts.facts = sentence(words, row, names, language: terms.language)
    describe(&facts, row)
    facts.countries = (row["countries"] as String).split(separator: " ").map(String.init)
    facts.gtin = row["gtin"]
    facts.language = words.language
    // A day after the measure cannot be when the content was posted.
    if facts.contentDay > decidedOn { facts.contentDay = firstDay }
    if let source = (row["source"] as String?).flatMap(StatementFacts.Source.init) {
      facts.source = source
      facts.isDetectedAutomatically = firstDay < (row["noticed_on"] as String? ?? firstDay)
    }
    let key: String = row["key"]
    let language = words.language ?? terms.language
    return try keep(
      facts, told: sentence(words, row, names, language: language), action: id, ordinal: ordinal,
      trader: trader,
      listing: words.title.isEmpty ? key : "\(words.title) (\(key))", language: language)
  }

  private func make(ofMeasure row: Row) throws -> Bool {
    guard let restriction = StatementFacts.Restriction(rawValue: row["measure"]) else { return false }
    let decidedOn: String = row["decided_on"] ?? row["proposed_on"]
    let ordinal: Int = row["decisions"]
    var facts = StatementFacts(
      restriction: restriction, puid: Self.puid(row["id"], restriction.rawValue, ordinal),
      category: row["statement"] ?? "", facts: "", contentDay: row["proposed_on"], applicationDay: decidedOn,
      automation: .partially)
    let names = try names(of: row["trader"])
    func reasons(_ language: String) -> String {
      PersonalData.removed(
        from: AccountReasons.sentence(row["reasons"], language: language, words: terms.notices), names: names)
    }
    facts.facts = reasons(terms.language)
    describe(&facts, row)
    facts.endDay = row["until"]
    let language = try language(of: row["trader"])
    return try keep(
      facts, told: reasons(language), action: row["id"], ordinal: ordinal, trader: row["trader"], listing: "",
      language: language)
  }

  private func describe(_ facts: inout StatementFacts, _ row: Row) {
    func words(_ column: String) -> [String] {
      (row[column] as String? ?? "").split(separator: " ").map(String.init)
    }
    facts.categoryTitle = row["category_title"] ?? ""
    facts.categoryAdditions = words("additions")
    facts.keywords = words("keywords")
    facts.legalBasis = (row["basis"] as String? ?? "").split(separator: "\n").map(String.init)
    facts.terms = terms.terms
    facts.url = terms.url
  }

  private func keep(
    _ facts: StatementFacts, told: String, action: String, ordinal: Int, trader: String?, listing: String,
    language: String
  ) throws -> Bool {
    var statement: JSONValue?
    var problem: String?
    do throws(StatementWriter.Refusal) { statement = try StatementWriter.statement(facts) } catch {
      problem = error.reason
    }
    // What is told in a language that nobody worded is told in English.
    let code = NoticeTemplates.code(language)
    let language = terms.notices.languages.contains(code) ? code : "en"
    let notice = notice(facts, statement, told: told, trader: trader, listing: listing, language: language)
    try database.cachedStatement(
      sql: """
        INSERT INTO statements (puid, action, measure, ordinal, statement, notice, problem, trader, language, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (puid) DO UPDATE SET statement = excluded.statement, notice = excluded.notice,
          problem = excluded.problem, language = excluded.language, day = excluded.day
        WHERE statements.statement IS NULL
          AND (excluded.statement IS NOT NULL OR statements.problem IS NOT excluded.problem)
        """
    ).execute(arguments: [
      facts.puid, action, facts.restriction.rawValue, ordinal, statement?.line, notice, problem, trader,
      language, facts.applicationDay,
    ])
    return statement != nil
  }

  private func notice(
    _ facts: StatementFacts, _ statement: JSONValue?, told: String, trader: String?, listing: String,
    language: String
  ) -> String {
    let isIllegal = statement?["illegal_content_legal_ground"] != nil
    let territory = (try? StatementWriter.territories(facts.countries)) ?? facts.countries
    let words = terms.notices
    return TraderNotice(values: [
      "puid": facts.puid, "listing": listing, "trader": trader ?? "", "application": facts.applicationDay,
      "measure": words.word("measure.\(facts.restriction.rawValue)", language), "end": facts.endDay ?? "",
      "territory": territory.joined(separator: ", "), "facts": told,
      "source": words.word("source.\(facts.source.rawValue)", language),
      "automation": words.automation(
        facts.automation, detected: facts.isDetectedAutomatically, language: language),
      "legal": isIllegal ? facts.legalBasis.joined(separator: "; ") : "",
      "terms": isIllegal ? "" : statement?["incompatible_content_ground"]?.text ?? terms.terms ?? "",
      "explanation": facts.categoryTitle, "redress": terms.redress ?? "-",
    ]).text(words, language: language)
  }

  /// The rule's sentence and where it hit, without what tells of persons.
  private func sentence(_ words: FindingFacts, _ row: Row, _ names: [String], language: String) -> String {
    let notices = terms.notices
    let said =
      words.say[NoticeTemplates.code(language)] ?? words.say[terms.language]
      ?? words.say.sorted { $0.key < $1.key }.first?.value ?? ""
    let title = (row["rule_title"] as String?).map { " (\($0))" } ?? ""
    var text = notices.word(
      "rule", language, ["rule": row["rule"], "version": String(row["version"] as Int)])
    text += "\(title). " + PersonalData.removed(from: said, names: names)
    if !said.isEmpty, let last = said.last, !".!?".contains(last) { text += "." }
    let places = words.places.map { place in
      place.lane == "exact" || place.lane == "quantity"
        ? place.field : notices.word("read_as", language, ["field": place.field, "lane": place.lane])
    }
    if !places.isEmpty {
      text += " " + notices.word("found", language, ["places": places.joined(separator: ", ")])
    }
    return text
  }

  /// The language of most of a trader's decided listings; the database's texts' where they name none.
  private func language(of trader: String) throws -> String {
    try String.fetchOne(
      database,
      sql: """
        SELECT json_extract(facts, '$.language') AS language FROM findings WHERE trader = ? AND decision = 'uphold'
          AND language IS NOT NULL GROUP BY language ORDER BY count(*) DESC, language LIMIT 1
        """, arguments: [trader]) ?? terms.language
  }

  /// What a text must not say of a trader: the id, and the name and address that the ledger's last snapshot shows.
  /// O(log snapshots).
  private func names(of trader: String?) throws -> [String] {
    guard let trader else { return [] }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT json_extract(snapshot, '$.items.name') AS name, json_extract(snapshot, '$.items.address') AS address
          FROM trader_snapshots WHERE trader = ? AND snapshot IS NOT NULL ORDER BY number DESC LIMIT 1
          """), arguments: [trader])
    // A snapshot has an item's status in front of its value.
    func value(_ text: String?) -> String? {
      text?.firstIndex(of: " ").map { String(text?[$0...].dropFirst() ?? "") }
    }
    return PersonalData.names(value(row?["name"] as String?), address: value(row?["address"] as String?)) + [
      trader
    ]
  }

  /// Told truly: a policy decided alone, a person confirmed what was proposed, or a person weighed what was doubtful.
  private static func automation(_ row: Row) -> StatementFacts.Automation {
    if row["automatic"] as Bool { return .fully }
    return (row["verdict"] as Int) == 2 ? .partially : .notAutomated
  }

  /// Derived from the decision: the same decision has one, and a second removal another.
  static func puid(_ action: String, _ measure: String, _ ordinal: Int) -> String {
    "fw-\(Digest.of("puid", action, measure, "\(ordinal)").prefix(40))"
  }
}
