import CompiledRules
import Foundation
import Pipeline
import Reports
import Testing

@Suite("The samples, scanned with the starter rules")
struct SampleTests {
  /// `samples/expected.tsv`: written by hand, before there was an engine.
  private struct Expected {
    var id: String
    var verdict: String
    var rule: String
  }

  private func expected(_ file: String) throws -> [Expected] {
    let text = try String(contentsOf: root.appendingPathComponent("samples/expected.tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return cells.count >= 4 && cells[0] == file
        ? Expected(id: cells[1], verdict: cells[2], rule: cells[3]) : nil
    }
  }

  @Test(
    "every listing gets the verdict that was written down for it",
    arguments: ["catalogue.xml", "shop.csv", "offers.jsonl"])
  func verdicts(file: String) throws {
    let scratch = try Scratch()
    let (result, files) = try scan(
      [root.appendingPathComponent("samples/\(file)").path], program: starterRules(),
      out: "\(scratch.path)/run")
    let expectations = try expected(file)
    #expect(expectations.count >= 20)
    var flagged: [String: (String, [String])] = [:]
    for line in try lines(files["flagged.jsonl"]) {
      let listing = try #require(line["listing"] as? [String: Any])
      let id = try #require(listing["id"] as? String)
      let findings = try #require(line["findings"] as? [[String: Any]])
      flagged[id] = (try #require(line["verdict"] as? String), findings.compactMap { $0["rule"] as? String })
      try check(findings, listing)
    }
    var shadow: [String: [String]] = [:]
    for line in try lines(files["shadow.jsonl"]) {
      let listing = try #require(line["listing"] as? [String: Any])
      let findings = try #require(line["findings"] as? [[String: Any]])
      shadow[try #require(listing["id"] as? String)] = findings.compactMap { $0["rule"] as? String }
    }
    var quarantined = 0
    for expectation in expectations {
      switch expectation.verdict {
      case "quarantined": quarantined += 1
      case "pass":
        #expect(flagged[expectation.id] == nil, "\(expectation)")
        // `RULE (shadow)`: passes, and is reported apart.
        let rule = expectation.rule.split(separator: " ").first.map(String.init) ?? "-"
        if rule != "-" { #expect(shadow[expectation.id]?.contains(rule) == true, "\(expectation)") }
      default:
        #expect(flagged[expectation.id]?.0 == expectation.verdict, "\(expectation)")
        #expect(flagged[expectation.id]?.1.contains(expectation.rule) == true, "\(expectation)")
      }
    }
    #expect(result.totals.quarantined == UInt64(quarantined))
    #expect(result.totals.read == UInt64(expectations.count))
  }

  /// A match's text is the very slice that its offsets name.
  private func check(_ findings: [[String: Any]], _ listing: [String: Any]) throws {
    for match in findings.flatMap({ $0["matches"] as? [[String: Any]] ?? [] }) {
      #expect(try quoted(match, in: listing) == match["text"] as? String)
    }
  }
}
