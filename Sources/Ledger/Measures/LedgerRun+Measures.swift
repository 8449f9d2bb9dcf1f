import CompiledRules
import GRDB
import Statements

extension LedgerRun {
  /// Proposes the gravest step of the ladder that a trader's strikes reach, where no measure as grave stands. A person
  /// decides.
  func proposeMeasures(_ database: Database) throws {
    guard !policy.ladder.isEmpty else { return }
    var proposals: [(trader: String, step: Int, reasons: JSONValue, category: String)] = []
    try TraderStrikes.each(database, on: day) { strikes in
      guard !strikes.active.isEmpty else { return }
      let held = try HeldMeasures(database, trader: strikes.trader, on: day)
      for (index, step) in policy.ladder.enumerated().reversed() {
        let counted =
          step.within.map { days in
            strikes.active.filter { (Days.between($0.day, day) ?? .max) <= days }
          } ?? strikes.active
        let offer = listingCounts?(strikes.trader)
        guard step.holds(counted, offer: offer) else { continue }
        // What stands already needs no second proposal; milder steps need none either.
        if held.stands(step.measure, since: counted.map(\.day).max() ?? day) { return }
        guard held.permits(step, on: day) else { continue }
        let category = try String.fetchOne(
          database, sql: "SELECT category FROM findings WHERE id = ?",
          arguments: [counted.max { $0.severity < $1.severity }?.finding ?? ""])
        proposals.append(
          (
            strikes.trader, index, step.reasons(counted, offer: offer, warned: held.day(of: step.after)),
            category ?? ""
          ))
        return
      }
    }
    for proposal in proposals {
      let step = policy.ladder[proposal.step]
      let repetition =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM measures WHERE trader = ?", arguments: [proposal.trader]) ?? 0
      try database.execute(
        sql: """
          INSERT INTO measures (id, trader, measure, step, reasons, proposed_on, days, category)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          String(Digest.of("account", proposal.trader, step.measure.rawValue, "\(repetition)").prefix(32)),
          proposal.trader, step.measure.rawValue, proposal.step, proposal.reasons.line, day, step.days,
          proposal.category,
        ])
      effects.measuresProposed += 1
    }
  }
}

extension LadderStep {
  /// Whether strikes and offer reach this step. `offer` is the number of the trader's listings in the run.
  func holds(_ strikes: [TraderStrikes.Strike], offer: Int?) -> Bool {
    guard strikes.count >= self.strikes else { return false }
    if let points, strikes.reduce(0, { $0 + $1.points }) < points { return false }
    if let severity, !strikes.contains(where: { $0.severity >= severity }) { return false }
    if intention, !strikes.contains(where: \.showsIntention) { return false }
    if let proportion {
      guard let offer, offer > 0 else { return false }
      if Double(Set(strikes.map(\.product)).count) / Double(offer) < proportion { return false }
    }
    return true
  }

  /// What Art. 23(3) DSA asks to be weighed, as it was.
  func reasons(_ strikes: [TraderStrikes.Strike], offer: Int?, warned: String?) -> JSONValue {
    let products = Set(strikes.map(\.product)).count
    var members: [(String, JSONValue)] = [
      ("strikes", .integer(strikes.count)), ("points", .integer(strikes.reduce(0) { $0 + $1.points })),
      ("products", .integer(products)),
      ("gravity", .text((strikes.map(\.severity).max() ?? .low).name)),
      ("intention", .bool(strikes.contains(where: \.showsIntention))),
      ("from", .text(strikes.map(\.day).min() ?? "")), ("to", .text(strikes.map(\.day).max() ?? "")),
    ]
    if let offer, offer > 0 {
      members.append(("listings", .integer(offer)))
      // Per ten thousand, so that it is the same text everywhere.
      members.append(("proportion_per_10000", .integer(10_000 * products / offer)))
    }
    if let warned { members.append(("prior_warning", .text(warned))) }
    return .members(members)
  }
}

/// The measures that a trader is under.
struct HeldMeasures {
  private var rows:
    [(measure: AccountMeasure, proposed: String, decision: String?, decided: String?, ended: Bool)] = []

  init(_ database: Database, trader: String, on day: String) throws {
    let found = try Row.fetchAll(
      database,
      sql: """
        SELECT measure, proposed_on, decision, decided_on,
          lifted_on IS NOT NULL OR (until IS NOT NULL AND until <= ?) AS ended
        FROM measures WHERE trader = ? ORDER BY number
        """, arguments: [day, trader])
    for row in found {
      guard let measure = AccountMeasure(rawValue: row["measure"]) else { continue }
      rows.append((measure, row["proposed_on"], row["decision"], row["decided_on"], row["ended"]))
    }
  }

  /// Whether a measure as grave stands, or one was refused with no strike since.
  func stands(_ measure: AccountMeasure, since lastStrike: String) -> Bool {
    rows.contains { row in
      guard row.measure >= measure else { return false }
      if row.decision == "overturn" { return (row.decided ?? row.proposed) >= lastStrike }
      // A warning is given once and stays given.
      if row.ended { return row.measure == .warning || row.proposed >= lastStrike }
      return true
    }
  }

  /// Whether a measure as grave was decided and holds.
  func isUnder(_ measure: AccountMeasure) -> Bool {
    rows.contains { $0.measure >= measure && $0.decision == "uphold" && !$0.ended }
  }

  func permits(_ step: LadderStep, on day: String) -> Bool {
    guard let after = step.after else { return true }
    guard let given = self.day(of: after), let age = Days.between(given, day) else { return false }
    return age >= step.afterDays
  }

  /// When a measure was first decided.
  func day(of measure: AccountMeasure?) -> String? {
    guard let measure else { return nil }
    return rows.first { $0.measure == measure && $0.decision == "uphold" }?.decided
  }
}
