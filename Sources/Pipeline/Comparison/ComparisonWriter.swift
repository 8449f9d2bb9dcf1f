import CompiledRules
import Listings
import Reports
import RuleComparison
import RuleEngine

/// Where the causes of changes come from.
enum CauseSource {
  /// Found by deciding rules between their two versions.
  case found(CauseFinder.Shared)
  /// Runs do not hold their rules: all that is known of a rule's change is told.
  case told
}

/// Where a comparison's lines go.
protocol LineTarget {
  /// Takes whole lines.
  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError)
}

extension FeedLines: LineTarget {}

/// Compares what both rule sets say of each listing, and writes those that change. One a lane.
final class ComparisonWriter: BatchWriter {
  private(set) var totals: ChangeTotals
  private let request: ComparisonRequest
  private let causes: CauseSource
  private let lines: ChangeLines?
  private let rows: ChangeRows?
  private let sampler: Sampler
  /// Made for the first change.
  private var finder: CauseFinder?

  // Scratch, kept from batch to batch.
  private var buffer: [UInt8] = []
  private var sellers: [UInt8] = []
  private var key = ListingKey()

  init(_ request: ComparisonRequest, _ causes: CauseSource, writesLines: Bool, writesRows: Bool) {
    self.request = request
    self.causes = causes
    totals = ChangeTotals(request.pair)
    lines = writesLines ? ChangeLines(request.pair) : nil
    rows = writesRows ? ChangeRows(request.pair, dialect: request.scan.dialect) : nil
    sampler = Sampler(seed: request.seed)
  }

  func write(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws {
    totals.count(clean: UInt64(scanned.batch.records.count - scanned.evaluations.count))
    for evaluation in scanned.evaluations {
      try write(
        evaluation, of: scanned.batch, feed: feed, number: numbers.record(evaluation.record), to: target)
    }
    try flush(to: target)
  }

  /// Takes listings of which neither side says anything.
  func count(clean listings: UInt64) { totals.count(clean: listings) }

  /// Takes one listing, in feed order.
  func write(
    _ evaluation: Evaluation, of batch: RecordBatch, feed: FeedContext, number: UInt64,
    to target: some LineTarget
  ) throws {
    let comparison = request.pair.compare(evaluation, includesShadow: request.includesShadow)
    totals.count(comparison)
    if comparison.old.verdict == .pass && comparison.new.verdict == .pass { return }
    var change = ListingChange(
      comparison: comparison, causes: [], record: evaluation.record, batch: batch, feed: feed, number: number)
    countSeller(of: change)
    guard comparison.isChanged else { return }
    change.causes = try causes(of: change)
    totals.count(change, of: request.pair)
    try write(change, to: target)
  }

  /// Hands over what is kept back for a batch.
  func flush(to target: some LineTarget) throws(OutputError) {
    if !sellers.isEmpty { try target.append(sellers, to: .sellers) }
    sellers.removeAll(keepingCapacity: true)
  }

  private func causes(of change: ListingChange) throws(EngineError) -> [[Cause]] {
    guard case .found(let shared) = causes else {
      return change.comparison.rules.map { rule in
        [Cause(edits: Array(request.pair.edited[rule.rule].edits.indices), isMinimal: false)]
      }
    }
    let finder: CauseFinder
    if let made = self.finder {
      finder = made
    } else {
      finder = try CauseFinder(
        request.pair, shared,
        selection: RuleSelection(
          statuses: request.includesShadow ? [.active, .shadow] : [.active], asOf: request.scan.asOf))
      self.finder = finder
    }
    try finder.begin(change.batch.records[change.record], of: change.batch, context: change.feed)
    return change.comparison.rules.map { finder.causes(of: $0) }
  }

  private func write(_ change: ListingChange, to target: some LineTarget) throws(OutputError) {
    if let lines {
      buffer.removeAll(keepingCapacity: true)
      lines.append(change, to: &buffer)
      try target.append(buffer, to: .changes)
    }
    if let rows {
      buffer.removeAll(keepingCapacity: true)
      rows.append(change, to: &buffer)
      try target.append(buffer, to: .changeRows)
    }
    key.set(change.batch.records[change.record], of: change.batch, feed: change.feed, number: change.number)
    buffer.removeAll(keepingCapacity: true)
    ChangeFrame.append(
      ChangeView(change, of: request.pair), hash: key.bytes.withUnsafeBytes { sampler.hash($0) },
      rules: change.deciding.map { change.comparison.rules[$0].rule }, to: &buffer)
    try target.append(buffer, to: .changeViews)
  }

  private func countSeller(of change: ListingChange) {
    // A seller is one in a namespace; listings without a seller are their feed's.
    let name = change.seller ?? ""
    let identity = "\(change.feed.namespace)\0\(name.isEmpty ? "\0\(change.feed.name)" : name)"
    let hash = Array(identity.utf8).withUnsafeBytes { sampler.hash($0) }
    ChangeFrame.append(
      ChangeFrame.Seller(
        hash: hash, isFlaggedBefore: change.comparison.old.verdict > .pass,
        isFlaggedAfter: change.comparison.new.verdict > .pass,
        kind: change.comparison.isChanged ? change.kind : nil,
        name: name.isEmpty ? "no seller (\(change.feed.name))" : name), to: &sellers)
  }
}
