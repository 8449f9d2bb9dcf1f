import Foundation
import Listings

/// What a rule says of a listing.
struct ReferenceOutcome {
  enum Result: Equatable {
    /// The rule does not run, or not where the listing is offered.
    case silent
    case passes
    case undecided
    case flags(blocks: Bool)
  }
  var result = Result.silent
  var hits: [ReferenceHit] = []
  var ignored: [ReferenceHit] = []
  /// Each set of names that one way to the verdict leaves missing.
  var missing: [Set<String>] = []
  /// Each way to the verdict: the hits that stand for finds of which one is asked.
  var ways: [[Int: ReferenceHit]] = []
  var countries: [String] = []
}

/// Judges one listing by one rule, trying everything.
struct ReferenceJudge {
  let set: RuleSetModel
  let rule: RuleModel
  let listing: ListingModel
  let world: WorldModel

  func judge() -> ReferenceOutcome {
    var outcome = ReferenceOutcome()
    let readings = Dictionary(
      uniqueKeysWithValues: listing.values.enumerated().compactMap { position, value -> (Int, Reading)? in
        if case .passage(let passage) = value.meaning { return (position, Reading(passage)) }
        // The second value of a field is searched as what it is written as.
        guard listing.searchedField(position) == .attribute else { return nil }
        return (position, Reading(Passage(plain: value.source)))
      })
    let facts = ReferenceFacts(listing: listing, set: set, world: world, readings: readings)
    guard isInForce, let countries = countries(facts) else { return outcome }
    let search = ReferenceSearch(
      rule: rule, set: set, listing: listing, world: world, countries: Set(countries), readings: readings)
    let conditions = ReferenceConditions(rule: rule, set: set, facts: facts, countries: Set(countries))
    var hits = ReferenceHits(search)
    hits.settle(conditions)
    outcome.hits = hits.byFind.flatMap { $0 }
    outcome.ignored = hits.removed
    outcome.result = .passes
    outcome.countries = countries
    let trial = ReferenceTrial(rule: rule, set: set, conditions: conditions, countries: countries)
    trial.decide(hits.onlySure, mayBlock: true, &outcome)
    // Hits that may be none can raise a question, and cannot answer one.
    if outcome.result == .passes, outcome.hits.contains(where: \.isUncertain) {
      trial.decide(hits, mayBlock: false, &outcome)
    }
    return outcome
  }

  private var isInForce: Bool {
    switch rule.status {
    case .draft, .retired: return false
    case .active: if let until = rule.until, until < world.asOf { return false }
    // A trial past its end goes on; `rules check` warns.
    case .shadow: break
    }
    return rule.since.map { $0 <= world.asOf } ?? true
  }

  /// The rule's countries in which the listing is offered; `nil` where there is none.
  private func countries(_ facts: ReferenceFacts) -> [String]? {
    let offered = facts.countries
    if rule.countries.isEmpty { return offered.sorted() }
    if offered.isEmpty { return rule.countries.sorted() }
    let both = offered.filter { rule.countries.contains($0) }
    return both.isEmpty ? nil : both.sorted()
  }

  /// Whether an exception sets the rule's finding aside.
  func isExcepted() -> Bool {
    let facts = ReferenceFacts(listing: listing, set: set, world: world, readings: [:])
    return set.exceptions.contains { exception in
      guard exception.rule == rule.name, exception.until >= world.asOf else { return false }
      switch exception.subject {
      case .trader(let id): return facts.seller == id
      case .product(let code):
        // What states another product beside it is not what was excepted.
        let stated = listing.meanings(.gtin)
        return !stated.isEmpty
          && stated.allSatisfy { if case .gtin(let other) = $0 { other == code } else { false } }
      case .listing(let key):
        guard case .word(let id) = listing.meaning(.id) else { return false }
        let seller = (facts.seller ?? "").replacingOccurrences(of: "/", with: "%2F")
        return key == "default/\(seller)/\(id)"
      }
    }
  }
}

