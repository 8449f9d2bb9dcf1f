extension RuleProgram {
  /// What conditions of rules for listings ask of traders; of every rule, whether it runs or not. O(instructions).
  package var traderQuestions: [TraderTest] {
    rules.flatMap { rule in
      ([rule.flagWhen] + rule.alternatives.map(\.condition) + rule.ignores.map(\.condition)).flatMap {
        $0.instructions.compactMap { instruction -> TraderTest? in
          guard case .trader(let test) = instruction else { return nil }
          return test
        }
      }
    }
  }

  /// Positions of the trader rules that a run on a day evaluates.
  package func traderRules(on day: CalendarDay) -> [Int] {
    traderRules.indices.filter { traderRules[$0].runs(on: day) }
  }
}

extension TraderTest {
  /// Whether the answer may hang on what a ledger remembers.
  package var asksLedger: Bool {
    switch self {
    case .authorised, .itemMissing, .itemStatus, .itemVerified, .itemText: false
    case .happened, .eventAge: true
    case .fieldMissing(let field), .number(let field, _, _, _), .flag(let field, _), .text(let field, _),
      .day(let field, _, _), .fieldAge(let field, _, _):
      field.isOfLedger
    }
  }
}

extension TraderField {
  package var isOfLedger: Bool {
    switch self {
    case .strikes, .openFindings, .notices, .suspended, .linkedSuspended, .firstSeen: true
    case .listings, .flagged, .blocked, .linked, .proportion, .status: false
    }
  }
}

extension TraderAction {
  /// The action as measures are called in outputs: `warning` for `warn`.
  package var measure: String {
    switch self {
    case .requestInformation: "request_information"
    case .remind: "reminder"
    case .warn: "warning"
    case .restrict: "restriction"
    case .suspend: "suspension"
    case .terminate: "termination"
    }
  }

  package init?(measure: String) {
    guard let action = Self.allCases.first(where: { $0.measure == measure }) else { return nil }
    self = action
  }
}
