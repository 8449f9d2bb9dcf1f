import ArgumentParser
import RuleLanguage

extension RulesCommand {
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a code of rules check means.",
      discussion: """
        Examples:
          feedwarden rules explain E042
          feedwarden rules explain W007

        Warnings, and errors that come of a closer look, have an example and a remedy.
        """)

    @Argument(help: "The code, as E042 or W007; all codes with their titles without this.")
    var code: String?

    func run() throws {
      do {
        guard let code else {
          let rows = DiagnosticCode.allCases.map { "\($0.rawValue)  \($0.title)\n" }
          return try StandardOutput.write(rows.joined())
        }
        guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
          throw Failure(
            .usage, code, "there is no such code; feedwarden rules explain lists all of them")
        }
        try StandardOutput.write(known.page)
      } catch {
        throw Failure.from(error, format: .text)
      }
    }
  }
}
