import CompiledRules
package import Listings

/// Traces rules over listings, with the evaluator of a scan.
package final class ListingTracer {
  private final class Traces: EvaluationObserver {
    let program: RuleProgram
    var all: [RuleTrace] = []

    init(program: RuleProgram, allRules: Bool) {
      self.program = program
      super.init(wantsAllRules: allRules)
    }

    override func leave(_ rule: Int) {
      var trace = RuleTrace(rule: rule)
      trace.isElsewhere = true
      all.append(trace)
    }

    override func exit(
      _ recorder: EvaluationRecorder, _ outcome: RuleOutcome, _ collected: HitCollector.Collected,
      _ facts: inout ListingFacts
    ) {
      all.append(TraceBuilder(recorder, of: program).build(outcome, collected, &facts))
    }
  }

  /// What is said of one listing.
  package struct Result: Sendable {
    /// The listing, alone in a batch; the cells of matches are its.
    package var batch: RecordBatch
    /// As a scan gives it; `nil` for a listing that is plainly clean.
    package var evaluation: Evaluation?
    /// In rule order.
    package var traces: [RuleTrace]
  }

  private let index: RuleIndex
  private let scanner: BatchScanner

  /// - Parameters:
  ///   - authority: the registry's permits; `nil` without one.
  ///   - traders: what else is known of traders.
  package init(
    index: RuleIndex, matcher: LiteralMatcher, authority: (any TraderAuthority)? = nil,
    traders: (any TraderDirectory)? = nil
  ) throws(EngineError) {
    self.index = index
    scanner = try BatchScanner(index: index, matcher: matcher)
    scanner.authority = authority
    scanner.traders = traders
  }

  /// Traces the rules that a scan evaluates for the listing, or, with `allRules`, every rule that runs.
  package func trace(
    _ record: Record, of batch: RecordBatch, context: FeedContext, authorisations: Set<String> = [],
    allRules: Bool
  ) throws(EngineError) -> Result {
    let alone = batch.alone(record)
    let traces = Traces(program: index.program, allRules: allRules)
    scanner.observer = traces
    defer { scanner.observer = nil }
    let evaluations = try scanner.scan(alone, context: context, authorisations: authorisations)
    return Result(
      batch: alone, evaluation: evaluations.first, traces: traces.all.sorted { $0.rule < $1.rule })
  }
}

extension RecordBatch {
  /// A batch of one record, with memory of its own. O(bytes of the record).
  package func alone(_ record: Record) -> RecordBatch {
    let cells = record.cells.map { self.cells[$0] }
    let length = cells.reduce(0) { $0 + Int($1.valueLength) + Int($1.nameLength) }
    let batch = RecordBatch(arena: ByteArena(capacity: length + 64))
    for var cell in cells {
      cell.nameOffset = UInt32(truncatingIfNeeded: batch.arena.append(name(cell)))
      cell.valueOffset = UInt32(truncatingIfNeeded: batch.arena.append(value(cell)))
      batch.cells.append(cell)
    }
    batch.records.append(
      Record(
        firstCell: 0, cellCount: Int32(truncatingIfNeeded: cells.count), sourceOffset: record.sourceOffset,
        marks: record.marks))
    return batch
  }
}
