package import CompiledRules
import GRDB
package import Statements

/// Strikes: one a trader, product and rule in a period, from findings that were decided and never from review.
enum StrikeBook {
  /// Adds the strike that an upheld finding gives; false where the product has given one in the period, or for this very
  /// offer under another version of the rule.
  ///
  /// - Parameter known: the product, where it is known already.
  static func add(
    _ database: Database, finding row: Row, on day: String, terms: StrikeTerms, product known: String? = nil
  ) throws -> Bool {
    guard let trader = row["trader"] as String?,
      let severity = Severity(rawValue: UInt8(row["severity"] as Int))
    else { return false }
    let finding: String = row["id"]
    let rule: String = row["rule"]
    let relists: String? = row["relists"]
    let points = (terms.points[severity] ?? 0) + (relists == nil ? 0 : terms.relisted)
    if relists == nil, try isStruck(database, offerOf: row, rule: rule) { return false }
    let product = try known ?? productID(database, of: row, trader: trader)
    let earlier = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT day, period FROM strikes WHERE trader = ? AND product = ? AND rule = ?
            AND NOT EXISTS (SELECT 1 FROM reversals WHERE strike = strikes.number)
          """), arguments: [trader, product, rule])
    // Put up again after a block is a new breach, however soon.
    if relists == nil {
      for strike in earlier {
        if let age = Days.between(strike["day"], day), abs(age) < max(1, terms.period) { return false }
      }
    } else if earlier.contains(where: { ($0["day"] as String) == day }) {
      return false
    }
    // The period begins with its strike; one that was reversed leaves its name behind.
    var period = day
    var repetition = 1
    while try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM strikes WHERE trader = ? AND product = ? AND rule = ? AND period = ?"),
      arguments: [trader, product, rule, period]) != nil
    {
      repetition += 1
      period = "\(day)/\(repetition)"
    }
    let record = try RecordLog.append(
      database, kind: "strike", day: day,
      public: .members([
        ("rule", .text(rule)), ("severity", .text(severity.name)), ("points", .integer(points)),
        ("relisted", .bool(relists != nil)),
      ]),
      personal: .members([
        ("trader", .text(trader)), ("product", .text(product)), ("finding", .text(finding)),
      ]))
    try database.cachedStatement(
      sql: """
        INSERT INTO strikes (record, trader, product, rule, period, finding, severity, points, day, lapses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record, trader, product, rule, period, finding, Int(severity.rawValue), points, day,
      Days.text(day, plus: terms.lapse),
    ])
    return true
  }

  /// Whether another version of the rule has struck the same offer, which has not left since and says the same: the
  /// trader has done nothing new.
  private static func isStruck(_ database: Database, offerOf row: Row, rule: String) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM findings AS f JOIN strikes AS s ON s.finding = f.id
            WHERE f.key = ? AND f.rule = ? AND f.id <> ? AND f.content = ? AND f.state <> 'gone'
              AND NOT EXISTS (SELECT 1 FROM reversals WHERE strike = s.number))
          """),
      arguments: [row["key"] as String, rule, row["id"] as String, row["content"] as String]) ?? false
  }

  /// Takes back the strikes of a finding by rows of their own, and gives them to what is upheld beside it: variants of a
  /// product share a strike, and one that is cleared does not clear the others.
  static func reverse(
    _ database: Database, finding row: Row, on day: String, reason: String, terms: StrikeTerms
  ) throws -> (reversed: Int, passedOn: Int) {
    let finding: String = row["id"]
    let strikes = try Row.fetchAll(
      database,
      sql: """
        SELECT number, product FROM strikes WHERE finding = ? AND number NOT IN (SELECT strike FROM reversals)
        ORDER BY number
        """, arguments: [finding])
    for strike in strikes {
      let number: Int64 = strike["number"]
      let record = try RecordLog.append(
        database, kind: "reversal", day: day, public: .members([("strike", .integer(Int(number)))]),
        personal: .members([("finding", .text(finding)), ("reason", .text(reason))]))
      try database.execute(
        sql: "INSERT INTO reversals VALUES (?, ?, ?, ?)", arguments: [number, record, day, reason])
    }
    var passedOn = 0
    if let product = strikes.first?["product"] as String? {
      for other in try upheld(database, beside: row) {
        let decidedOn: String = other["decided_on"] ?? day
        if try add(database, finding: other, on: decidedOn, terms: terms, product: product) { passedOn += 1 }
      }
    }
    return (strikes.count, passedOn)
  }

  /// Findings of the same trader, rule and product that are upheld and gave no strike, in the order of their decisions.
  private static func upheld(_ database: Database, beside row: Row) throws -> [Row] {
    guard let trader = row["trader"] as String? else { return [] }
    let marks = ProductMarks(row)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(DecisionBook.ofFinding) FROM findings AS f
        WHERE trader = ? AND decision = 'uphold' AND rule = ? AND key <> ? AND NOT EXISTS (
          SELECT 1 FROM strikes AS s WHERE s.finding = f.id AND s.number NOT IN (SELECT strike FROM reversals))
        ORDER BY decided_on, number
        """, arguments: [trader, row["rule"] as String, row["key"] as String]
    ).filter { ProductMarks($0).isOfOneProduct(with: marks) }
  }

  /// Of a trader's struck products the one that this is, or a name for a new one.
  private static func productID(_ database: Database, of row: Row, trader: String) throws -> String {
    let marks = ProductMarks(row)
    for (column, value) in [("gtin", marks.gtin), ("item_group", marks.itemGroup)] {
      guard let value else { continue }
      let product = try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT s.product FROM findings AS f JOIN strikes AS s ON s.finding = f.id
            WHERE f.\(column) = ? AND f.trader = ? AND f.decision = 'uphold' ORDER BY s.number LIMIT 1
            """), arguments: [value, trader])
      if let product { return product }
    }
    for band in marks.signature.bands(of: trader) {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT s.product, f.signature FROM bands JOIN findings AS f ON f.number = bands.finding
            JOIN strikes AS s ON s.finding = f.id WHERE band = ? AND f.trader = ? ORDER BY s.number LIMIT 100
            """), arguments: [band, trader])
      for other in rows
      where TextSignature(bytes: DatabaseBytes.bytes(other["signature"])).isAlike(marks.signature) {
        return other["product"]
      }
    }
    if let gtin = marks.gtin { return "gtin:\(gtin)" }
    if let group = marks.itemGroup { return "group:\(group)" }
    return "listing:\(Digest.of(row["key"] as String).prefix(32))"
  }
}

