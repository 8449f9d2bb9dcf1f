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

/// What one feed came to.
struct FeedResult {
  var facts: FeedFacts
  var failure: FeedFailure?
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
      } catch {
        shared.turns.fail(feed, error)
        return
      }
    }
  }

  private func scan(_ feed: Int, _ lines: FeedLines) throws -> FeedResult {
    let asked = shared.request.feeds[feed]
    var result = FeedResult(facts: FeedFacts(context: asked.context))
    let stream: FeedByteStream
    do throws(FeedInputError) {
      stream = try FeedByteStream(
        asked.location, name: asked.context.name, limits: shared.request.inputLimits)
    } catch {
      result.facts.damage = error.message
      result.failure = .input(error)
      return result
    }
    result.facts.compression = stream.compression.map(\.rawValue)
    let meter = ProgressMeter(shared.progress, stream)
    do {
      let session = try FeedSession(stream, name: asked.context.name, options: asked.session)
      result.facts.format = session.description.format.rawValue
      result.facts.encoding = session.description.encoding
      result.facts.profile = session.description.profile
      try read(session, feed, lines, meter, &result)
    } catch let error as FeedParsingError {
      result.failure = .parsing(error)
    }
    result.facts.damage = result.failure?.message
    result.facts.digest = stream.digest()
    result.facts.bytes = stream.totalBytesIn ?? stream.bytesIn
    meter.finish(at: result.facts.bytes)
    return result
  }

  private func read(
    _ session: FeedSession, _ feed: Int, _ lines: FeedLines, _ meter: ProgressMeter,
    _ result: inout FeedResult
  ) throws {
    let context = shared.request.feeds[feed].context
    let run = FeedRun(session, context: context, feed: feed, pool: shared.pool, turns: shared.turns)
    var records: UInt64 = 0
    var quarantined: UInt64 = 0
    let error = try run.scan { scanned in
      let numbers = RecordNumbers(before: records, batch: scanned.batch)
      try writer.write(scanned, feed: context, numbers: numbers, to: lines)
      let flaggedBefore = totals.flagged
      totals.count(scanned.batch, scanned.evaluations, feed: context, program: shared.request.program)
      let count = UInt64(scanned.batch.records.count + scanned.batch.quarantined.count)
      records += count
      quarantined += UInt64(scanned.batch.quarantined.count)
      meter.advance(listings: count, flagged: totals.flagged - flaggedBefore)
    }
    // Known in full only now, for a feed may be several documents.
    result.facts.encoding = session.description.encoding
    result.facts.profile = session.description.profile
    result.facts.records = records
    result.facts.quarantined = quarantined
    result.failure = error.map { .input($0) }
  }
}
