import ArgumentParser
import CompiledRules
import Glibc
import Listings
import Reports
import RuleEngine
import RuleLanguage

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check and test a rule set.",
    discussion: "Example: feedwarden rules check rules && feedwarden rules test rules",
    subcommands: [Check.self, Test.self])

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find errors and doubtful places.",
      discussion: "Example: feedwarden rules check rules\nExit status: 0 no error, 78 errors.")

    @Argument(help: "The rule set: a folder of .rules files.")
    var rules = "rules"
    @Option(help: ArgumentHelp("How to print diagnostics.", valueName: "text|json"))
    var format = ReportFormat.text
    @OptionGroup var logOptions: LogOptions

    func run() throws {
      do {
        let sources = try RuleSetFiles.load(directory: rules)
        let result = RuleFrontEnd.compile(sources)
        switch format {
        case .text:
          let color = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
          var text = DiagnosticRenderer.text(result.diagnostics, sources: sources, color: color)
          let summary = DiagnosticRenderer.summary(result.diagnostics)
          if !logOptions.quiet { text += summary.isEmpty ? "no problems\n" : summary + "\n" }
          try StandardOutput.write(text)
        case .json: try StandardOutput.write(DiagnosticRenderer.json(result.diagnostics, sources: sources))
        }
        guard let program = result.program else { throw Failure(.configuration, "", "") }
        // Expressions are judged by the engine that will run them.
        _ = try RuleIndex(program: program, selection: RuleSelection(statuses: Set(RuleStatus.allCases)))
      } catch {
        throw Failure.from(error, format: logOptions.logFormat)
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run every expectation of the rules.",
      discussion: "Example: feedwarden rules test rules\nExit status: 0 all hold, 1 some fail, 78 errors.")

    @Argument(help: "The rule set: a folder of .rules files.")
    var rules = "rules"
    @OptionGroup var logOptions: LogOptions

    func run() throws {
      let log = logOptions.log
      do {
        let program = try RuleSet.load(rules, log: log)
        let results = try ExpectationRunner(program: program, cache: RuleSet.cache).run()
        let failures = results.filter { !$0.isAsExpected }
        var lines = failures.map { ExpectationText.render($0, program) }
        if !logOptions.quiet {
          let rules = Set(results.map(\.rule)).count
          lines.append(
            "\(results.count - failures.count) of \(results.count) expectations hold, in \(rules) rules.")
        }
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
        if !failures.isEmpty { throw Failure(.findings, "", "") }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }
  }
}

/// What `rules test` says of an expectation that does not hold.
enum ExpectationText {
  static func render(_ result: ExpectationResult, _ program: RuleProgram) -> String {
    let rule = program.rules[result.rule]
    let expectation = rule.expectations[result.expectation]
    var lines = [
      "\(expectation.file):\(expectation.line): rule \(rule.id): expected \(expectation.verdict.name), "
        + "got \(result.verdict.name)" + (result.isUndecided ? " (undecided)" : "")
    ]
    let title =
      expectation.fields.first { $0.field == .title }?.value ?? expectation.fields.first?.value ?? ""
    if !title.isEmpty { lines.append("  listing  \(VisibleText.of(title))") }
    for match in result.matches {
      lines.append("  matched  \(match.find) in \(match.field): “\(VisibleText.of(match.text))”")
    }
    for match in result.ignored {
      lines.append("  ignored  \(match.find) in \(match.field): “\(VisibleText.of(match.text))”")
    }
    if result.matches.isEmpty && result.ignored.isEmpty { lines.append("  nothing matched") }
    if !result.missing.isEmpty { lines.append("  missing  \(result.missing.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}
