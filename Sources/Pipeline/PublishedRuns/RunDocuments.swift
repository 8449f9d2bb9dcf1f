import CompiledRules
import FeedParsing
import Listings
import Reports

/// Reads the parts of a run's manifest and summary; what is missing is told with the file's name.
struct RunDocuments {
  let path: String

  /// Longest document that is read whole.
  static let largest = 256 << 20

  static func tree(_ bytes: [UInt8], _ path: String) throws(RunError) -> JSONTree {
    guard let reader = JSONTreeReader() else {
      throw RunError(.readFailed, path, "there is no memory for it")
    }
    let result: Result<JSONTree, JSONTreeError> = bytes.withUnsafeBytes { bytes in
      do throws(JSONTreeError) { return .success(try reader.read(bytes)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let tree): return tree
    case .failure(let error): throw RunError(.damaged, path, error.reason)
    }
  }

  func fault(_ what: String) -> RunError {
    RunError(.damaged, path, "\(what); was it written by another version?")
  }

  func text(_ tree: JSONTree?, _ name: String) throws(RunError) -> String {
    guard let text = tree?.text else { throw fault("it does not say \(name)") }
    return text
  }

  func count(_ tree: JSONTree?, _ name: String) throws(RunError) -> UInt64 {
    guard let count = tree?.count else { throw fault("it does not say \(name)") }
    return count
  }

  func day(_ tree: JSONTree?) throws(RunError) -> CalendarDay {
    let parts = (tree?.text ?? "").split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { throw fault("it does not say as_of") }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }

  func files(_ manifest: JSONTree) throws(RunError) -> [(name: String, sha256: String)] {
    var files: [(name: String, sha256: String)] = []
    for subject in manifest["subject"]?.list ?? [] {
      let name = try text(subject["name"], "subject.name")
      guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
        throw fault("it names a file outside the run")
      }
      files.append((name, try text(subject["digest"]?["sha256"], "subject.digest")))
    }
    for needed in ["flagged.jsonl", "shadow.jsonl", "summary.json"]
    where !files.contains(where: { $0.name == needed }) {
      throw fault("it does not name \(needed)")
    }
    return files
  }

  func feeds(_ predicate: JSONTree) throws(RunError) -> [FeedFacts] {
    var feeds: [FeedFacts] = []
    for feed in predicate["feeds"]?.list ?? [] {
      let context = FeedContext(
        name: try text(feed["file"], "feeds.file"), namespace: try text(feed["namespace"], "feeds.namespace"),
        seller: feed["seller"]?.text, countries: feed["countries"]?.texts ?? [],
        language: feed["language"]?.text, isComplete: feed["kind"]?.text != "delta")
      var facts = FeedFacts(
        context: context, digest: try text(feed["sha256"], "feeds.sha256"), bytes: feed["bytes"]?.count ?? 0,
        compression: feed["compression"]?.texts ?? [], format: feed["format"]?.text ?? "",
        encoding: feed["encoding"]?.text ?? "", profile: feed["profile"]?.text ?? "")
      facts.records = try count(feed["records"], "feeds.records")
      facts.quarantined = try count(feed["quarantined"], "feeds.quarantined")
      if feed["complete"]?.bool != true { facts.damage = "it was not read to its end" }
      feeds.append(facts)
    }
    return feeds
  }

  func rules(_ summary: JSONTree) throws(RunError) -> [PublishedRun.Rule] {
    var rules: [PublishedRun.Rule] = []
    for rule in summary["rules"]?.list ?? [] {
      let id = try text(rule["rule"], "rules.rule")
      guard let status = rule["status"]?.text.flatMap(RuleStatus.init(name:)) else {
        throw fault("it does not say the status of \(id)")
      }
      rules.append(
        PublishedRun.Rule(
          id: id, version: Int(clamping: try count(rule["version"], "rules.version")), status: status,
          title: rule["title"]?.text ?? "", category: rule["category"]?.text ?? "",
          severity: rule["severity"]?.text.flatMap(Severity.init(name:)) ?? .low))
    }
    return rules
  }
}
