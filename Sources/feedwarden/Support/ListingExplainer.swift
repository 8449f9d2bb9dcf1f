import CompiledRules
import Listings
import Pipeline
import Reports
import RuleEngine

/// Makes explanations of listings.
final class ListingExplainer {
  private let program: RuleProgram
  private let selection: RuleSelection
  private let only: Set<String>
  private let showsAll: Bool
  private let tracer: ListingTracer
  private let running: Set<Int>

  /// - Parameters:
  ///   - only: ids of the rules that are told; empty for all.
  ///   - traders: what is known of the listings' traders; `nil` without a trader file.
  init(
    program: RuleProgram, selection: RuleSelection, only: Set<String>, showsAll: Bool,
    rates: ExchangeRates? = nil, cache: RuleCache?, traders: TraderLookup? = nil
  ) throws {
    self.program = program
    self.selection = selection
    self.only = only
    self.showsAll = showsAll
    let index = try RuleIndex(program: program, selection: selection, rates: rates, cache: cache)
    tracer = try ListingTracer(
      index: index, matcher: try LiteralMatcher(index: index, cache: cache), authority: traders?.authority,
      traders: traders?.directory)
    running = Set(program.rules.indices.filter { selection.reasonForRest(of: program.rules[$0]) == nil })
  }

  func explain(
    _ record: Record, of batch: RecordBatch, feed: FeedContext, number: UInt64?
  ) throws(EngineError) -> Explanation {
    let scanned = try tracer.trace(record, of: batch, context: feed, allRules: false)
    let candidates = Set(scanned.traces.map(\.rule))
    var traces = scanned.traces
    if showsAll || !only.isEmpty {
      traces = try tracer.trace(record, of: batch, context: feed, allRules: true).traces
    }
    if !only.isEmpty { traces.removeAll { !only.contains(program.rules[$0.rule].id) } }
    var resting: [(rule: Int, reason: String)] = []
    if showsAll || !only.isEmpty {
      for rule in program.rules.indices where only.isEmpty || only.contains(program.rules[rule].id) {
        if let reason = selection.reasonForRest(of: program.rules[rule]) { resting.append((rule, reason)) }
      }
    }
    return Explanation(
      program: program, feed: feed, number: number, result: scanned, traces: traces,
      notCandidates: running.subtracting(candidates), resting: resting)
  }
}
