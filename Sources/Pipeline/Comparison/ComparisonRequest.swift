package import Reports
package import RuleComparison

/// What a comparison of two rule sets is asked beyond what a scan is; the scan's program is that of both, merged.
package struct ComparisonRequest: Sendable {
  package var scan: ScanRequest
  package var pair: ProgramPair
  /// Shadow rules count as if they were active.
  package var includesShadow: Bool
  /// What the sample for reading depends on.
  package var seed: String
  /// Listings drawn for each rule.
  package var samplePerRule: Int
  /// Changed listings that are kept for lists.
  package var listed: Int
  /// Changed listings as JSON Lines on standard output, where nothing is published.
  package var streamsChanges: Bool
  /// Where published runs are compared, and not feeds scanned.
  package var runs: ComparedRuns?

  package init(
    scan: ScanRequest, pair: ProgramPair, includesShadow: Bool = false, seed: String, samplePerRule: Int = 5,
    listed: Int = 1000, streamsChanges: Bool = false
  ) {
    self.scan = scan
    self.pair = pair
    self.includesShadow = includesShadow
    self.seed = seed
    self.samplePerRule = samplePerRule
    self.listed = listed
    self.streamsChanges = streamsChanges
  }
}

/// What a comparison came to.
package struct ComparisonOutcome: Sendable {
  package var totals: ChangeTotals
  package var gallery: ChangeGallery
  /// The scan that both rule sets shared: its counts of listings read and quarantined, its feeds and their faults.
  package var scan: ScanResult
  /// What trader rules propose; `nil` where neither a registry nor a trader rule asks for traders.
  package var traders: TraderChanges?

  /// What a bound counts, and of how many.
  package subscript(measure: ChangeMeasure) -> (count: UInt64, whole: UInt64) {
    if measure == .newProposals { return (traders?.newProposals ?? 0, traders?.compared ?? 0) }
    return (totals[measure], totals.compared)
  }

  /// Whether a listing's verdict or a trader's proposal is another.
  package var hasChanges: Bool { totals[.changed] > 0 || (traders?.changed ?? 0) > 0 }
}
