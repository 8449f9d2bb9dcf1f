package import CompiledRules
import Listings
import TextFolding

/// Which rules a run evaluates.
package struct RuleSelection: Sendable {
  package var statuses: Set<RuleStatus>
  /// The day on which the rules are applied; rules outside their `since` … `until` do not run. `nil` ignores both.
  package var asOf: CalendarDay?
  package init(statuses: Set<RuleStatus> = [.active, .shadow], asOf: CalendarDay? = nil) {
    self.statuses = statuses
    self.asOf = asOf
  }

  package func includes(_ rule: CompiledRule) -> Bool {
    rule.runs(on: asOf, as: statuses)
  }
}

/// A rule set made ready for scanning: immutable, shared by all workers.
package final class RuleIndex: Sendable {
  package let program: RuleProgram
  /// The rules that run, positions in `program.rules`, in written order.
  let rules: [Int]
  let plans: [RulePlan]
  let terms: TermIndex
  /// Fields that some find searches for terms or expressions; `links` also where a rule looks at them otherwise.
  let searchedFields: FieldSet
  /// Fields in which some find looks for a signal of evasion.
  let signalFields: FieldSet
  /// Positions in `rules` of those that are evaluated for every listing.
  let everyListing: [Int32]
  let expressions: ExpressionTable
  /// Per rule that runs, the exceptions to it that hold.
  let exceptions: [[IndexedException]]
  /// For comparing amounts of unequal currencies.
  let rates: ExchangeRates?

  /// - Parameter cache: where the index of terms is kept from run to run; only for programs as the front end makes them.
  /// - Throws: `EngineError` for an expression that RE2 refuses.
  package init(
    program: RuleProgram, selection: RuleSelection, rates: ExchangeRates? = nil, cache: RuleCache? = nil
  ) throws(EngineError) {
    self.rates = rates
    self.program = program
    let rules = program.rules.indices.filter { selection.includes(program.rules[$0]) }
    self.rules = rules
    plans = rules.map { RulePlan(program.rules[$0], of: program) }
    exceptions = IndexedException.byRule(program, rules, asOf: selection.asOf)
    terms = cache?.terms(of: program, rules: rules) ?? TermIndex(program: program, rules: rules)
    var fields = FieldSet()
    var signalFields = FieldSet()
    for rule in rules.map({ program.rules[$0] }) {
      if rule.needsLinks { fields.insert(.links) }
      for find in rule.finds {
        if case .quantity = find.target { continue }
        fields.formUnion(find.fields)
        if case .signal = find.target { signalFields.formUnion(find.fields) }
      }
    }
    searchedFields = fields
    self.signalFields = signalFields
    let plans = self.plans
    everyListing = plans.indices.filter { plans[$0].canHoldWithoutHits }.map { Int32(truncatingIfNeeded: $0) }
    expressions = try ExpressionTable(program: program, rules: rules)
  }

  /// How many distinct folded literals the matcher looks for.
  package var literalCount: Int { terms.count }
  /// How many rules run.
  package var ruleCount: Int { rules.count }
}

extension CompiledRule {
  /// Whether the links of descriptions must be made for the rule.
  fileprivate var needsLinks: Bool {
    if finds.contains(where: { $0.fields.contains(.links) }) { return true }
    let conditions = [flagWhen] + alternatives.map(\.condition) + ignores.map(\.condition)
    return conditions.contains { $0.instructions.contains(.missing(.links)) }
  }
}
