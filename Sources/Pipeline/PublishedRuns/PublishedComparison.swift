import CompiledRules
import FeedParsing
import Listings
package import Reports
import RuleComparison
import RuleEngine

/// Compares two published runs: what their lines say of each listing, without feeds and rules.
package struct PublishedComparison {
  private let runs: RunPair
  private let settings: ComparisonSettings
  private let started = ContinuousClock.now

  package init(_ runs: RunPair, _ settings: ComparisonSettings) {
    self.runs = runs
    self.settings = settings
  }

  /// Reads the lines of both runs twice: for the names in them, and to compare. Memory is bounded by the rules and the
  /// longest line.
  ///
  /// - Throws: `RunError`, `OutputError`; nothing is published then.
  /// - Parameter stamps: makes `run.json` just before publishing.
  package func run(
    stamps: (RunTotals, Double) -> RunDocument
  ) throws -> (request: ComparisonRequest, outcome: ComparisonOutcome) {
    var vocabulary = RunVocabulary(runs)
    try forEachListing { old, new, _ throws(RunError) in
      for (listing, side) in [(old, RunVocabulary.Side.old), (new, .new)] {
        guard let listing, let fault = vocabulary.learn(listing, side) else { continue }
        throw self.fault(side == .old ? runs.old : runs.new, listing, fault)
      }
    }
    let request = request(vocabulary.program)
    let directory = try settings.outputDirectory.map {
      try RunDirectory(path: $0, replaces: settings.replaces)
    }
    defer { directory?.discard() }
    let output = try ComparisonOutput(request, .told, directory: directory)
    let writer = output.makeComparisonWriter()
    var told: UInt64 = 0
    try forEachListing { old, new, place in
      told += 1
      try compare(old, new, place, vocabulary, writer, output)
    }
    let listings = runs.new.read - runs.new.quarantined
    guard told <= listings else {
      throw RunError(.damaged, runs.new.path, "its lines tell of more listings than its manifest counts")
    }
    writer.count(clean: listings - told)
    try writer.flush(to: output)
    try output.flush()
    var outcome = ComparisonOutcome(totals: output.totals(), gallery: output.gallery, scan: scanned(request))
    if let directory { outcome.scan.publication = try output.publish(outcome, directory, stamps) }
    return (request, outcome)
  }

  private func request(_ program: RuleProgram) -> ComparisonRequest {
    let pair = ProgramPair(
      told: program, oldCount: runs.old.rules.count, hashes: (runs.old.rulesHash, runs.new.rulesHash))
    var request = ComparisonRequest(
      scan: ScanRequest(
        feeds: [], program: program, asOf: runs.new.asOf, jobs: 1, outputDirectory: settings.outputDirectory,
        replaces: settings.replaces, dialect: settings.dialect, engineVersion: settings.engineVersion),
      pair: pair, includesShadow: settings.includesShadow, seed: settings.seed,
      samplePerRule: settings.samplePerRule, streamsChanges: settings.streamsChanges)
    request.runs = ComparedRuns(
      oldManifest: runs.old.manifestHash, newManifest: runs.new.manifestHash, notes: runs.notes)
    return request
  }

  /// The counts and facts that the runs' scans share.
  private func scanned(_ request: ComparisonRequest) -> ScanResult {
    var totals = RunTotals(program: request.scan.program)
    (totals.read, totals.quarantined) = (runs.new.read, runs.new.quarantined)
    var facts = RunFacts(
      feeds: runs.new.feeds, rulesHash: runs.new.rulesHash, ruleCount: runs.new.rules.count,
      asOf: runs.new.asOf, engineVersion: settings.engineVersion, unicodeVersion: runs.new.unicodeVersion)
    facts.settings = [runs.old.manifestHash, runs.new.manifestHash].joined(separator: " ")
    return ScanResult(
      totals: totals, facts: facts, feedErrors: [], publication: nil,
      seconds: started.duration(to: .now) / .seconds(1))
  }

  /// Hands over every listing of which either run tells something, in feed order.
  private func forEachListing<Failure: Error>(
    _ body: (RunListing?, RunListing?, ListingPlace) throws(Failure) -> Void
  ) throws {
    let old = try RunLines(runs.old, includesShadow: settings.includesShadow)
    let new = try RunLines(runs.new, includesShadow: settings.includesShadow)
    while let place = [old.next?.place, new.next?.place].compactMap({ $0 }).min() {
      let one = old.next?.place == place ? old.next : nil
      let other = new.next?.place == place ? new.next : nil
      try body(one, other, place)
      if one != nil { try old.advance() }
      if other != nil { try new.advance() }
    }
  }

  private func compare(
    _ old: RunListing?, _ new: RunListing?, _ place: ListingPlace, _ vocabulary: RunVocabulary,
    _ writer: ComparisonWriter, _ output: ComparisonOutput
  ) throws {
    guard let listing = new ?? old else { return }
    let run = new == nil ? runs.old : runs.new
    if let old, let new, old.listing["key"]?.text != new.listing["key"]?.text {
      throw fault(runs.new, new, "the other run tells of another listing at this place")
    }
    guard let (batch, cells) = listing.batch(with: new == nil ? nil : old) else {
      throw fault(run, listing, "it has a value that listings do not have")
    }
    var evaluation = Evaluation(record: 0)
    for (told, side) in [(old, RunVocabulary.Side.old), (new, .new)] {
      for tree in told?.findings ?? [] {
        guard let finding = vocabulary.finding(tree, side, cells: cells) else {
          throw fault(side == .old ? runs.old : runs.new, listing, "a finding of it cannot be read")
        }
        evaluation.findings.append(finding)
      }
    }
    let feed = runs.new.feeds[place.feed]
    let context = FeedContext(
      name: feed.name, namespace: feed.namespace, seller: feed.seller, countries: feed.countries,
      language: feed.language, isComplete: feed.isCompleteFeed)
    try writer.write(evaluation, of: batch, feed: context, number: place.record, to: output)
  }

  private func fault(_ run: PublishedRun, _ listing: RunListing, _ reason: String) -> RunError {
    let feed = run.feeds[listing.place.feed].name
    return RunError(.damaged, run.path, "of record \(listing.place.record) of \(feed): \(reason)")
  }
}

/// How a comparison of runs is to be told and published.
package struct ComparisonSettings: Sendable {
  package var includesShadow: Bool
  package var seed: String
  package var samplePerRule: Int
  package var streamsChanges: Bool
  package var outputDirectory: String?
  package var replaces: Bool
  package var dialect: CSVDialect
  package var engineVersion: String

  package init(
    includesShadow: Bool = false, seed: String, samplePerRule: Int = 5, streamsChanges: Bool = false,
    outputDirectory: String? = nil, replaces: Bool = false, dialect: CSVDialect = .standard,
    engineVersion: String
  ) {
    self.includesShadow = includesShadow
    self.seed = seed
    self.samplePerRule = samplePerRule
    self.streamsChanges = streamsChanges
    self.outputDirectory = outputDirectory
    self.replaces = replaces
    self.dialect = dialect
    self.engineVersion = engineVersion
  }
}
