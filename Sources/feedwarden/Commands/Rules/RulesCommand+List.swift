import ArgumentParser
import CompiledRules
import Reports
import RuleLanguage

extension RuleStatus: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
  // What a wrong value is answered with; raw values are numbers.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension Severity: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
  public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension RulesCommand {
  struct List: ParsableCommand {
    enum ListFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(
      abstract: "List the rules with what they are about.",
      discussion: """
        Filters narrow the list together. As JSON, one rule a line.

        Examples:
          feedwarden rules list rules --status active --country DE
          feedwarden rules list rules --format json | jq -r 'select(.terms > 100).id'
        """)

    @Argument(help: "The rule set: a folder of .rules files.")
    var rules = "rules"

    @Option(help: ArgumentHelp("How to print the list.", valueName: "table|json"))
    var format = ListFormat.table

    @Option(
      help: ArgumentHelp("Only rules of this status; may be given again.", valueName: "status"))
    var status: [RuleStatus] = []

    @Option(
      help: ArgumentHelp("Only rules of this severity; may be given again.", valueName: "severity"))
    var severity: [Severity] = []

    @Option(help: ArgumentHelp("Only rules of this category; may be given again.", valueName: "id"))
    var category: [String] = []

    @Option(help: ArgumentHelp("Only rules that hold in this country.", valueName: "code"))
    var country: String?

    @Option(help: ArgumentHelp("Only rules with terms in this language, or in all.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("Only rules of this owner.", valueName: "name"))
    var owner: String?

    @OptionGroup var logOptions: LogOptions

    func validate() throws {
      if let country, !Countries.isCode(country) {
        throw ValidationError("--country: \(country) is no country; \(Countries.help(for: country))")
      }
    }

    func run() throws {
      let log = logOptions.log
      do {
        let program = try RuleSet.load(rules, log: log)
        for id in category where !program.categories.contains(where: { $0.id == id }) {
          throw Failure(.usage, "--category", "there is no category \(id) in \(rules)")
        }
        let all = RuleEntry.all(of: program)
        let entries = all.filter(isWanted)
        switch format {
        case .table:
          var table = TextTable(head: RuleEntry.columns, numbers: [1, 6])
          table.rows = entries.map(\.cells)
          if !entries.isEmpty { try StandardOutput.write(table.text) }
          log.note("\(entries.count) of \(all.count) rules")
        case .json:
          let bytes = entries.flatMap { $0.json.line() }
          try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
        }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private func isWanted(_ entry: RuleEntry) -> Bool {
      (status.isEmpty || status.contains(entry.status))
        && (severity.isEmpty || severity.contains(entry.severity))
        && (category.isEmpty || category.contains(entry.category))
        && (country.map { entry.countries.isEmpty || entry.countries.contains($0) } ?? true)
        && (language.map { entry.languages.contains($0) || entry.languages.contains("*") } ?? true)
        && (owner.map { entry.owner == $0 } ?? true)
    }
  }
}
