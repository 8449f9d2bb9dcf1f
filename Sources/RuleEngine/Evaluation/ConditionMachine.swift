import CompiledRules
import Listings
import TextFolding

/// Runs conditions over one rule's hits in one record: a stack of `Trilean`s.
struct ConditionMachine {
  let hits: HitTable
  let plan: RulePlan
  let rows: RowSource
  /// Finds that stand for one hit of theirs.
  var bound: [Int: Hit]
  /// Finds that would be bound and have no hit to stand for them.
  var absent: Set<Int> = []
  /// Only hits of this cell are seen (inside `ignore`).
  var onlyCell: Int?
  /// Notes the value of every step; `nil` in a scan.
  var recorder: EvaluationRecorder?

  init(
    hits: HitTable, plan: RulePlan, rows: RowSource, bound: [Int: Hit] = [:], onlyCell: Int? = nil
  ) {
    self.hits = hits
    self.plan = plan
    self.rows = rows
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

  /// The hits that a condition sees: the one that stands for the find, or all of them; of a find that looks near
  /// another one, those near the hit that stands for that.
  func visible(_ find: Int, _ facts: inout ListingFacts) -> [Hit] {
    if let hit = bound[find] { return [hit] }
    guard plan.hasNearness, let near = plan.nearness[find] else { return all(find) }
    if absent.contains(find) { return [] }
    // What is not narrowed down leaves all: they are near one of its hits already.
    guard isNarrowed(near.find) else { return all(find) }
    let others = visible(near.find, &facts)
    return all(find).filter { hit in
      others.contains { $0.cell == hit.cell && Self.lie(hit, $0, .within(near.words), &facts) }
    }
  }

  /// Whether a find stands for one hit, or looks near one that does, however many finds lie between.
  private func isNarrowed(_ find: Int) -> Bool {
    if bound[find] != nil || absent.contains(find) { return true }
    return plan.nearness[find].map { isNarrowed($0.find) } ?? false
  }

  /// The hits of finds that come from the smallest row which all of them have; `nil` where there is no such row.
  func oneRow(_ finds: [Int], _ facts: inout ListingFacts) -> (row: Int32, hits: [Hit])? {
    var common: Set<Int32>?
    for find in finds {
      let rows = Set(visible(find, &facts).flatMap { self.rows.rows(of: $0) })
      common = common?.intersection(rows) ?? rows
      if common?.isEmpty == true { return nil }
    }
    guard let row = common?.min() else { return nil }
    return (
      row,
      finds.compactMap { find in
        var hit = visible(find, &facts).first { rows.rows(of: $0).contains(row) }
        hit?.row = row
        return hit
      }
    )
  }

  /// All hits of a find, bound or not: what counts are about.
  private func all(_ find: Int) -> [Hit] {
    guard let onlyCell else { return hits.byFind[find] }
    return hits.byFind[find].filter { $0.cell == onlyCell }
  }

  private func atom(_ instruction: Instruction, _ facts: inout ListingFacts) -> Trilean {
    switch instruction {
    case .constant(let value): return value
    case .found(let find): return Trilean(!visible(find, &facts).isEmpty)
    case .count(let find, let comparison, let limit):
      return Trilean(comparison.holds(all(find).count, limit))
    case .distinctTerms(let find, let comparison, let limit):
      return Trilean(comparison.holds(Set(all(find).map(\.term)).count, limit))
    case .near(let find, let other, let proximity):
      return near(find, other, proximity, &facts)
    case .sameField(let finds):
      guard let first = finds.first else { return .no }
      let others = finds.dropFirst().map { Set(visible($0, &facts).map(\.cell)) }
      return Trilean(
        visible(first, &facts).contains { hit in others.allSatisfy { $0.contains(hit.cell) } })
    case .sameRow(let finds): return Trilean(oneRow(finds, &facts) != nil)
    case .lane(let find, let equal, let lane):
      // The exact lane is the only one searched, so every hit stands in it.
      guard !visible(find, &facts).isEmpty else { return .no }
      return Trilean((lane == .exact) == equal)
    case .hitField(let find, let equal, let field):
      return Trilean(visible(find, &facts).contains { (facts.field(ofCell: $0.cell) == field) == equal })
    case .quantity(let find, let comparison, let quantity):
      return visible(find, &facts).reduce(.no) { $0 || Self.compare($1, false, comparison, quantity.value) }
    case .quantityTotal(let find, let comparison, let quantity):
      return visible(find, &facts).reduce(.no) { $0 || Self.compare($1, true, comparison, quantity.value) }
    case .quantityRow, .fieldRow, .rowText, .rowNumber, .rowQuantity, .rowDay, .rowMissing:
      return rowTest(instruction, &facts)
    default:
      return facts.atom(instruction)
    }
  }

  private func rowTest(_ instruction: Instruction, _ facts: inout ListingFacts) -> Trilean {
    switch instruction {
    case .quantityRow(let find, let isTotal, let comparison, let cell):
      let amounts = visible(find, &facts)
      return overRows(cell, &facts) { column, row, _ in
        guard case .quantity(_, let values) = column.values, let limit = values[row] else { return .unknown }
        return amounts.reduce(.no) { $0 || Self.compare($1, isTotal, comparison, limit) }
      }
    case .fieldRow(let field, let comparison, let cell):
      return overRows(cell, &facts) { $2.compare(field, comparison, $0.values, row: $1) }
    case .rowText(let cell, let isEqual, let texts):
      let folded = texts.map { Folding.foldTerm($0) }
      return overRows(cell, &facts) { column, row, _ in
        guard case .text(let values) = column.values, let value = values[row] else { return .unknown }
        return Trilean(folded.contains(value) == isEqual)
      }
    case .rowNumber(let cell, let comparison, let number):
      return overRows(cell, &facts) { column, row, _ in
        guard case .number(let values) = column.values, let value = values[row] else { return .unknown }
        return Trilean(comparison.holds(value, number))
      }
    case .rowQuantity(let cell, let comparison, let quantity):
      return overRows(cell, &facts) { column, row, _ in
        guard case .quantity(_, let values) = column.values, let value = values[row] else { return .unknown }
        return Trilean(comparison.holds(value, quantity.value))
      }
    case .rowDay(let cell, let comparison, let day):
      return overRows(cell, &facts) { column, row, _ in
        guard case .day(let values) = column.values, let value = values[row] else { return .unknown }
        return Trilean(comparison.holds(value, day))
      }
    case .rowMissing(let cell):
      return overRows(cell, &facts) { column, row, _ in Trilean(column.isMissing(row: row)) }
    default: return .unknown
    }
  }

  /// Whether a test holds for some row of some hit that is seen. An empty cell leaves it unknown, and is remembered.
  private func overRows(
    _ cell: RowCell, _ facts: inout ListingFacts,
    _ test: (TypedColumn, Int, inout ListingFacts) -> Trilean
  ) -> Trilean {
    let column = rows.index.program.columns[cell.column]
    var result = Trilean.no
    for hit in visible(cell.find, &facts) {
      // Another table's rows say nothing of this one's columns: so of rules between two versions.
      guard rows.table(of: hit) == column.table else { continue }
      for row in rows.rows(of: hit) {
        let value = test(column, Int(row), &facts)
        if value == .unknown, column.isMissing(row: Int(row)) {
          let table = rows.index.program.tables[column.table]
          facts.missing.insert("\(plan.findNames[cell.find]).row.\(table.columns[column.column])")
        }
        result = result || value
      }
    }
    return result
  }

  private func near(_ find: Int, _ other: Int, _ proximity: Proximity, _ facts: inout ListingFacts) -> Trilean
  {
    // `drug near drug` asks for a second hit, whichever stands for the find.
    let others = find == other ? all(other) : visible(other, &facts)
    for one in visible(find, &facts) {
      for two in others where one.cell == two.cell && !one.isSame(as: two) {
        if Self.lie(one, two, proximity, &facts) { return .yes }
      }
    }
    return .no
  }

  static func lie(_ one: Hit, _ two: Hit, _ proximity: Proximity, _ facts: inout ListingFacts) -> Bool {
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
  private static func compare(
    _ hit: Hit, _ isTotal: Bool, _ comparison: Comparison, _ limit: ExactDecimal
  ) -> Trilean {
    guard var low = hit.low, var high = hit.high else { return .no }
    if hit.isAmbiguous { return .unknown }
    if isTotal, let pieces = hit.pieces {
      // More than 18 digits: nothing that can be said of it exactly.
      guard let least = low.multiplied(by: pieces), let most = high.multiplied(by: pieces) else {
        return .unknown
      }
      (low, high) = (least, most)
    }
    let atLow = comparison.holds(low, limit)
    // `5-10 mg == 7 mg`: false at both ends, and true between.
    let between = low < limit && limit < high ? comparison.holds(limit, limit) : atLow
    return atLow == comparison.holds(high, limit) && atLow == between ? Trilean(atLow) : .unknown
  }
}
