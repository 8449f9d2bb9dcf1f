import CompiledRules
import Listings

/// Finds rules whose condition no listing can make true: impossible counts, hits near each other that are never searched
/// in one field, and `a and not a`.
enum ConstantConditionCheck {
  static func run(
    _ condition: Condition, at span: Span, _ scope: Checker.RuleScope, _ program: RuleProgram,
    _ diagnostics: DiagnosticCollector
  ) {
    guard canNeverHold(condition, finds: scope.finds, program: program) else { return }
    diagnostics.report(
      .neverFlags, "the rule `\(scope.rule.name.value)` can never flag", at: span, label: "never true",
      help: "no listing meets this condition; correct it, or retire the rule")
  }

  /// Yes and no are enough to try: a condition that no such answers make true cannot become true with unknown ones,
  /// which lie between.
  static func canNeverHold(_ condition: Condition, finds: [Find], program: RuleProgram) -> Bool {
    let table = ConditionTable(
      condition, fixed: { fixedValue($0, finds, program).map { Trilean($0) } }, values: { _ in [.no, .yes] })
    return table.someOutcome { $0 == .yes } == false
  }

  /// Tests that hold for every listing or for none.
  private static func fixedValue(_ instruction: Instruction, _ finds: [Find], _ program: RuleProgram) -> Bool?
  {
    switch instruction {
    case .count(_, let comparison, let number): return fixedCount(comparison, number, most: nil)
    case .distinctTerms(let find, let comparison, let number):
      guard case .terms(let lists) = finds[find].target else { return nil }
      return fixedCount(comparison, number, most: lists.reduce(0) { $0 + program.lists[$1].terms.count })
    case .lane(let find, let isEqual, let lane):
      guard finds[find].lanes == [lane] else { return nil }
      // With the one lane that is searched, `!=` never holds; `==` holds only where there is a hit.
      return isEqual ? nil : false
    case .near(let find, let other, _): return shareField([find, other], finds) ? nil : false
    case .sameField(let positions): return shareField(positions, finds) ? nil : false
    case .constant(let value): return value == .yes
    default: return nil
    }
  }

  /// Whether some field is searched by all of the finds: only in one can their hits lie together.
  private static func shareField(_ positions: [Int], _ finds: [Find]) -> Bool {
    positions.reduce(~(0 as FieldSet.RawValue)) { $0 & finds[$1].fields.rawValue } != 0
  }

  /// Whether `n COMPARISON number` is the same for every n from 0 to `most`.
  private static func fixedCount(_ comparison: Comparison, _ number: Int, most: Int?) -> Bool? {
    let most = most ?? Int.max
    switch comparison {
    case .less: return number <= 0 ? false : (most < number ? true : nil)
    case .lessOrEqual: return number < 0 ? false : (most <= number ? true : nil)
    case .greater: return most <= number ? false : (number < 0 ? true : nil)
    case .greaterOrEqual: return most < number ? false : (number <= 0 ? true : nil)
    case .equal: return number < 0 || number > most ? false : nil
    case .notEqual: return number < 0 || number > most ? true : nil
    }
  }
}
