import CompiledRules
import Ledger

extension Policy {
  /// Says which rules and categories `automatic` names that there are not: a misspelt one never decides anything.
  func warnOfUnknownNames(_ program: RuleProgram, path: String, log: Log) {
    let rules = Set(program.rules.map(\.id) + program.traderRules.map(\.id) + [TraderProposals.art30])
    let categories = Set(program.categories.map(\.id))
    for condition in automatic {
      for rule in condition.rules.subtracting(rules).sorted() {
        log.warning(path, "automatic: there is no rule \(rule), so this decides nothing")
      }
      for category in condition.categories.subtracting(categories).sorted() {
        log.warning(path, "automatic: there is no category \(category), so this decides nothing")
      }
    }
  }
}
