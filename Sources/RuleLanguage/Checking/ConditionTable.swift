import CompiledRules

/// Tries out what a condition comes to for every combination of what its tests can come to.
struct ConditionTable {
  /// More different tests than this are not tried out: 3^8 combinations are cheap, 3^20 are not.
  static let mostAtoms = 8

  private enum Step {
    case fixed(Trilean)
    case atom(Int)
    case not
    case atLeast(Int, of: Int)
  }
  private var steps: [Step] = []
  /// Per different test, what it can come to.
  private var atoms: [[Trilean]] = []

  /// - Parameters:
  ///   - fixed: what a test comes to in every case, `nil` for one that can differ.
  ///   - values: what a test that can differ can come to.
  init(
    _ condition: Condition, fixed: (Instruction) -> Trilean?, values: (Instruction) -> [Trilean]
  ) {
    // Conditions are short; long ones are looked up by their descriptions, which are slow to make and equal for equal
    // tests.
    var tests: [Instruction] = []
    var positions: [String: Int] = [:]
    func known(_ test: Instruction) -> Int? {
      guard condition.instructions.count > 64 else { return tests.firstIndex(of: test) }
      let position = positions[String(describing: test), default: tests.count]
      if position == tests.count { positions[String(describing: test)] = position }
      return position == tests.count ? nil : position
    }
    for instruction in condition.instructions {
      switch instruction {
      case .not: steps.append(.not)
      case .and(let count): steps.append(.atLeast(count, of: count))
      case .or(let count): steps.append(.atLeast(1, of: count))
      case .atLeast(let least, let count): steps.append(.atLeast(least, of: count))
      default:
        if let value = fixed(instruction) {
          steps.append(.fixed(value))
        } else {
          let position = known(instruction) ?? atoms.count
          if position == atoms.count {
            tests.append(instruction)
            atoms.append(values(instruction))
          }
          steps.append(.atom(position))
        }
      }
    }
  }

  /// Whether some combination gives a value for which `test` holds; `nil` where there are too many to try.
  func someOutcome(_ test: (Trilean) -> Bool) -> Bool? {
    let hasNegation = steps.contains { if case .not = $0 { true } else { false } }
    // Without `not` a condition only gains by what holds, so the best case decides on whether it can hold.
    if !hasNegation, test(.yes), !test(.unknown), !test(.no) {
      return test(evaluate(atoms.map { $0.max { $0.rawValue < $1.rawValue } ?? .no }))
    }
    guard atoms.count <= Self.mostAtoms else { return nil }
    var choice = [Int](repeating: 0, count: atoms.count)
    while true {
      if test(evaluate(zip(atoms, choice).map { $0[$1] })) { return true }
      guard let next = choice.indices.first(where: { choice[$0] + 1 < atoms[$0].count }) else { return false }
      choice[next] += 1
      for lower in 0..<next { choice[lower] = 0 }
    }
  }

  private func evaluate(_ values: [Trilean]) -> Trilean {
    var stack: [Trilean] = []
    for step in steps {
      switch step {
      case .fixed(let value): stack.append(value)
      case .atom(let atom): stack.append(values[atom])
      case .not: stack.append(!(stack.popLast() ?? .no))
      case .atLeast(let least, let count):
        // The value of the one that is needed last, in Kleene's order: `and` needs all, `or` one.
        let operands = stack.suffix(count).sorted { $0.rawValue > $1.rawValue }
        stack.removeLast(min(count, stack.count))
        stack.append(least <= 0 ? .yes : least <= operands.count ? operands[least - 1] : .no)
      }
    }
    return stack.last ?? .no
  }
}
