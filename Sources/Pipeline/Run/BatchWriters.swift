import CompiledRules
import Listings
import Reports
import RuleEngine
import Traceability

/// Lines are handed on before they take much memory: those of one batch may be a hundred times its bytes.
private enum LineBuffer { static let most = 1 << 20 }

/// Writes flagged listings only.
final class FlaggedWriter: BatchWriter {
  private let lines: ListingLines
  private var buffer: [UInt8] = []

  init(program: RuleProgram) { lines = ListingLines(program: program) }

  func write(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws(OutputError) {
    buffer.removeAll(keepingCapacity: true)
    for evaluation in scanned.evaluations where evaluation.verdict > .pass {
      lines.appendFlagged(
        evaluation, of: scanned.batch, feed: feed, number: numbers.record(evaluation.record), to: &buffer)
      guard buffer.count >= LineBuffer.most else { continue }
      try target.append(buffer, to: .flagged)
      buffer.removeAll(keepingCapacity: true)
    }
    guard !buffer.isEmpty else { return }
    try target.append(buffer, to: .flagged)
  }
}

/// Writes what a run directory holds.
final class DirectoryWriter: BatchWriter {
  private let lines: ListingLines
  private let rows: FlaggedRows
  private let sampler: Sampler
  private let asOf: CalendarDay
  private let countKeys: ([UInt64]) throws(OutputError) -> Void
  private let ledger: LedgerWriting?
  private let program: RuleProgram
  private let asksForBuyers: Bool

  // Scratch, kept from batch to batch.
  private var buffer: [UInt8] = []
  private var hashes: [UInt64] = []
  private var key = ListingKey()

  /// - Parameters:
  ///   - asksForBuyers: hands over blocked listings, too.
  ///   - countKeys: takes the hashes of a batch's keys.
  init(
    program: RuleProgram, asOf: CalendarDay, dialect: CSVDialect, ledger: ScanLedger? = nil,
    asksForBuyers: Bool = false, countKeys: @escaping ([UInt64]) throws(OutputError) -> Void
  ) {
    lines = ListingLines(program: program)
    rows = FlaggedRows(program: program, dialect: dialect)
    sampler = Sampler(seed: "\(program.hash) \(asOf.text)")
    self.asOf = asOf
    self.countKeys = countKeys
    self.program = program
    self.asksForBuyers = asksForBuyers
    self.ledger = ledger.map { [lines] in LedgerWriting($0, lines: lines) }
  }

  func keyHasher(_ feed: FeedContext) -> KeyHasher? {
    { [sampler] batch in sampler.hashes(of: batch, feed: feed) }
  }

  func prepare(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws(OutputError) -> ScannedBatch {
    guard let ledger else { return scanned }
    return try ledger.prepare(scanned, feed: feed, numbers: numbers, to: target)
  }

  func write(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws(OutputError) {
    let batch = scanned.batch
    if let known = scanned.keyHashes {
      hashes = known
    } else {
      hashes.removeAll(keepingCapacity: true)
      _ = sampler.appendHashes(of: batch, feed: feed, numbers: numbers, to: &hashes, scratch: &key)
    }
    try countKeys(hashes)
    try writeFindings(scanned, feed, numbers, target)
    try writeSample(scanned, feed, numbers, target)
    guard !batch.quarantined.isEmpty else { return }
    buffer.removeAll(keepingCapacity: true)
    for (index, record) in batch.quarantined.enumerated() {
      lines.appendQuarantine(record, feed: feed, number: numbers.quarantined(index), to: &buffer)
      guard buffer.count >= LineBuffer.most else { continue }
      try target.append(buffer, to: .quarantine)
      buffer.removeAll(keepingCapacity: true)
    }
    guard !buffer.isEmpty else { return }
    try target.append(buffer, to: .quarantine)
  }

  private func writeFindings(
    _ scanned: ScannedBatch, _ feed: FeedContext, _ numbers: RecordNumbers, _ target: FeedLines
  ) throws(OutputError) {
    let batch = scanned.batch
    for evaluation in scanned.evaluations {
      let number = numbers.record(evaluation.record)
      if evaluation.verdict > .pass {
        buffer.removeAll(keepingCapacity: true)
        lines.appendFlagged(evaluation, of: batch, feed: feed, number: number, to: &buffer)
        try target.append(buffer, to: .flagged)
        if let lead = rows.lead(of: evaluation) {
          try writeRow(evaluation, lead, batch, feed, number, target)
        }
      }
      if asksForBuyers, evaluation.verdict == .block {
        var writer = ByteWriter()
        BlockedListing(evaluation, of: batch, feed: feed, number: number, program: program).encode(
          to: &writer)
        try target.append(writer.bytes, to: .blocked)
      }
      if !evaluation.shadow.isEmpty {
        buffer.removeAll(keepingCapacity: true)
        lines.appendShadow(evaluation, of: batch, feed: feed, number: number, to: &buffer)
        try target.append(buffer, to: .shadow)
      }
    }
  }

  private func writeRow(
    _ evaluation: Evaluation, _ lead: (bucket: Int, finding: Int), _ batch: RecordBatch, _ feed: FeedContext,
    _ number: UInt64, _ target: FeedLines
  ) throws(OutputError) {
    func write(_ standing: FindingStanding, to channel: OutputChannel) throws(OutputError) {
      buffer.removeAll(keepingCapacity: true)
      rows.append(
        evaluation, finding: lead.finding, of: batch, feed: feed, number: number, state: standing.state,
        firstSeen: standing.firstSeen, to: &buffer)
      try target.append(buffer, to: channel)
    }
    guard let ledger else { return try write(FindingStanding(.new, asOf), to: .rows(bucket: lead.bucket)) }
    let id = rows.id(of: evaluation.findings[lead.finding], evaluation, batch, feed, number)
    let standing = ledger.standing(id, asOf: asOf)
    try write(standing.now, to: .rows(bucket: lead.bucket))
    if ledger.isCandidate { try write(standing.before, to: .rowsBefore(bucket: lead.bucket)) }
  }

  /// Draws clean listings, and listings from which an ignore removed hits or an exception a finding.
  private func writeSample(
    _ scanned: ScannedBatch, _ feed: FeedContext, _ numbers: RecordNumbers, _ target: FeedLines
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
      if let evaluation, !evaluation.excepted.isEmpty, sampler.drawsIgnored(hashes[record]) {
        draw.excepted = sampler.ignored
      }
      guard draw != SampleDraw() else { continue }
      buffer.removeAll(keepingCapacity: true)
      lines.appendSample(
        draw, record: record, evaluation: evaluation, of: scanned.batch, feed: feed,
        number: numbers.record(record), to: &buffer)
      try target.append(buffer, to: .sample)
    }
  }
}
