import ArgumentParser
import CompiledRules
import Reports
import RuleEngine
import RuleLanguage

extension RulesCommand {
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
        let traders = TraderExpectations.run(program)
        var lines = results.filter { !$0.isAsExpected }.map { ExpectationText.render($0, program) }
        lines += traders.filter { !$0.isAsExpected }.map { ExpectationText.render($0, program) }
        let failures = lines.count
        if !logOptions.quiet {
          let rules = Set(results.map(\.rule)).count + Set(traders.map(\.rule)).count
          let count = results.count + traders.count
          lines.append("\(count - failures) of \(count) expectations hold, in \(rules) rules.")
        }
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
        if failures > 0 { throw Failure(.findings, "", "") }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }
  }
}
