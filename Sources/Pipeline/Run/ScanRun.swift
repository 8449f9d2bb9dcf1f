import CompiledRules
import Ledger
package import Reports
import RuleEngine
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
    do {
      return try attempt(assuming: nil, stamps)
    } catch let wrong as WrongGuess {
      guard !request.readsStandardInput else {
        throw OutputError(
          kind: .ioFailed, path: request.ledger?.path ?? "-",
          message:
            "rules ask the ledger for traders, and whether this is its last run again showed too late; a pipe "
            + "cannot be read twice. Name a file instead.")
      }
      return try attempt(assuming: wrong.isRepeated, stamps)
    }
  }

  /// - Parameter isRepeated: whether to take the run for the ledger's last one again, where that makes a difference.
  private func attempt(
    assuming isRepeated: Bool?, _ stamps: (RunTotals, Double) -> RunDocument
  ) throws -> ScanResult {
    let index = try RuleIndex(
      program: request.program, selection: RuleSelection(asOf: request.asOf), rates: request.rates,
      cache: request.cache)
    let matcher = try LiteralMatcher(index: index, cache: request.cache)
    if let path = request.outputDirectory {
      // Before the directory: what an earlier run left half published is completed first, and not emptied.
      let ledger = try request.ledger.map { asked throws(OutputError) in
        try ScanLedger(asked, program: request.program, asOf: request.asOf)
      }
      let guess = try LedgerGuess.make(ledger, request, assumed: isRepeated)
      let directory = try RunDirectory(path: path, replaces: request.replaces)
      // Published it stays; after an error nothing of it does, whoever still holds it.
      defer { directory.discard() }
      let traders = try ScanTraders(request, directory: directory, standings: guess.standings)
      let orders = try request.orders.map { try OrderReading($0, directory: directory) }
      let blocked = orders.map { _ in
        BlockedListings { () throws(OutputError) in try directory.unnamed("blocked") }
      }
      // With a ledger, what is blocked is what was decided.
      let output = try DirectoryOutput(
        directory: directory, program: request.program, asOf: request.asOf, dialect: request.dialect,
        ledger: ledger, blocked: ledger == nil ? blocked : nil)
      let tally = traders?.tally
      var result = try scan(index, matcher, traders, tally, into: output)
      result.totals.repeatedKeys = try output.repeatedKeys()
      try result.totals.check()
      try publish(&result, output, directory, traders, ledger, tally, guess, stamps) { (result) in
        guard let orders, let blocked else { return [] }
        return try Self.writeBuyers(orders, blocked, ledger, &result)
      }
      return result
    }
    let output = StreamingOutput(output: StreamOutput(), program: request.program)
    let traders = try ScanTraders(request, directory: nil, standings: nil)
    var result = try scan(index, matcher, traders, traders?.tally, into: output)
    try result.totals.check()
    result.traders = try traders?.finish(directory: nil, dialect: request.dialect).totals
    return result
  }

  private func publish(
    _ result: inout ScanResult, _ output: DirectoryOutput, _ directory: RunDirectory, _ traders: ScanTraders?,
    _ ledger: ScanLedger?, _ tally: SharedTally?, _ guess: LedgerGuess,
    _ stamps: (RunTotals, Double) -> RunDocument,
    writeBuyers: (inout ScanResult) throws -> [(name: String, sha256: String)]
  ) throws {
    if let digest = request.ledger?.policy.digest, !digest.isEmpty { result.facts.policy = digest }
    let conclusion = try ledger.map { ledger throws(OutputError) in
      try LedgerConclusion(
        ledger, result.facts, directory,
        offers: try tally.map { (tally) throws(OutputError) in try SellerOffers(tally.cursor()) })
    }
    if let conclusion, let guessed = guess.isRepeated, guessed != conclusion.isRepeated {
      throw WrongGuess(isRepeated: conclusion.isRepeated)
    }
    var files = try output.finish(isRepeated: conclusion?.isRepeated ?? false)
    let merchants = try traders?.finish(
      directory: directory, dialect: request.dialect, ledger: ledger)
    result.traders = merchants?.totals
    if let conclusion {
      let finished = try conclusion.finish(directory, policy: result.facts.policy ?? "")
      result.facts.ledger = finished.facts
      files += finished.files
    }
    files += merchants?.files ?? []
    if let ledger, let merchants, traders?.registry != nil {
      result.facts.ledger?.groups.append(try ledger.finishSnapshots(merchants.totals))
    }
    files += try writeBuyers(&result)
    let summary = try directory.file("summary.json")
    try summary.append(
      SummaryDocument.make(
        result.totals, result.facts, program: request.program, traders: result.traders
      ).rendered())
    files.append(("summary.json", try summary.finish()))
    let manifest = try directory.file("manifest.json")
    try manifest.append(
      ManifestDocument.make(
        files: files, result.totals, result.facts, previous: result.facts.ledger?.previousManifest
      ).rendered())
    let manifestHash = try manifest.finish()
    let run = try directory.file("run.json")
    try run.append(stamps(result.totals, result.seconds).json.rendered())
    _ = try run.finish()
    if let conclusion { try conclusion.commit(manifest: manifestHash, directory, replaces: request.replaces) }
    result.publication = try directory.publish()
    // The run is committed and stands under its name. Where this last note of it cannot be written, the next scan makes it.
    try? conclusion?.published()
  }

  /// Reads the orders and writes who bought what is blocked; with a ledger, between its conclusion and its commit.
  private static func writeBuyers(
    _ orders: OrderReading, _ blocked: BlockedListings, _ ledger: ScanLedger?, _ result: inout ScanResult
  ) throws -> [(name: String, sha256: String)] {
    try ledger?.addBlocked(to: blocked, in: orders.window)
    let buyers = try orders.finish(blocked)
    result.facts.orders = buyers.totals
    if let failure = buyers.failure { result.feedErrors.append(failure) }
    return buyers.files
  }

  func scan(
    _ index: RuleIndex, _ matcher: LiteralMatcher, _ traders: ScanTraders? = nil,
    _ tally: (any ListingTally)? = nil,
    into output: any ScanOutput
  ) throws -> ScanResult {
    let turns = FeedTurns(count: request.feeds.count)
    let pool = try WorkerPool(
      index: index, matcher: matcher, mode: request.mode, authority: traders?.authority,
      traders: traders?.known, turns: turns, jobs: request.jobs)
    defer { pool.stop() }
    let results = FeedResults()
    let spool = OutputSpool(memoryLimit: request.spoolMemory) { () throws(OutputError) in
      try output.spoolFile()
    }
    let shared = LaneSurroundings(
      request: request, pool: pool, turns: turns, output: output, spool: spool, progress: progress,
      results: results, tally: tally)
    let totals = runLanes(shared)
    if let error = turns.error { throw error }
    try output.flush()
    let feeds = results.all
    var facts = RunFacts(
      feeds: feeds.flatMap(\.facts), rulesHash: request.program.hash, ruleCount: request.program.rules.count,
      asOf: request.asOf, engineVersion: request.engineVersion, unicodeVersion: Folding.unicodeVersion)
    facts.ratesDigest = request.ratesDigest
    facts.skipped = feeds.flatMap(\.skipped)
    facts.traders = traders?.registry?.facts
    facts.settings = request.settings
    return ScanResult(
      totals: totals, facts: facts,
      feedErrors: feeds.flatMap(\.failures) + (traders?.registry?.failure.map { [$0] } ?? []),
      ignoredTraderColumns: traders?.registry?.ignoredColumns ?? [], publication: nil,
      seconds: started.duration(to: .now) / .seconds(1))
  }

  /// Scans all feeds, as many side by side as there are lanes; the calling thread is one of them.
  private func runLanes(_ shared: LaneSurroundings) -> RunTotals {
    let count = min(request.jobs, request.feeds.count, Self.mostLanes)
    let lanes = (0..<max(1, count)).map { _ in FeedLane(shared) }
    // Where the system refuses a thread, the other lanes take its feeds.
    let threads = lanes.dropFirst().compactMap { lane in WorkerThread { lane.run() } }
    lanes[0].run()
    for thread in threads { thread.join() }
    return lanes.dropFirst().reduce(into: lanes[0].totals) { $0.merge($1.totals) }
  }

  /// Most feeds that are read side by side: each may hold a decoder, chunks and open records of its own, and a
  /// machine with more processors has its workers for them.
  private static let mostLanes = 8
}
