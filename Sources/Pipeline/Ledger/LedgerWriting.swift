import CompiledRules
import Ledger
import Listings
import Reports
import RuleEngine

/// A writer's dealings with the ledger: keeps what was found wrong out of the outputs, and hands over what was found.
final class LedgerWriting {
  private let ledger: ScanLedger
  private let lines: ListingLines
  private var buffer: [UInt8] = []
  private var quiet: [UInt8] = []
  /// Of the batch that is being written, by the finding's id.
  private var histories: [String: (history: FindingHistory, content: String)] = [:]
  private var reader = KnownReader()

  init(_ ledger: ScanLedger, lines: ListingLines) {
    self.ledger = ledger
    self.lines = lines
  }

  var isCandidate: Bool { ledger.isCandidate }

  /// The batch without findings that were decided to be wrong, while their listing says what it said then.
  func prepare(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws(OutputError) -> ScannedBatch {
    var scanned = scanned
    buffer.removeAll(keepingCapacity: true)
    quiet.removeAll(keepingCapacity: true)
    histories.removeAll(keepingCapacity: true)
    let made = sightings(of: scanned, feed: feed, numbers: numbers)
    let known = try ledger.access { try $0.known(made.flatMap { $0.sightings.map(\.id) }, &reader) }
    var next = known.startIndex
    for (index, sightings) in made {
      let evaluation = scanned.evaluations[index]
      let number = numbers.record(evaluation.record)
      var silenced: Set<Int> = []
      var signature: TextSignature?
      for (position, made) in sightings.enumerated() {
        var sighting = made
        let history = known[next]
        next += 1
        let isQuiet = history.now?.isQuiet(content: sighting.content) ?? false
        if isQuiet { silenced.insert(position) }
        histories[sighting.id] = (history, sighting.content)
        if !history.says(sighting) {
          ledger.maker.complete(
            &sighting, evaluation.findings[position], evaluation.record, in: scanned.batch, feed: feed,
            signature: &signature)
        }
        StagedSighting(sighting, history, isQuiet: isQuiet).encode(to: &buffer)
      }
      guard !silenced.isEmpty else { continue }
      var kept = evaluation
      var left = evaluation
      kept.findings = evaluation.findings.indices.filter { !silenced.contains($0) }.map {
        evaluation.findings[$0]
      }
      left.findings = silenced.sorted().map { evaluation.findings[$0] }
      kept.verdict = kept.findings.map(\.verdict).max() ?? .pass
      left.verdict = left.findings.map(\.verdict).max() ?? .pass
      lines.appendFlagged(left, of: scanned.batch, feed: feed, number: number, to: &quiet)
      scanned.evaluations[index] = kept
    }
    if !buffer.isEmpty { try target.append(buffer, to: .sightings) }
    if !quiet.isEmpty { try target.append(quiet, to: .quiet) }
    for record in scanned.batch.quarantined {
      let excerpt = record.excerpt
      try ledger.access { try $0.noteQuarantined(excerpt, namespace: feed.namespace) }
    }
    return scanned
  }

  /// The sightings of each evaluation that has any, with its index; one a finding: their positions are the same.
  private func sightings(
    of scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers
  ) -> [(index: Int, sightings: [Sighting])] {
    scanned.evaluations.indices.compactMap { index in
      let evaluation = scanned.evaluations[index]
      guard !evaluation.findings.isEmpty else { return nil }
      let sightings = ledger.maker.sightings(
        of: evaluation, in: scanned.batch, feed: feed, number: numbers.record(evaluation.record))
      return sightings.count == evaluation.findings.count ? (index, sightings) : nil
    }
  }

  /// What a moderator is told of a finding of this batch: in a new run, and in the last one again.
  func standing(_ id: [UInt8], asOf day: CalendarDay) -> (now: FindingStanding, before: FindingStanding) {
    guard let known = histories[String(decoding: id, as: UTF8.self)] else {
      return (FindingStanding(.new, day), FindingStanding(.new, day))
    }
    return (
      FindingStanding(known.history.now, content: known.content, day: day),
      FindingStanding(known.history.before, content: known.content, day: day)
    )
  }
}

/// The state and the first day of a finding, as rows show them.
struct FindingStanding: Equatable {
  var state: FindingState
  var firstSeen: CalendarDay

  init(_ state: FindingState, _ firstSeen: CalendarDay) {
    self.state = state
    self.firstSeen = firstSeen
  }

  init(_ known: KnownFinding?, content: String, day: CalendarDay) {
    guard let known else {
      self.init(.new, day)
      return
    }
    let state: FindingState
    if known.state != .open {
      state = .new
    } else if known.decision != nil {
      state = known.decision == .overturn && known.decidedContent != content ? .changed : .decided
    } else {
      state = known.content == content ? .open : .changed
    }
    self.init(state, known.firstSeen ?? day)
  }
}

/// Sightings on their way into the ledger, in feed order.
enum SightingLines {
  static func stage(_ lines: [UInt8], in ledger: ScanLedger) throws(OutputError) {
    var sightings: [StagedSighting] = []
    var position = 0
    while position < lines.count {
      guard let sighting = StagedSighting(decoding: lines, at: &position) else {
        throw OutputError(
          kind: .inconsistent, path: "-", message: "a temporary file does not hold what was put into it")
      }
      sightings.append(sighting)
    }
    try ledger.access { try $0.stage(sightings) }
  }
}
