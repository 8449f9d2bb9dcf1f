import Foundation
import Testing

@Suite("rules profile") struct RulesProfileTests {
  private func profile(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try Command.run(["rules", "profile"] + arguments, in: scratch)
  }

  private func lines(_ outcome: Outcome, _ type: String) throws -> [[String: Any]] {
    try jsonLines(outcome.output).filter { $0["type"] as? String == type }
  }

  @Test(
    "finds what a scan finds", arguments: [["catalogue.xml"], ["shop.csv", "offers.jsonl", "catalogue.xml"]])
  func agreement(samples: [String]) throws {
    let scratch = try Scratch()
    let feeds = samples.map { Command.sample($0) }
    let scan = try Command.scan(feeds + ["--out", "run", "--quiet"], in: scratch)
    #expect(scan.status == 0)
    let document = try scratch.json("run/summary.json")
    let summary = try #require(document["listings"] as? [String: Any])
    let outcome = try profile(
      feeds + ["--rules", Command.rules, "--as-of", "2026-11-23", "--format", "json"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let run = try #require(try lines(outcome, "run").first)
    #expect(run["listings"] as? Int == (summary["clean"] as? Int ?? 0) + (summary["flagged"] as? Int ?? 0))
    #expect(run["flagged"] as? Int == summary["flagged"] as? Int)
    #expect(run["quarantined"] as? Int == summary["quarantined"] as? Int)
    let rules = try lines(outcome, "rule")
    var counted = 0
    for rule in try #require(document["rules"] as? [[String: Any]]) {
      let found = rules.first { $0["rule"] as? String == rule["rule"] as? String }
      for (key, own) in [
        ("flagged", "flagged"), ("undecided", "undecided"), ("shadow", "shadow"),
        ("excepted", "excepted"), ("ignored", "ignored"),
      ] {
        let expected = rule[key] as? Int ?? 0
        #expect(found?[own] as? Int ?? 0 == expected, "\(rule["rule"] ?? "") \(key)")
        counted += expected
      }
    }
    #expect(counted > 10)
    // The parts of the time are parts of it.
    func time(_ key: String) -> Int { run[key] as? Int ?? -1 }
    #expect(rules.reduce(0) { $0 + ($1["ns"] as? Int ?? 0) } == time("rules_ns"))
    #expect(time("rules_ns") > 0 && time("rules_ns") <= time("evaluating_ns"))
    #expect(time("folding_ns") + time("matching_ns") + time("evaluating_ns") <= time("measured_scan_ns"))
  }

  private static let rules = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    list words "Words" { *: alpha, beta*, *gam*, delta }

    rule r-1 "Rule" {
      version 1  status active  category goods  severity high
      find word = any of words in title
      find box = any of (box) in title
      ignore word where box within 2 words before word
      flag when word
      verdict block
      say en "{word.text}"
      expect block { title: "alpha" }
      expect pass { title: "box for alpha" }
    }

    rule r-2 "Rule" {
      version 1  status shadow  category goods  severity high
      find word = any of (alpha) in title
      flag when word and missing(brand)
      verdict review
      say en "x"
      expect review { title: "alpha" }
      expect pass { title: "alpha", brand: "b" }
    }

    exception to r-1 for trader "T-1" until 2099-01-31 { reason "x" approved_by "y" }

    """

  /// Counted by hand: `alpha` three times as a word and once inside one, `betas`, `gam` inside a word and as one.
  private static let feed = """
    {"id":"1","title":"Alpha and alpha, alphabet","seller_id":"T-9"}
    {"id":"2","title":"box of alpha; betas"}
    {"id":"3","title":"amalgam"}
    {"id":"4","title":"gam","seller_id":"T-1"}
    {"id":"5","title":"nothing","brand":"delt"}

    """

  @Test("hits and places, counted by hand") func counts() throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.rules)
    try scratch.write("feed.jsonl", Self.feed)
    let outcome = try profile(["feed.jsonl", "--rules", "a.rules", "--format", "json"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    var rules: [String: [Int]] = [:]
    for rule in try lines(outcome, "rule") {
      rules[rule["rule"] as? String ?? ""] = [
        "evaluations", "hits", "ignored", "flagged", "shadow", "excepted",
      ].map { rule[$0] as? Int ?? -1 }
    }
    // r-1: listings 1 to 4; hits alpha, alpha, betas, amalGAM, gam and box; the alpha behind the box is ignored.
    #expect(rules == ["r-1": [4, 6, 1, 3, 0, 1], "r-2": [2, 3, 0, 0, 2, 0]])
    var terms: [String: [Int]] = [:]
    for term in try lines(outcome, "term") {
      terms["\(term["term"] ?? "") \(term["list"] ?? "")"] = ["places", "candidates", "hits"].map {
        term[$0] as? Int ?? -1
      }
    }
    #expect(
      terms == [
        "alpha words": [4, 3, 2], "alpha (r-2)": [4, 3, 3], "beta words": [1, 1, 1], "gam words": [2, 2, 2],
        "box (r-1)": [1, 1, 1],
      ])
  }

  @Test("the costliest rules and terms, and what measuring costs") func text() throws {
    let scratch = try Scratch()
    let outcome = try profile(
      [Command.sample("catalogue.xml"), "--rules", Command.rules, "--top", "2"], in: scratch)
    #expect(outcome.status == 0)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("60 listings in 1 feed, 23 flagged, 1 record cannot be read\n"))
    #expect(text.contains("\nmeasuring added "))
    let lines = text.split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.hasPrefix("rule ") })
    #expect(lines[head + 3].wholeMatch(of: /and \d+ rules more \(--top 0 shows all\)/) != nil)
    let terms = try #require(lines.firstIndex { $0.hasPrefix("term ") })
    #expect(lines[terms + 3].wholeMatch(of: /and \d+ terms more \(--top 0 shows all\)/) != nil)
    let all = try profile(
      [Command.sample("catalogue.xml"), "--rules", Command.rules, "--top", "0"], in: scratch)
    #expect(!String(decoding: all.output, as: UTF8.self).contains("more (--top"))
  }

  @Test(
    "what is wrong is told in one line",
    arguments: [
      (["none.xml", "--rules", "a.rules"], 66), (["feed.jsonl", "--rules", "none"], 78),
      (["feed.jsonl", "--rules", "a.rules", "--top", "-1"], 64), (["feed.jsonl"], 64),
      (["cut.jsonl.gz", "--rules", "a.rules"], 65),
    ])
  func wrong(arguments: [String], status: Int) throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.rules)
    try scratch.write("feed.jsonl", Self.feed)
    try scratch.write("cut.jsonl.gz", Data([0x1F, 0x8B, 8, 0, 0]))
    let outcome = try profile(arguments, in: scratch)
    #expect(Int(outcome.status) == status, "\(outcome.errors)")
    #expect(outcome.errors.contains("error") || outcome.errors.contains("Error"))
  }
}
