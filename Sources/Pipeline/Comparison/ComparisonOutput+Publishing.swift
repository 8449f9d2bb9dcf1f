package import Reports

extension ComparisonOutput {
  /// Writes what tells of the whole, and publishes all.
  ///
  /// - Parameter stamps: makes `run.json` just before publishing.
  func publish(
    _ result: ComparisonOutcome, _ directory: RunDirectory, _ stamps: (RunTotals, Double) -> RunDocument
  ) throws -> Publication {
    var files = try finish()
    let story = request.story(result)
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

extension ComparisonRequest {
  /// All that documents tell of an outcome.
  package func story(_ result: ComparisonOutcome) -> ChangeStory {
    ChangeStory(
      pair: pair, totals: result.totals, gallery: result.gallery, facts: result.scan.facts,
      quarantined: result.scan.totals.quarantined, includesShadow: includesShadow, seed: seed, runs: runs,
      traders: result.traders)
  }
}
