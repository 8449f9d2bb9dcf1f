import FeedInput
import FeedParsing
import Listings
import Reports
import RuleEngine

/// What all lanes of a run share.
struct LaneSurroundings: Sendable {
  let request: ScanRequest
  let pool: WorkerPool
  let turns: FeedTurns
  let output: any ScanOutput
  let spool: OutputSpool
  let progress: ScanProgress
  let results: FeedResults
  /// Counts listings by seller; `nil` without a registry.
  var tally: (any ListingTally)?
}

/// What feeds came to, by their position in the run. Any thread.
final class FeedResults: @unchecked Sendable {
  private let monitor = Monitor()
  private var byFeed: [Int: FeedResult] = [:]

  func put(_ result: FeedResult, of feed: Int) { monitor.withLock { byFeed[feed] = result } }

  /// In the order of the feeds.
  var all: [FeedResult] {
    monitor.withLock { byFeed.sorted { $0.key < $1.key }.map(\.value) }
  }
}

/// What one input came to.
struct FeedResult {
  /// Of the input, or of each feed in an archive.
  var facts: [FeedFacts] = []
  var failures: [FeedFailure] = []
  /// Entries of an archive that are no feeds.
  var skipped: [SkippedEntry] = []
}

/// Scans feeds of a run one after the other, beside other lanes that scan other feeds.
final class FeedLane: @unchecked Sendable {
  private let shared: LaneSurroundings
  private let writer: any BatchWriter
  /// The counts of this lane's feeds; to be asked for after `run`.
  private(set) var totals: RunTotals

  init(_ shared: LaneSurroundings) {
    self.shared = shared
    writer = shared.output.makeWriter()
    totals = RunTotals(program: shared.request.program)
  }

  /// Takes feeds until none is left. What ends the whole run is reported to the turns.
  func run() {
    while let feed = shared.turns.start() {
      do {
        let lines = FeedLines(
          feed: feed, turns: shared.turns, output: shared.output, spool: shared.spool)
        shared.results.put(try scan(feed, lines), of: feed)
        try shared.turns.end(lines)
        shared.pool.turnPassed()
      } catch {
        shared.turns.fail(feed, error)
        return
      }
    }
  }

  private func scan(_ feed: Int, _ lines: FeedLines) throws -> FeedResult {
    let asked = shared.request.feeds[feed]
    var result = FeedResult()
    let stream: FeedByteStream
    do throws(FeedInputError) {
      stream = try FeedByteStream(
        asked.location, name: asked.context.name, limits: shared.request.inputLimits)
    } catch {
      var facts = FeedFacts(context: asked.context)
      facts.damage = error.message
      return FeedResult(facts: [facts], failures: [.input(error)])
    }
    let meter = ProgressMeter(shared.progress, stream)
    let parts = FeedParts(stream, name: asked.context.name, options: asked.session)
    while let part = parts.next() {
      var context = asked.context
      context.name = part.name
      var facts = FeedFacts(context: context, compression: part.layers)
      var failure: FeedFailure?
      switch part.content {
      case .skipped(let reason):
        result.skipped.append(SkippedEntry(name: part.name, reason: reason))
        continue
      case .unreadable(let error): failure = .parsing(error)
      case .damaged(let error): failure = .input(error)
      case .feed(let session):
        failure = try read(session, feed, context, lines, meter, &facts).map { .input($0) }
      }
      facts.damage = failure?.message
      result.facts.append(facts)
      if let failure { result.failures.append(failure) }
    }
    // The digest is that of the input as it came: the file which an auditor holds.
    let digest = stream.digest()
    let bytes = stream.totalBytesIn ?? stream.bytesIn
    for index in result.facts.indices {
      result.facts[index].digest = digest
      result.facts[index].bytes = bytes
    }
    meter.finish(at: bytes)
    return result
  }

  private func read(
    _ session: FeedSession, _ feed: Int, _ context: FeedContext, _ lines: FeedLines, _ meter: ProgressMeter,
    _ facts: inout FeedFacts
  ) throws -> FeedInputError? {
    let run = FeedRun(
      session, context: context, feed: feed, pool: shared.pool, turns: shared.turns,
      keyHasher: writer.keyHasher(context))
    var records: UInt64 = 0
    var quarantined: UInt64 = 0
    let error = try run.scan { scanned in
      let numbers = RecordNumbers(before: records, batch: scanned.batch)
      let scanned = try writer.prepare(scanned, feed: context, numbers: numbers, to: lines)
      try writer.write(scanned, feed: context, numbers: numbers, to: lines)
      let flaggedBefore = totals.flagged
      totals.count(scanned.batch, scanned.evaluations, feed: context, program: shared.request.program)
      try shared.tally?.count(scanned.batch, scanned.evaluations, feed: context)
      let count = UInt64(scanned.batch.records.count + scanned.batch.quarantined.count)
      records += count
      quarantined += UInt64(scanned.batch.quarantined.count)
      meter.advance(listings: count, flagged: totals.flagged - flaggedBefore)
    }
    // Known in full only now, for a feed may be several documents.
    facts.format = session.description.format.rawValue
    facts.encoding = session.description.encoding
    facts.profile = session.description.profile
    facts.records = records
    facts.quarantined = quarantined
    return error ?? session.truncation
  }
}
