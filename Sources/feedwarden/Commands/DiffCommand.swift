import ArgumentParser
import CompiledRules
import FeedParsing
import Glibc
import Pipeline
import Reports

struct DiffCommand: ParsableCommand {
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which listings a change of rules flags or releases, why, and whom it hits.",
    usage: """
      feedwarden diff [<options>] <old-rules> <new-rules> [<feeds> ...]
      feedwarden diff [<options>] <old-run> <new-run>
      """,
    discussion: """
      Examples:
        feedwarden diff HEAD:rules rules catalogue.xml.gz
        feedwarden diff old-rules new-rules --feeds feeds.csv --out diffs/2026-11-23 --fail-if 'new-blocks>0.1%'
        feedwarden diff old-rules new-rules catalogue.xml --traders traders.csv --rates rates.csv
        feedwarden diff runs/2026-11-22 runs/2026-11-23

      OLD and NEW are folders of rules, or REV:path of a git repository. The feeds are read once for both.

      Or both are runs that scan --out published, of the same feeds: what they found is compared, without feeds and \
      rules, after each file was held to its run's manifest. Which rules made a difference is told then, and not which \
      of their clauses and terms.

      With --traders, rules know traders as in a scan, and what the trader rules of both sets propose is compared, too.

      --fail-if takes MEASURE>NUMBER or MEASURE>=NUMBER, with % behind the number for a share of the listings \
      compared; MEASURE is new-blocks, new-reviews, new-flags, released or changed, or, of traders, new-proposals.

      Exit status: 0 no listing and no proposal changes, 1 some do (with --fail-if: a bound is exceeded, and 0 otherwise), 64 usage, \
      65 a feed is damaged or none, or a run is not as it was published, 66 an input cannot be opened, 73 or 74 an \
      output cannot be written, 75 another run holds the output, 78 the rules are wrong, or the runs are of other feeds.
      """)

  @Argument(help: "The rules that are in force, a folder or REV:path; or a published run.")
  var old: String

  @Argument(help: "The rules that shall be, a folder or REV:path; or a published run.")
  var new: String

  @OptionGroup var selection: FeedSelection
  @OptionGroup var runOptions: RunOptions

  @Option(
    help: ArgumentHelp(
      "The platform's traders, for rules that ask about them: CSV, JSON Lines or XML.", valueName: "file"))
  var traders: String?

  @OptionGroup var ratesOption: RatesOption

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
      "What standard output gets: a summary, or the changed listings as JSON Lines.", valueName: "text|json"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The feed's format; recognised by itself without this.", valueName: "xml|csv|tsv|jsonl|json|html"))
  var feedFormat: FeedFormat?

  @OptionGroup var traderOptions: TraderOptions
  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func validate() throws {
    // Two runs are compared without feeds, and then nothing reads standard input.
    try traderOptions.check(
      traders, feedsReadStandardInput: !selection.isEmpty && selection.readsStandardInput)
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
      let areRuns = [old, new].map { PublishedRun.stands(at: $0) }
      if areRuns[0] != areRuns[1] {
        let (run, other) = areRuns[0] ? (old, new) : (new, old)
        let isThere = access(other, F_OK) == 0
        throw Failure(
          isThere ? .usage : .cannotOpen, other,
          isThere
            ? "is no run, and \(run) is one; name two runs, or two rule sets and feeds"
            : "there is no such folder; \(run) is a run, and a run is compared with a run")
      }
      if areRuns[0] { try compareRuns(log) } else { try compareRules(log) }
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }
}
