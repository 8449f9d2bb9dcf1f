import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Glibc
import Listings
import Pipeline
import Reports
import RuleEngine

enum FailOn: String, ExpressibleByArgument, CaseIterable { case block, review }

struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Classify every listing of feeds and write what is flagged, with reasons.",
    discussion: """
      Without --out, flagged listings go to standard output as JSON Lines and the summary to standard error:
        zcat catalogue.xml.gz | feedwarden scan --rules rules | jq -r .listing.id

      Exit status: 0 complete, 1 findings (with --fail-on), 65 a feed is damaged or none, 66 an input cannot be \
      opened, 73 or 74 an output cannot be written, 75 another run holds the output, 78 the rules are wrong.
      """)

  @OptionGroup var selection: FeedSelection

  @Option(help: ArgumentHelp("The rule set: a folder of .rules files.", valueName: "dir"))
  var rules: String

  @Option(help: ArgumentHelp("The platform's traders: CSV, JSON Lines or XML.", valueName: "file"))
  var traders: String?

  @OptionGroup var orderOptions: OrderOptions

  @OptionGroup var runOptions: RunOptions

  @Option(
    help: ArgumentHelp(
      "Make findings of this verdict or a stronger one exit status 1.", valueName: "block|review"))
  var failOn: FailOn?

  @Option(help: ArgumentHelp("Exit status 65 when more records than this were quarantined.", valueName: "n"))
  var maxQuarantine: UInt64?

  @OptionGroup var ledgerOptions: LedgerOptions

  @OptionGroup var ratesOption: RatesOption

  @Flag(help: .hidden)
  var withoutIndex = false

  @OptionGroup var feedFormat: FeedFormatOption
  @OptionGroup var traderOptions: TraderOptions
  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func validate() throws {
    if ledgerOptions.ledger != nil, runOptions.out == nil {
      throw ValidationError("--ledger needs --out: a run is remembered with the outputs that it left")
    }
    try orderOptions.check(
      publishes: runOptions.out != nil, readsStandardInput: selection.readsStandardInput || traders == "-")
    try traderOptions.check(traders, feedsReadStandardInput: selection.readsStandardInput)
  }

  func run() throws {
    let log = logOptions.log
    do {
      try scan(log)
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }

  private func scan(_ log: Log) throws {
    let requests = try selection.requests(feedOptions, format: feedFormat.format)
    let program = try RuleSet.load(rules, log: log)
    RuleSet.warnOfEndedExceptions(program, on: runOptions.day, log: log)
    var request = ScanRequest(
      feeds: requests, program: program, asOf: runOptions.day, inputLimits: feedOptions.inputLimits,
      jobs: runOptions.threads, mode: withoutIndex ? .exhaustive : .indexed, cache: RuleSet.cache,
      outputDirectory: runOptions.out, replaces: runOptions.replace, dialect: runOptions.csvFor,
      engineVersion: Feedwarden.version, ledger: try ledgerOptions.request())
    if let policy = ledgerOptions.policy {
      request.ledger?.policy.warnOfUnknownNames(program, path: policy, log: log)
    }
    if let traders {
      request.traders = try traderOptions.request(
        traders, asOf: request.asOf, limits: feedOptions.inputLimits, jobs: runOptions.threads)
    }
    request.orders = try orderOptions.request(asOf: request.asOf, limits: feedOptions.inputLimits)
    (request.rates, request.ratesDigest) = try ratesOption.read()
    let progress = ScanProgress()
    let line = ProgressLine.start(progress, log: log)
    defer { line?.stop() }
    let result = try ScanRun(request, progress: progress).run(stamps: runOptions.stamps(progress))
    line?.stop()
    try finish(result, program, log)
  }

  private func finish(_ result: ScanResult, _ program: RuleProgram, _ log: Log) throws {
    let failures = result.feedErrors.map { Failure.from($0, format: log.format) }
    for failure in failures { failure.report() }
    if let traders { TraderOptions.note(ignored: result.ignoredTraderColumns, of: traders, log) }
    if let traders = result.traders, traders.isWorthTelling { log.note(traders.text, subject: "traders") }
    log.note(
      SummaryText.render(
        result.totals, result.facts, program: program, out: runOptions.out, publication: result.publication),
      subject: "summary", members: [("listings", SummaryDocument.listings(result.totals))])
    if let facts = result.facts.ledger {
      ledgerOptions.warn(of: facts.counts(LedgerFacts.refusals).map { ($0.name, $0.count) }, log)
      let written = facts.counts("statements").first { $0.name == "written" }?.count ?? 0
      if written > 0 { try ledgerOptions.warnOfRedress(log) }
    }
    if let worst = failures.map(\.status.rawValue).max(), let status = ExitStatus(rawValue: worst) {
      throw Failure(status, "", "")
    }
    if let traders, result.traders?.registered == 0 { throw TraderOptions.noTrader(traders, log) }
    if let maxQuarantine, result.totals.quarantined > maxQuarantine {
      throw Failure(
        .damagedFeed, "",
        "\(result.totals.quarantined) records are quarantined, more than --max-quarantine \(maxQuarantine)",
        format: log.format)
    }
    switch failOn {
    case .block where result.totals.block > 0: throw Failure(.findings, "", "")
    case .review where result.totals.flagged > 0: throw Failure(.findings, "", "")
    default: return
    }
  }
}
