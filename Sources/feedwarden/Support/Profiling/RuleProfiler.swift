import CompiledRules
import FeedInput
import FeedParsing
import Listings
import Pipeline
import RuleEngine

/// Scans feeds on one thread, each batch twice: plainly, and watched. The difference is what watching costs.
final class RuleProfiler {
  /// What came of the listings, as a scan counts it.
  struct Findings: Equatable {
    var flagged = 0
    var blocked = 0
    var undecided = 0
    var shadow = 0
    var excepted = 0
  }

  let program: RuleProgram
  let profile: ScanProfile
  private(set) var findings: [Findings]
  /// Listings that were read and classified, those that are flagged, and records that could not be read.
  private(set) var listings: UInt64 = 0
  private(set) var flagged: UInt64 = 0
  private(set) var quarantined: UInt64 = 0
  private(set) var feeds = 0
  /// Nanoseconds for reading, for scanning plainly, and for scanning watched.
  private(set) var reading: UInt64 = 0
  private(set) var plain: UInt64 = 0
  private(set) var watched: UInt64 = 0

  private let plainScanner: BatchScanner
  private let watchedScanner: BatchScanner
  private var batches = 0

  /// - Parameter traders: what is known of the listings' traders; `nil` without a trader file.
  init(
    program: RuleProgram, selection: RuleSelection, rates: ExchangeRates? = nil, cache: RuleCache?,
    traders: TraderLookup? = nil
  ) throws(EngineError) {
    self.program = program
    let index = try RuleIndex(program: program, selection: selection, rates: rates, cache: cache)
    let matcher = try LiteralMatcher(index: index, cache: cache)
    plainScanner = try BatchScanner(index: index, matcher: matcher)
    watchedScanner = try BatchScanner(index: index, matcher: matcher)
    profile = ScanProfile(index: index)
    watchedScanner.observer = profile
    for scanner in [plainScanner, watchedScanner] {
      scanner.authority = traders?.authority
      scanner.traders = traders?.directory
    }
    findings = [Findings](repeating: Findings(), count: program.rules.count)
  }

  /// Returns what was wrong with feeds; what could be read of them counts.
  func run(_ requests: [FeedRequest], limits: InputLimits) throws -> [any Error] {
    var failures: [any Error] = []
    for request in requests {
      do {
        let stream = try FeedByteStream(request.location, name: request.context.name, limits: limits)
        let parts = FeedParts(stream, name: request.context.name, options: request.session)
        while let part = parts.next() {
          switch part.content {
          case .skipped: continue
          case .unreadable(let error): failures.append(error)
          case .damaged(let error): failures.append(error)
          case .feed(let session):
            var context = request.context
            context.name = part.name
            feeds += 1
            if let error = try scan(session, context) { failures.append(error) }
          }
        }
      } catch let error as FeedInputError {
        failures.append(error)
      }
    }
    profile.finish()
    return failures
  }

  private func scan(_ session: FeedSession, _ context: FeedContext) throws -> FeedInputError? {
    var mark = ScanProfile.now()
    return try SequentialReader.read(session) { batch in
      reading += ScanProfile.now() - mark
      // Links found in descriptions join a batch: what comes second would find them there.
      let copy = batch.copy()
      // Tables that are made when they are first needed are no rule's cost.
      if batches == 0 { _ = try plainScanner.scan(batch.copy(), context: context) }
      // Whoever comes second finds the text in the processor's cache: they take turns.
      if batches.isMultiple(of: 2) {
        try scanPlainly(copy, context)
        try scanWatched(batch, context)
      } else {
        try scanWatched(batch, context)
        try scanPlainly(copy, context)
      }
      batches += 1
      mark = ScanProfile.now()
    }
  }

  private func scanPlainly(_ batch: RecordBatch, _ context: FeedContext) throws {
    let begun = ScanProfile.now()
    _ = try plainScanner.scan(batch, context: context)
    plain += ScanProfile.now() - begun
  }

  private func scanWatched(_ batch: RecordBatch, _ context: FeedContext) throws {
    let records = batch.records.count
    let begun = ScanProfile.now()
    let evaluations = try watchedScanner.scan(batch, context: context)
    watched += ScanProfile.now() - begun
    listings += UInt64(records)
    quarantined += UInt64(batch.quarantined.count)
    for evaluation in evaluations {
      if evaluation.verdict > .pass { flagged += 1 }
      for finding in evaluation.findings {
        findings[finding.rule].flagged += 1
        if finding.verdict == .block { findings[finding.rule].blocked += 1 }
        if finding.undecided { findings[finding.rule].undecided += 1 }
      }
      for finding in evaluation.shadow { findings[finding.rule].shadow += 1 }
      for excepted in evaluation.excepted { findings[excepted.finding.rule].excepted += 1 }
    }
  }
}

extension RecordBatch {
  /// The same records with memory of their own. O(bytes).
  fileprivate func copy() -> RecordBatch {
    let copy = RecordBatch(arena: ByteArena(capacity: arena.count + 64))
    // Offsets stay as they are.
    copy.arena.append(arena[0, arena.count])
    copy.records = records
    copy.cells = cells
    return copy
  }
}
