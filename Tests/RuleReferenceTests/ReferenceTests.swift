import CompiledRules
import Foundation
import Listings
import RuleEngine
import RuleLanguage
import Testing

/// Random rule sets over random listings: the program, with and without its index, and a plain evaluator written from
/// the language's description come to the same verdicts, matches, countries and unknowns.
///
/// A case is one listing under one rule set. `FEEDWARDEN_CASES` says how many (`make property CASES=100000`),
/// `FEEDWARDEN_SEED` where to begin; a fault is shown with its seed.
@Suite struct ReferenceTests {
  static let listings = 20
  static let cases = ProcessInfo.processInfo.environment["FEEDWARDEN_CASES"].flatMap { Int($0) } ?? 2400
  static let first = ProcessInfo.processInfo.environment["FEEDWARDEN_SEED"].flatMap { UInt64($0) } ?? 1
  /// Several at a time, for machines have more than one processor.
  static let parts = 4

  @Test(arguments: 0..<parts) func agrees(part: Int) throws {
    let sets = Self.cases / Self.listings / Self.parts
    var tally = Tally()
    var faults = 0
    for number in 0..<sets {
      let seed = Self.first &+ UInt64(part * sets + number)
      if let fault = try check(seed, &tally) {
        Issue.record("seed \(seed): \(fault)")
        faults += 1
        if faults == 3 { break }
      }
    }
    // A generator that makes nothing happen would prove nothing.
    guard faults == 0, sets >= 20 else { return }
    #expect(tally.refused * 3 < sets)
    #expect(tally.blocks > 0 && tally.reviews > 0 && tally.undecided > 0 && tally.ignored > 0)
    guard sets >= 500 else { return }
    #expect(tally.blocks * 40 > tally.outcomes)
    #expect(tally.reviews * 50 > tally.outcomes)
    #expect(tally.undecided * 100 > tally.outcomes)
    #expect(tally.excepted > 0)
  }

  struct Tally {
    var refused = 0
    var outcomes = 0
    var blocks = 0
    var reviews = 0
    var undecided = 0
    var ignored = 0
    var excepted = 0
  }

  private func check(_ seed: UInt64, _ tally: inout Tally) throws -> String? {
    let set = RuleComposer.compose(seed: seed)
    var composer = WorldComposer(draws: Draws(seed: seed &* 7919 &+ 1))
    let world = composer.world()
    let listings = (0..<Self.listings).map { composer.listing($0) }
    guard let engine = try Engine(set, world) else {
      tally.refused += 1
      return refusalFault(set, world, listings)
    }
    if let fault = TraderComparison.fault(set, engine.program, world) { return fault }
    for isExhaustive in [false, true] {
      let (evaluations, firstCells) = try engine.scan(listings, exhaustively: isExhaustive)
      for (record, listing) in listings.enumerated() {
        let comparison = ListingComparison(
          set: set, program: engine.program, listing: listing, world: world, firstCell: firstCells[record])
        if let fault = comparison.fault(evaluations[record]) {
          return described(fault, set, listing, world, isExhaustive)
        }
        if !isExhaustive { count(evaluations[record], &tally) }
      }
    }
    return nil
  }

  private func count(_ evaluation: Evaluation?, _ tally: inout Tally) {
    tally.outcomes += 1
    guard let evaluation else { return }
    if evaluation.verdict == .block { tally.blocks += 1 }
    if evaluation.verdict == .review { tally.reviews += 1 }
    if evaluation.findings.contains(where: \.undecided) { tally.undecided += 1 }
    if !evaluation.ignored.isEmpty { tally.ignored += 1 }
    if !evaluation.excepted.isEmpty { tally.excepted += 1 }
  }

  /// What the front end says can never flag must not flag.
  private func refusalFault(_ set: RuleSetModel, _ world: WorldModel, _ listings: [ListingModel]) -> String? {
    for rule in set.rules {
      var alone = set
      alone.rules = [rule]
      (alone.exceptions, alone.traderRules) = ([], [])
      let text = RuleWriter(set: alone).files()
      let sources = text.enumerated().map {
        SourceFile(path: $1.path, bytes: Array($1.text.utf8), kind: $0 == 0 ? .rules : .table)
      }
      let codes = RuleFrontEnd.compile(sources, lints: false).diagnostics.map(\.code)
      guard codes.contains(.neverFlags) else { continue }
      for listing in listings {
        let outcome = ReferenceJudge(set: set, rule: rule, listing: listing, world: world).judge()
        if case .flags = outcome.result {
          return described("E063, and it flags", alone, listing, world, false)
        }
      }
    }
    return nil
  }

  private func described(
    _ fault: String, _ set: RuleSetModel, _ listing: ListingModel, _ world: WorldModel, _ isExhaustive: Bool
  ) -> String {
    let values = listing.values.enumerated().map { "  [\($0)] \($1.field.name): \($1.source)" }
    let files = RuleWriter(set: set).files().map { "--- \($0.path)\n\($0.text)" }
    return """
      \(fault)\(isExhaustive ? " (without the index)" : "")
      \(files.joined())
      \(values.joined(separator: "\n"))
      as of \(world.asOf.text), feed \(world.feed), rates \(String(describing: world.rates))
      """
  }
}
