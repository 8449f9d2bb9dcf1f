import CompiledRules
import Listings
import TextFolding

/// Runs conditions over one rule's hits in one record: a stack of `Trilean`s.
struct ConditionMachine {
  let hits: HitTable
  /// Finds that stand for one hit of theirs.
  var bound: [Int: Hit]
  /// Only hits of this cell are seen (inside `ignore`).
  var onlyCell: Int?
  /// Notes the value of every step; `nil` in a scan.
  var recorder: EvaluationRecorder?

  init(hits: HitTable, bound: [Int: Hit] = [:], onlyCell: Int? = nil) {
    self.hits = hits
    self.bound = bound
    self.onlyCell = onlyCell
  }

  /// O(instructions × hits), two finds' hits squared for proximity.
  mutating func evaluate(_ condition: Condition, _ facts: inout ListingFacts) -> Trilean {
    var stack: [Trilean] = []
    recorder?.beginCondition()
    for instruction in condition.instructions {
      switch instruction {
      case .not:
        if let operand = stack.popLast() { stack.append(!operand) }
      case .and(let count):
        stack.append(take(count, &stack).reduce(.yes) { $0 && $1 })
      case .or(let count):
        stack.append(take(count, &stack).reduce(.no) { $0 || $1 })
      case .atLeast(let needed, let count):
        let operands = take(count, &stack)
        let sure = operands.count { $0 == .yes }
        let possible = operands.count { $0 != .no }
        stack.append(sure >= needed ? .yes : possible >= needed ? .unknown : .no)
      default:
        stack.append(atom(instruction, &facts))
      }
      recorder?.step(stack.last ?? .unknown)
    }
    // A condition from the front end leaves one value; anything else is a defect that must not pass as clean.
    return stack.count == 1 ? stack[0] : .unknown
  }

  private func take(_ count: Int, _ stack: inout [Trilean]) -> [Trilean] {
    let operands = Array(stack.suffix(count))
    stack.removeLast(min(count, stack.count))
    return operands
  }

  private func visible(_ find: Int) -> [Hit] {
    if let hit = bound[find] { return [hit] }
    guard let onlyCell else { return hits.byFind[find] }
    return hits.byFind[find].filter { $0.cell == onlyCell }
  }

  /// All hits of a find, bound or not: what counts are about.
  private func all(_ find: Int) -> [Hit] {
    guard let onlyCell else { return hits.byFind[find] }
    return hits.byFind[find].filter { $0.cell == onlyCell }
  }

  private func atom(_ instruction: Instruction, _ facts: inout ListingFacts) -> Trilean {
    switch instruction {
    case .constant(let value): return value
    case .found(let find): return Trilean(!visible(find).isEmpty)
    case .count(let find, let comparison, let limit):
      return Trilean(comparison.holds(all(find).count, limit))
    case .distinctTerms(let find, let comparison, let limit):
      return Trilean(comparison.holds(Set(all(find).map(\.term)).count, limit))
    case .near(let find, let other, let proximity):
      return near(find, other, proximity, &facts)
    case .sameField(let finds):
      guard let first = finds.first else { return .no }
      return Trilean(
        visible(first).contains { hit in
          finds.dropFirst().allSatisfy { find in visible(find).contains { $0.cell == hit.cell } }
        })
    case .lane(let find, let equal, let lane):
      // The exact lane is the only one searched, so every hit stands in it.
      guard !visible(find).isEmpty else { return .no }
      return Trilean((lane == .exact) == equal)
    case .hitField(let find, let equal, let field):
      return Trilean(visible(find).contains { (facts.field(ofCell: $0.cell) == field) == equal })
    case .quantity(let find, let comparison, let quantity):
      return visible(find).reduce(.no) { $0 || Self.compare($1, comparison, quantity) }
    default:
      return facts.atom(instruction)
    }
  }

  private func near(_ find: Int, _ other: Int, _ proximity: Proximity, _ facts: inout ListingFacts) -> Trilean
  {
    for one in visible(find) {
      for two in visible(other) where one.cell == two.cell && !one.isSame(as: two) {
        if Self.lie(one, two, proximity, &facts) { return .yes }
      }
    }
    return .no
  }

  private static func lie(_ one: Hit, _ two: Hit, _ proximity: Proximity, _ facts: inout ListingFacts) -> Bool
  {
    let isBefore = one.end <= two.start
    let isAfter = two.end <= one.start
    let limit: Int
    switch proximity {
    case .within(let words):
      // Overlapping hits lie nowhere between: they are as near as can be.
      if !isBefore && !isAfter { return true }
      limit = words
    case .withinBefore(let words):
      guard isBefore else { return false }
      limit = words
    case .withinAfter(let words):
      guard isAfter else { return false }
      limit = words
    }
    let (from, to) = isBefore ? (one.end, two.start) : (two.end, one.start)
    return facts.texts.foldedText(one.cell).bytes.withUnsafeBytes {
      Folding.wordDistance($0, from: from, to: to) <= limit
    }
  }

  /// A range holds for what all of it fulfils, and is unknown where only a part does.
  private static func compare(_ hit: Hit, _ comparison: Comparison, _ quantity: Quantity) -> Trilean {
    guard let low = hit.low, let high = hit.high else { return .no }
    if hit.isAmbiguous { return .unknown }
    let atLow = comparison.holds(low, quantity.value)
    let atHigh = comparison.holds(high, quantity.value)
    return atLow == atHigh ? Trilean(atLow) : .unknown
  }
}
