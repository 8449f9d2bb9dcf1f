import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Pipeline
import Reports
import Traceability

/// How a trader file is looked at, wherever one is read.
struct TraderOptions: ParsableArguments {
  @Flag(help: "Write traders' values whole; they are masked without this.")
  var unmasked = false

  @Option(
    help: ArgumentHelp("Names of the trader file's columns, as YAML: iban: [Konto].", valueName: "file"))
  var traderColumns: String?

  @Option(
    help: ArgumentHelp(
      "A key of 16 bytes or more, for keyed hashes of what links traders; none are written without.",
      valueName: "file"))
  var linkKey: String?

  @Option(help: ArgumentHelp("Oldest evidence that counts, in days.", valueName: "days"))
  var maxEvidenceAge: Int = EvidencePolicy().mostAge

  @Option(help: ArgumentHelp("Days from the request for information to the reminder.", valueName: "days"))
  var reminderAfter: Int = EvidencePolicy().reminderAfter

  @Option(help: ArgumentHelp("Days from the request to the suspension.", valueName: "days"))
  var suspensionAfter: Int = EvidencePolicy().suspensionAfter

  func validate() throws {
    guard (1...36_500).contains(maxEvidenceAge) else {
      throw ValidationError("--max-evidence-age is from 1 to 36500 days")
    }
    guard (0...3650).contains(reminderAfter), (1...3650).contains(suspensionAfter),
      reminderAfter <= suspensionAfter
    else {
      throw ValidationError(
        "--reminder-after is from 0, --suspension-after from 1 to 3650 days, and not before the reminder")
    }
  }

  /// Options of a file that is not read would be ignored in silence, and two inputs would share one stream.
  func check(_ traders: String?, feedsReadStandardInput: Bool) throws {
    guard let traders else {
      let given = [
        (unmasked, "--unmasked"), (traderColumns != nil, "--trader-columns"), (linkKey != nil, "--link-key"),
      ]
      if let option = given.first(where: \.0)?.1 { throw ValidationError("\(option) needs --traders FILE") }
      return
    }
    if traders == "-", feedsReadStandardInput {
      throw ValidationError("standard input can be a feed or the trader file, not both; name a file for one")
    }
  }

  /// Nothing that was said of sellers can be trusted then.
  static func noTrader(_ file: String, _ log: Log) -> Failure {
    Failure(
      .damagedFeed, file == "-" ? "standard input" : file,
      "holds no trader that can be read; each needs an id (a column id, trader_id or seller_id)",
      format: log.format)
  }

  /// - Throws: `Failure` for files that cannot be read.
  func request(_ path: String, asOf: CalendarDay, limits: InputLimits, jobs: Int) throws -> TraderRequest {
    let location: FeedLocation = path == "-" ? .standardInput : .file(path: path)
    try FeedAccess.check(location)
    if FeedAccess.isFolder(location) {
      throw Failure(.cannotOpen, path, "is a directory; name the trader file itself")
    }
    let assessor = TraderAssessor(
      asOf: asOf,
      policy: EvidencePolicy(
        mostAge: maxEvidenceAge, reminderAfter: reminderAfter, suspensionAfter: suspensionAfter))
    var request = TraderRequest(
      location: location, name: path, assessor: assessor, isMasked: !unmasked, inputLimits: limits, jobs: jobs
    )
    if let traderColumns {
      let text = try TextFile.read(traderColumns, .configuration)
      do throws(TraderColumnsError) {
        request.columns = try TraderColumns.read(text, file: traderColumns)
      } catch {
        let place = error.line > 0 ? "line \(error.line): " : ""
        throw Failure(.configuration, traderColumns, place + error.message)
      }
      request.columnsDigest = Hexadecimal.sha256(Array(text.utf8))
    }
    if let linkKey {
      let key = try BinaryFile.read(linkKey, most: 4096, .configuration)
      guard key.count >= 16 else {
        throw Failure(
          .configuration, linkKey,
          "is \(key.count) bytes long; a key has 16 at least: make one with head -c 32 /dev/urandom")
      }
      request.linkKey = key
      request.keyDigest = Hexadecimal.sha256(key)
    }
    return request
  }

  /// Reads a trader file for a command that publishes nothing; `nil` where none is named.
  ///
  /// - Throws: `Failure` for a file that is no trader file, or is damaged: what is not known of traders would be told as
  ///   if they had none.
  func lookup(
    _ path: String?, asOf: CalendarDay, limits: InputLimits, _ log: Log
  ) throws -> TraderLookup? {
    guard let path else { return nil }
    let lookup = try TraderLookup(try request(path, asOf: asOf, limits: limits, jobs: 1))
    if let failure = lookup.failure { throw Failure.from(failure, format: log.format) }
    guard lookup.count > 0 else { throw Self.noTrader(path, log) }
    Self.note(ignored: lookup.ignoredColumns, of: path, log)
    return lookup
  }

  /// Says which columns say nothing, once.
  static func note(ignored columns: [String], of file: String, _ log: Log) {
    guard !columns.isEmpty else { return }
    let shown = columns.prefix(8).map { VisibleText.of($0) }.joined(separator: ", ")
    let more = columns.count > 8 ? " and \(columns.count - 8) more" : ""
    log.note("columns of \(VisibleText.of(file)) that say nothing here: \(shown)\(more)", subject: file)
  }
}
