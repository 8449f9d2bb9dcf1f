import ArgumentParser
import Glibc
import LanguageServer
import RuleEngine

extension RulesCommand {
  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Serve an editor over standard input and output (Language Server Protocol).",
      discussion: """
        Diagnostics, hover, go to definition, completion, layout and symbols. docs/workbench.md shows how to set an \
        editor up. A rule set is the outermost folder of .rules files around a file, or the one that is named.

        Example: feedwarden rules serve

        Exit status: 0 the editor shut the server down, 1 it went away without.
        """)

    @Argument(help: "The rule set, where it is not the folder around the open file.")
    var rules: String?

    // Clients give it to every server.
    @Flag(name: .customLong("stdio"), help: .hidden)
    var stdio = false

    func run() throws {
      let server = Server(
        input: STDIN_FILENO, output: STDOUT_FILENO, version: Feedwarden.version, rules: rules,
        expressions: RE2Judge())
      let status = server.run()
      if status != 0 { throw Failure(.findings, "", "") }
    }
  }
}