/// Tries a rule with each hit, and each row of it, for every find of which a condition asks one.
struct ReferenceTrial {
  let rule: RuleModel
  let set: RuleSetModel
  let conditions: ReferenceConditions
  let countries: [String]

  private struct Way {
    var bound: [Int: ReferenceHit]
    var answer: Truth
    var blocks: Bool
    var missing: Set<String>
    /// Where its rows hold; `nil` for wherever the rule looks.
    var countries: Set<String>?
  }

  func decide(_ hits: ReferenceHits, mayBlock: Bool, _ outcome: inout ReferenceOutcome) {
    var ways: [Way] = []
    let asked = askedFinds()
    explore(asked.hits.sorted()[...], asked.rows, .init(hits: hits), mayBlock: mayBlock, &ways)
    var reached = ways.filter { $0.answer == true }
    if reached.contains(where: \.blocks) { reached.removeAll { !$0.blocks } }
    if let first = reached.first {
      outcome.result = .flags(blocks: first.blocks)
    } else {
      reached = ways.filter { $0.answer == nil }
      if reached.isEmpty { return }
      outcome.result = .undecided
      outcome.missing = reached.map(\.missing)
    }
    outcome.ways = reached.map(\.bound)
    let held = reached.map(\.countries)
    // It holds where any way to it does.
    outcome.countries = held.contains(nil) ? countries : Set(held.flatMap { $0 ?? [] }).sorted()
  }

  /// Finds of which a condition of the verdict asks a hit, and those of which one asks the row; of a table with
  /// countries the row says where the finding holds, so it is always asked.
  private func askedFinds() -> (hits: Set<Int>, rows: Set<Int>) {
    let asked = ([rule.flagWhen] + rule.alternatives.map(\.condition)).map { conditions.asks($0) }
    var rows = Set(asked.flatMap(\.rows))
    for (position, find) in rule.finds.enumerated() {
      if case .column(let name, _) = find.target,
        set.tables.contains(where: { $0.name == name && $0.isKeyed })
      {
        rows.insert(position)
      }
    }
    return (Set(asked.flatMap(\.hits)).union(rows), rows)
  }

  private func explore(
    _ finds: ArraySlice<Int>, _ rowed: Set<Int>, _ view: ReferenceConditions.View, mayBlock: Bool,
    _ ways: inout [Way]
  ) {
    guard let find = finds.first else {
      if let way = decide(view, mayBlock: mayBlock) { ways.append(way) }
      return
    }
    var view = view
    let hits = view.seen(find)
    if hits.isEmpty {
      view.bound[find] = .some(nil)
      explore(finds.dropFirst(), rowed, view, mayBlock: mayBlock, &ways)
    }
    for hit in hits {
      let rows: [ReferenceHit.Row?] = rowed.contains(find) && !hit.rows.isEmpty ? hit.rows : [nil]
      for row in rows {
        var hit = hit
        hit.row = row
        view.bound[find] = hit
        explore(finds.dropFirst(), rowed, view, mayBlock: mayBlock, &ways)
      }
    }
  }

  private func decide(_ view: ReferenceConditions.View, mayBlock: Bool) -> Way? {
    let bound = view.bound.compactMapValues { $0 }
    var held: Set<String>?
    for case .some(let row) in bound.values.map(\.row) {
      guard let all = row.countries else { continue }
      let here = countries.isEmpty ? all : all.intersection(countries)
      held = held?.intersection(here) ?? here
    }
    // Rows that hold nowhere together are no way.
    if let held, held.isEmpty { return nil }
    var view = view
    let answer = conditions.evaluate(rule.flagWhen, &view)
    var blocks = rule.blocks
    for alternative in rule.alternatives {
      var own = view
      if conditions.evaluate(alternative.condition, &own) == true { blocks = alternative.blocks }
    }
    return Way(
      bound: bound, answer: answer, blocks: blocks && mayBlock, missing: view.missing, countries: held)
  }
}
