import CompiledRules

/// What the evaluator needs to know of a rule beyond the rule itself, worked out once.
///
/// A class, because it is handed on with every evaluation.
final class RulePlan: Sendable {
  /// Finds of which a condition reads an attribute: the rule is evaluated for each of their hits.
  let boundFinds: [Int]
  /// Those of them that stand for one row of their table as well.
  let rowBoundFinds: Set<Int>
  /// Per find, the one that it looks near; empty where none does.
  let nearness: [Nearness?]
  let findNames: [String]
  var hasNearness: Bool { !nearness.isEmpty }
  /// Groups of finds that `flag when` holds to one row.
  let sameRows: [[Int]]
  /// Whether the rule can come out true or unknown though none of its indexed finds hit; then no index can spare
  /// its evaluation.
  let canHoldWithoutHits: Bool

  init(_ rule: CompiledRule, of program: RuleProgram) {
    var bound = Set<Int>()
    var rows = Set<Int>()
    for condition in [rule.flagWhen] + rule.alternatives.map(\.condition) {
      for instruction in condition.instructions {
        switch instruction {
        case .lane(let find, _, _), .hitField(let find, _, _), .quantity(let find, _, _),
          .quantityTotal(let find, _, _):
          bound.insert(find)
        case .quantityRow(let find, _, _, let cell):
          bound.insert(find)
          rows.insert(cell.find)
        case .fieldRow(_, _, let cell), .rowText(let cell, _, _), .rowNumber(let cell, _, _),
          .rowQuantity(let cell, _, _), .rowDay(let cell, _, _), .rowMissing(let cell):
          rows.insert(cell.find)
        default: break
        }
      }
    }
    // A row of a table that is keyed by country holds in some of them only: which, decides where the rule holds.
    for (position, find) in rule.finds.enumerated() {
      guard case .terms(let lists) = find.target else { continue }
      if lists.contains(where: { program.lists[$0].column?.countries != nil }) { rows.insert(position) }
    }
    rowBoundFinds = rows
    boundFinds = bound.union(rows).sorted()
    nearness = rule.finds.contains { $0.near != nil } ? rule.finds.map(\.near) : []
    findNames = rule.finds.map(\.name)
    sameRows = rule.flagWhen.instructions.compactMap { instruction in
      if case .sameRow(let finds) = instruction { finds } else { nil }
    }
    var unindexed = Set<Int>()
    for (position, find) in rule.finds.enumerated() {
      guard case .quantity = find.target else { continue }
      // Near a find that the index knows, there is nothing without a hit of that.
      if let near = find.near, !unindexed.contains(near.find) { continue }
      unindexed.insert(position)
    }
    let outcomes = PossibleOutcomes(of: rule.flagWhen, unindexedFinds: unindexed)
    canHoldWithoutHits = outcomes.contains(.yes) || outcomes.contains(.unknown)
  }
}

/// The truth values that a condition can take when every indexed find is empty: abstract interpretation over sets of
/// `Trilean`, sound because each atom's set holds all it can give.
struct PossibleOutcomes: OptionSet {
  let rawValue: UInt8
  static let no = PossibleOutcomes(rawValue: 1)
  static let unknown = PossibleOutcomes(rawValue: 2)
  static let yes = PossibleOutcomes(rawValue: 4)
  static let any: PossibleOutcomes = [.no, .unknown, .yes]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ value: Trilean) { self.init(rawValue: 1 << value.rawValue) }

  init(of condition: Condition, unindexedFinds: Set<Int>) {
    var stack: [PossibleOutcomes] = []
    for instruction in condition.instructions {
      switch instruction {
      case .not:
        guard let operand = stack.popLast() else { break }
        stack.append(operand.map { !$0 })
      case .and(let count):
        stack.append(Self.fold(&stack, count, PossibleOutcomes(.yes)) { $0 && $1 })
      case .or(let count):
        stack.append(Self.fold(&stack, count, PossibleOutcomes(.no)) { $0 || $1 })
      case .atLeast(_, let count):
        let operands = stack.suffix(count)
        stack.removeLast(min(count, stack.count))
        // Coarser than needed and still sound: it cannot hold when no operand can.
        stack.append(operands.allSatisfy { $0 == .no } ? .no : .any)
      default:
        stack.append(Self.atom(instruction, unindexedFinds))
      }
    }
    self = stack.last ?? .any
  }

  private static func atom(_ instruction: Instruction, _ unindexed: Set<Int>) -> PossibleOutcomes {
    func find(_ finds: [Int]) -> PossibleOutcomes {
      finds.contains { !unindexed.contains($0) } ? .no : [.no, .yes]
    }
    switch instruction {
    case .constant(let value): return PossibleOutcomes(value)
    case .found(let position): return find([position])
    case .near(let left, let right, _): return find([left, right])
    case .sameField(let finds), .sameRow(let finds): return find(finds)
    case .lane(let position, _, _), .hitField(let position, _, _), .quantity(let position, _, _),
      .quantityTotal(let position, _, _):
      return find([position])
    // Rows come with hits of terms, which are indexed.
    case .quantityRow, .fieldRow, .rowText, .rowNumber, .rowQuantity, .rowDay, .rowMissing: return .no
    case .count(let position, let comparison, let limit),
      .distinctTerms(let position, let comparison, let limit):
      return unindexed.contains(position)
        ? [.no, .yes] : PossibleOutcomes(Trilean(comparison.holds(0, limit)))
    case .missing, .trader(.authorised): return [.no, .yes]
    default: return .any
    }
  }

  private func map(_ transform: (Trilean) -> Trilean) -> PossibleOutcomes {
    values.reduce(into: []) { $0.formUnion(PossibleOutcomes(transform($1))) }
  }

  private var values: [Trilean] {
    [.no, .unknown, .yes].filter { contains(PossibleOutcomes($0)) }
  }

  private static func fold(
    _ stack: inout [PossibleOutcomes], _ count: Int, _ neutral: PossibleOutcomes,
    _ combine: (Trilean, Trilean) -> Trilean
  ) -> PossibleOutcomes {
    let operands = stack.suffix(count)
    stack.removeLast(min(count, stack.count))
    return operands.reduce(neutral) { left, right in
      var result: PossibleOutcomes = []
      for one in left.values {
        for other in right.values { result.formUnion(PossibleOutcomes(combine(one, other))) }
      }
      return result
    }
  }
}
