import CompiledRules
import Crypto
import Glibc
import Reports
import RuleEngine
import RuleLanguage

/// Loads a rule set for commands that need it whole.
enum RuleSet {
  /// - Parameter needsExamples: whether the examples of rules are run; the cache does not keep them.
  static func load(_ path: String, needsExamples: Bool = false, log: Log) throws -> RuleProgram {
    let sources = try RuleSetFiles.load(directory: path)
    let cache = needsExamples ? nil : cache
    let key = cache.map { _ in digest(of: sources) } ?? []
    if let program = cache?.program(compiledFrom: key) { return program }
    let result = RuleFrontEnd.compile(sources, lints: false, expressions: RE2Judge())
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
    cache?.store(program, compiledFrom: key)
    return program
  }

  /// SHA-256 of all that a rule set is compiled from: names, kinds and bytes of its files.
  private static func digest(of sources: [SourceFile]) -> [UInt8] {
    var hash = SHA256()
    for source in sources {
      let head = "\(source.kind) \(source.path.utf8.count) \(source.path) \(source.bytes.count) "
      hash.update(data: Array(head.utf8))
      hash.update(data: source.bytes)
    }
    return Array(hash.finalize())
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
  static var cache: RuleCache? {
    guard let folder = cacheFolder, let engine = engineIdentity else { return nil }
    return RuleCache(directory: folder, engine: engine)
  }

  /// What tells this build from all others: the version alone would not, while somebody works on the program.
  private static var engineIdentity: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(Feedwarden.version) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  private static var cacheFolder: String? {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
    if let folder = variable("FEEDWARDEN_CACHE_DIR") { return folder }
    if let folder = variable("XDG_CACHE_HOME") { return "\(folder)/feedwarden" }
    if let home = variable("HOME") { return "\(home)/.cache/feedwarden" }
    return nil
  }
}
