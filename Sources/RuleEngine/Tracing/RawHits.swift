package import CompiledRules
package import Listings

/// One place where a find's target stands, before ignores, as a rule was given it.
package struct RawHit: Sendable {
  var hit: Hit

  /// Position in the rule's finds. Another rule that is decided over the hit has its own.
  package var find: Int {
    get { hit.find }
    set { hit.find = newValue }
  }
  /// Positions in the program's terms and lists; `nil` for expressions and quantities.
  package var term: Int? { hit.term < 0 ? nil : Int(hit.term) }
  package var list: Int? { hit.list < 0 ? nil : Int(hit.list) }
  package var cell: Int { hit.cell }
  /// Bounds in the cell's folded text.
  package var range: Range<Int> { hit.start..<hit.end }
  package var isUncertain: Bool { hit.isUncertain }

  /// Becomes a hit of the same term as another: terms of two versions of a list count as one.
  package mutating func unify(with other: RawHit) {
    hit.term = other.hit.term
    hit.list = other.hit.list
  }
}

/// All hits of one rule in one listing.
package struct RawHits: Sendable {
  package var hits: [RawHit]
  /// There were more than are looked at.
  package var isTruncated: Bool
  package init(hits: [RawHit] = [], isTruncated: Bool = false) {
    self.hits = hits
    self.isTruncated = isTruncated
  }
}

/// What one rule comes to for one listing.
package struct RuleResult: Sendable, Equatable, Hashable {
  package var verdict: Verdict
  package var isUndecided: Bool
  package init(verdict: Verdict, isUndecided: Bool = false) {
    self.verdict = verdict
    self.isUndecided = isUndecided
  }
  package static let pass = RuleResult(verdict: .pass)
}

/// Decides rules over hits that are known already: what would have become of a listing had the rule been another.
///
/// Ignores, overlaps and conditions are the evaluator's own.
package final class RuleReplay {
  private final class Collector: EvaluationObserver {
    var byRule: [Int: RawHits] = [:]

    override func exit(
      _ recorder: EvaluationRecorder, _ outcome: RuleOutcome, _ collected: HitCollector.Collected,
      _ facts: inout ListingFacts
    ) {
      byRule[recorder.rule] = RawHits(
        hits: recorder.raw.byFind.joined().map { RawHit(hit: $0) }, isTruncated: collected.isTruncated)
    }
  }

  private let index: RuleIndex
  private let scanner: BatchScanner
  private let authority: (any TraderAuthority)?
  private let traders: (any TraderDirectory)?
  private var facts: ListingFacts?
  private var context = FeedContext(name: "")
  /// The hits of every rule in the listing at hand, by position in the program.
  package private(set) var hits: [Int: RawHits] = [:]
  /// The listing at hand, alone.
  package private(set) var batch = RecordBatch(arena: ByteArena(capacity: 64))

  /// The index's rules are those whose hits are wanted.
  ///
  /// - Parameters:
  ///   - authority: the registry's permits, and `traders` all else that is known of traders; `nil` for nothing.
  package init(
    index: RuleIndex, matcher: LiteralMatcher, authority: (any TraderAuthority)? = nil,
    traders: (any TraderDirectory)? = nil
  ) throws(EngineError) {
    self.index = index
    self.authority = authority
    self.traders = traders
    scanner = try BatchScanner(index: index, matcher: matcher)
    scanner.authority = authority
    scanner.traders = traders
  }

  /// Takes up a listing and collects the hits of all rules in it. O(the listing's bytes, and its hits).
  package func begin(
    _ record: Record, of batch: RecordBatch, context: FeedContext, authorisations: Set<String> = []
  ) throws(EngineError) {
    let alone = batch.alone(record)
    let collector = Collector(wantsAllRules: true)
    scanner.observer = collector
    defer { scanner.observer = nil }
    _ = try scanner.scan(alone, context: context, authorisations: authorisations)
    self.batch = alone
    self.context = context
    hits = collector.byRule
    facts = ListingFacts(
      batch: alone, record: alone.records[0], context: context, authorisations: authorisations,
      authority: authority, traders: traders, rates: index.rates)
  }

  /// Whether an exception is for the listing: its trader, its key, or its product.
  package func isCovered(by exception: RuleException) -> Bool {
    guard let facts, let indexed = IndexedException(exception, at: 0) else { return false }
    return indexed.covers(facts)
  }

  /// Whether the listing is offered, or may be, where a rule holds.
  package func concerns(_ rule: CompiledRule) -> Bool {
    guard let facts else { return false }
    return RecordEvaluator.countries(of: rule, facts) != nil
  }

  /// What `rule` makes of the listing with these hits, whose `find`s are positions in its own finds. Status, days and
  /// countries are left to the caller.
  ///
  /// - Parameter isPresent: which rows of tables are there, for hits that come from some.
  package func result(
    of rule: CompiledRule, over hits: [RawHit], isTruncated: Bool,
    isPresent: ((_ table: Int, _ row: Int32) -> Bool)? = nil
  ) -> RuleResult {
    guard var facts else { return .pass }
    var table = HitTable(finds: rule.finds.count)
    for hit in hits where table.byFind.indices.contains(hit.find) { table.byFind[hit.find].append(hit.hit) }
    let plan = RulePlan(rule, of: index.program)
    let rows = RowSource(
      index: index, countries: RecordEvaluator.countries(of: rule, facts) ?? [], isPresent: isPresent)
    // A row that holds in none of the listing's countries is not there.
    for find in table.byFind.indices {
      table.byFind[find].removeAll { rows.isKeyed($0) && rows.rows(of: $0).isEmpty }
    }
    let collector = HitCollector(index: index, batch: batch, context: context, rows: rows)
    _ = collector.settle(rule, plan, &table, &facts)
    facts.missing = []
    var outcome = RuleOutcome(rule: rule, plan: plan, rows: rows)
    outcome.decide(table, &facts)
    if isTruncated { outcome.exceedBudget() }
    // The texts that were made on the way serve the next question.
    self.facts = facts
    switch outcome.result {
    case .passes: return .pass
    case .unknown: return table.isEmpty ? .pass : RuleResult(verdict: outcome.verdict, isUndecided: true)
    case .flags: return RuleResult(verdict: outcome.verdict)
    }
  }
}
