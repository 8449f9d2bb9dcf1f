import GRDB

/// The measures that a trader is under.
struct HeldMeasures {
  private struct Held {
    var measure: AccountMeasure
    var proposed: String
    var decision: String?
    var decided: String?
    var applied: String?
    /// Lifted, or its time has run out.
    var hasEnded: Bool
    /// The ladder proposed it for findings that were overturned since.
    var isUnfounded: Bool
  }
  private var rows: [Held] = []
  private let day: String
  private let lapse: Int

  /// - Parameter lapse: days for which a warning counts, as strikes do.
  init(_ database: Database, trader: String, on day: String, lapse: Int = StrikeTerms().lapse) throws {
    self.day = day
    self.lapse = lapse
    let found = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT measure, proposed_on, decision, decided_on, applied_on,
            lifted_on IS NOT NULL OR (until IS NOT NULL AND until <= ?) AS ended,
            origin = 'ladder' AND ceased_on IS NOT NULL AS unfounded
          FROM measures WHERE trader = ? ORDER BY number
          """), arguments: [day, trader])
    for row in found {
      guard let measure = AccountMeasure(rawValue: row["measure"]) else { continue }
      rows.append(
        Held(
          measure: measure, proposed: row["proposed_on"], decision: row["decision"],
          decided: row["decided_on"], applied: row["applied_on"], hasEnded: row["ended"],
          isUnfounded: row["unfounded"]))
    }
  }

  /// Whether a measure as grave stands, or one was refused with no strike since.
  func stands(_ measure: AccountMeasure, since lastStrike: String) -> Bool {
    rows.contains { row in
      guard row.measure >= measure else { return false }
      switch row.decision {
      case "overturn": return (row.decided ?? row.proposed) >= lastStrike
      case nil: return !row.hasEnded
      default: break
      }
      if row.isUnfounded { return false }
      if row.measure == .warning {
        // A warning that is still to be given stands, and a given one as long as it counts.
        if let applied = row.applied, !row.hasEnded { return serves(applied, on: day) }
      }
      return !row.hasEnded || row.proposed >= lastStrike
    }
  }

  /// Whether a measure as grave was decided and holds.
  func isUnder(_ measure: AccountMeasure) -> Bool {
    rows.contains { $0.measure >= measure && $0.decision == "uphold" && !$0.hasEnded }
  }

  func permits(_ step: LadderStep, on day: String) -> Bool {
    guard step.after != nil else { return true }
    guard let given = given(step.after, on: day), let age = Days.between(given, day) else { return false }
    return age >= step.afterDays
  }

  /// When a measure was first carried out, if it counts still: a warning that nobody sent is none (Art. 23(1) DSA), nor is
  /// one that was taken back, was given for what was found right since, or is older than strikes become.
  func given(_ measure: AccountMeasure?, on day: String) -> String? {
    guard let measure else { return nil }
    let days = rows.compactMap { row -> String? in
      guard row.measure == measure, row.decision == "uphold", !row.isUnfounded, let applied = row.applied
      else { return nil }
      if measure == .warning { return !row.hasEnded && serves(applied, on: day) ? applied : nil }
      return applied
    }
    return days.min()
  }

  private func serves(_ applied: String, on day: String) -> Bool {
    applied <= day && (Days.between(applied, day) ?? .max) < lapse
  }
}
