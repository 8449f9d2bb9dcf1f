import CompiledRules
package import Reports
import RuleComparison
import RuleEngine

/// Compares two rule sets over feeds in one pass: each record is read, folded and searched once for both.
package struct ComparisonRun {
  private let request: ComparisonRequest
  private let progress: ScanProgress

  package init(_ request: ComparisonRequest, progress: ScanProgress = ScanProgress()) {
    self.request = request
    self.progress = progress
  }

  /// - Throws: as `ScanRun.run`; nothing is published then.
  /// - Parameter stamps: makes `run.json` just before publishing.
  package func run(stamps: (RunTotals, Double) -> RunDocument) throws -> ComparisonOutcome {
    let scanRequest = request.scan
    let index = try RuleIndex(
      program: scanRequest.program, selection: RuleSelection(asOf: scanRequest.asOf),
      rates: scanRequest.rates)
    let matcher = try LiteralMatcher(index: index, cache: scanRequest.cache)
    let directory = try scanRequest.outputDirectory.map {
      try RunDirectory(path: $0, replaces: scanRequest.replaces)
    }
    defer { directory?.discard() }
    let traders = try ComparedTraders(request)
    let causes = CauseSource.found(
      try CauseFinder.Shared(
        request.pair, rates: scanRequest.rates, authority: traders?.traders.authority,
        traders: traders?.traders.known, cache: scanRequest.cache))
    let output = try ComparisonOutput(request, causes, directory: directory)
    var scanned = try ScanRun(scanRequest, progress: progress).scan(
      index, matcher, traders?.traders, traders, into: output)
    try scanned.totals.check()
    var result = ComparisonOutcome(totals: output.totals(), gallery: output.gallery, scan: scanned)
    guard result.totals.compared == scanned.totals.read - scanned.totals.quarantined else {
      throw CountMismatch(totals: scanned.totals)
    }
    result.traders = try output.finish(traders)
    guard let directory else { return result }
    scanned.publication = try output.publish(result, directory, stamps)
    result.scan = scanned
    return result
  }
}
