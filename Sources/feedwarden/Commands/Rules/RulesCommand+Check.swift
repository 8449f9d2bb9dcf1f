import ArgumentParser
import CompiledRules
import Glibc
import Reports
import RuleEngine
import RuleLanguage

extension RulesCommand {
  struct Check: ParsableCommand {
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

    static let configuration = CommandConfiguration(
      abstract: "Find errors and doubtful places.",
      discussion: """
        Examples:
          feedwarden rules check rules
          feedwarden rules check rules --against published/rules
          feedwarden rules check rules --against origin/main:rules
          feedwarden rules check rules --format sarif > rules.sarif

        Exit status: 0 no error, 78 errors.
        """)

    @Argument(help: "The rule set: a folder of .rules files.")
    var rules = "rules"

    @Option(help: ArgumentHelp("How to print diagnostics.", valueName: "text|json|sarif|github"))
    var format = ReportFormat.text

    @Option(
      help: ArgumentHelp(
        "The rule set that this one follows, a folder or REV:path of git: a changed meaning without a new version is an error.",
        valueName: "dir|rev:path"))
    var against: String?

    @Option(
      help: ArgumentHelp(
        "The day on which rules may be past their end, as 2026-01-31; today (UTC) without this.",
        valueName: "date"))
    var asOf: String?

    @Option(
      help: ArgumentHelp("Where docs/ of this program is published, for links in SARIF.", valueName: "url"))
    var docsURL: String?

    @OptionGroup var logOptions: LogOptions

    func validate() throws {
      if let asOf, CalendarDay(text: asOf) == nil {
        throw ValidationError("--as-of is a day, as 2026-01-31")
      }
    }

    func run() throws {
      do {
        let sources = try RuleSetFiles.load(directory: rules)
        let earlier = try against.map { try EarlierRules.load($0, log: logOptions.log) } ?? []
        let result = RuleFrontEnd.compile(
          sources, asOf: asOf.flatMap { CalendarDay(text: $0) } ?? Clock.today, against: earlier,
          expressions: RE2Judge())
        try StandardOutput.write(report(result.diagnostics, sources, earlier))
        guard let program = result.program else { throw Failure(.configuration, "", "") }
        // What the language allows and the matcher cannot hold.
        _ = try RuleIndex(program: program, selection: RuleSelection(statuses: Set(RuleStatus.allCases)))
      } catch {
        throw Failure.from(error, format: logOptions.logFormat)
      }
    }

    private func report(
      _ diagnostics: [Diagnostic], _ sources: [SourceFile], _ earlier: [SourceFile]
    ) -> String {
      // A file of the earlier rule set is named as the user would find it.
      let shown =
        sources
        + earlier.map {
          SourceFile(path: RuleSetPath.of($0, in: against ?? ""), bytes: $0.bytes)
        }
      switch format {
      case .text:
        let color = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
        let text = DiagnosticRenderer.text(diagnostics, sources: shown, color: color)
        guard !logOptions.quiet else { return text }
        let summary = DiagnosticRenderer.summary(diagnostics)
        guard let first = diagnostics.first else { return text + "no problems\n" }
        return text + "\(summary); feedwarden rules explain \(first.code.rawValue) says more\n"
      case .json: return DiagnosticRenderer.json(diagnostics, sources: shown)
      case .sarif:
        var base = docsURL
        while base?.hasSuffix("/") == true { base?.removeLast() }
        return DiagnosticRenderer.sarif(
          diagnostics, sources: placed(sources),
          tool: .init(version: Feedwarden.version, documentation: base))
      case .github: return DiagnosticRenderer.annotations(diagnostics, sources: placed(sources))
      }
    }

    /// The files by their paths from here, as programs beside the rule set know them.
    private func placed(_ sources: [SourceFile]) -> [SourceFile] {
      sources.map { SourceFile(path: RuleSetPath.of($0, in: rules), bytes: $0.bytes) }
    }
  }
}

/// A rule file's path as seen from where the program runs.
enum RuleSetPath {
  /// `folder` is what the user named: a folder, or the one file itself.
  static func of(_ file: SourceFile, in folder: String) -> String {
    var folder = folder
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    var status = stat()
    if stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return folder }
    if folder.isEmpty || folder == "." { return file.path }
    return folder == "/" ? "/\(file.path)" : "\(folder)/\(file.path)"
  }
}

/// The rule set that another one is held to.
enum EarlierRules {
  /// - Throws: `Failure` where it has errors: nothing could be said of what changed since.
  static func load(_ path: String, log: Log) throws -> [SourceFile] {
    let sources = try RuleSetPlace.files(path)
    let errors = RuleFrontEnd.compile(sources, lints: false, expressions: RE2Judge()).diagnostics.count {
      $0.severity == .error
    }
    guard errors == 0 else {
      throw Failure(
        .configuration, path,
        "the rules to compare with have \(errors) \(errors == 1 ? "error" : "errors"); "
          + "they must be whole to be compared with",
        format: log.format)
    }
    return sources
  }
}
