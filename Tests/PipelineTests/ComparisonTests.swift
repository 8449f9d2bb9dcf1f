import CompiledRules
import FeedInput
import FeedParsing
import Foundation
import Listings
import Pipeline
import Reports
import RuleComparison
import RuleEngine
import Testing

@Suite("A comparison of rule sets is what two scans, compared, give")
struct ComparisonTests {
  private static let samples = ["catalogue.xml", "shop.csv", "offers.jsonl"].map {
    root.appendingPathComponent("samples/\($0)").path
  }

  /// Compares over files; returns the result and the published files but `run.json`.
  private func compare(
    _ files: [String], _ old: RuleProgram, _ new: RuleProgram, shadow: Bool = false, jobs: Int = 2,
    chunkBytes: Int = 1 << 20, spoolMemory: Int = 8 << 20, out: String
  ) throws -> (ComparisonOutcome, [String: Data]) {
    let pair = ProgramPair(old: old, new: new)
    let feeds = files.map { file in
      FeedRequest(
        location: .file(path: file), context: FeedContext(name: (file as NSString).lastPathComponent),
        session: SessionOptions(profiles: .builtIn(), chunkBytes: chunkBytes))
    }
    let scan = ScanRequest(
      feeds: feeds, program: pair.merged, asOf: CalendarDay(year: 2026, month: 11, day: 23), jobs: jobs,
      outputDirectory: out, engineVersion: "test", spoolMemory: spoolMemory)
    let request = ComparisonRequest(scan: scan, pair: pair, includesShadow: shadow, seed: "test")
    let result = try ComparisonRun(request).run { totals, seconds in
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

  /// A listing's state by its place, read from a scan's files by an independent parser.
  private func states(_ files: [String: Data], shadow: Bool) throws -> [String: String] {
    var findings: [String: [(verdict: String, undecided: Bool)]] = [:]
    for name in shadow ? ["flagged.jsonl", "shadow.jsonl"] : ["flagged.jsonl"] {
      for line in try lines(files[name]) {
        let place = try self.place(line)
        for finding in try #require(line["findings"] as? [[String: Any]]) {
          findings[place, default: []].append(
            (try #require(finding["verdict"] as? String), finding["undecided"] as? Bool ?? false))
        }
      }
    }
    return findings.mapValues { findings in
      if findings.contains(where: { $0.verdict == "block" }) { return "block" }
      return findings.allSatisfy(\.undecided) ? "review undecided" : "review"
    }
  }

  private func place(_ line: [String: Any]) throws -> String {
    let source = try #require(line["source"] as? [String: Any])
    return "\(source["file"] ?? "") \(source["record"] ?? "")"
  }

  private func state(_ side: Any?) throws -> String {
    let side = try #require(side as? [String: Any])
    let verdict = try #require(side["verdict"] as? String)
    return side["undecided"] as? Bool == true ? "\(verdict) undecided" : verdict
  }

  @Test("whatever is changed in the rules", arguments: 0..<16)
  func agreement(seed: Int) throws {
    let scratch = try Scratch()
    var random = SplitMix(state: UInt64(seed) &+ 1)
    let starter = try starterRules()
    let old = seed % 3 == 0 ? starter : RuleMutator.mutated(starter, times: 6, &random)
    let new = RuleMutator.mutated(old, times: 1 + seed % 12, &random)
    let generated = try scratch.write(
      "generated.jsonl", GeneratedListings.lines(250, from: [old, new], &random))
    try checkAgreement(old, new, Self.samples + [generated], shadow: seed % 4 == 3, scratch)
  }

  @Test("whatever is changed in tables, exceptions, lets and lists", arguments: 0..<20)
  func agreementInLanguage(seed: Int) throws {
    let scratch = try Scratch()
    var random = SplitMix(state: UInt64(seed) &* 31 &+ 7)
    let old = WrittenRules(&random)
    var new = old
    for _ in 0..<(1 + seed % 6) {
      if let change = WrittenRules.Change.allCases.randomElement(using: &random) {
        new.apply(change, &random)
      }
    }
    let generated = try scratch.write("generated.jsonl", WrittenRules.listings(300, &random))
    try checkAgreement(old.program(), new.program(), [generated], shadow: false, scratch)
  }

  @Test("a single change of the written rules is its own cause", arguments: WrittenRules.Change.allCases)
  func causesInLanguage(change: WrittenRules.Change) throws {
    let scratch = try Scratch()
    var seen = 0
    for seed in 0..<40 where seen < 3 {
      var random = SplitMix(state: UInt64(seed) &* 101 &+ 3)
      let old = WrittenRules(&random)
      var new = old
      new.apply(change, &random)
      let generated = try scratch.write("\(seed).jsonl", WrittenRules.listings(150, &random))
      let (_, outputs) = try compare(
        [generated], old.program(), new.program(), out: "\(scratch.path)/diff-\(seed)")
      for line in try lines(outputs["changes.jsonl"]) {
        seen += 1
        for rule in try #require(line["rules"] as? [[String: Any]]) {
          for cause in try #require(rule["causes"] as? [[String: Any]]) {
            #expect(cause["minimal"] as? Bool == true)
            for edit in try #require(cause["edits"] as? [[String: Any]]) {
              #expect(change.edits.contains(try #require(edit["kind"] as? String)), "\(edit)")
            }
          }
        }
      }
    }
    #expect(seen > 0, "no listing is touched by \(change)")
  }

