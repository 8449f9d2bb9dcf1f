import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Glibc
import Listings
import Pipeline
import Reports
import RuleComparison
import RuleEngine
import Synchronization

struct DiffCommand: ParsableCommand {
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which listings a change of rules flags or releases, why, and whom it hits.",
    discussion: """
      Examples:
        feedwarden diff HEAD:rules rules catalogue.xml.gz
        feedwarden diff old-rules new-rules --feeds feeds.csv --out diffs/2026-11-23 --fail-if 'new-blocks>0.1%'

      OLD and NEW are folders of rules, or REV:path of a git repository. The feeds are read once for both.

      --fail-if takes MEASURE>NUMBER or MEASURE>=NUMBER, with % behind the number for a share of the listings \
      compared; MEASURE is new-blocks, new-reviews, new-flags, released or changed.

      Exit status: 0 no listing changes, 1 some do (with --fail-if: a bound is exceeded, and 0 otherwise), 64 usage, \
      65 a feed is damaged or none, 66 an input cannot be opened, 73 or 74 an output cannot be written, 75 another \
      run holds the output, 78 the rules are wrong.
      """)

  @Argument(help: "The rules that are in force: a folder, or REV:path.")
  var old: String

  @Argument(help: "The rules that shall be: a folder, or REV:path.")
  var new: String

  @OptionGroup var selection: FeedSelection

  @Option(help: ArgumentHelp("The directory to publish; it must not exist.", valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier comparison at --out.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "Exit status 1 only when this is exceeded, as 'new-blocks>0.1%'; more than once.", valueName: "bound"))
  var failIf: [String] = []

  @Flag(help: "Compare what shadow rules would do, too: as if they were active, on both sides.")
  var includeShadow = false

  @Option(
    help: ArgumentHelp("Listings that are drawn of each rule's changes, for reading by hand.", valueName: "n")
  )
  var sample = 5

  @Option(
    help: ArgumentHelp(
      "What the sample depends on; the same text draws the same listings.", valueName: "text"))
  var seed = "1"

  @Option(
    help: ArgumentHelp(
      "The day on which the rules are applied, as 2026-01-31; today (UTC) without this.", valueName: "date"))
  var asOf: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Worker threads; one a processor without this.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How changes.csv is written.", valueName: "standard|excel"))
  var csvFor = CSVDialect.standard

  @Option(
    help: ArgumentHelp(
      "What standard output gets: a summary, or the changed listings as JSON Lines.", valueName: "text|json"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The feed's format; recognised by itself without this.", valueName: "xml|csv|tsv|jsonl|json|html"))
  var feedFormat: FeedFormat?

  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is from 1 to 1024") }
    if let asOf, CalendarDay(text: asOf) == nil { throw ValidationError("--as-of is a day, as 2026-01-31") }
    guard (0...1000).contains(sample) else { throw ValidationError("--sample is from 0 to 1000") }
    for bound in failIf where ChangeBound(bound) == nil {
      let measures = ChangeMeasure.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--fail-if is a measure, > or >=, and a number with or without %, as 'new-blocks>0.1%'; "
          + "measures are \(measures)")
    }
  }

  func run() throws {
    let log = logOptions.log
    do {
      try compare(log)
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }

  private func compare(_ log: Log) throws {
    let feeds = try selection.requests(feedOptions, format: feedFormat)
    let (before, after) = (try RuleSetPlace.load(old, log: log), try RuleSetPlace.load(new, log: log))
    if let obstacle = ProgramPair.obstacle(old: before, new: after) {
      throw Failure(
        .configuration, new,
        "cannot be compared with \(old): \(obstacle), and diff compares rules and lists only",
        format: log.format)
    }
    let pair = ProgramPair(old: before, new: after)
    let jobs = jobs ?? Processors.available
    let scan = ScanRequest(
      feeds: feeds, program: pair.merged, asOf: asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today,
      inputLimits: feedOptions.inputLimits, jobs: jobs, cache: RuleSet.cache, outputDirectory: out,
      replaces: replace, dialect: csvFor, engineVersion: Feedwarden.version)
    let request = ComparisonRequest(
      scan: scan, pair: pair, includesShadow: includeShadow, seed: seed, samplePerRule: sample,
      streamsChanges: format == .json)
    let progress = ScanProgress()
    let line = ProgressLine.start(progress, log: log)
    defer { line?.stop() }
    let start = Clock.now
    let result = try ComparisonRun(request, progress: progress).run { totals, seconds in
      RunDocument(
        start: start, end: Clock.now, seconds: seconds, host: Clock.host, jobs: jobs,
        bytesIn: progress.bytesIn.load(ordering: .relaxed), listings: totals.read,
        peakMemory: Processors.peakMemory, version: Feedwarden.version)
    }
    line?.stop()
    try finish(result, request, log)
  }

  private func finish(_ result: ComparisonOutcome, _ request: ComparisonRequest, _ log: Log) throws {
    let failures = result.scan.feedErrors.map { Failure.from($0, format: log.format) }
    for failure in failures { failure.report() }
    let story = ChangeStory(
      pair: request.pair, totals: result.totals, gallery: result.gallery, facts: result.scan.facts,
      quarantined: result.scan.totals.quarantined, includesShadow: includeShadow, seed: seed)
    func summary(_ style: MarkStyle) -> String {
      ChangeSummaryText.render(story, out: out, publication: result.scan.publication, style: style)
    }
    if format == .text {
      let color = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
      if !logOptions.quiet { try StandardOutput.write(summary(color ? .colored : .plain)) }
    } else {
      log.note(summary(.plain))
    }
    if let worst = failures.map(\.status.rawValue).max(), let status = ExitStatus(rawValue: worst) {
      throw Failure(status, "", "")
    }
    let totals = result.totals
    let exceeded = failIf.compactMap { ChangeBound($0) }.filter {
      $0.isExceeded(by: totals[$0.measure], of: totals.compared)
    }
    for bound in exceeded {
      Failure(
        .findings, "",
        "\(bound.text) is exceeded: \(totals[bound.measure]) of \(totals.compared) listings",
        format: log.format
      ).report()
    }
    let hasChanged = failIf.isEmpty ? totals[.changed] > 0 : !exceeded.isEmpty
    if hasChanged { throw Failure(.findings, "", "") }
  }
}
