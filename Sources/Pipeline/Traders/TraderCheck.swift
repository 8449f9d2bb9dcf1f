package import Reports
import Traceability

/// `traders check`: looks at a registry alone and publishes what it came to.
package struct TraderCheck {
  private let request: TraderRequest
  private let outputDirectory: String?
  private let replaces: Bool
  private let dialect: CSVDialect
  private let engineVersion: String
  private let started = ContinuousClock.now

  package init(
    _ request: TraderRequest, outputDirectory: String?, replaces: Bool, dialect: CSVDialect,
    engineVersion: String
  ) {
    self.request = request
    self.outputDirectory = outputDirectory
    self.replaces = replaces
    self.dialect = dialect
    self.engineVersion = engineVersion
  }

  package struct Outcome {
    package var totals: TraderTotals
    package var facts: TraderFileFacts
    package var failure: FeedFailure?
    package var ignoredColumns: [String]
    /// The first records that could not be read: place and reason.
    package var quarantined: [String]
    package var publication: Publication?
  }

  /// - Parameter stamps: makes `run.json` just before publishing.
  package func run(stamps: (UInt64, UInt64, Double) -> RunDocument) throws -> Outcome {
    let directory = try outputDirectory.map { (path) throws(OutputError) in
      try RunDirectory(path: path, replaces: replaces)
    }
    defer { directory?.discard() }
    let quarantineFile = try directory?.file("quarantine.jsonl")
    let quarantine = QuarantinedTraders(file: quarantineFile, name: request.name, isMasked: request.isMasked)
    let registry = try RegistryReading(request, quarantine: quarantine).read {
      () throws(OutputError) -> OutputFile in
      if let directory { return try directory.unnamed("traders") }
      return try OutputFile.unnamed()
    }
    var totals = registry.emptyTotals
    let files = try directory.map { (directory) throws(OutputError) in
      try MerchantFiles(directory: directory, dialect: dialect)
    }
    try registry.store.rows(counts: nil) { (row) throws(OutputError) in
      totals.count(row)
      try files?.append(row)
    }
    var outcome = Outcome(
      totals: totals, facts: registry.facts, failure: registry.failure,
      ignoredColumns: registry.ignoredColumns, quarantined: quarantine.first, publication: nil)
    guard let directory, let files, let quarantineFile else { return outcome }
    var written = try files.finish()
    written.append(("quarantine.jsonl", try quarantineFile.finish()))
    let summary = try directory.file("summary.json")
    try summary.append(
      TraderCheckDocuments.summary(totals, registry.facts, asOf: request.assessor.asOf).rendered())
    written.append(("summary.json", try summary.finish()))
    let manifest = try directory.file("manifest.json")
    try manifest.append(
      TraderCheckDocuments.manifest(
        written, totals, registry.facts, asOf: request.assessor.asOf, engineVersion: engineVersion
      ).rendered())
    _ = try manifest.finish()
    let run = try directory.file("run.json")
    let seconds = started.duration(to: .now) / .seconds(1)
    try run.append(stamps(registry.facts.bytes, registry.records, seconds).json.rendered())
    _ = try run.finish()
    outcome.publication = try directory.publish()
    return outcome
  }
}