  private func checkAgreement(
    _ old: RuleProgram, _ new: RuleProgram, _ files: [String], shadow: Bool, _ scratch: Scratch
  ) throws {
    let (result, outputs) = try compare(files, old, new, shadow: shadow, out: "\(scratch.path)/diff")
    let before = try states(scan(files, program: old, out: "\(scratch.path)/old").1, shadow: shadow)
    let after = try states(scan(files, program: new, out: "\(scratch.path)/new").1, shadow: shadow)

    var expected: [String: [String]] = [:]
    for place in Set(before.keys).union(after.keys) {
      let states = [before[place] ?? "pass", after[place] ?? "pass"]
      if states[0] != states[1] { expected[place] = states }
    }
    var given: [String: [String]] = [:]
    for line in try lines(outputs["changes.jsonl"]) {
      let place = try self.place(line)
      #expect(given[place] == nil)
      given[place] = [try state(line["from"]), try state(line["to"])]
      let rules = try #require(line["rules"] as? [[String: Any]])
      #expect(rules.contains { $0["decides"] as? Bool == true })
      for rule in rules {
        let causes = try #require(rule["causes"] as? [[String: Any]])
        #expect(!causes.isEmpty)
        // The versions between the two always add up to what was scanned.
        #expect(causes.allSatisfy { $0["minimal"] as? Bool == true }, "\(rule)")
      }
    }
    #expect(given == expected)
    #expect(result.totals[.changed] == UInt64(expected.count))
    #expect(result.totals[.newBlocks] == UInt64(expected.values.count { $0[1] == "block" }))
    #expect(result.totals[.released] == UInt64(expected.values.count { $0[1] == "pass" }))
    #expect(result.totals[.newFlags] == UInt64(expected.values.count { $0[0] == "pass" }))
    try checkRuns("\(scratch.path)/old", "\(scratch.path)/new", shadow: shadow, against: outputs)
  }

