import CompiledRules
import Listings
import Reports
import RuleComparison
import RuleEngine

/// Compares what both rule sets say of each listing, and writes those that change. One a lane.
final class ComparisonWriter: BatchWriter {
  private(set) var totals: ChangeTotals
  private let request: ComparisonRequest
  private let shared: CauseFinder.Shared
  private let lines: ChangeLines?
  private let rows: ChangeRows?
  private let sampler: Sampler
  /// Made for the first change.
  private var finder: CauseFinder?

  // Scratch, kept from batch to batch.
  private var buffer: [UInt8] = []
  private var sellers: [UInt8] = []
  private var key = ListingKey()

  init(_ request: ComparisonRequest, _ shared: CauseFinder.Shared, writesLines: Bool, writesRows: Bool) {
    self.request = request
    self.shared = shared
    totals = ChangeTotals(request.pair)
    lines = writesLines ? ChangeLines(request.pair) : nil
    rows = writesRows ? ChangeRows(request.pair, dialect: request.scan.dialect) : nil
    sampler = Sampler(seed: request.seed)
  }

  func write(
    _ scanned: ScannedBatch, feed: FeedContext, numbers: RecordNumbers, to target: FeedLines
  ) throws {
    let batch = scanned.batch
    totals.count(clean: UInt64(batch.records.count - scanned.evaluations.count))
    sellers.removeAll(keepingCapacity: true)
    for evaluation in scanned.evaluations {
      let comparison = request.pair.compare(evaluation, includesShadow: request.includesShadow)
      totals.count(comparison)
      if comparison.old.verdict == .pass && comparison.new.verdict == .pass { continue }
      var change = ListingChange(
        comparison: comparison, causes: [], record: evaluation.record, batch: batch, feed: feed,
        number: numbers.record(evaluation.record))
      countSeller(of: change)
      guard comparison.isChanged else { continue }
      change.causes = try causes(of: change)
      totals.count(change, of: request.pair)
      try write(change, to: target)
    }
    if !sellers.isEmpty { try target.append(sellers, to: .sellers) }
  }

  private func causes(of change: ListingChange) throws(EngineError) -> [[Cause]] {
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

  private func write(_ change: ListingChange, to target: FeedLines) throws(OutputError) {
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
