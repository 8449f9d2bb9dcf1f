import CompiledRules
import Foundation
import Listings
import Testing

@testable import Reports

@Suite("summary.json, manifest.json and run.json, as they are promised")
struct DocumentTests {
  private var totals: RunTotals {
    var totals = RunTotals(program: makeProgram())
    totals.read = 10
    totals.clean = 6
    totals.flagged = 3
    totals.quarantined = 1
    totals.review = 1
    totals.block = 2
    totals.undecided = 1
    totals.rules[0].flagged = 2
    totals.rules[0].ignored = 4
    totals.rules[1].flagged = 1
    totals.rules[1].undecided = 1
    totals.rules[1].unknownWithoutHit = 5
    totals.rules[1].shadow = 7
    totals.categories = [2, 0]
    totals.languages["none"] = .init()
    totals.languages["de"] = .init()
    totals.languages["de"]?.read = 9
    totals.languages["de"]?.flagged = 3
    totals.coverage[Int(Field.id.rawValue)] = 9
    totals.coverage[Int(Field.attribute.rawValue)] = 8
    totals.replacedBytes = 2
    totals.recovered = 1
    totals.ragged = 3
    totals.repeatedKeys = 1
    totals.quarantineCodes = ["json-value": 1]
    return totals
  }

  private var facts: RunFacts {
    var first = FeedFacts(
      context: FeedContext(
        name: "night/a \"b\".xml.gz", namespace: "de-shop", seller: "T-1", countries: ["AT", "DE"],
        language: "de"),
      digest: String(repeating: "ab", count: 32), bytes: 2048, compression: ["gzip", "zstd"], format: "xml",
      encoding: "UTF-8", profile: "google-rss")
    first.records = 10
    first.quarantined = 1
    var second = FeedFacts(context: FeedContext(name: "-", isComplete: false))
    second.damage = "the feed is empty"
    return RunFacts(
      feeds: [first, second], rulesHash: String(repeating: "0f", count: 32), ruleCount: 2,
      asOf: CalendarDay(year: 2026, month: 3, day: 9), engineVersion: "1.2.3", unicodeVersion: "15.0.0",
      settings: "csv excel")
  }

  @Test func summary() {
    let coverage = Field.allCases.filter { $0 != .links }.map { field in
      "    \"\(field.name)\": \(field == .id ? 9 : field == .attribute ? 8 : 0)"
    }
    let expected = """
      {
        "as_of": "2026-03-09",
        "rules_hash": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
        "complete": false,
        "listings": {
          "read": 10,
          "clean": 6,
          "flagged": 3,
          "quarantined": 1
        },
        "verdicts": {
          "block": 2,
          "review": 1,
          "undecided": 1
        },
        "rules": [
          {
            "rule": "med-rx-001",
            "version": 3,
            "title": "",
            "category": "med-rx",
            "severity": "critical",
            "status": "active",
            "flagged": 2,
            "ignored": 4,
            "excepted": 0,
            "undecided": 0,
            "unknown_without_hit": 0,
            "shadow": 0
          },
          {
            "rule": "laser-001",
            "version": 1,
            "title": "",
            "category": "lasers",
            "severity": "low",
            "status": "active",
            "flagged": 1,
            "ignored": 0,
            "excepted": 0,
            "undecided": 1,
            "unknown_without_hit": 5,
            "shadow": 7
          }
        ],
        "categories": {
          "med-rx": 2
        },
        "exceptions": [],
        "languages": {
          "de": {
            "read": 9,
            "flagged": 3
          },
          "none": {
            "read": 0,
            "flagged": 0
          }
        },
        "coverage": {
      \(coverage.joined(separator: ",\n"))
        },
        "marks": {
          "replaced_bytes": 2,
          "recovered": 1,
          "ragged": 3
        },
        "repeated_keys": 1,
        "quarantine": {
          "json-value": 1
        },
        "feeds": [
          {
            "file": "night/a \\"b\\".xml.gz",
            "format": "xml",
            "encoding": "UTF-8",
            "profile": "google-rss",
            "records": 10,
            "quarantined": 1,
            "complete": true,
            "damage": null
          },
          {
            "file": "-",
            "format": "",
            "encoding": "",
            "profile": "",
            "records": 0,
            "quarantined": 0,
            "complete": false,
            "damage": "the feed is empty"
          }
        ],
        "skipped": []
      }

      """
    #expect(text(SummaryDocument.make(totals, facts, program: makeProgram()).rendered()) == expected)
  }