/// What a trader has been struck for, as far as it counts on a day.
package struct TraderStrikes: Sendable, Equatable {
  package struct Strike: Sendable, Equatable {
    package var finding: String
    package var rule: String
    package var severity: Severity
    package var points: Int
    package var day: String
    package var lapses: String
    package var product: String
    /// The finding was reached in a lane of evasion, or the product was put up again.
    package var showsIntention: Bool
  }
  package var trader: String
  package var active: [Strike] = []
  package var lapsed = 0
  package var reversed = 0

  package var points: Int { active.reduce(0) { $0 + $1.points } }

  /// All traders with a strike, or one of them, in the order of their ids. O(strikes).
  static func all(_ database: Database, on day: String, trader: String? = nil) throws -> [TraderStrikes] {
    var result: [TraderStrikes] = []
    try each(database, on: day, trader: trader) { result.append($0) }
    return result
  }

  /// Gives traders one by one, so that a million of them need no memory.
  static func each(
    _ database: Database, on day: String, trader: String? = nil, _ body: (TraderStrikes) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.trader, s.finding, s.rule, s.severity, s.points, s.day, s.lapses, s.product, r.strike AS reversed,
          f.relists, f.lane
        FROM strikes AS s LEFT JOIN reversals AS r ON r.strike = s.number LEFT JOIN findings AS f ON f.id = s.finding
        \(trader == nil ? "" : "WHERE s.trader = ?") ORDER BY s.trader, s.number
        """, arguments: trader.map { [$0] } ?? [])
    var current: TraderStrikes?
    while let row = try rows.next() {
      let name: String = row["trader"]
      if current?.trader != name {
        if let current { try body(current) }
        current = TraderStrikes(trader: name)
      }
      if (row["reversed"] as Int64?) != nil {
        current?.reversed += 1
      } else if (row["lapses"] as String) <= day {
        current?.lapsed += 1
      } else {
        let lane: String = row["lane"] ?? "exact"
        current?.active.append(
          Strike(
            finding: row["finding"], rule: row["rule"],
            severity: Severity(rawValue: UInt8(row["severity"] as Int)) ?? .low, points: row["points"],
            day: row["day"], lapses: row["lapses"], product: row["product"],
            showsIntention: (row["relists"] as String?) != nil || !["exact", "accent"].contains(lane)))
      }
    }
    if let current { try body(current) }
  }

  package var json: JSONValue {
    var severities: [(String, JSONValue)] = []
    for severity in Severity.allCases.reversed() {
      let count = active.count { $0.severity == severity }
      if count > 0 { severities.append((severity.name, .integer(count))) }
    }
    return .members([
      ("trader", .text(trader)), ("strikes", .integer(active.count)), ("points", .integer(points)),
      ("by_severity", .members(severities)), ("lapsed", .integer(lapsed)), ("reversed", .integer(reversed)),
      (
        "items",
        .list(
          active.map { strike in
            .members([
              ("finding", .text(strike.finding)), ("rule", .text(strike.rule)),
              ("severity", .text(strike.severity.name)), ("points", .integer(strike.points)),
              ("product", .text(strike.product)), ("on", .text(strike.day)),
              ("lapses_on", .text(strike.lapses)),
            ])
          })
      ),
    ])
  }
}
