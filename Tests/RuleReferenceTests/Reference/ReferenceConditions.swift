import Foundation
import Listings

/// Evaluates a rule's conditions as the design says they mean, over the whole of the listing and its hits.
struct ReferenceConditions {
  let rule: RuleModel
  let set: RuleSetModel
  let facts: ReferenceFacts
  /// Where the rule looks at the listing; empty for everywhere.
  let countries: Set<String>

  /// What a condition sees: all hits, and those that stand for their finds.
  struct View {
    var hits: ReferenceHits
    /// A hit for each find of which one is asked; `nil` where it has none.
    var bound: [Int: ReferenceHit?] = [:]
    /// Only hits of this value are seen.
    var onlyValue: Int?
    /// Names of what was missing.
    var missing: Set<String> = []

    func all(_ find: Int) -> [ReferenceHit] {
      hits.byFind[find].filter { onlyValue == nil || $0.value == onlyValue }
    }

    /// The hit that stands for the find, or all; of those that look near another find, the ones near what is seen of it.
    func seen(_ find: Int) -> [ReferenceHit] {
      if let hit = bound[find] { return hit.map { [$0] } ?? [] }
      guard let near = hits.rule.finds[find].near else { return all(find) }
      let others = seen(near.find)
      return all(find).filter { hit in others.contains { hits.lie(hit, $0, .within(near.words)) } }
    }
  }

  /// Whether an ignore's condition holds for a hit, for each row that it may come from.
  func covers(_ condition: ConditionModel, _ hit: ReferenceHit, _ hits: ReferenceHits) -> Bool {
    let rows: [ReferenceHit.Row?] = hit.rows.isEmpty || !asksRow(of: hit.find, condition) ? [nil] : hit.rows
    return rows.allSatisfy { row in
      var hit = hit
      hit.row = row
      var view = View(hits: hits, bound: [hit.find: hit], onlyValue: hit.value)
      return evaluate(condition, &view) == true
    }
  }

  func evaluate(_ condition: ConditionModel, _ view: inout View) -> Truth {
    switch condition {
    case .and(let parts): return Logic.all(parts.map { evaluate($0, &view) })
    case .or(let parts): return Logic.any(parts.map { evaluate($0, &view) })
    case .not(let part): return Logic.not(evaluate(part, &view))
    case .atLeast(let number, let parts): return Logic.atLeast(number, parts.map { evaluate($0, &view) })
    case .named(let position): return evaluate(rule.lets[position], &view)
    case .found(let find): return !view.seen(find).isEmpty
    case .count(let find, let comparison, let number): return comparison.holds(view.all(find).count, number)
    case .distinct(let find, let comparison, let number):
      return comparison.holds(Set(view.all(find).map(\.term)).count, number)
    case .near(let find, let other, let proximity):
      // Near itself, a find needs a second hit.
      let (ones, others) = (view.seen(find), find == other ? view.all(other) : view.seen(other))
      return ones.contains { one in others.contains { one != $0 && view.hits.lie(one, $0, proximity) } }
    case .sameField(let finds):
      let values = finds.map { find in Set(view.seen(find).map(\.value)) }
      return !(values.dropFirst().reduce(values[0]) { $0.intersection($1) }).isEmpty
    case .sameRow(let finds):
      let rows = finds.map { find in Set(view.seen(find).flatMap { numbers(of: $0) }) }
      return !(rows.dropFirst().reduce(rows[0]) { $0.intersection($1) }).isEmpty
    case .lane(let find, let isEqual):
      // Every hit of this version stands in the exact lane.
      return !view.seen(find).isEmpty && isEqual
    case .hitField(let find, let isEqual, let field):
      return view.seen(find).contains { (facts.listing.searchedField($0.value) == field) == isEqual }
    case .quantity(let find, let part, let comparison, let amount):
      return Logic.any(
        view.seen(find).map { compare($0, part, comparison, amount.value, view) })
    default: return rows(condition, &view) ?? facts.evaluate(condition, &view.missing)
    }
  }

  private func numbers(of hit: ReferenceHit) -> [Int] { (hit.row.map { [$0] } ?? hit.rows).map(\.number) }

  /// A range holds for what all of it fulfils, and is unknown where only a part does.
  private func compare(
    _ hit: ReferenceHit, _ part: String, _ comparison: ComparisonModel, _ limit: Decimal, _ view: View
  ) -> Truth {
    guard let number = hit.amount, let amount = view.hits.readings[hit.value]?.passage.amounts[number],
      case .quantity(let dimension) = rule.finds[hit.find].target,
      let factor = amount.meanings.first(where: { $0.dimension == dimension })?.factor
    else { return false }
    if amount.isAmbiguous { return nil }
    let pieces = part == ".total" ? amount.pieces : 1
    let (low, high) = (amount.low * factor * pieces, amount.high * factor * pieces)
    // The ends and something between them: no comparison changes its answer more than twice.
    var answers = [comparison.holds(low, limit), comparison.holds(high, limit)]
    if low < limit, limit < high { answers.append(comparison.holds(limit, limit)) }
    return Set(answers).count == 1 ? answers[0] : nil
  }

