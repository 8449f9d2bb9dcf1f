import Foundation
import Testing

@Suite("Trader rules and rules for listings see the ledger")
struct TraderLedgerTests {
  private static let rules = """
    rule again-001 "Offered by a trader with strikes" {
      version 1 status active category med-rx severity high measure remove
      find word = any of ("wooden spoon") in title
      flag when word and trader.strikes >= 1
      verdict review
      say en "{word.text}"
      expect review { title: "Wooden spoon", trader: { strikes: 1 } }
      expect pass { title: "Wooden spoon", trader: { strikes: 0 } }
    }
    trader rule strikes-001 "Strikes" {
      version 1 status active category trader-info severity high
      flag when trader.strikes >= 1
      action warn or suspend when trader.strikes >= 2 and trader.first_seen at least 1 days ago
      say en "{trader.strikes} strikes"
      expect warn { trader: { strikes: 1 } }
      expect pass { trader: { strikes: 0 } }
    }
    """

  private static let policy = """
    automatic:
      - {verdict: block, severity: [critical], lane: exact}
    strikes: {period: 1 days}
    ladder:
      - {measure: warning, strikes: 1}
    """

  private func prepared() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Command.rules, toPath: "\(scratch.path)/rules")
    try scratch.write("rules/own.rules", Self.rules)
    try scratch.write("policy.yml", Self.policy)
    try scratch.write("1.csv", LedgerTests.feed([LedgerTests.illegal, LedgerTests.clean]))
    try scratch.write(
      "2.csv", LedgerTests.feed([LedgerTests.illegal, LedgerTests.clean, ("L3", "Haschisch 5 g")]))
    return scratch
  }

  private func scan(
    _ feed: String, day: String, out: String, _ options: [String] = [], input: FileHandle? = nil,
    in scratch: Scratch
  ) throws -> Outcome {
    try Command.run(
      [
        "scan", feed, "--rules", "rules", "--as-of", day, "--out", out, "--ledger", "ledger.db", "--policy",
        "policy.yml",
      ] + options, in: scratch, input: input)
  }

  private func flagged(_ run: String, _ scratch: Scratch) throws -> [String] {
    try scratch.lines("\(run)/flagged.jsonl").compactMap {
      ($0["listing"] as? [String: Any])?["id"] as? String
    }
  }

  private func merchant(_ run: String, _ scratch: Scratch) throws -> [String: Any] {
    let lines = try scratch.lines("\(run)/merchants.jsonl")
    #expect(lines.count == 1)
    return try #require(lines.first)
  }

  @Test func `strikes of the run for trader rules, of the nights before for listings`() throws {
    let scratch = try prepared()
    let first = try scan("1.csv", day: "2026-11-23", out: "r1", in: scratch)
    #expect(first.status == 0, "\(first.errors)")
    // The spoon is no finding: before the run there was no strike.
    #expect(try flagged("r1", scratch) == ["L1"])
    let one = try merchant("r1", scratch)
    #expect(one["strikes"] as? Int == 1)
    #expect(one["strikes_by_severity"] as? [String: Int] == ["critical": 1])
    #expect(one["first_seen"] as? String == "2026-11-23")
    #expect((one["proposal"] as? [String: Any])?["measure"] as? String == "warning")
    let proposals = try #require(one["proposals"] as? [[String: Any]])
    #expect(proposals.map { $0["by"] as? String } == ["rule", "ladder"])
    #expect((proposals.first?["say"] as? [String: String])?["en"] == "1 strikes")
    // What is proposed by the ladder can be found among the actions.
    let actions = try scratch.lines("r1/actions.jsonl").map { $0["action"] as? String }
    #expect(actions.contains(proposals.last?["action"] as? String))

    #expect(try scan("2.csv", day: "2026-11-24", out: "r2", in: scratch).status == 0)
    #expect(try flagged("r2", scratch) == ["L1", "L2", "L3"])
    let two = try merchant("r2", scratch)
    let strikes = try Command.run(
      ["ledger", "strikes", "--ledger", "ledger.db", "--format", "json", "--as-of", "2026-11-24"], in: scratch
    )
    let told = try #require(try jsonLines(strikes.output).first)
    #expect(told["trader"] as? String == "T-1")
    #expect(two["strikes"] as? Int == told["strikes"] as? Int)
    #expect(two["strikes_by_severity"] as? [String: Int] == told["by_severity"] as? [String: Int])
    #expect(two["strikes"] as? Int == 2)
    #expect((two["proposal"] as? [String: Any])?["measure"] as? String == "suspension")
  }

  @Test func `the same night again, elsewhere or in place, gives the same bytes`() throws {
    let scratch = try prepared()
    #expect(try scan("1.csv", day: "2026-11-23", out: "r1", in: scratch).status == 0)
    let reference = try scratch.run("r1")
    // The ledger holds a strike of this very run, which must not count.
    for (out, jobs) in [("r1b", "1"), ("r1c", "8")] {
      let again = try scan("1.csv", day: "2026-11-23", out: out, ["--jobs", jobs], in: scratch)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try scratch.run(out) == reference)
    }
    let place = try scan("1.csv", day: "2026-11-23", out: "r1", in: scratch)
    #expect(place.status == 0, "\(place.errors)")
    #expect(place.errors.contains("unchanged    r1"))
    // Another feed on the same day: the strike counts.
    let other = try scan("1.csv", day: "2026-11-23", out: "r2", ["--namespace", "other"], in: scratch)
    #expect(other.status == 0, "\(other.errors)")
    #expect(try flagged("r2", scratch) == ["L1", "L2"])
    // And where an earlier run stands in its place.
    let replaced = try scan(
      "2.csv", day: "2026-11-23", out: "r1", ["--replace", "--namespace", "third"], in: scratch)
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(try flagged("r1", scratch) == ["L1", "L2", "L3"])
  }

  @Test func `a pipe cannot be read again, which is said`() throws {
    let scratch = try prepared()
    func scanPipe(_ out: String) throws -> Outcome {
      try scan(
        "-", day: "2026-11-23", out: out, input: FileHandle(forReadingAtPath: "\(scratch.path)/1.csv"),
        in: scratch)
    }
    #expect(try scanPipe("r1").status == 0)
    let again = try scanPipe("r2")
    #expect(again.status == 74)
    #expect(again.lines.count == 1, "\(again.errors)")
    #expect(again.errors.contains("Name a file instead"))
    #expect(!scratch.exists("r2"))
  }

  @Test func `who is linked to a trader with strikes is told of it`() throws {
    let scratch = try prepared()
    try scratch.write(
      "t.csv", "id,name,phone\nT-1,Ahorn,+49 30 23125000\nT-2,Buche,+49 30 23125000\nT-3,Eiche,\n")
    #expect(try scan("1.csv", day: "2026-11-23", out: "r1", ["--traders", "t.csv"], in: scratch).status == 0)
    let lines = try scratch.lines("r1/merchants.jsonl")
    #expect(lines.map { $0["linked_barred"] as? [String] } == [[], ["T-1"], nil])
    let links = (try scratch.json("r1/summary.json")["traders"] as? [String: Any])?["links"] as? [String: Any]
    #expect(links?["clusters_with_barred"] as? Int == 1)
  }
}
