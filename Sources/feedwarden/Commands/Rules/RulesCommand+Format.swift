import ArgumentParser
import Glibc
import Reports
import RuleLanguage

extension RulesCommand {
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put rule files into the canonical layout.",
      discussion: """
        Only white space changes: comments stay where they are, and the rule set's hash stays as it is. Files with \
        faults of grammar are left alone.

        Examples:
          feedwarden rules format rules
          feedwarden rules format --check rules
          feedwarden rules format - < draft.rules

        Exit status: 0 all is in the layout, 1 something is not (with --check), 78 faults of grammar.
        """)

    @Argument(help: "Folders of .rules files, files, or - for standard input to standard output.")
    var paths: [String] = ["rules"]

    @Flag(help: "Change nothing; name the files that would change.")
    var check = false

    @OptionGroup var logOptions: LogOptions

    func validate() throws {
      if paths.contains("-"), paths.count > 1 { throw ValidationError("- stands alone") }
    }

    func run() throws {
      let log = logOptions.log
      do {
        var tally = Tally()
        if paths == ["-"] {
          let source = SourceFile(
            path: "standard input", bytes: try StandardInput.read(limit: SourceFile.largest + 1))
          try format(source, at: nil, log, &tally)
        } else {
          for path in paths {
            for source in try RuleSetFiles.load(directory: path) where source.kind == .rules {
              try format(source, at: RuleSetPath.of(source, in: path), log, &tally)
            }
          }
          if !check, tally.faulty == 0 {
            log.note(tally.changed == 0 ? "nothing to change" : "\(tally.changed) changed")
          }
        }
        if tally.faulty > 0 { throw Failure(.configuration, "", "") }
        if check, tally.changed > 0 { throw Failure(.findings, "", "") }
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private struct Tally {
      var changed = 0
      var faulty = 0
    }

    /// - Parameter path: the file to write; `nil` for standard output.
    private func format(_ source: SourceFile, at path: String?, _ log: Log, _ tally: inout Tally) throws {
      switch RuleFormatter.format(source) {
      case .faulty(let diagnostics):
        tally.faulty += 1
        var shown = source
        if let path { shown.path = path }
        let errors = diagnostics.filter { $0.severity == .error }
        let color = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
        Log.write(
          log.format == .json
            ? DiagnosticRenderer.json(errors, sources: [shown])
            : DiagnosticRenderer.text(errors, sources: [shown], color: color))
        log.note("\(VisibleText.of(shown.path)) is left as it is")
      case .refused:
        throw Failure(
          .software, path ?? source.path,
          "the layout would change more than white space; the file is left as it is. Please report this")
      case .formatted(let bytes):
        let isChanged = bytes != source.bytes
        if isChanged { tally.changed += 1 }
        if check {
          if isChanged { try StandardOutput.print(path ?? "-") }
        } else if let path {
          guard isChanged else { return }
          try ReplacedFile.write(bytes, to: path)
          if !logOptions.quiet { try StandardOutput.print(path) }
        } else {
          try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }
}
