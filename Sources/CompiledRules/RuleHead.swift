/// What rules for listings and trader rules have in common.
package protocol RuleHead {
  var id: String { get }
  var title: String { get }
  var version: Int { get }
  var status: RuleStatus { get }
  /// Position in `RuleProgram.categories`.
  var category: Int { get }
  var severity: Severity { get }
  var owner: String? { get }
  var countries: [String] { get }
  var since: CalendarDay? { get }
  var until: CalendarDay? { get }
}

extension CompiledRule: RuleHead {}
extension CompiledTraderRule: RuleHead {}

extension RuleHead {
  /// Whether a run on a day evaluates the rule; `nil` for no particular day. A shadow rule past its end stays shadow, which
  /// `rules check` warns of; an active one no longer holds.
  package func runs(on day: CalendarDay?, as statuses: Set<RuleStatus> = [.active, .shadow]) -> Bool {
    guard statuses.contains(status) else { return false }
    guard let day else { return true }
    if let since, day < since { return false }
    if status == .active, let until, until < day { return false }
    return true
  }
}
