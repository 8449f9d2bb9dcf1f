import CompiledRules
import Listings
import Reports
import RuleComparison
import RuleEngine

/// The traders' part in a comparison: what is known of them is the same for both rule sets; what was flagged of their
/// listings, and what trader rules make of it, is counted for each.
final class ComparedTraders: ListingTally, @unchecked Sendable {
  let traders: ScanTraders
  private let request: ComparisonRequest
  private let old: SharedTally
  private let new: SharedTally

  /// `nil` where neither a registry nor trader rules ask for traders.
  init?(_ request: ComparisonRequest) throws {
    let pair = request.pair
    let knowledge: TraderKnowledge = request.scan.traders == nil ? [] : .registry
    let hasRules = [pair.old, pair.new].contains {
      !$0.traderRules(on: request.scan.asOf, knowledge).isEmpty
    }
    // Nothing of the registry is published, so it waits in the folder for temporary files.
    guard let traders = try ScanTraders(request.scan, directory: nil, standings: nil, always: hasRules) else {
      return nil
    }
    self.traders = traders
    self.request = request
    old = traders.makeTally()
    new = traders.makeTally()
  }

  func count(_ batch: RecordBatch, _ evaluations: [Evaluation], feed: FeedContext) throws(OutputError) {
    let pair = request.pair
    func side(_ rules: [Int?]) -> [Evaluation] {
      evaluations.map { evaluation in
        var one = evaluation
        one.findings = evaluation.findings.filter { rules[$0.rule] != nil }
        if request.includesShadow { one.findings += evaluation.shadow.filter { rules[$0.rule] != nil } }
        one.verdict = one.findings.map(\.verdict).max() ?? .pass
        return one
      }
    }
    try old.count(batch, side(pair.oldRules), feed: feed)
    try new.count(batch, side(pair.newRules), feed: feed)
  }

  /// Judges every trader under both sets, after the last batch; lines of those that change go to `file`.
  func finish(_ file: OutputFile?) throws(OutputError) -> TraderChanges {
    let judges = (
      old: TraderJudge(program: request.pair.old, sources: traders.sources),
      new: TraderJudge(program: request.pair.new, sources: traders.sources)
    )
    var changes = TraderChanges(registered: traders.registry.map { _ in traders.authority.count })
    var line: [UInt8] = []
    try traders.eachRow(counts: new, earlier: old) { (row) throws(OutputError) in
      guard row.id != nil else { return }
      let change = TraderChanges.change(of: row, judges, includesShadow: request.includesShadow)
      changes.count(change)
      guard let change, let file else { return }
      line.removeAll(keepingCapacity: true)
      change.append(to: &line)
      try file.append(line)
    }
    return changes
  }
}
