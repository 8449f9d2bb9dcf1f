import CompiledRules
import Foundation
import Listings
import RuleEngine

/// Holds what the program says of a rule and a listing to what the reference says.
struct ListingComparison {
  let set: RuleSetModel
  let program: RuleProgram
  let listing: ListingModel
  let world: WorldModel
  /// Cells of the batch that stand before the listing's.
  let firstCell: Int

  /// What the two disagree about; `nil` for nothing.
  func fault(_ evaluation: Evaluation?) -> String? {
    for rule in set.rules {
      guard let number = program.rules.firstIndex(where: { $0.id == rule.name }) else { return "no rule" }
      if let fault = fault(of: rule, number, evaluation) { return "\(rule.name): \(fault)" }
    }
    return nil
  }

  private func fault(of rule: RuleModel, _ number: Int, _ evaluation: Evaluation?) -> String? {
    let judge = ReferenceJudge(set: set, rule: rule, listing: listing, world: world)
    let outcome = judge.judge()
    let ignored = evaluation?.ignored.filter { $0.rule == number }.flatMap(\.matches) ?? []
    if places(ignored) != places(outcome.ignored), !ignored.isEmpty || isInQuestion(rule, outcome) {
      return "ignored \(places(ignored)), and not \(places(outcome.ignored))"
    }
    let isFinding =
      outcome.result != .silent && outcome.result != .passes
      && !(outcome.result == .undecided && outcome.hits.isEmpty)
    let isExcepted = isFinding && judge.isExcepted()
    let shown = rule.status == .shadow ? evaluation?.shadow : evaluation?.findings
    let finding = (isExcepted ? evaluation?.excepted.map(\.finding) : shown)?.first { $0.rule == number }
    let isUndecidedAlone = evaluation?.undecidedWithoutHit.contains(number) == true
    if isUndecidedAlone != (outcome.result == .undecided && outcome.hits.isEmpty) {
      return "undecided without a hit: \(isUndecidedAlone), and not \(outcome.result)"
    }
    guard let finding else { return isFinding ? "passes, and not \(outcome.result)" : nil }
    let result: ReferenceOutcome.Result =
      finding.undecided ? .undecided : .flags(blocks: finding.verdict == .block)
    guard isFinding, result == outcome.result else { return "\(result), and not \(outcome.result)" }
    if finding.undecided, finding.verdict != .review { return "undecided, and no review" }
    if places(finding.matches) != places(outcome.hits) {
      return "matches \(places(finding.matches)), and not \(places(outcome.hits))"
    }
    if finding.undecided, !outcome.missing.contains(Set(finding.missing)) {
      return "missing \(finding.missing), and not one of \(outcome.missing.map { $0.sorted() })"
    }
    let countries = finding.countries.filter { TableModel.allCountries.contains($0) }
    if countries != outcome.countries { return "countries \(countries), and not \(outcome.countries)" }
    return isQuoted(finding, outcome) ? nil : "no way to the verdict is by \(quoted(finding))"
  }

  /// Amounts stand in most listings. Those that an ignore removes count where a rule is in question, and it is not
  /// where nothing of what else it looks for stands and it passes.
  private func isInQuestion(_ rule: RuleModel, _ outcome: ReferenceOutcome) -> Bool {
    outcome.result != .passes
      || (outcome.hits + outcome.ignored).contains { hit in
        if case .quantity = rule.finds[hit.find].target { false } else { true }
      }
  }

  // MARK: Places

  private func places(_ matches: [Match]) -> [String] {
    matches.map { "\($0.find) \($0.cell - firstCell) \($0.start)-\($0.end)" }.sorted()
  }

  /// Sides of a thing are quoted once.
  private func places(_ hits: [ReferenceHit]) -> [String] {
    hits.enumerated().filter { position, hit in
      hit.amount == nil || !hits[..<position].contains { $0.isInPlace(of: hit) }
    }
    .map(\.element).map { "\($0.find) \($0.value) \($0.source.lowerBound)-\($0.source.upperBound)" }.sorted()
  }

  /// The first match of each find is quoted: for finds of which a condition asks a hit, those of one way to the verdict.
  private func isQuoted(_ finding: Finding, _ outcome: ReferenceOutcome) -> Bool {
    outcome.ways.contains { way in
      way.allSatisfy { find, hit in
        guard let match = finding.matches.first(where: { $0.find == find }) else { return false }
        return match.cell - firstCell == hit.value && match.start == hit.source.lowerBound
          && match.end == hit.source.upperBound && (hit.row == nil || match.row == hit.row?.number)
      }
    }
  }

  private func quoted(_ finding: Finding) -> [String] {
    Set(finding.matches.map(\.find)).sorted().compactMap { find in
      finding.matches.first { $0.find == find }.map { "\(places([$0])[0]) row \($0.row ?? -1)" }
    }
  }
}

/// The same for trader rules.
enum TraderComparison {
  static func fault(_ set: RuleSetModel, _ program: RuleProgram, _ world: WorldModel) -> String? {
    let asOf = CalendarDay(year: world.asOf.year, month: world.asOf.month, day: world.asOf.day)
    for rule in set.traderRules {
      guard let compiled = program.traderRules.first(where: { $0.id == rule.name }) else { return "no rule" }
      for trader in world.traders?.values.map({ $0 }) ?? [] {
        let found = compiled.outcome(for: trader.facts(asOf: asOf))
        let wanted = outcome(rule, trader, world)
        if found != wanted { return "\(rule.name): \(found), and not \(wanted)\n\(trader)" }
      }
    }
    return nil
  }

  private static func outcome(_ rule: TraderRuleModel, _ trader: TraderModel, _ world: WorldModel)
    -> TraderOutcome
  {
    if !rule.countries.isEmpty, let country = trader.items["country"]?.value,
      !rule.countries.contains(country)
    {
      return .passes
    }
    let reference = ReferenceTrader(trader, asOf: world.asOf)
    var missing: Set<String> = []
    switch reference.evaluate(rule.flagWhen, &missing) {
    case .some(false): return .passes
    case nil: return .unknown(missing: missing.sorted())
    case .some(true):
      var action = rule.action
      for alternative in rule.alternatives {
        var ignored: Set<String> = []
        if reference.evaluate(alternative.condition, &ignored) == true { action = alternative.action }
      }
      return TraderAction(rawValue: action).map { .proposes($0) } ?? .passes
    }
  }
}
