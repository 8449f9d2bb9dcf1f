import GRDB

/// Looks at what the ladder proposed, and what was decided of it, in the light of the strikes as they are now.
///
/// - What nobody has decided is withdrawn where its strikes have lapsed or were reversed.
/// - What was decided has lost its reason where findings that it was for were overturned, so that without their strikes it
///   would not have been proposed, and the strikes since do not reach it either. A person lifts it; what was not carried
///   out yet is withdrawn.
struct LadderReview {
  let database: Database
  let policy: Policy
  let day: String

  /// O(undecided measures of the ladder, and decided ones of traders with a reversed strike).
  func run() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, trader, measure, step, proposed_on, decision, ceased_on FROM measures
        WHERE origin = 'ladder' AND lifted_on IS NULL AND decision IS NOT 'overturn'
          AND (until IS NULL OR until > ?)
          AND (decision IS NULL OR ceased_on IS NOT NULL
            OR trader IN (SELECT s.trader FROM reversals AS r JOIN strikes AS s ON s.number = r.strike))
        ORDER BY trader, number
        """, arguments: [day])
    for row in rows {
      let hasCeased = (row["ceased_on"] as String?) != nil
      let isUndecided = (row["decision"] as String?) == nil
      let stands =
        try isReached(row, on: day) || !isUndecided && isReached(row, on: row["proposed_on"])
      guard stands == hasCeased else { continue }
      try database.execute(
        sql: """
          UPDATE measures SET ceased_on = CASE WHEN :stands THEN NULL ELSE :day END,
            lifted_on = CASE WHEN applied_on IS NULL AND NOT :stands THEN :day ELSE lifted_on END
          WHERE number = :number
          """,
        arguments: [
          "stands": stands, "day": day, "number": row["number"] as Int64,
        ])
    }
  }

  /// Whether the strikes that count on a day, and have not been reversed until now, reach the step of a measure. What share
  /// of the offer they were is not asked again: it is another every night.
  private func isReached(_ row: Row, on day: String) throws -> Bool {
    guard let measure = AccountMeasure(rawValue: row["measure"]) else { return true }
    var strikes =
      try TraderStrikes.all(database, on: day, trader: row["trader"]).first
      ?? TraderStrikes(trader: row["trader"])
    strikes.active.removeAll { $0.day > day }
    guard let step = step(row["step"], measure) else { return !strikes.active.isEmpty }
    return step.isReached(by: strikes.counted(by: step, on: day))
  }

  /// The step that proposed a measure, where the policy has it still.
  private func step(_ index: Int, _ measure: AccountMeasure) -> LadderStep? {
    if policy.ladder.indices.contains(index), policy.ladder[index].measure == measure {
      return policy.ladder[index]
    }
    return policy.ladder.first { $0.measure == measure }
  }
}
