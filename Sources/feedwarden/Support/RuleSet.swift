import CompiledRules
import Glibc
import Reports
import RuleEngine
import RuleLanguage

/// Loads a rule set for commands that need it whole.
enum RuleSet {
  static func load(_ path: String, log: Log) throws -> RuleProgram {
    let sources = try RuleSetFiles.load(directory: path)
    let result = RuleFrontEnd.compile(sources, lints: false)
    guard let program = result.program else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      switch log.format {
      case .text:
        Log.write(
          DiagnosticRenderer.text(
            errors, sources: sources, color: isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil))
      case .json: Log.write(DiagnosticRenderer.json(errors, sources: sources))
      }
      throw Failure(
        .configuration, path,
        "the rules have \(errors.count) \(errors.count == 1 ? "error" : "errors"); nothing was scanned",
        format: log.format)
    }
    return program
  }

  /// A scan goes on without exceptions that have ended: what they set aside is flagged again.
  static func warnOfEndedExceptions(_ program: RuleProgram, on day: CalendarDay, log: Log) {
    for exception in program.exceptions where exception.hasEnded(on: day) {
      log.warning(
        "rules",
        "the exception to \(exception.rule) for \(exception.subject.kind.rawValue) \(exception.subject.id) ended on "
          + "\(exception.until.text); the scan goes on without it")
    }
  }

  /// Where compiled rule sets are kept: FEEDWARDEN_CACHE_DIR, or the user's cache folder; `nil` for nowhere.
  static var cache: MatcherCache? {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
    if let folder = variable("FEEDWARDEN_CACHE_DIR") { return MatcherCache(directory: folder) }
    if let folder = variable("XDG_CACHE_HOME") { return MatcherCache(directory: "\(folder)/feedwarden") }
    if let home = variable("HOME") { return MatcherCache(directory: "\(home)/.cache/feedwarden") }
    return nil
  }
}
