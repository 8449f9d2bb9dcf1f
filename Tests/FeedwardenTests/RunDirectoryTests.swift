import Foundation
import Testing

@Suite("A run directory holds what it says it holds")
struct RunDirectoryTests {
  private static let feeds = ["catalogue.xml", "shop.csv", "offers.jsonl"]

  private func run(_ scratch: Scratch) throws {
    let outcome = try Command.scan(Self.feeds.map(Command.sample) + ["--out", "run"], in: scratch)
    #expect(outcome.status == 0)
  }

  /// SHA-256 by the system's own tool.
  private func sha256(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: answer.prefix(64), as: UTF8.self)
  }

  @Test("the manifest names every file but itself and run.json, with its digest, and every feed with its")
  func manifest() throws {
    let scratch = try Scratch()
    try run(scratch)
    let manifest = try scratch.json("run/manifest.json")
    let subject = try #require(manifest["subject"] as? [[String: Any]])
    var digests: [String: String] = [:]
    for file in subject {
      let name = try #require(file["name"] as? String)
      digests[name] = (file["digest"] as? [String: String])?["sha256"]
    }
    let files = try scratch.run("run").keys.filter { $0 != "manifest.json" }
    #expect(digests.keys.sorted() == files.sorted())
    #expect(files.count == 6)
    for (name, digest) in digests { #expect(try sha256("\(scratch.path)/run/\(name)") == digest, "\(name)") }
    let predicate = try #require(manifest["predicate"] as? [String: Any])
    let feeds = try #require(predicate["feeds"] as? [[String: Any]])
    #expect(feeds.count == 3)
    for (feed, name) in zip(feeds, Self.feeds) {
      let path = Command.sample(name)
      #expect(feed["file"] as? String == path)
      #expect(feed["sha256"] as? String == (try sha256(path)))
      #expect(feed["bytes"] as? Int == (try Data(contentsOf: URL(fileURLWithPath: path)).count))
    }
    let summary = try scratch.json("run/summary.json")
    #expect(predicate["listings"] as? NSDictionary == summary["listings"] as? NSDictionary)
    let rules = predicate["rules"] as? [String: Any]
    #expect(rules?["sha256"] as? String == summary["rules_hash"] as? String)
    #expect(predicate["as_of"] as? String == "2026-11-23")
    for absent in ["traders", "rates", "policy", "ledger", "previous_manifest"] {
      #expect(predicate[absent] is NSNull)
    }
  }

  @Test("the summary's counts are those of the lines") func counts() throws {
    let scratch = try Scratch()
    try run(scratch)
    let summary = try scratch.json("run/summary.json")
    let listings = try #require(summary["listings"] as? [String: Int])
    let flagged = try scratch.lines("run/flagged.jsonl")
    let quarantined = try scratch.lines("run/quarantine.jsonl")
    let shadow = try scratch.lines("run/shadow.jsonl")
    #expect(listings["flagged"] == flagged.count)
    #expect(listings["quarantined"] == quarantined.count)
    // Every listing of the samples stands in the table that was written by hand.
    let table = try String(contentsOf: root.appendingPathComponent("samples/expected.tsv"), encoding: .utf8)
    #expect(listings["read"] == table.split(separator: "\n").count - 1)
    #expect(listings["clean"] == (listings["read"] ?? 0) - flagged.count - quarantined.count)

    let verdicts = try #require(summary["verdicts"] as? [String: Int])
    for verdict in ["block", "review"] {
      #expect(verdicts[verdict] == flagged.count { $0["verdict"] as? String == verdict })
    }
    var perRule: [String: [String: Int]] = [:]
    var perCategory: [String: Int] = [:]
    for (kind, lines) in [("flagged", flagged), ("shadow", shadow)] {
      for line in lines {
        let findings = try #require(line["findings"] as? [[String: Any]])
        for finding in findings {
          let rule = try #require(finding["rule"] as? String)
          perRule[rule, default: [:]][kind, default: 0] += 1
          if finding["undecided"] as? Bool == true {
            perRule[rule, default: [:]]["undecided", default: 0] += 1
          }
        }
        guard kind == "flagged" else { continue }
        for category in Set(findings.compactMap { $0["category"] as? String }) {
          perCategory[category, default: 0] += 1
        }
      }
    }
    for rule in try #require(summary["rules"] as? [[String: Any]]) {
      let id = try #require(rule["rule"] as? String)
      for kind in ["flagged", "shadow", "undecided"] {
        #expect(rule[kind] as? Int == perRule[id]?[kind] ?? 0, "\(id) \(kind)")
      }
    }
    #expect(summary["categories"] as? [String: Int] == perCategory)
    let languages = try #require(summary["languages"] as? [String: [String: Int]])
    #expect(languages.values.reduce(0) { $0 + ($1["flagged"] ?? 0) } == flagged.count)
    let sound = (listings["read"] ?? 0) - quarantined.count
    #expect(languages.values.reduce(0) { $0 + ($1["read"] ?? 0) } == sound)
    #expect((summary["coverage"] as? [String: Int])?["title"] == sound)
    let codes = try #require(summary["quarantine"] as? [String: Int])
    #expect(codes.values.reduce(0, +) == quarantined.count)
    let feeds = try #require(summary["feeds"] as? [[String: Any]])
    #expect(feeds.reduce(0) { $0 + ($1["records"] as? Int ?? 0) } == listings["read"])
    // One row a flagged listing, below the header.
    let rows = try #require(try scratch.run("run")["flagged.csv"])
    #expect(String(decoding: rows, as: UTF8.self).split(separator: "\r\n").count == flagged.count + 1)
  }

  @Test("run.json holds what differs from run to run, and only it") func runDocument() throws {
    let scratch = try Scratch()
    try run(scratch)
    let run = try scratch.json("run/run.json")
    #expect(
      run.keys.sorted() == [
        "bytes_in", "end", "host", "jobs", "listings", "listings_per_second", "peak_memory_bytes", "seconds",
        "start", "version",
      ])
    #expect(run["listings"] as? Int == 101)
    let sizes = try Self.feeds.map { try Data(contentsOf: URL(fileURLWithPath: Command.sample($0))).count }
    #expect(run["bytes_in"] as? Int == sizes.reduce(0, +))
    #expect(try #require(run["start"] as? String) <= #require(run["end"] as? String))
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/run/flagged.jsonl")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