  /// The two scans, compared as published runs, give what the comparison over the feeds gives, causes apart.
  private func checkRuns(
    _ old: String, _ new: String, shadow: Bool, against outputs: [String: Data]
  ) throws {
    let out = "\(new)-runs"
    let runs = try RunPair(old: PublishedRun(path: old), new: PublishedRun(path: new))
    let settings = ComparisonSettings(
      includesShadow: shadow, seed: "test", outputDirectory: out, engineVersion: "test")
    _ = try PublishedComparison(runs, settings).run { totals, seconds in
      RunDocument(
        start: "", end: "", seconds: seconds, host: "", jobs: 1, bytesIn: 0, listings: totals.read,
        peakMemory: 0, version: "test")
    }
    func told(_ data: Data?) throws -> [NSDictionary] {
      try lines(data).map { line in
        var line = line
        line["rules"] = try #require(line["rules"] as? [[String: Any]]).map { rule in
          rule.filter { $0.key != "causes" }
        }
        return line as NSDictionary
      }
    }
    func content(_ name: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))
    }
    #expect(try told(content("changes.jsonl")) == told(outputs["changes.jsonl"]))
    let (one, other) = (
      try JSONSerialization.jsonObject(with: content("summary.json")) as? [String: Any],
      try JSONSerialization.jsonObject(with: outputs["summary.json"] ?? Data()) as? [String: Any]
    )
    for key in ["listings", "changes", "flow", "sellers", "categories", "languages", "sample"] {
      #expect(one?[key] as? NSObject == other?[key] as? NSObject, "\(key)")
    }
  }

  @Test("a single edit is its own cause", arguments: RuleMutator.Kind.allCases)
  func causes(kind: RuleMutator.Kind) throws {
    let scratch = try Scratch()
    var seen = 0
    for seed in 0..<12 where seen < 3 {
      var random = SplitMix(state: UInt64(seed) &* 77 &+ 5)
      let old = try starterRules()
      var new = old
      RuleMutator.mutate(&new, kind, &random)
      let generated = try scratch.write(
        "\(seed).jsonl", GeneratedListings.lines(300, from: [old, new], &random))
      let (_, outputs) = try compare(
        Self.samples + [generated], old, new, shadow: true, out: "\(scratch.path)/diff-\(seed)")
      for line in try lines(outputs["changes.jsonl"]) {
        seen += 1
        for rule in try #require(line["rules"] as? [[String: Any]]) {
          for cause in try #require(rule["causes"] as? [[String: Any]]) {
            for edit in try #require(cause["edits"] as? [[String: Any]]) {
              let told = try #require(edit["kind"] as? String)
              #expect(kind.edits.contains(told), "\(edit)")
            }
          }
        }
      }
    }
    #expect(seen > 0, "no listing is touched by \(kind)")
  }

  @Test("the same bytes for any jobs and chunks", arguments: [(1, 1 << 20), (8, 1 << 20), (2, 700), (3, 64)])
  func determinism(jobs: Int, chunkBytes: Int) throws {
    let scratch = try Scratch()
    var random = SplitMix(state: 99)
    let old = try starterRules()
    let new = RuleMutator.mutated(old, times: 10, &random)
    let generated = try scratch.write(
      "generated.jsonl", GeneratedListings.lines(500, from: [old, new], &random))
    let files = Self.samples + [generated]
    let (_, one) = try compare(files, old, new, out: "\(scratch.path)/one")
    // Hardly any memory for what must wait, so that it waits in a file.
    let (_, other) = try compare(
      files, old, new, jobs: jobs, chunkBytes: chunkBytes, spoolMemory: 100, out: "\(scratch.path)/other")
    #expect(try lines(one["changes.jsonl"]).count > 10)
    #expect(one == other)
  }

  @Test("equal rule sets change nothing, and every rule is evaluated once") func equal() throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let pair = ProgramPair(old: program, new: program)
    #expect(pair.merged.rules.count == program.rules.count)
    #expect(pair.edited.isEmpty)
    let (result, outputs) = try compare(Self.samples, program, program, out: "\(scratch.path)/run")
    #expect(result.totals[.changed] == 0)
    #expect(result.totals.compared == 100)
    #expect(outputs["changes.jsonl"]?.isEmpty == true)
  }

  @Test("words alone are told apart from what changes verdicts") func words() throws {
    let old = try starterRules()
    var new = old
    new.rules[0].title = "Another title"
    new.rules[0].version += 1
    let pair = ProgramPair(old: old, new: new)
    #expect(pair.edited.map(\.id) == [old.rules[0].id])
    #expect(pair.edited.first?.edits == [])
    #expect(pair.edited.first?.words.count == 2)
    #expect(pair.merged.rules.count == old.rules.count)
  }

  @Test(
    "bounds on changes",
    arguments: [
      ("new-blocks>0.1%", 1, 1000, false), ("new-blocks>0.1%", 2, 1000, true), ("changed>=5", 5, 9, true),
      ("changed>5", 5, 9, false), ("released > 33.333333 %", 1, 3, true),
      ("released>33.333334%", 1, 3, false),
      ("new-flags>0", 0, 0, false), ("new-reviews>=0", 0, 10, false),
    ] as [(String, UInt64, UInt64, Bool)])
  func bounds(text: String, count: UInt64, compared: UInt64, exceeded: Bool) throws {
    let bound = try #require(ChangeBound(text))
    #expect(bound.isExceeded(by: count, of: compared) == exceeded)
  }

  @Test(
    "what is no bound",
    arguments: [
      "", "new-blocks", "new-blocks<1", "blocks>1", "changed>", "changed>1.5", "changed>-1", "changed>1e3",
      "changed>1%%",
    ])
  func noBounds(text: String) { #expect(ChangeBound(text) == nil) }
}
