import CompiledRules
import FeedInput
import FeedParsing
import Listings
package import Reports
import RuleEngine
import Synchronization
import TextFolding

/// Scans feeds and publishes a run, or streams what is flagged.
package struct ScanRun {
  private let request: ScanRequest
  private let progress: ScanProgress
  private let started = ContinuousClock.now

  package init(_ request: ScanRequest, progress: ScanProgress = ScanProgress()) {
    self.request = request
    self.progress = progress
  }

  /// - Throws: `EngineError`, `OutputError`, `ThreadError` or `CountMismatch`; nothing is published then. What is
  ///   wrong with single feeds is in the result: what could be read of them was classified and written.
  /// - Parameter stamps: makes `run.json` just before publishing.
  package func run(stamps: (RunTotals, Double) -> RunDocument) throws -> ScanResult {
    let index = try RuleIndex(program: request.program, selection: RuleSelection(asOf: request.asOf))
    let matcher = try LiteralMatcher(index: index, cache: request.cache)
    let engine = ScanEngine(
      index: index, matcher: matcher, mode: request.mode, width: ScanWidth(jobs: request.jobs))
    if let path = request.outputDirectory {
      let directory = try RunDirectory(path: path, replaces: request.replaces)
      let sink = try DirectorySink(
        directory: directory, program: request.program, asOf: request.asOf, dialect: request.dialect)
      var result = try scan(engine, into: sink)
      result.totals.repeatedKeys = try sink.repeatedKeys()
      try result.totals.check()
      try publish(&result, sink, directory, stamps)
      return result
    }
    let sink = StreamSink(output: StreamOutput(), program: request.program)
    let result = try scan(engine, into: sink)
    try result.totals.check()
    return result
  }

  private func publish(
    _ result: inout ScanResult, _ sink: DirectorySink, _ directory: RunDirectory,
    _ stamps: (RunTotals, Double) -> RunDocument
  ) throws(OutputError) {
    var files = try sink.finish()
    let summary = try directory.file("summary.json")
    try summary.append(SummaryDocument.make(result.totals, result.facts, program: request.program).rendered())
    files.append(("summary.json", try summary.finish()))
    let manifest = try directory.file("manifest.json")
    try manifest.append(
      ManifestDocument.make(files: files, result.totals, result.facts, previous: nil).rendered())
    _ = try manifest.finish()
    let run = try directory.file("run.json")
    try run.append(stamps(result.totals, result.seconds).json.rendered())
    _ = try run.finish()
    result.publication = try directory.publish()
  }

  private func scan(_ engine: ScanEngine, into sink: some ScanSink) throws -> ScanResult {
    var totals = RunTotals(program: request.program)
    var facts = RunFacts(
      feeds: [], rulesHash: request.program.hash, ruleCount: request.program.rules.count, asOf: request.asOf,
      engineVersion: request.engineVersion, unicodeVersion: Folding.unicodeVersion)
    var failures: [FeedFailure] = []
    for feed in request.feeds {
      let before = facts.feeds.reduce(UInt64(0)) { $0 + $1.bytes }
      let (feedFacts, failure) = try scan(feed, engine, sink, &totals, bytesBefore: before)
      progress.bytesIn.store(before + feedFacts.bytes, ordering: .relaxed)
      facts.feeds.append(feedFacts)
      if let failure { failures.append(failure) }
    }
    try sink.flush()
    let seconds = started.duration(to: .now) / .seconds(1)
    return ScanResult(totals: totals, facts: facts, feedErrors: failures, publication: nil, seconds: seconds)
  }

  private func scan(
    _ feed: FeedRequest, _ engine: ScanEngine, _ sink: some ScanSink, _ totals: inout RunTotals,
    bytesBefore: UInt64
  ) throws -> (FeedFacts, FeedFailure?) {
    var facts = FeedFacts(context: feed.context)
    let stream: FeedByteStream
    do throws(FeedInputError) {
      stream = try FeedByteStream(feed.location, name: feed.context.name, limits: request.inputLimits)
    } catch {
      facts.damage = error.message
      return (facts, .input(error))
    }
    facts.compression = stream.compression.map(\.rawValue)
    if let total = stream.totalBytesIn { progress.bytesTotal.store(bytesBefore + total, ordering: .relaxed) }
    var failure: FeedFailure?
    do {
      let session = try FeedSession(stream, name: feed.context.name, options: feed.session)
      facts.format = session.description.format.rawValue
      facts.encoding = session.description.encoding
      facts.profile = session.description.profile
      failure = try read(session, stream, feed, engine, sink, &facts, &totals, bytesBefore).map { .input($0) }
    } catch let error as FeedParsingError {
      failure = .parsing(error)
    }
    facts.damage = failure?.message
    facts.digest = stream.digest()
    facts.bytes = stream.totalBytesIn ?? stream.bytesIn
    return (facts, failure)
  }

  private func read(
    _ session: FeedSession, _ stream: FeedByteStream, _ feed: FeedRequest, _ engine: ScanEngine,
    _ sink: some ScanSink, _ facts: inout FeedFacts, _ totals: inout RunTotals, _ bytesBefore: UInt64
  ) throws -> FeedInputError? {
    var records: UInt64 = 0
    var quarantined: UInt64 = 0
    let error = try engine.scan(session, context: feed.context) { scanned in
      let numbers = RecordNumbers(before: records, batch: scanned.batch)
      try sink.write(scanned, feed: feed.context, numbers: numbers)
      totals.count(scanned.batch, scanned.evaluations, feed: feed.context, program: request.program)
      records += UInt64(scanned.batch.records.count + scanned.batch.quarantined.count)
      quarantined += UInt64(scanned.batch.quarantined.count)
      progress.bytesIn.store(bytesBefore + stream.bytesIn, ordering: .relaxed)
      progress.listings.store(totals.read, ordering: .relaxed)
      progress.flagged.store(totals.flagged, ordering: .relaxed)
    }
    facts.records = records
    facts.quarantined = quarantined
    return error
  }
}

extension FeedByteStream: FeedByteSource {}
