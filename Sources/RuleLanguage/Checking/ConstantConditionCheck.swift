import CompiledRules

/// Finds rules whose condition no listing can make true: impossible counts, and `a and not a`.
enum ConstantConditionCheck {
  /// More different tests than this are not tried out: 2^8 truth tables a rule are cheap, 2^20 are not.
  private static let mostAtoms = 8

  static func run(
    _ condition: Condition, at span: Span, _ scope: Checker.RuleScope, _ program: RuleProgram,
    _ diagnostics: DiagnosticCollector
  ) {
    guard canNeverHold(condition, finds: scope.finds, program: program) else { return }
    diagnostics.report(
      .neverFlags, "the rule `\(scope.rule.name.value)` can never flag", at: span, label: "never true",
      help: "no listing meets this condition; correct it, or retire the rule")
  }

  private static func canNeverHold(_ condition: Condition, finds: [Find], program: RuleProgram) -> Bool {
    // Equal tests have equal descriptions; a test that can hold never, or always, is fixed.
    var atoms: [String: Int] = [:]
    var steps: [Step] = []
    for instruction in condition.instructions {
      switch instruction {
      case .not: steps.append(.not)
      case .and(let count): steps.append(.atLeast(count, of: count))
      case .or(let count): steps.append(.atLeast(1, of: count))
      case .atLeast(let least, let count): steps.append(.atLeast(least, of: count))
      default:
        if let fixed = fixedValue(instruction, finds, program) {
          steps.append(.fixed(fixed))
        } else {
          let key = String(describing: instruction)
          let atom = atoms[key] ?? atoms.count
          atoms[key] = atom
          steps.append(.atom(atom))
        }
      }
    }
    let hasNegation = steps.contains { if case .not = $0 { true } else { false } }
    // Without `not` a condition only gains by what holds, so one assignment decides.
    if !hasNegation { return !evaluate(steps, assignment: .max) }
    guard atoms.count <= mostAtoms else { return false }
    for assignment in 0..<(UInt64(1) << UInt64(atoms.count)) where evaluate(steps, assignment: assignment) {
      return false
    }
    return true
  }

  private enum Step {
    case fixed(Bool)
    case atom(Int)
    case not
    case atLeast(Int, of: Int)
  }

  /// Two values are enough: a condition that no yes-or-no answers make true cannot become true with unknown ones,
  /// which lie between.
  private static func evaluate(_ steps: [Step], assignment: UInt64) -> Bool {
    var stack: [Bool] = []
    for step in steps {
      switch step {
      case .fixed(let value): stack.append(value)
      case .atom(let atom): stack.append(atom >= 64 || assignment & (1 << UInt64(atom)) != 0)
      case .not: stack.append(!(stack.popLast() ?? false))
      case .atLeast(let least, let count):
        let holding = stack.suffix(count).count { $0 }
        stack.removeLast(min(count, stack.count))
        stack.append(holding >= least)
      }
    }
    return stack.last ?? false
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
    case .constant(let value): return value == .yes
    default: return nil
    }
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
