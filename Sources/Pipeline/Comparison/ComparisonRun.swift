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
      program: scanRequest.program, selection: RuleSelection(asOf: scanRequest.asOf))
    let matcher = try LiteralMatcher(index: index, cache: scanRequest.cache)
    let directory = try scanRequest.outputDirectory.map {
      try RunDirectory(path: $0, replaces: scanRequest.replaces)
    }
    let output = try ComparisonOutput(request, directory: directory)
    var scanned = try ScanRun(scanRequest, progress: progress).scan(index, matcher, into: output)
    try scanned.totals.check()
    var result = ComparisonOutcome(totals: output.totals(), gallery: output.gallery, scan: scanned)
    guard result.totals.compared == scanned.totals.read - scanned.totals.quarantined else {
      throw CountMismatch(totals: scanned.totals)
    }
    guard let directory else { return result }
    scanned.publication = try publish(result, output, directory, stamps)
    result.scan = scanned
    return result
  }

  private func publish(
    _ result: ComparisonOutcome, _ output: ComparisonOutput, _ directory: RunDirectory,
    _ stamps: (RunTotals, Double) -> RunDocument
  ) throws -> Publication {
    var files = try output.finish()
    let story = ChangeStory(
      pair: request.pair, totals: result.totals, gallery: result.gallery, facts: result.scan.facts,
      quarantined: result.scan.totals.quarantined, includesShadow: request.includesShadow,
      seed: request.seed)
    let summary = try directory.file("summary.json")
    try summary.append(ChangeDocument.make(story).rendered())
    files.append(("summary.json", try summary.finish()))
    let page = try directory.file("diff.html")
    try page.append(try ChangePage.render(story))
    files.append(("diff.html", try page.finish()))
    let manifest = try directory.file("manifest.json")
    try manifest.append(
      ManifestDocument.make(comparison: story, files: files, result.scan.totals).rendered())
    _ = try manifest.finish()
    let run = try directory.file("run.json")
    try run.append(stamps(result.scan.totals, result.scan.seconds).json.rendered())
    _ = try run.finish()
    return try directory.publish()
  }
}
