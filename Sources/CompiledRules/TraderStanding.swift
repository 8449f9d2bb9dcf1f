/// What a ledger knows of one trader on a day. Plain data: the ledger makes it, reports and rules read it.
package struct TraderStanding: Sendable, Equatable {
  /// A measure that the ladder proposes and nobody has decided.
  package struct LadderProposal: Sendable, Equatable {
    /// The id of its line in `actions.jsonl`.
    package var action: String
    package var measure: String
    /// A sentence.
    package var reasons: String
    package init(action: String, measure: String, reasons: String) {
      self.action = action
      self.measure = measure
      self.reasons = reasons
    }
  }

  /// Strikes that have not lapsed and were not reversed; `Severity.rawValue` as index.
  package var strikes: [Int] = Array(repeating: 0, count: Severity.allCases.count)
  /// Findings that are open and were not overturned.
  package var openFindings = 0
  /// Notices about the trader's listings.
  package var notices = 0
  /// A suspension or termination was decided and holds.
  package var isSuspended = false
  package var firstSeen: CalendarDay?
  /// When a restriction or suspension was last decided, when the trader was last warned, and last asked or reminded of
  /// what is still missing, by the receipts; what is not in it never was.
  package var events: [TraderEvent: CalendarDay] = [:]
  package var proposal: LadderProposal?

  package init() {}

  package var strikeCount: Int { strikes.reduce(0, +) }
  /// Whether who is linked to this trader is told of it.
  package var isBarred: Bool { isSuspended || strikeCount > 0 }
}
