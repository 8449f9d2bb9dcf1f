import CompiledRules
import FeedInput
import FeedParsing
import Foundation
import Glibc
import Listings
import Pipeline
import Reports
import RuleEngine
import RuleLanguage
import Testing

/// The package's root folder.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A folder that goes with the test.
final class Scratch {
  let path: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("feedwarden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: Data) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}

func starterRules() throws -> RuleProgram {
  let sources = try RuleSetFiles.load(directory: root.appendingPathComponent("rules").path)
  return try #require(RuleFrontEnd.compile(sources).program)
}

/// Scans files into a fresh run directory and returns its files' bytes by name.
func scan(
  _ files: [String], program: RuleProgram, jobs: Int = 2, chunkBytes: Int = 1 << 20, exhaustive: Bool = false,
  name: String? = nil, profiles: ProfileCatalog = .builtIn(),
  progress: ScanProgress = ScanProgress(), spoolMemory: Int = 8 << 20, traders: TraderRequest? = nil,
  out: String
) throws -> (ScanResult, [String: Data]) {
  let requests = files.map { file in
    FeedRequest(
      location: .file(path: file), context: FeedContext(name: name ?? (file as NSString).lastPathComponent),
      session: SessionOptions(profiles: profiles, chunkBytes: chunkBytes))
  }
  var request = ScanRequest(
    feeds: requests, program: program, asOf: CalendarDay(year: 2026, month: 11, day: 23), jobs: jobs,
    mode: exhaustive ? .exhaustive : .indexed, outputDirectory: out, engineVersion: "test",
    spoolMemory: spoolMemory)
  request.traders = traders
  let result = try ScanRun(request, progress: progress).run { totals, seconds in
    RunDocument(
      start: "", end: "", seconds: seconds, host: "", jobs: jobs, bytesIn: 0, listings: totals.read,
      peakMemory: 0, version: "test")
  }
  var contents: [String: Data] = [:]
  for entry in try FileManager.default.contentsOfDirectory(atPath: out) where entry != "run.json" {
    contents[entry] = try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(entry)"))
  }
  return (result, contents)
}

/// The lines of a JSON Lines file, as an independent parser reads them.
func lines(_ data: Data?) throws -> [[String: Any]] {
  try String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map {
    try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
  }
}

/// What stands in a listing where a match says that it stands: by its path and its offsets.
func quoted(_ match: [String: Any], in listing: [String: Any]) throws -> String {
  var path = try #require(match["field"] as? String)
  var position: Int?
  if path.hasSuffix("]"), let bracket = path.lastIndex(of: "["),
    let number = Int(path[path.index(after: bracket)...].dropLast())
  {
    position = number
    path = String(path[..<bracket])
  }
  let value: Any? =
    path.hasPrefix("attributes.")
    ? (listing["attributes"] as? [String: Any])?[String(path.dropFirst("attributes.".count))] : listing[path]
  let text =
    position == nil
    ? try #require(value as? String, "\(path)") : try #require(value as? [String], "\(path)")[position ?? 0]
  let start = try #require(match["start"] as? Int)
  let end = try #require(match["end"] as? Int)
  return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
}
