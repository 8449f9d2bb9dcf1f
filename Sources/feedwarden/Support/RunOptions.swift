import ArgumentParser
import CompiledRules
import Pipeline
import Reports
import Synchronization

extension CSVDialect: ExpressibleByArgument {}

/// How a run is made and where it goes: for commands that publish one.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The run directory to publish; it must not exist.", valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run at --out.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "The day on which the rules are applied, as 2026-01-31; today (UTC) without this.", valueName: "date"))
  var asOf: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Worker threads; one a processor without this.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How tables for spreadsheets are written.", valueName: "standard|excel"))
  var csvFor = CSVDialect.standard

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is from 1 to 1024") }
    if let asOf, CalendarDay(text: asOf) == nil { throw ValidationError("--as-of is a day, as 2026-01-31") }
  }

  var day: CalendarDay { asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today }
  var threads: Int { jobs ?? Processors.available }

  /// What makes `run.json` of a run that begins now.
  func stamps(_ progress: ScanProgress) -> (RunTotals, Double) -> RunDocument {
    let (start, jobs) = (Clock.now, threads)
    return { totals, seconds in
      RunDocument(
        start: start, end: Clock.now, seconds: seconds, host: Clock.host, jobs: jobs,
        bytesIn: progress.bytesIn.load(ordering: .relaxed), listings: totals.read,
        peakMemory: Processors.peakMemory, version: Feedwarden.version)
    }
  }
}
