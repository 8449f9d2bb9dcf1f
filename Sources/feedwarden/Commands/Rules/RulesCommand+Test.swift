import ArgumentParser
import CompiledRules
import Reports
import RuleEngine
import RuleLanguage

extension RulesCommand {
  struct Test: ParsableCommand {
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
      abstract: "Run every expectation of the rules.",
      discussion: """
        With --coverage, says as well which verdicts, alternatives, ignores, finds and lists no expectation ever \
        exercised: what nobody would notice breaking. As JSON, one object a line, each with its type.

        Examples:
          feedwarden rules test rules
          feedwarden rules test rules --coverage
          feedwarden rules test rules --rule laser-001
          feedwarden rules test rules --junit results.xml

        Exit status: 0 all hold, 1 some fail, 64 no rule is meant, 78 errors.
        """)

    @Argument(help: "The rule set: a folder of .rules files.")
    var rules = "rules"

    @Option(help: ArgumentHelp("Only this rule's; may be given again.", valueName: "id"))
    var rule: [String] = []

    @Option(
      help: ArgumentHelp(
        "Only those of rules whose id or title contains this, in small or capital letters.", valueName: "text"
      ))
    var filter: String?

    @Flag(help: "Say what no expectation exercises.")
    var coverage = false

    @Option(help: ArgumentHelp("How to print results.", valueName: "text|json"))
    var format = ReportFormat.text

    @Option(help: ArgumentHelp("Write the results as JUnit's XML, too.", valueName: "file"))
    var junit: String?

    @OptionGroup var logOptions: LogOptions

    func run() throws {
      let log = logOptions.log
      do {
        let begun = Clock.now
        let program = try RuleSet.load(rules, needsExamples: true, log: log)
        let (listing, trader) = try wanted(program)
        let recorder = coverage ? CoverageRecorder(program: program) : nil
        let results = try ExpectationRunner(program: program, cache: RuleSet.cache)
          .run(rules: listing, coverage: recorder)
        let traders = TraderExpectations.run(program, rules: trader, coverage: recorder)
        let reports =
          results.map { ExpectationReport($0, program) } + traders.map { ExpectationReport($0, program) }
        if let junit {
          let xml = JUnitReport.render(reports, begun: begun, host: Clock.host)
          try ReportFile.write(Array(xml.utf8), to: junit)
        }
        let covered = recorder.map { CoverageReport($0.coverage, program) }
        switch format {
        case .text: try printText(reports, covered)
        case .json:
          let lines = reports.map(\.json) + (covered?.json ?? [])
          try StandardOutput.write(String(decoding: lines.flatMap { $0.line() }, as: UTF8.self))
        }
        if reports.contains(where: { !$0.holds }) { throw Failure(.findings, "", "") }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private func printText(_ reports: [ExpectationReport], _ covered: CoverageReport?) throws {
      var lines = reports.filter { !$0.holds }.map(\.text)
      if let covered { lines.append(covered.text) }
      if !logOptions.quiet {
        // A rule and a trader rule may not share an id.
        let rules = Set(reports.map(\.rule)).count
        lines.append(
          "\(reports.count(where: \.holds)) of \(reports.count) expectations hold, in \(rules) rules.")
      }
      if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
    }

    /// Positions of the rules and of the trader rules that are meant; `nil` for all.
    private func wanted(_ program: RuleProgram) throws -> (rules: Set<Int>?, traderRules: Set<Int>?) {
      guard !rule.isEmpty || filter != nil else { return (nil, nil) }
      let known = program.rules.map(\.id) + program.traderRules.map(\.id)
      for id in rule where !known.contains(id) {
        let similar = Suggestion.help(for: id, among: known).map { "; \($0)" } ?? ""
        throw Failure(.usage, "--rule", "there is no rule \(id) in \(rules)\(similar)")
      }
      func isWanted(_ id: String, _ title: String) -> Bool {
        (rule.isEmpty || rule.contains(id))
          && (filter.map { "\(id) \(title)".lowercased().contains($0.lowercased()) } ?? true)
      }
      let listing = program.rules.indices.filter { isWanted(program.rules[$0].id, program.rules[$0].title) }
      let trader = program.traderRules.indices.filter {
        isWanted(program.traderRules[$0].id, program.traderRules[$0].title)
      }
      guard !listing.isEmpty || !trader.isEmpty else {
        throw Failure(
          .usage, "--filter", "no rule of \(rules) has \(filter ?? "") in its id or title; see rules list")
      }
      return (Set(listing), Set(trader))
    }
  }
}
