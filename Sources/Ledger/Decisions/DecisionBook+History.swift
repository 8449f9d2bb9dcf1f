import GRDB

extension DecisionBook {
  /// What the decisions before make of an imported one; `nil` where it is new.
  ///
  /// A table of decisions is imported as often as its owner likes, also behind a complaint that overturned one of its
  /// rows. A row with a day is known by all that it says. One without is known where anybody decided the same in the same
  /// words, unless what was decided then does not stand any more because the listing has changed or come back: whoever
  /// decides the same again against what was decided since names the day.
  func history(of decision: Decision, since first: String, isDecided: Bool) throws -> Outcome? {
    let earlier = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT kind, decision, measure, reason, decided_by, day, automatic FROM decisions WHERE finding = ?
          ORDER BY number
          """), arguments: [decision.action])
    let same = earlier.filter { row in
      (row["kind"] as String) == decision.kind.rawValue
        && (row["decision"] as String) == decision.outcome.rawValue
        && (row["measure"] as String?) == decision.measure && (row["reason"] as String) == decision.reason
        && (row["decided_by"] as String) == decision.decidedBy
    }
    if decision.isDated {
      if same.contains(where: { ($0["day"] as String) == decision.day }) { return .known }
    } else if !same.isEmpty {
      let last: String? = earlier.last?["decision"]
      if isDecided || last != decision.outcome.rawValue { return .known }
    }
    guard decision.day >= first else {
      return .outdated(
        "it was decided on \(decision.day), before it was found on \(first); correct decided_on")
    }
    // A person outranks a policy that decided in between.
    let latest = earlier.last { !($0["automatic"] as Bool) && ($0["day"] as String) > decision.day }
    guard let latest else { return nil }
    return .outdated(
      "it was decided on \(decision.day), and again on \(latest["day"] as String); the later decision stands")
  }
}
