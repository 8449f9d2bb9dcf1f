import ArgumentParser
import Glibc
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
    subcommands: [
      ScanCommand.self, DiffCommand.self, ExplainCommand.self, InspectCommand.self, RulesCommand.self,
      TradersCommand.self, LedgerCommand.self,
    ])

  static func main() {
    StandardDescriptors.reserve()
    // The system's signals would end the program before it could say why and tidy up its staging folder.
    StreamOutput.ignoreBrokenPipeSignal()
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try scanAtOnce() ?? parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.report()
      ExitStatus.end(failure.status)
    } catch {
      // Help and versions come as errors as well.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Failure(.usage, "", usage(of: error), format: LogFormat.asked(CommandLine.arguments)).report()
      ExitStatus.end(.usage)
    }
  }

  /// The scan that the arguments ask for, if they are sound: without the tree of all commands, which is a tenth of a
  /// small scan's start. Help, versions and whatever is wrong are left to the parser of them all.
  private static func scanAtOnce() -> (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == ScanCommand.configuration.commandName else { return nil }
    return try? ScanCommand.parse(Array(arguments.dropFirst()))
  }

  /// What is wrong with the arguments and where the right ones are explained, in one line.
  private static func usage(of error: any Error) -> String {
    let message = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    let hint = fullMessage(for: error).split(whereSeparator: \.isNewline).last?.drop { $0 == " " } ?? ""
    guard hint.hasPrefix("See ") else { return message }
    return message + (message.hasSuffix(".") || message.hasSuffix("?") ? " " : ". ") + hint
  }
}
