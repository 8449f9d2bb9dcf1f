import CompiledRules
import FeedParsing
import Listings
package import Reports

/// A run that was published, as its manifest and its summary tell of it.
package struct PublishedRun {
  /// A rule that the run had, whether it found anything or not.
  struct Rule {
    var id: String
    var version: Int
    var status: RuleStatus
    var title: String
    var category: String
    var severity: Severity
  }

  let folder: RunFolder
  /// SHA-256 of the manifest: the run's identity.
  let manifestHash: String
  /// Every other file but `run.json`, with its SHA-256.
  let files: [(name: String, sha256: String)]
  let feeds: [FeedFacts]
  let rules: [Rule]
  let rulesHash: String
  let asOf: CalendarDay
  let engineVersion: String
  let unicodeVersion: String
  /// What else decides verdicts, by name, as the manifest has it; empty for nothing.
  let surroundings: [(name: String, value: String)]
  let read: UInt64
  let quarantined: UInt64

  package var path: String { folder.path }
  /// Feeds that could not be read to their end.
  package var incompleteFeeds: [String] { feeds.filter { $0.damage != nil }.map(\.name) }

  /// Whether a folder is a run, and no rule set.
  package static func stands(at path: String) -> Bool {
    guard let folder = try? RunFolder(path: path) else { return false }
    return (try? folder.file("manifest.json")) != nil
  }

  /// Opens a run and holds its files to its manifest. O(bytes of its files).
  package init(path: String) throws(RunError) {
    folder = try RunFolder(path: path)
    let manifestBytes = try folder.file("manifest.json").content(limit: RunDocuments.largest)
    manifestHash = Hexadecimal.sha256(manifestBytes)
    let manifest = try RunDocuments.tree(manifestBytes, "\(path)/manifest.json")
    let documents = RunDocuments(path: "\(path)/manifest.json")
    let type = manifest["predicateType"]?.text
    guard type == ManifestDocument.predicateType else {
      let what = type == ManifestDocument.comparisonPredicateType ? "a comparison's" : "no run's"
      throw RunError(.unfit, path, "is \(what) folder; name the folder that scan --out published")
    }
    files = try documents.files(manifest)
    try folder.verify(files)
    let predicate = manifest["predicate"] ?? .null
    feeds = try documents.feeds(predicate)
    rulesHash = try documents.text(predicate["rules"]?["sha256"], "rules")
    asOf = try documents.day(predicate["as_of"])
    engineVersion = try documents.text(predicate["engine_version"], "engine_version")
    unicodeVersion = try documents.text(predicate["unicode_version"], "unicode_version")
    surroundings = [
      ("engine", engineVersion), ("Unicode", unicodeVersion), ("day", asOf.text),
      ("traders", predicate["traders"]?["sha256"]?.text ?? ""),
      ("rates", predicate["rates"]?["sha256"]?.text ?? ""),
    ]
    let listings = predicate["listings"]
    read = try documents.count(listings?["read"], "listings.read")
    quarantined = try documents.count(listings?["quarantined"], "listings.quarantined")
    guard quarantined <= read else { throw documents.fault("listings do not add up") }
    let summaryPath = "\(path)/summary.json"
    let summary = try RunDocuments.tree(
      folder.file("summary.json").content(limit: RunDocuments.largest), summaryPath)
    rules = try RunDocuments(path: summaryPath).rules(summary)
  }
}
