import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Glibc
import Listings
import Pipeline
import Reports
import RuleEngine
import RuleLanguage

struct ExplainCommand: ParsableCommand {
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show every rule's way to its verdict for a listing.",
    discussion: """
      Examples:
        feedwarden explain catalogue.xml.gz --rules rules --listing A008
        feedwarden explain catalogue.xml.gz --rules rules --listing A008 --traders traders.csv
        feedwarden explain --rules rules --title "Green laser pointer 200 mW" --price "39.90 EUR"

      For each rule that a scan evaluates for the listing: what each find hit and where, what an ignore or an \
      exception removed, the value of every clause, which alternative of the verdict won. Where no combination of hits \
      makes a rule flag, the one that comes closest is shown.

      Exit status: 0 explained, 1 no feed holds the listing, 64 usage, 65 a feed is damaged or none, 66 an input \
      cannot be opened, 78 the rules are wrong.
      """)

  @OptionGroup var selection: FeedSelection

  @Option(
    help: ArgumentHelp(
      "The rule set: a folder of .rules files, or REV:path of a git repository.", valueName: "dir|rev:path"))
  var rules: String

  @Option(
    help: ArgumentHelp(
      "The listing: its id, or its whole key as outputs name it; every listing with it is explained.",
      valueName: "id"))
  var listing: String?

  @Option(
    help: ArgumentHelp(
      "The platform's traders, for rules that ask about them: CSV, JSON Lines or XML.", valueName: "file"))
  var traders: String?

  @OptionGroup var ratesOption: RatesOption

  @OptionGroup(title: "A listing of your own") var typed: TypedListing

  @Option(help: ArgumentHelp("Explain this rule alone; more than once.", valueName: "id"))
  var rule: [String] = []

  @Flag(help: "Show rules, too, that are no candidates or do not run.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The day on which the rules are applied, as 2026-01-31; today (UTC) without this.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("How to print explanations.", valueName: "text|json"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The feed's format; recognised by itself without this.", valueName: "xml|csv|tsv|jsonl|json|html"))
  var feedFormat: FeedFormat?

  @OptionGroup var traderOptions: TraderOptions
  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func validate() throws {
    if let asOf, CalendarDay(text: asOf) == nil { throw ValidationError("--as-of is a day, as 2026-01-31") }
    if listing == nil, typed.isEmpty {
      throw ValidationError("name a listing of a feed with --listing, or write one with --title and its like")
    }
    if !typed.isEmpty, listing != nil || !selection.isEmpty {
      throw ValidationError("a listing is either read from feeds with --listing or written with --title")
    }
    try traderOptions.check(traders, feedsReadStandardInput: typed.isEmpty && selection.readsStandardInput)
  }

  func run() throws {
    let log = logOptions.log
    do {
      try explain(log)
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }

  private func explain(_ log: Log) throws {
    let day = asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today
    let requests =
      typed.isEmpty
      ? try selection.requests(feedOptions, format: feedFormat, formatOption: "--feed-format") : []
    let context = try selection.context("command line")
    let program = try RuleSetPlace.load(rules, log: log)
    RuleSet.warnOfEndedExceptions(program, on: day, log: log)
    for id in rule where !program.rules.contains(where: { $0.id == id }) {
      throw Failure(
        .usage, "--rule",
        program.traderRules.contains(where: { $0.id == id })
          ? "\(id) is a trader rule; what is explained are rules for listings"
          : "there is no rule \(id) in \(rules)"
            + (Suggestion.help(for: id, among: program.rules.map(\.id)).map { "; \($0)" } ?? ""))
    }
    let explainer = try ListingExplainer(
      program: program, selection: RuleSelection(asOf: day), only: Set(rule), showsAll: all,
      rates: try ratesOption.read().rates, cache: RuleSet.cache,
      traders: try traderOptions.lookup(traders, asOf: day, limits: feedOptions.inputLimits, log))
    let style: MarkStyle = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil ? .colored : .plain
    let output = ExplanationOutput(format: format, style: style)
    guard let listing else {
      let batch = try typed.batch()
      return try output.print(
        explainer.explain(batch.records[0], of: batch, feed: context, number: nil))
    }
    var search = ListingSearch(wanted: listing, explainer: explainer, output: output)
    let failures = try search.run(requests, limits: feedOptions.inputLimits).map {
      Failure.from($0, format: log.format)
    }
    for failure in failures { failure.report() }
    if let worst = failures.map(\.status.rawValue).max(), let status = ExitStatus(rawValue: worst) {
      throw Failure(status, "", "")
    }
    guard search.found > 0 else {
      let feeds = requests.count == 1 ? requests[0].context.name : "\(requests.count) feeds"
      throw Failure(
        .findings, feeds,
        "no listing has the id or the key \(listing); \(search.read) records were read. "
          + "Ids and keys stand in outputs as listing.id and listing.key.")
    }
  }
}

/// Where explanations go.
final class ExplanationOutput {
  private let format: ExplainCommand.ReportFormat
  private let style: MarkStyle
  private var isFirst = true

  init(format: ExplainCommand.ReportFormat, style: MarkStyle) {
    self.format = format
    self.style = style
  }

  func print(_ explanation: Explanation) throws(OutputError) {
    switch format {
    case .text:
      let text = ExplanationText.render(explanation, style: style)
      try StandardOutput.write(isFirst ? text : "\n\(text)")
    case .json: try StandardOutput.write(String(decoding: ExplanationJSON.render(explanation), as: UTF8.self))
    }
    isFirst = false
  }
}
