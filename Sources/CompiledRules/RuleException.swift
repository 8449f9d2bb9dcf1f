/// `exception to RULE for trader "T-1" until 2027-01-31 { … }`: what one rule finds is set aside, for a while.
package struct RuleException: Sendable, Equatable {
  package struct Subject: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case trader, listing, product }
    package var kind: Kind
    /// The seller's id; the listing's key; the product's GTIN.
    package var id: String
    package init(kind: Kind, id: String) {
      self.kind = kind
      self.id = id
    }
  }
  /// The id of a rule or a trader rule.
  package var rule: String
  package var subject: Subject
  /// The last day on which it holds.
  package var until: CalendarDay
  package var reason: String
  package var approvedBy: String
  /// Where a program holds two versions of the rule: the position of the one that this is to. `nil` for every rule with
  /// the id.
  package var onlyRule: Int?
  package init(rule: String, subject: Subject, until: CalendarDay, reason: String, approvedBy: String) {
    self.rule = rule
    self.subject = subject
    self.until = until
    self.reason = reason
    self.approvedBy = approvedBy
  }

  /// Whether it has ended on a day.
  package func hasEnded(on day: CalendarDay) -> Bool { until < day }
}