  // MARK: Rows

  /// Finds of whose rows a condition asks, and finds of whose single hits it does.
  func asks(_ condition: ConditionModel) -> (rows: Set<Int>, hits: Set<Int>) {
    switch condition {
    case .and(let parts), .or(let parts), .atLeast(_, let parts):
      let all = parts.map { asks($0) }
      return (Set(all.flatMap(\.rows)), Set(all.flatMap(\.hits)))
    case .not(let part): return asks(part)
    case .named(let position): return asks(rule.lets[position])
    case .lane(let find, _), .hitField(let find, _, _), .quantity(let find, _, _, _): return ([], [find])
    case .quantityRow(let find, _, _, let row): return ([row], [find, row])
    case .priceRow(_, let row), .gtinRow(_, let row), .viewsRow(_, let row), .dayRow(_, let row),
      .brandRow(_, let row), .rowText(let row, _, _), .rowNumber(let row, _, _), .rowLimit(let row, _, _),
      .rowDay(let row, _, _), .rowMissing(let row, _):
      return ([row], [row])
    default: return ([], [])
    }
  }

  private func asksRow(of find: Int, _ condition: ConditionModel) -> Bool {
    asks(condition).rows.contains(find)
  }

  /// Conditions over the rows that hits come from; `nil` for any other.
  private func rows(_ condition: ConditionModel, _ view: inout View) -> Truth? {
    switch condition {
    case .quantityRow(let find, let part, let comparison, let row):
      let amounts = view.seen(find)
      let all = view
      return over(row, "limit", &view) { cells in
        cells.limit.flatMap { limit in
          Logic.any(amounts.map { compare($0, part, comparison, limit, all) })
        }
      }
    case .priceRow(let comparison, let row):
      var missing: Set<String> = []
      let answer = over(row, "price", &view) { cells in
        cells.price.flatMap { facts.money(comparison, $0.amount, $0.currency, &missing) }
      }
      view.missing.formUnion(missing)
      return answer
    case .gtinRow(let isEqual, let row):
      var missing: Set<String> = []
      let answer = over(row, "barcode", &view) { cells in
        guard let code = cells.barcode else { return nil }
        return facts.gtin(&missing) { ($0 == code) == isEqual }
      }
      view.missing.formUnion(missing)
      return answer
    case .viewsRow(let comparison, let row):
      var missing: Set<String> = []
      let answer = over(row, "number", &view) { cells in
        guard let limit = cells.number else { return nil }
        return facts.number(.views, &missing) { comparison.holds($0, limit) }
      }
      view.missing.formUnion(missing)
      return answer
    case .dayRow(let comparison, let row):
      var missing: Set<String> = []
      let answer = over(row, "day", &view) { cells in
        guard let limit = cells.day else { return nil }
        return facts.day(&missing) { comparison.holds($0, limit) }
      }
      view.missing.formUnion(missing)
      return answer
    case .brandRow(let isEqual, let row):
      var missing: Set<String> = []
      let answer = over(row, "maker", &view) { cells in
        facts.anyText(.brand, &missing) { ($0 == Array(cells.maker.lowercased())) == isEqual }
      }
      view.missing.formUnion(missing)
      return answer
    case .rowText(let row, let isEqual, let texts):
      return over(row, "annex", &view) { cells in cells.annex.map { texts.contains($0) == isEqual } }
    case .rowNumber(let row, let comparison, let number):
      return over(row, "number", &view) { cells in cells.number.map { comparison.holds($0, number) } }
    case .rowLimit(let row, let comparison, let amount):
      return over(row, "limit", &view) { cells in cells.limit.map { comparison.holds($0, amount.value) } }
    case .rowDay(let row, let comparison, let day):
      return over(row, "day", &view) { cells in cells.day.map { comparison.holds($0, day) } }
    case .rowMissing(let row, let column):
      return over(row, nil, &view) { cells in
        switch column {
        case "limit": cells.limit == nil
        case "annex": cells.annex == nil
        default: cells.barcode == nil
        }
      }
    default: return nil
    }
  }

  /// Whether a test holds for some row of some hit that is seen; `column` names an empty cell that leaves it unknown.
  private func over(
    _ find: Int, _ column: String?, _ view: inout View, _ test: (TableModel.Row) -> Truth
  ) -> Truth? {
    guard case .column(let name, _) = rule.finds[find].target,
      let table = set.tables.first(where: { $0.name == name })
    else { return .some(false) }
    var answers: [Truth] = []
    for hit in view.seen(find) {
      for row in numbers(of: hit) {
        let answer = test(table.rows[row])
        if answer == nil, let column, table.texts(column)[row].isEmpty {
          view.missing.insert("\(rule.finds[find].name).row.\(column)")
        }
        answers.append(answer)
      }
    }
    return .some(Logic.any(answers))
  }
}
