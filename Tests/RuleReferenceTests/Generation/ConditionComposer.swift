import Foundation
import Listings

/// Makes conditions over a rule's finds, the listing and its trader.
struct ConditionComposer {
  let finds: [FindModel]
  let set: RuleSetModel
  var draws: Draws
  /// How many `let`s can be named.
  var lets = 0

  /// A rule's own condition asks for a find, nearly always.
  mutating func flagWhen() -> ConditionModel {
    let first = ConditionModel.found(draws.below(finds.count))
    switch draws.below(10) {
    case 0: return condition(depth: 2)
    case 1: return first
    case 2: return .or([first, condition(depth: 1)])
    default: return .and([first, condition(depth: draws.within(0...2))])
    }
  }

  mutating func condition(depth: Int) -> ConditionModel {
    guard depth > 0 else { return atom() }
    switch draws.below(8) {
    case 0: return .not(condition(depth: depth - 1))
    case 1, 2: return .and([condition(depth: depth - 1), condition(depth: depth - 1)])
    case 3: return .or([condition(depth: depth - 1), condition(depth: depth - 1)])
    case 4:
      let parts = (0..<3).map { _ in condition(depth: depth - 1) }
      return .atLeast(draws.within(1...3), parts)
    default: return atom()
    }
  }

  /// What an `ignore` looks at: other finds, nearly always.
  mutating func ignore(_ find: Int) -> ConditionModel {
    let others = finds.indices.filter { $0 != find }
    if let other = others.isEmpty ? nil : draws.pick(others), draws.chance(80) {
      let near = ConditionModel.near(other, find, proximity())
      switch draws.below(6) {
      case 0: return .not(near)
      case 1: return .and([near, condition(depth: 0)])
      case 2: return .or([near, hits()])
      default: return near
      }
    }
    return draws.chance(60) ? hits() : condition(depth: 1)
  }

  private mutating func atom() -> ConditionModel {
    switch draws.below(20) {
    case 0 where lets > 0: .named(draws.below(lets))
    case 0...8: hits()
    case 9...12: rows() ?? hits()
    case 13...17: field()
    default: trader(depth: 0, inListingRule: true)
    }
  }

  mutating func proximity() -> ProximityModel {
    let words = draws.within(1...4)
    return draws.pick([.within(words), .before(words), .after(words)])
  }

  mutating func comparison() -> ComparisonModel { draws.pick(ComparisonModel.allCases) }

  // MARK: Hits

  private mutating func hits() -> ConditionModel {
    let find = draws.below(finds.count)
    let other = draws.below(finds.count)
    if case .quantity(let dimension) = finds[find].target, draws.chance(60) {
      return .quantity(
        find, part: draws.pick(["", ".each", ".total"]), comparison(), amount(of: dimension))
    }
    switch draws.below(9) {
    case 0, 1: return .found(find)
    case 2: return .count(find, comparison(), draws.within(0...3))
    case 3:
      switch finds[find].target {
      case .quantity, .expression: return .count(find, .greaterOrEqual, 2)
      default: return .distinct(find, comparison(), draws.within(0...3))
      }
    case 4, 5: return .near(find, other, proximity())
    case 6 where find != other: return .sameField([find, other])
    case 7: return .hitField(find, isEqual: draws.chance(60), draws.pick(finds[find].fields))
    case 8: return .lane(find, isEqual: draws.chance(80))
    default: return .found(find)
    }
  }

  private mutating func amount(of dimension: Measurable) -> AmountLiteral {
    let units = AmountComposer.units.filter { $0.meanings.contains { $0.dimension == dimension } }
    let unit = draws.pick(units)
    let factor = unit.meanings.first { $0.dimension == dimension }?.factor ?? 1
    let number = draws.within(1...40)
    return AmountLiteral(
      text: "\(number) \(unit.name)", dimension: dimension, value: Decimal(number) * factor)
  }

  // MARK: Rows

  private mutating func rows() -> ConditionModel? {
    let tabular = finds.indices.filter { if case .column = finds[$0].target { true } else { false } }
    guard !tabular.isEmpty else { return nil }
    let row = draws.pick(tabular)
    let percentages = finds.indices.filter {
      if case .quantity(.percentage) = finds[$0].target { true } else { false }
    }
    if !percentages.isEmpty, draws.chance(50) {
      return .quantityRow(draws.pick(percentages), part: draws.pick(["", ".total"]), comparison(), row: row)
    }
    let twins = tabular.filter { $0 != row && table($0) == table(row) }
    if !twins.isEmpty, draws.chance(50) { return .sameRow([row, draws.pick(twins)]) }
    switch draws.below(10) {
    case 0: return .priceRow(comparison(), row: row)
    case 1: return .gtinRow(isEqual: draws.chance(70), row: row)
    case 2: return .viewsRow(comparison(), row: row)
    case 3: return .dayRow(comparison(), row: row)
    case 4: return .brandRow(isEqual: draws.chance(70), row: row)
    case 5, 6:
      let texts = draws.some(draws.within(1...2), of: RuleComposer.annexes)
      return .rowText(row, isEqual: texts.count > 1 || draws.chance(60), texts)
    case 7: return .rowNumber(row, comparison(), Decimal(draws.within(1...200)))
    case 8: return .rowLimit(row, comparison(), amount(of: .percentage))
    default:
      return draws.chance(50)
        ? .rowDay(row, comparison(), day())
        : .rowMissing(row, column: draws.pick(["limit", "annex", "barcode"]))
    }
  }

  private func table(_ find: Int) -> String? {
    if case .column(let table, _) = finds[find].target { table } else { nil }
  }

  mutating func day() -> DayModel {
    DayModel(year: draws.within(2025...2027), month: draws.within(1...12), day: draws.within(1...28))
  }
}
