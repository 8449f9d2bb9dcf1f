import CompiledRules
import Ledger
import Listings
import Reports
import RuleEngine
import Traceability

/// Where a scan's lines go.
protocol ScanOutput: AnyObject, Sendable {
  /// Takes whole lines of the feed whose turn it is.
  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError)
  /// Makes what turns batches into lines; one a thread.
  func makeWriter() -> any BatchWriter
  /// Makes a file without a name for what must wait.
  func spoolFile() throws(OutputError) -> OutputFile
  /// Hands over what is buffered, after the last line.
  func flush() throws(OutputError)
}

/// Turns classified batches into lines; holds scratch memory, so each thread has its own.
protocol BatchWriter: AnyObject {
  /// What hashes the keys of a batch of a feed, on any thread; `nil` where nobody asks for the hashes.
  func keyHasher(_ feed: FeedContext) -> KeyHasher?
  /// Takes away what is not to be written or counted. In feed order.
  func prepare(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to lines: FeedLines
  ) throws(OutputError) -> ScannedBatch
  /// Takes one batch, in feed order.
  func write(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to lines: FeedLines
  ) throws
}

/// Hashes the keys of a batch before its place in the feed is known; `nil` where that takes the place.
typealias KeyHasher = @Sendable (RecordBatch) -> [UInt64]?

extension BatchWriter {
  func keyHasher(_ feed: FeedContext) -> KeyHasher? { nil }

  func prepare(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to lines: FeedLines
  ) throws(OutputError) -> ScannedBatch { scanned }
}

/// Flagged listings as JSON Lines on standard output.
final class StreamingOutput: ScanOutput, @unchecked Sendable {
  // Of the thread whose feed's turn it is.
  private let output: StreamOutput
  private let program: RuleProgram

  init(output: StreamOutput, program: RuleProgram) {
    self.output = output
    self.program = program
  }

  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError) { try output.append(lines) }
  func makeWriter() -> any BatchWriter { FlaggedWriter(program: program) }
  func spoolFile() throws(OutputError) -> OutputFile { try OutputFile.unnamed() }
  func flush() throws(OutputError) { try output.flush() }
}

/// All files of a run directory.
final class DirectoryOutput: ScanOutput, @unchecked Sendable {
  private let directory: RunDirectory
  private let program: RuleProgram
  private let asOf: CalendarDay
  private let dialect: CSVDialect
  private let ledger: ScanLedger?
  private let blocked: BlockedListings?
  private let monitor = Monitor()

  // Of the thread whose feed's turn it is.
  private let flagged: OutputFile
  private let shadow: OutputFile
  private let sample: OutputFile
  private let quarantine: OutputFile
  private let table: FlaggedTable
  private let quiet: OutputFile?
  /// The table of a run that turns out to be the ledger's last one again.
  private let tableBefore: FlaggedTable?
  // Guarded by `monitor`: keys are counted in any order.
  private let keys: KeyHashSpool

  init(
    directory: RunDirectory, program: RuleProgram, asOf: CalendarDay, dialect: CSVDialect,
    ledger: ScanLedger? = nil, blocked: BlockedListings? = nil
  ) throws(OutputError) {
    self.ledger = ledger
    self.blocked = blocked
    self.directory = directory
    self.program = program
    self.asOf = asOf
    self.dialect = dialect
    flagged = try directory.file("flagged.jsonl")
    shadow = try directory.file("shadow.jsonl")
    sample = try directory.file("sample.jsonl")
    quarantine = try directory.file("quarantine.jsonl")
    let header = FlaggedRows(program: program, dialect: dialect).header
    table = FlaggedTable(directory: directory, header: header)
    quiet = ledger == nil ? nil : try directory.file("quiet.jsonl")
    tableBefore =
      ledger?.isCandidate == true ? FlaggedTable(directory: directory, header: header, name: "before") : nil
    keys = KeyHashSpool(directory: directory)
  }

  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError) {
    switch channel {
    case .flagged: try flagged.append(lines)
    case .shadow: try shadow.append(lines)
    case .sample: try sample.append(lines)
    case .quarantine: try quarantine.append(lines)
    case .quiet: try quiet?.append(lines)
    case .blocked:
      var reader = ByteReader(lines[...])
      while !reader.isAtEnd { try blocked?.add(BlockedListing(from: &reader)) }
    case .sightings: if let ledger { try SightingLines.stage(lines, in: ledger) }
    default:
      guard let bucket = channel.bucket else { return }
      try (bucket.isBefore ? tableBefore : table)?.append(lines, bucket: bucket.index)
    }
  }

  func makeWriter() -> any BatchWriter {
    DirectoryWriter(
      program: program, asOf: asOf, dialect: dialect, ledger: ledger, asksForBuyers: blocked != nil
    ) { (hashes) throws(OutputError) in
      try self.monitor.withLock { () throws(OutputError) in try self.keys.add(hashes) }
      if let ledger = self.ledger { try ledger.access { try $0.mark(hashes) } }
    }
  }

  func spoolFile() throws(OutputError) -> OutputFile { try directory.unnamed("spool") }

  func flush() throws(OutputError) {}

  /// How many listings have a key that another has had. Once, after the last batch.
  func repeatedKeys() throws(OutputError) -> UInt64 { try keys.repeatedCount() }

  /// Finishes all files; returns their SHA-256 by name. `isRepeated`: the run is the ledger's last one again.
  func finish(isRepeated: Bool = false) throws(OutputError) -> [(name: String, sha256: String)] {
    let rows = isRepeated ? tableBefore ?? table : table
    var files = [
      ("flagged.jsonl", try flagged.finish()),
      ("flagged.csv", try rows.finish().finish()),
      ("shadow.jsonl", try shadow.finish()),
      ("sample.jsonl", try sample.finish()),
      ("quarantine.jsonl", try quarantine.finish()),
    ]
    if let quiet { files.append(("quiet.jsonl", try quiet.finish())) }
    return files
  }
}
