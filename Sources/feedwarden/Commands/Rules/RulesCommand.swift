import ArgumentParser

/// The workbench of a rule set.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check, test, measure, format, list and write rules.",
    discussion: "Example: feedwarden rules check rules && feedwarden rules test rules",
    subcommands: [
      Check.self, Explain.self, Format.self, Test.self, Profile.self, List.self, New.self, Serve.self,
    ])
}