  @Test func manifest() throws {
    let files = [("summary.json", "22"), ("flagged.jsonl", "11")].map { (name: $0.0, sha256: $0.1) }
    let expected = """
      {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [
          {
            "name": "flagged.jsonl",
            "digest": {
              "sha256": "11"
            }
          },
          {
            "name": "summary.json",
            "digest": {
              "sha256": "22"
            }
          }
        ],
        "predicateType": "urn:feedwarden:run:v1",
        "predicate": {
          "run_id": "\(try runID())",
          "as_of": "2026-03-09",
          "feeds": [
            {
              "file": "night/a \\"b\\".xml.gz",
              "sha256": "abababababababababababababababababababababababababababababababab",
              "bytes": 2048,
              "compression": [
                "gzip",
                "zstd"
              ],
              "format": "xml",
              "encoding": "UTF-8",
              "profile": "google-rss",
              "namespace": "de-shop",
              "kind": "complete",
              "seller": "T-1",
              "countries": [
                "AT",
                "DE"
              ],
              "language": "de",
              "records": 10,
              "quarantined": 1,
              "complete": true
            },
            {
              "file": "-",
              "sha256": "",
              "bytes": 0,
              "compression": [],
              "format": "",
              "encoding": "",
              "profile": "",
              "namespace": "default",
              "kind": "delta",
              "seller": null,
              "countries": [],
              "language": null,
              "records": 0,
              "quarantined": 0,
              "complete": false
            }
          ],
          "rules": {
            "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
            "count": 2
          },
          "traders": null,
          "rates": null,
          "orders": null,
          "policy": null,
          "ledger": null,
          "engine_version": "1.2.3",
          "unicode_version": "15.0.0",
          "listings": {
            "read": 10,
            "clean": 6,
            "flagged": 3,
            "quarantined": 1
          },
          "previous_manifest": "cd"
        }
      }

      """
    #expect(text(ManifestDocument.make(files: files, totals, facts, previous: "cd").rendered()) == expected)
  }

  /// The id as documented, by another program: each text behind its length in eight bytes.
  private func runID() throws -> String {
    let parts = [
      "night/a \"b\".xml.gz", String(repeating: "ab", count: 32), "de-shop",
      "T-1\u{1F}AT,DE\u{1F}de\u{1F}complete",
      "-", "", "default", "\u{1F}\u{1F}\u{1F}delta", String(repeating: "0f", count: 32), "2026-03-09",
      "csv excel",
    ]
    var bytes = Data()
    for part in parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part.utf8)
    }
    let scratch = Scratch()
    try bytes.write(to: URL(fileURLWithPath: scratch("id")))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", scratch("id")]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer.prefix(64), as: UTF8.self)
  }

  @Test("whatever decides outputs changes the run's id, and nothing else does") func identity() {
    let id = ManifestDocument.runID(facts)
    func changed(_ change: (inout RunFacts) -> Void) -> String {
      var facts = facts
      change(&facts)
      return ManifestDocument.runID(facts)
    }
    let others = [
      changed { $0.feeds[0].digest = "00" }, changed { $0.feeds[0].name = "other" },
      changed { $0.feeds[0].namespace = "at-shop" }, changed { $0.feeds[0].seller = nil },
      changed { $0.feeds[0].countries = ["AT"] }, changed { $0.feeds[0].language = "fr" },
      changed { $0.feeds[0].isCompleteFeed = false }, changed { $0.feeds.swapAt(0, 1) },
      changed { $0.rulesHash = "00" }, changed { $0.asOf = CalendarDay(year: 2026, month: 3, day: 10) },
      changed { $0.settings = "csv standard" },
    ]
    #expect(Set(others + [id]).count == others.count + 1)
    #expect(changed { $0.engineVersion = "9" } == id)
    #expect(changed { $0.feeds[1].damage = nil } == id)
  }

  @Test(arguments: [(2.5, "2.500", 4), (0.0004, "0.000", 25000), (0, "0.000", 0), (61.0625, "61.063", 0)])
  func run(seconds: Double, written: String, rate: Int) {
    let document = RunDocument(
      start: "2026-03-09T01:02:03Z", end: "2026-03-09T01:02:05Z", seconds: seconds, host: "h\u{7}1", jobs: 2,
      bytesIn: 2048, listings: 10, peakMemory: 4096, version: "1.2.3")
    let expected = """
      {
        "start": "2026-03-09T01:02:03Z",
        "end": "2026-03-09T01:02:05Z",
        "seconds": \(written),
        "host": "h\\u00071",
        "jobs": 2,
        "bytes_in": 2048,
        "listings": 10,
        "listings_per_second": \(rate),
        "peak_memory_bytes": 4096,
        "version": "1.2.3"
      }

      """
    #expect(text(document.json.rendered()) == expected)
  }
}
