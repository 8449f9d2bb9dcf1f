import CompiledRules
import GRDB

extension LedgerRun {
  /// What a run saw, and which open findings it closes. Temporary: they spill to a file of SQLite's own and go with
  /// the connection.
  static func createTemporaryTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE seen (
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT, namespace TEXT, trader TEXT, listing TEXT,
          rule TEXT, version INTEGER, severity INTEGER, verdict INTEGER, category TEXT, measure TEXT, lane TEXT,
          undecided INTEGER, countries TEXT, content TEXT, gtin TEXT, item_group TEXT, image TEXT, signature BLOB,
          facts TEXT, quiet INTEGER, finding INTEGER);
        CREATE TEMP TABLE closing (number INTEGER PRIMARY KEY, state TEXT NOT NULL);
        """)
  }

  func keepVocabulary(_ database: Database) throws {
    for category in vocabulary.categories {
      try database.execute(
        sql: "INSERT OR REPLACE INTO categories VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          category.id, category.title, category.legalBasis.joined(separator: "\n"),
          category.statementCategory,
          category.statementCategoryAdditions.joined(separator: " "),
          category.statementKeywords.joined(separator: " "),
        ])
    }
    for rule in vocabulary.rules {
      try database.execute(
        sql: "INSERT OR REPLACE INTO rules VALUES (?, ?, ?)", arguments: [rule.id, rule.version, rule.title])
    }
  }

  /// Finds the rows of what was seen, where they could not be told before: the last run was taken back in between.
  func findSeen(_ database: Database) throws {
    try database.execute(
      sql: "UPDATE seen SET finding = (SELECT number FROM findings AS f WHERE f.id = seen.id)")
    let rows = try Int64.fetchCursor(database, sql: "SELECT finding FROM seen WHERE finding IS NOT NULL")
    while let number = try rows.next() { _ = seenAgain.insert(number) }
  }

  /// New, still open, changed, cleared, gone.
  func mergeFindings(_ database: Database, _ closing: RunClosing) throws {
    func count(_ condition: String) throws -> Int {
      try Int.fetchOne(
        database,
        sql:
          "SELECT count(*) FROM seen AS s LEFT JOIN findings AS f ON f.number = s.finding WHERE \(condition)")
        ?? 0
    }
    effects.quiet = try count("s.quiet = 1") + sameQuietCount
    effects.new = try count("s.quiet = 0 AND f.number IS NULL")
    effects.returned = try count("s.quiet = 0 AND f.state <> 'open'")
    effects.open = try count("s.quiet = 0 AND f.state = 'open' AND f.content = s.content") + sameCount
    effects.changed = try count("s.quiet = 0 AND f.state = 'open' AND f.content <> s.content")
    try close(database, closing)
    try update(database)
    try insert(database)
    try recogniseNotices(database)
    try recogniseRelistings(database)
  }

  /// New findings on listings of which somebody has told before.
  private func recogniseNotices(_ database: Database) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM notices)") ?? false else { return }
    let notice = """
      (SELECT number FROM notices AS n WHERE n.key = findings.key
        ORDER BY source <> 'trusted_flagger', day, number LIMIT 1)
      """
    try database.execute(
      sql: """
        UPDATE findings SET source = (SELECT source FROM notices WHERE number = \(notice)),
          noticed_on = (SELECT day FROM notices WHERE number = \(notice))
        WHERE first_run = ? AND EXISTS (SELECT 1 FROM notices AS n WHERE n.key = findings.key)
        """, arguments: [number])
  }

  private static let prior = "f.state || ' ' || f.content || ' ' || coalesce(f.decision, '-')"

  /// What is known already: it may be back, say something else, or fall under another verdict.
  private func update(_ database: Database) throws {
    // A listing that comes back after its block is put up again: a second removal is a second decision. One that was
    // found right and says something else now must be looked at anew. But what was cleared because the rule was another
    // for a while, and has neither left nor changed, is what it was.
    let isReset = """
      ((f.decision = 'uphold' AND (f.state = 'gone'
          OR f.state = 'cleared' AND (f.applied_on IS NOT NULL OR f.content <> s.content)))
        OR (f.decision = 'overturn' AND f.decided_content <> s.content))
      """
    // Key, namespace and rule are in the id, so that they are what they were.
    let facts = """
      trader = s.trader, listing = s.listing, severity = s.severity, category = s.category, verdict = s.verdict,
        lane = s.lane, undecided = s.undecided, countries = s.countries, content = s.content, gtin = s.gtin,
        item_group = s.item_group, image = s.image, signature = s.signature, facts = s.facts
      """
    // Most of what is known already is open and undecided: nothing that an index is over changes there.
    let isPlain = "f.state = 'open' AND f.decision IS NULL"
    try database.execute(
      sql: """
        UPDATE findings AS f SET prior = \(Self.prior), touched = :run, measure = s.measure, \(facts)
        FROM seen AS s
        WHERE f.number = s.finding AND \(isPlain) AND (f.content <> s.content OR f.verdict <> s.verdict
          OR f.severity <> s.severity OR f.measure IS NOT s.measure)
        """,
      arguments: ["run": number])
    try database.execute(
      sql: """
        UPDATE findings AS f SET
          prior = \(Self.prior), touched = :run,
          relists = CASE WHEN f.state = 'gone' AND f.decision = 'uphold'
            AND f.measure IN ('remove', 'disable') THEN f.id
            WHEN f.state = 'cleared' AND \(isReset) THEN NULL ELSE f.relists END,
          decided_on = CASE WHEN \(isReset) THEN NULL ELSE f.decided_on END,
          decided_by = CASE WHEN \(isReset) THEN NULL ELSE f.decided_by END,
          due_on = CASE WHEN \(isReset) THEN NULL ELSE f.due_on END,
          applied_on = CASE WHEN \(isReset) THEN NULL ELSE f.applied_on END,
          lifted_on = CASE WHEN \(isReset) THEN NULL ELSE f.lifted_on END,
          decision = CASE WHEN \(isReset) THEN NULL ELSE f.decision END,
          since = CASE WHEN f.state = 'open' THEN f.since ELSE :day END, state = 'open',
          measure = CASE WHEN f.decision = 'uphold' THEN f.measure ELSE s.measure END, \(facts)
        FROM seen AS s
        WHERE f.number = s.finding AND NOT (\(isPlain))
          AND (f.state <> 'open' OR f.content <> s.content OR f.verdict <> s.verdict
            OR f.severity <> s.severity OR f.measure IS NOT s.measure AND f.decision IS NULL)
        """,
      arguments: ["run": number, "day": day])
  }

  private func insert(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO findings (id, key, namespace, trader, listing, rule, version, severity, category, verdict, measure,
          lane, undecided, countries, content, gtin, item_group, image, signature, facts, first_run, first_day, state,
          since, touched)
        SELECT id, key, namespace, trader, listing, rule, version, severity, category, verdict, measure,
          lane, undecided, countries, content, gtin, item_group, image, signature, facts, :run, :day, 'open', :day, :run
        FROM seen AS s WHERE s.finding IS NULL ORDER BY s.number
        """,
      arguments: ["run": number, "day": day])
  }

  /// Findings that the run did not make: cleared where their listing was read, gone where a complete feed of sound
  /// records lacks it, and open still where the run cannot know.
  private func close(_ database: Database, _ closing: RunClosing) throws {
    var scopes: [String: [FeedScope]] = [:]
    for feed in closing.feeds { scopes[feed.namespace, default: []].append(feed) }
    try database.execute(sql: "DELETE FROM closing")
    for (namespace, feeds) in scopes.sorted(by: { $0.key < $1.key }) {
      // Of what was seen again no row is read: numbers alone are the index's. Where much was not, as with a delta feed
      // of a large namespace, all rows in their order take less than many of them one by one.
      let count =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM findings WHERE state = 'open' AND namespace = ?",
          arguments: [namespace]) ?? 0
      let isWhole = count > 4 * seenAgain.count / 3
      let open = try Row.fetchCursor(
        database,
        sql: """
          SELECT number\(isWhole ? ", key, trader, listing" : "") FROM findings \(isWhole ? "NOT INDEXED" : "")
          WHERE state = 'open' AND namespace = ?
          """, arguments: [namespace])
      let single = try database.cachedStatement(
        sql: "SELECT number, key, trader, listing FROM findings WHERE number = ?")
      while let found = try open.next() {
        let number: Int64 = found[0]
        guard !seenAgain.contains(number),
          let row = isWhole ? found : try Row.fetchOne(single, arguments: [number])
        else { continue }
        let trader: String? = row["trader"]
        let concerned = feeds.filter { $0.seller == nil || $0.seller == trader }
        let wasRead = watch.wasSeen(hashKey(row["key"]))
        guard wasRead || concerned.contains(where: \.isComplete) else { continue }
        let state: String
        if concerned.contains(where: \.isDamaged) || (wasRead && feeds.contains(where: \.isDamaged)) {
          effects.unread += 1
          continue
        } else if wasRead {
          state = "cleared"
          effects.cleared += 1
        } else if excerpts.mayHold(row["listing"], namespace: namespace) {
          effects.unread += 1
          continue
        } else {
          state = "gone"
          effects.gone += 1
        }
        try database.cachedStatement(sql: "INSERT INTO closing VALUES (?, ?)").execute(arguments: [
          number, state,
        ])
      }
    }
    // A removal that the feed itself shows is applied, receipt or none.
    try database.execute(
      sql: """
        UPDATE findings AS f SET prior = \(Self.prior), touched = :run, state = c.state, since = :day,
          applied_on = CASE WHEN c.state = 'gone' AND f.decision = 'uphold' AND f.measure IN ('remove', 'disable')
            THEN coalesce(f.applied_on, :day) ELSE f.applied_on END
        FROM closing AS c WHERE c.number = f.number
        """,
      arguments: ["run": number, "day": day])
  }

  /// Products that their trader puts up again after a block: same code, picture or near-identical text.
  private func recogniseRelistings(_ database: Database) throws {
    let fresh = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, id, key, trader, gtin, image, signature FROM findings
        WHERE first_run = ? AND trader IS NOT NULL AND relists IS NULL
          AND EXISTS (SELECT 1 FROM findings AS f WHERE f.trader = findings.trader AND f.decision = 'uphold')
        """, arguments: [number])
    while let row = try fresh.next() {
      let product = ProductMarks(row)
      guard let trader = row["trader"] as String? else { continue }
      if let blocked = try ProductMatching.blocked(
        database, product, key: row["key"], trader: trader, before: day)
      {
        try database.execute(
          sql: "UPDATE findings SET relists = ? WHERE number = ?",
          arguments: [blocked, row["number"] as Int64])
      }
    }
  }
}
