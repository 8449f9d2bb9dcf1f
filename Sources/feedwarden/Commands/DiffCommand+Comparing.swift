import ArgumentParser
import CompiledRules
import Glibc
import Pipeline
import Reports
import RuleComparison

extension DiffCommand {
  /// Compares two rule sets over feeds.
  func compareRules(_ log: Log) throws {
    let feeds = try selection.requests(feedOptions, format: feedFormat, formatOption: "--feed-format")
    let (before, after) = (try RuleSetPlace.load(old, log: log), try RuleSetPlace.load(new, log: log))
    let pair = ProgramPair(old: before, new: after)
    var scan = ScanRequest(
      feeds: feeds, program: pair.merged, asOf: runOptions.day, inputLimits: feedOptions.inputLimits,
      jobs: runOptions.threads, cache: RuleSet.cache, outputDirectory: runOptions.out,
      replaces: runOptions.replace, dialect: runOptions.csvFor, engineVersion: Feedwarden.version)
    if let traders {
      scan.traders = try traderOptions.request(
        traders, asOf: scan.asOf, limits: feedOptions.inputLimits, jobs: runOptions.threads)
    }
    (scan.rates, scan.ratesDigest) = try ratesOption.read()
    let request = ComparisonRequest(
      scan: scan, pair: pair, includesShadow: includeShadow, seed: seed, samplePerRule: sample,
      streamsChanges: format == .json)
    let progress = ScanProgress()
    let line = ProgressLine.start(progress, log: log)
    defer { line?.stop() }
    let result = try ComparisonRun(request, progress: progress).run(stamps: runOptions.stamps(progress))
    line?.stop()
    try finish(result, request, log)
  }

  /// Compares two published runs.
  func compareRuns(_ log: Log) throws {
    guard selection.isEmpty else {
      throw Failure(.usage, "", "two runs are compared by what they hold, without feeds; leave the feeds out")
    }
    if let option = [(traders, "--traders"), (ratesOption.rates, "--rates")].first(where: { $0.0 != nil })?.1
    {
      throw Failure(.usage, "", "\(option) is for rules and feeds; runs were made with their own")
    }
    guard runOptions.asOf == nil else {
      throw Failure(.usage, "", "--as-of is for rules and feeds; runs have their days")
    }
    let runs = try RunPair(old: PublishedRun(path: old), new: PublishedRun(path: new))
    let settings = ComparisonSettings(
      includesShadow: includeShadow, seed: seed, samplePerRule: sample, streamsChanges: format == .json,
      outputDirectory: runOptions.out, replaces: runOptions.replace, dialect: runOptions.csvFor,
      engineVersion: Feedwarden.version)
    let (request, result) = try PublishedComparison(runs, settings).run(
      stamps: runOptions.stamps(ScanProgress()))
    for feed in runs.new.incompleteFeeds {
      Failure(
        .damagedFeed, feed, "the runs hold only what could be read of it; the rest is not compared",
        format: log.format
      ).report()
    }
    try finish(result, request, log, isIncomplete: !runs.new.incompleteFeeds.isEmpty)
  }

  private func finish(
    _ result: ComparisonOutcome, _ request: ComparisonRequest, _ log: Log, isIncomplete: Bool = false
  ) throws {
    let failures = result.scan.feedErrors.map { Failure.from($0, format: log.format) }
    for failure in failures { failure.report() }
    if let traders { TraderOptions.note(ignored: result.scan.ignoredTraderColumns, of: traders, log) }
    let story = request.story(result)
    func summary(_ style: MarkStyle) -> String {
      ChangeSummaryText.render(
        story, out: runOptions.out, publication: result.scan.publication, style: style)
    }
    if format == .text {
      let color = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
      if !logOptions.quiet { try StandardOutput.write(summary(color ? .colored : .plain)) }
    } else {
      log.note(summary(.plain))
    }
    let statuses = failures.map(\.status.rawValue) + (isIncomplete ? [ExitStatus.damagedFeed.rawValue] : [])
    if let worst = statuses.max(), let status = ExitStatus(rawValue: worst) { throw Failure(status, "", "") }
    if let traders, result.traders?.registered == 0 { throw TraderOptions.noTrader(traders, log) }
    let exceeded = failIf.compactMap { ChangeBound($0) }.filter {
      $0.isExceeded(by: result[$0.measure].count, of: result[$0.measure].whole)
    }
    for bound in exceeded {
      Failure(
        .findings, "",
        "\(bound.text) is exceeded: \(result[bound.measure].count) of \(result[bound.measure].whole) "
          + (bound.measure == .newProposals ? "traders" : "listings"),
        format: log.format
      ).report()
    }
    let hasChanged = failIf.isEmpty ? result.hasChanges : !exceeded.isEmpty
    if hasChanged { throw Failure(.findings, "", "") }
  }
}
