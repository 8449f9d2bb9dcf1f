import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Pipeline
import Reports
import Traceability

struct TradersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "traders", abstract: "Look at what a platform holds of its traders (Art. 30 DSA).",
    discussion: "Example: feedwarden traders check traders.csv --out runs/traders",
    subcommands: [Check.self])

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum FailOn: String, ExpressibleByArgument, CaseIterable { case incomplete }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every trader's items: present, plausible, formally valid, consistent, recent.",
      discussion: """
        A right check digit is no verification: who was verified, against what and when, stands in the file and is \
        reported apart. Values are masked in reports.

        Example: feedwarden traders check traders.csv --out runs/traders --as-of 2026-11-25

        Exit status: 0 checked, 1 a trader is incomplete (with --fail-on), 65 the file is damaged or holds no \
        trader, 66 it cannot be opened, 73 or 74 an output cannot be written, 75 another run holds it, 78 the \
        columns or the key are wrong.
        """)

    @Argument(help: "The trader file: CSV, JSON Lines, JSON or XML, compressed or not; - for standard input.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "The folder to publish merchants.jsonl and .csv in; it must not exist.", valueName: "dir"))
    var out: String?

    @Flag(help: "Replace an earlier run at --out.")
    var replace = false

    @Option(
      help: ArgumentHelp("The day on which evidence is weighed; today (UTC) without this.", valueName: "date")
    )
    var asOf: String?

    @Option(help: ArgumentHelp("How to print the summary.", valueName: "text|json"))
    var format = ReportFormat.text

    @Option(
      help: ArgumentHelp(
        "The file's format; recognised by itself without this.", valueName: "xml|csv|tsv|jsonl|json"))
    var fileFormat: FeedFormat?

    @Option(help: ArgumentHelp("How merchants.csv is written.", valueName: "standard|excel"))
    var csvFor = CSVDialect.standard

    @Option(help: ArgumentHelp("Make an incomplete trader exit status 1.", valueName: "incomplete"))
    var failOn: FailOn?

    @Option(
      help: ArgumentHelp("Exit status 65 when more records than this were quarantined.", valueName: "n"))
    var maxQuarantine: UInt64?

    @Option(name: .shortAndLong, help: ArgumentHelp("Threads; one a processor without this.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var traderOptions: TraderOptions
    @OptionGroup var logOptions: LogOptions

    func validate() throws {
      if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is from 1 to 1024") }
      if let asOf, CalendarDay(text: asOf) == nil { throw ValidationError("--as-of is a day, as 2026-01-31") }
    }

    func run() throws {
      let log = logOptions.log
      do {
        try check(log)
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private func check(_ log: Log) throws {
      let jobs = jobs ?? Processors.available
      let day = asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today
      var request = try traderOptions.request(file, asOf: day, limits: InputLimits(), jobs: jobs)
      request.format = fileFormat
      let start = Clock.now
      let outcome = try TraderCheck(
        request, outputDirectory: out, replaces: replace, dialect: csvFor, engineVersion: Feedwarden.version
      ).run { bytes, records, seconds in
        RunDocument(
          start: start, end: Clock.now, seconds: seconds, host: Clock.host, jobs: jobs, bytesIn: bytes,
          listings: records, peakMemory: Processors.peakMemory, version: Feedwarden.version)
      }
      TraderOptions.note(ignored: outcome.ignoredColumns, of: file, log)
      try report(outcome, day, log)
      try end(outcome, log)
    }

    private func report(_ outcome: TraderCheck.Outcome, _ day: CalendarDay, _ log: Log) throws {
      switch format {
      case .json:
        let json = TraderCheckDocuments.summary(outcome.totals, outcome.facts, asOf: day)
        try StandardOutput.write(String(decoding: json.rendered(), as: UTF8.self))
      case .text:
        var text = outcome.totals.text
        for line in outcome.quarantined { text += "             \(VisibleText.of(line))\n" }
        if let out {
          let label = outcome.publication == .alreadyPublished ? "unchanged" : "published"
          text += "\(label)    \(VisibleText.of(out))\n"
        }
        if !logOptions.quiet { try StandardOutput.write(text) }
      }
    }

    private func end(_ outcome: TraderCheck.Outcome, _ log: Log) throws {
      if let failure = outcome.failure { throw Failure.from(failure, format: log.format) }
      let totals = outcome.totals
      if totals.registered == 0 {
        throw TraderOptions.noTrader(file, log)
      }
      if let maxQuarantine, totals.quarantined + totals.repeated > maxQuarantine {
        throw Failure(
          .damagedFeed, "",
          "\(totals.quarantined + totals.repeated) records are quarantined, more than --max-quarantine \(maxQuarantine)",
          format: log.format)
      }
      if failOn == .incomplete, totals.complete < totals.registered { throw Failure(.findings, "", "") }
    }
  }
}
