import CompiledRules
package import Listings
import TextFolding

/// One worker's classifier: folds a batch, scans it once, and evaluates the rules whose finds hit.
///
/// Not thread-safe; each worker has its own, all share the `RuleIndex` and the `LiteralMatcher`.
package final class BatchScanner {
  /// How candidates are found. The verdicts are the same either way, which a test holds.
  package enum Mode: Sendable {
    /// The multi-pattern matcher finds candidates; rules without one are skipped where that is proven sound.
    case indexed
    /// Every literal is searched one by one and every rule is evaluated for every listing.
    case exhaustive
  }

  private let index: RuleIndex
  private let mode: Mode
  private let scratch: LiteralScratch
  private var scanText = ScanText()
  /// Candidates of the record at hand: which use of which literal, where.
  private var candidates: [Candidate] = []
  private var authorisations: Set<String> = []
  /// The registry, asked for each listing's own trader.
  package var authority: (any TraderAuthority)?
  /// What is known of the listings' traders; `nil` without registry and ledger.
  package var traders: (any TraderDirectory)?
  /// Follows the evaluation; `nil` in a scan.
  package var observer: EvaluationObserver?

  package init(index: RuleIndex, matcher: LiteralMatcher, mode: Mode = .indexed) throws(EngineError) {
    self.index = index
    self.mode = mode
    scratch = try LiteralScratch(matcher)
  }

  deinit { scanText.free() }

  /// A use of a literal at a place of the scan text.
  struct Candidate {
    var use: Int32
    var segment: Int32
    var start: UInt32
    var end: UInt32
  }

  /// Evaluates all records of a batch; returns what is not plainly clean, in record order.
  ///
  /// `authorisations` are those that the listings' trader has on record. Links found in descriptions join the batch
  /// as cells of their own where a rule searches them.
  package func scan(
    _ batch: RecordBatch, context: FeedContext, authorisations: Set<String> = []
  ) throws(EngineError) -> [Evaluation] {
    self.authorisations = authorisations
    observer?.reach(.begun)
    scanText.fill(from: batch, fields: index.searchedFields, signals: index.signalFields)
    observer?.reach(.folded)
    defer { observer?.reach(.evaluated) }
    switch mode {
    case .indexed:
      let hits = try scratch.scan(scanText.bytes)
      observer?.reach(.matched)
      return evaluate(hits, batch, context)
    case .exhaustive:
      let hits = LinearSearch.hits(of: index.terms, in: scanText.bytes)
      return hits.withUnsafeBufferPointer { evaluate($0, batch, context) }
    }
  }

  private func evaluate(
    _ hits: UnsafeBufferPointer<LiteralHit>, _ batch: RecordBatch, _ context: FeedContext
  ) -> [Evaluation] {
    var results: [Evaluation] = []
    var evaluator = RecordEvaluator(index: index, batch: batch, context: context)
    evaluator.authorisations = authorisations
    evaluator.authority = authority
    evaluator.traders = traders
    evaluator.observer = observer
    let allRules = mode == .exhaustive || observer?.wantsAllRules == true
    let evaluateEvery = allRules || !index.everyListing.isEmpty
    var nextRecord = 0
    candidates.removeAll(keepingCapacity: true)

    func finish(_ record: Int) {
      let needed = !candidates.isEmpty || evaluateEvery
      if needed,
        let evaluation = evaluator.evaluate(
          record: record, candidates: candidates, scanText: scanText, allRules: allRules)
      {
        results.append(evaluation)
      }
      candidates.removeAll(keepingCapacity: true)
    }

    let terms = index.terms
    let text = scanText.bytes
    let segments = scanText.segments
    var segment = 0
    var current = -1
    let observer = observer
    for hit in hits {
      let literal = Int(hit.id)
      observer?.meet(literal)
      let end = Int(hit.end)
      let start = end - terms.length(of: literal)
      while segment < segments.count, Int(segments[segment].end) < end { segment += 1 }
      guard segment < segments.count else { break }
      let atLeft = Folding.isBoundary(text, at: start)
      if !atLeft && terms.needsLeftBoundary[literal] { continue }
      let atRight = Folding.isBoundary(text, at: end)
      if !atRight && terms.needsRightBoundary[literal] { continue }
      let record = Int(segments[segment].record)
      if record != current {
        if evaluateEvery {
          // Records without a candidate are evaluated too, in order.
          if current >= 0 { finish(current) }
          nextRecord = current + 1
          while nextRecord < record {
            finish(nextRecord)
            nextRecord += 1
          }
        } else if current >= 0 {
          finish(current)
        }
        current = record
      }
      for use in Int(terms.firstUse[literal])..<Int(terms.firstUse[literal + 1]) {
        switch terms.uses[use].form {
        case .word: if !(atLeft && atRight) { continue }
        case .prefix, .endings: if !atLeft { continue }
        case .anywhere: break
        }
        candidates.append(
          Candidate(
            use: Int32(truncatingIfNeeded: use), segment: Int32(truncatingIfNeeded: segment),
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
      }
    }
    if current >= 0 { finish(current) }
    if evaluateEvery {
      nextRecord = current + 1
      while nextRecord < batch.records.count {
        finish(nextRecord)
        nextRecord += 1
      }
    }
    return results
  }
}

/// The plain search that the exhaustive mode compares the matcher with: every literal at every place.
enum LinearSearch {
  static func hits(of terms: TermIndex, in text: UnsafeRawBufferPointer) -> [LiteralHit] {
    var hits: [LiteralHit] = []
    for id in 0..<terms.count {
      let literal = terms.literal(id)
      let length = literal.count
      guard let first = literal.first, length <= text.count else { continue }
      for start in 0...(text.count - length) where text[start] == first {
        if text[start..<(start + length)].elementsEqual(literal) {
          hits.append(
            LiteralHit(id: UInt32(truncatingIfNeeded: id), end: UInt32(truncatingIfNeeded: start + length)))
        }
      }
    }
    return hits.sorted { ($0.end, $0.id) < ($1.end, $1.id) }
  }
}
