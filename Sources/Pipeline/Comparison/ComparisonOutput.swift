import CompiledRules
import Reports
import RuleComparison
import RuleEngine

/// Where the lines of a comparison go: into files, to standard output, and into what is kept in feed order.
final class ComparisonOutput: ScanOutput, LineTarget, @unchecked Sendable {
  let request: ComparisonRequest
  private let directory: RunDirectory?
  private let causes: CauseSource
  private let monitor = Monitor()

  // Of the thread whose feed's turn it is.
  private let changes: OutputFile?
  private let table: OutputFile?
  private let stream: StreamOutput?
  private var traderChanges: (name: String, sha256: String)?
  private(set) var gallery: ChangeGallery
  // Guarded by `monitor`.
  private var writers: [ComparisonWriter] = []

  init(_ request: ComparisonRequest, _ causes: CauseSource, directory: RunDirectory?) throws {
    self.request = request
    self.directory = directory
    self.causes = causes
    changes = try directory?.file("changes.jsonl")
    table = try directory?.file("changes.csv")
    stream = directory == nil && request.streamsChanges ? StreamOutput() : nil
    gallery = ChangeGallery(
      rules: request.pair.edited.count, listed: request.listed, perRule: request.samplePerRule)
    try table?.append(ChangeRows(request.pair, dialect: request.scan.dialect).header)
  }

  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError) {
    switch channel {
    case .changes:
      try changes?.append(lines)
      try stream?.append(lines)
    case .changeRows: try table?.append(lines)
    case .changeViews: gallery.add(view: lines)
    case .sellers: gallery.add(sellers: lines)
    default: break
    }
  }

  func makeWriter() -> any BatchWriter { makeComparisonWriter() }

  func makeComparisonWriter() -> ComparisonWriter {
    let writer = ComparisonWriter(
      request, causes, writesLines: changes != nil || stream != nil, writesRows: table != nil)
    monitor.withLock { writers.append(writer) }
    return writer
  }

  func spoolFile() throws(OutputError) -> OutputFile {
    if let directory { return try directory.unnamed("spool") }
    return try OutputFile.unnamed()
  }

  func flush() throws(OutputError) { try stream?.flush() }

  /// The counts of all lanes, after the last batch.
  func totals() -> ChangeTotals {
    monitor.withLock {
      writers.reduce(into: ChangeTotals(request.pair)) { $0.merge($1.totals) }
    }
  }

  /// Finishes the files that hold changes; returns their SHA-256 by name.
  func finish() throws(OutputError) -> [(name: String, sha256: String)] {
    var files: [(name: String, sha256: String)] = []
    if let changes { files.append(("changes.jsonl", try changes.finish())) }
    if let table { files.append(("changes.csv", try table.finish())) }
    if let traderChanges { files.append(traderChanges) }
    return files
  }

  /// Judges the traders, after the last batch; who asks for none has no file of them.
  func finish(_ traders: ComparedTraders?) throws(OutputError) -> TraderChanges? {
    guard let traders else { return nil }
    let file = try directory?.file("trader-changes.jsonl")
    let changes = try traders.finish(file)
    if let file { traderChanges = ("trader-changes.jsonl", try file.finish()) }
    return changes
  }
}
