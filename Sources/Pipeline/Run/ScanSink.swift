import CompiledRules
import Listings
import Reports
import RuleEngine

/// Where a scan's lines go.
protocol ScanSink: AnyObject {
  /// Takes one batch, in feed order.
  func write(_ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers) throws(OutputError)
  /// Hands over what is buffered.
  func flush() throws(OutputError)
}

/// Flagged listings as JSON Lines on standard output.
final class StreamSink: ScanSink {
  private let output: StreamOutput
  private let lines: ListingLines
  private var buffer: [UInt8] = []

  init(output: StreamOutput, program: RuleProgram) {
    self.output = output
    lines = ListingLines(program: program)
  }

  func write(_ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers) throws(OutputError) {
    buffer.removeAll(keepingCapacity: true)
    for evaluation in scanned.evaluations where evaluation.verdict > .pass {
      lines.appendFlagged(
        evaluation, of: scanned.batch, feed: feed, number: numbers.record(evaluation.record), to: &buffer)
    }
    guard !buffer.isEmpty else { return }
    try output.append(buffer)
  }

  func flush() throws(OutputError) { try output.flush() }
}

/// All files of a run directory.
final class DirectorySink: ScanSink {
  private let lines: ListingLines
  private let rows: FlaggedRows
  private let sampler: Sampler
  private let asOf: CalendarDay
  private let flagged: OutputFile
  private let shadow: OutputFile
  private let sample: OutputFile
  private let quarantine: OutputFile
  private let table: FlaggedTable
  private let keys: KeyHashSpool

  // Scratch, kept from batch to batch.
  private var buffer: [UInt8] = []
  private var hashes: [UInt64] = []
  private var key = ListingKey()

  init(directory: RunDirectory, program: RuleProgram, asOf: CalendarDay, dialect: CSVDialect)
    throws(OutputError)
  {
    lines = ListingLines(program: program)
    rows = FlaggedRows(program: program, dialect: dialect)
    sampler = Sampler(seed: "\(program.hash) \(asOf.text)")
    self.asOf = asOf
    flagged = try directory.file("flagged.jsonl")
    shadow = try directory.file("shadow.jsonl")
    sample = try directory.file("sample.jsonl")
    quarantine = try directory.file("quarantine.jsonl")
    table = FlaggedTable(directory: directory, header: rows.header)
    keys = KeyHashSpool(directory: directory)
  }

  func write(_ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers) throws(OutputError) {
    let batch = scanned.batch
    hashes.removeAll(keepingCapacity: true)
    _ = sampler.appendHashes(of: batch, feed: feed, numbers: numbers, to: &hashes, scratch: &key)
    try keys.add(hashes)
    try writeFindings(scanned, feed, numbers)
    try writeSample(scanned, feed, numbers)
    guard !batch.quarantined.isEmpty else { return }
    buffer.removeAll(keepingCapacity: true)
    for (index, record) in batch.quarantined.enumerated() {
      lines.appendQuarantine(record, feed: feed, number: numbers.quarantined(index), to: &buffer)
    }
    try quarantine.append(buffer)
  }

  private func writeFindings(
    _ scanned: ScannedBatch, _ feed: FeedContext, _ numbers: RecordNumbers
  ) throws(OutputError) {
    let batch = scanned.batch
    for evaluation in scanned.evaluations {
      let number = numbers.record(evaluation.record)
      if evaluation.verdict > .pass {
        buffer.removeAll(keepingCapacity: true)
        lines.appendFlagged(evaluation, of: batch, feed: feed, number: number, to: &buffer)
        try flagged.append(buffer)
        if let lead = rows.lead(of: evaluation) {
          buffer.removeAll(keepingCapacity: true)
          rows.append(
            evaluation, finding: lead.finding, of: batch, feed: feed, number: number, firstSeen: asOf,
            to: &buffer)
          try table.append(buffer, bucket: lead.bucket)
        }
      }
      if !evaluation.shadow.isEmpty {
        buffer.removeAll(keepingCapacity: true)
        lines.appendShadow(evaluation, of: batch, feed: feed, number: number, to: &buffer)
        try shadow.append(buffer)
      }
    }
  }

  /// Draws clean listings, and listings from which an ignore removed hits.
  private func writeSample(
    _ scanned: ScannedBatch, _ feed: FeedContext, _ numbers: RecordNumbers
  ) throws(OutputError) {
    var next = 0
    for record in scanned.batch.records.indices {
      var evaluation: Evaluation?
      if next < scanned.evaluations.count, scanned.evaluations[next].record == record {
        evaluation = scanned.evaluations[next]
        next += 1
      }
      var draw = SampleDraw()
      if (evaluation?.verdict ?? .pass) == .pass, sampler.drawsClean(hashes[record]) {
        draw.clean = sampler.clean
      }
      if let evaluation, !evaluation.ignored.isEmpty, sampler.drawsIgnored(hashes[record]) {
        draw.ignored = sampler.ignored
      }
      guard draw != SampleDraw() else { continue }
      buffer.removeAll(keepingCapacity: true)
      lines.appendSample(
        draw, record: record, evaluation: evaluation, of: scanned.batch, feed: feed,
        number: numbers.record(record), to: &buffer)
      try sample.append(buffer)
    }
  }

  func flush() throws(OutputError) {}

  /// How many listings have a key that another has had. Once, after the last batch.
  func repeatedKeys() throws(OutputError) -> UInt64 { try keys.repeatedCount() }

  /// Finishes all files; returns their SHA-256 by name.
  func finish() throws(OutputError) -> [(name: String, sha256: String)] {
    [
      ("flagged.jsonl", try flagged.finish()),
      ("flagged.csv", try table.finish().finish()),
      ("shadow.jsonl", try shadow.finish()),
      ("sample.jsonl", try sample.finish()),
      ("quarantine.jsonl", try quarantine.finish()),
    ]
  }
}
