import ArgumentParser
import Reports

@main
struct Feedwarden: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "feedwarden",
    abstract: "Classify product feeds against readable rules for prohibited products.",
    discussion: """
      Example: scan a night's dump and publish the run.
        feedwarden scan catalogue.xml.gz --rules rules --out runs/2026-11-23
      """,
    version: version,
    subcommands: [ScanCommand.self, InspectCommand.self, RulesCommand.self])

  static func main() {
    // The system's signal would end the program before it could tidy up its staging folder.
    StreamOutput.ignoreBrokenPipeSignal()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.report()
      ExitStatus.end(failure.status)
    } catch {
      exit(withError: error)
    }
  }
}
