import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Pipeline
import Reports
import RuleEngine

extension RulesCommand {
  struct Profile: ParsableCommand {
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
      abstract: "Measure what each rule and each term costs over feeds, and what it finds.",
      discussion: """
        Scans on one thread and finds what a scan finds. A rule's time is that of its evaluations; a term's is its share of \
        the evaluations that it led to, whose candidates share their time equally. Each batch is scanned once more \
        without measuring, so that the cost of measuring can be told. As JSON, one object a line, each with its type.

        Examples:
          feedwarden rules profile catalogue.xml.gz --rules rules
          feedwarden rules profile feeds/*.gz --rules rules --format json | jq -r 'select(.hits == 0).term'

        Exit status: 0 measured, 65 a feed is damaged or none, 66 an input cannot be opened, 78 the rules are wrong.
        """)

    @OptionGroup var selection: FeedSelection

    @Option(
      help: ArgumentHelp(
        "The rule set: a folder of .rules files, or REV:path of a git repository.", valueName: "dir|rev:path")
    )
    var rules: String

    @Option(
      help: ArgumentHelp(
        "The platform's traders, for rules that ask about them: CSV, JSON Lines or XML.", valueName: "file"))
    var traders: String?

    @Option(
      help: ArgumentHelp("How many rules and terms to show, costliest first; 0 for all.", valueName: "n"))
    var top = 20

    @Option(
      help: ArgumentHelp(
        "The day on which the rules are applied, as 2026-01-31; today (UTC) without this.", valueName: "date")
    )
    var asOf: String?

    @OptionGroup var ratesOption: RatesOption

    @Option(help: ArgumentHelp("How to print the profile.", valueName: "text|json"))
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
      guard top >= 0 else { throw ValidationError("--top is 0 or more") }
      try traderOptions.check(traders, feedsReadStandardInput: selection.readsStandardInput)
    }

    func run() throws {
      let log = logOptions.log
      do {
        let day = asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today
        let requests = try selection.requests(feedOptions, format: feedFormat, formatOption: "--feed-format")
        let program = try RuleSetPlace.load(rules, log: log)
        RuleSet.warnOfEndedExceptions(program, on: day, log: log)
        let profiler = try RuleProfiler(
          program: program, selection: RuleSelection(asOf: day), rates: try ratesOption.read().rates,
          cache: RuleSet.cache,
          traders: try traderOptions.lookup(traders, asOf: day, limits: feedOptions.inputLimits, log))
        let failures = try profiler.run(requests, limits: feedOptions.inputLimits).map {
          Failure.from($0, format: log.format)
        }
        let report = ProfileReport(profiler)
        switch format {
        case .text: try StandardOutput.write(report.text(most: top, isOptimised: Self.isOptimised))
        case .json:
          let lines = report.json(isOptimised: Self.isOptimised).flatMap { $0.line() }
          try StandardOutput.write(String(decoding: lines, as: UTF8.self))
        }
        for failure in failures { failure.report() }
        if let worst = failures.map(\.status.rawValue).max(), let status = ExitStatus(rawValue: worst) {
          throw Failure(status, "", "")
        }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private static var isOptimised: Bool {
      #if DEBUG
        false
      #else
        true
      #endif
    }
  }
}
