import Foundation
import Testing

@Suite("Comparing rule sets that ask for traders and money")
struct DiffTraderTests {
  private static let feed = """
    id,title,price,seller_id
    1,semaglutide pen,5 EUR,S1
    2,semaglutide pen,5 EUR,S2
    3,replica watch,50 PLN,S2
    4,desk lamp,9 EUR,S1

    """
  private static let traders = """
    trader_id,name,country,authorisations
    S1,One,DE,pharmacy A-1 until 2027-06-30
    S2,Two,DE,
    S3,Three,DE,

    """
  // 50 PLN are 12.50 EUR.
  private static let rates = "currency,rate\nEUR,1\nPLN,0.25\n"

  private static let rules = """
    category goods "Goods" {
      basis "Some act"
      statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
    }
    rule pills "Pills" {
      version 1  status active  category goods  severity high
      find drug = any of (semaglutide) in title
      flag when drug and not trader.authorised("pharmacy")
      verdict block
      say en "x"
      expect block { title: "semaglutide" }
      expect pass { title: "lamp" }
    }
    rule watches "Watches" {
      version 1  status active  category goods  severity high
      find copy = any of (replica) in title
      flag when copy and price < 10 EUR
      verdict block
      say en "x"
      expect block { title: "replica", price: "9 EUR" }
      expect pass { title: "lamp" }
    }
    trader rule many "Several blocked listings" {
      version 1  status active  category goods  severity high
      flag when trader.blocked >= 2
      action warn
      say en "x"
      expect warn { trader: { blocked: 2 } }
      expect pass { trader: { blocked: 1 } }
    }
    trader rule idle "Closed accounts" {
      version 1  status active  category goods  severity high
      flag when trader.status == "closed"
      action suspend
      say en "x"
      expect suspend { trader: { status: "closed" } }
      expect pass { trader: { blocked: 1 } }
    }

    """

  private func project() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("feed.csv", Self.feed)
    try scratch.write("traders.csv", Self.traders)
    try scratch.write("rates.csv", Self.rates)
    for name in ["old", "new"] { _ = try scratch.makeFolder(name) }
    try scratch.write("old/a.rules", Self.rules)
    try scratch.write(
      "new/a.rules",
      Self.rules.replacing(" and not trader.authorised(\"pharmacy\")", with: "")
        .replacing("price < 10 EUR", with: "price < 20 EUR")
        .replacing("action suspend\n", with: "action terminate\n")
        .replacing("expect suspend", with: "expect terminate"))
    return scratch
  }

  private func diff(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try Command.run(["diff", "old", "new", "feed.csv", "--as-of", "2026-11-23"] + arguments, in: scratch)
  }

  private static let both = ["--traders", "traders.csv", "--rates", "rates.csv"]

  private func ids(_ scratch: Scratch, _ run: String) throws -> [String] {
    try scratch.lines("\(run)/changes.jsonl").compactMap {
      ($0["listing"] as? [String: Any])?["id"] as? String
    }
  }

  @Test("what is known of traders and currencies decides, and is told as the cause") func causes() throws {
    let scratch = try project()
    let outcome = try diff(Self.both + ["--out", "run"], in: scratch)
    #expect(outcome.status == 1, "\(outcome.errors)")
    // The pharmacy's pens, and a watch of 12.50 EUR.
    #expect(try ids(scratch, "run") == ["1", "3"])
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("1  clause “not trader.authorised(\"pharmacy\")” removed"), "\(text)")
    #expect(text.contains("1  clause “price < 10 EUR” → “price < 20 EUR”"), "\(text)")
    let predicate = try #require(try scratch.json("run/manifest.json")["predicate"] as? [String: Any])
    #expect((predicate["traders"] as? [String: Any])?["file"] as? String == "traders.csv")
    #expect(predicate["rates"] is [String: Any])
  }

  @Test("without the files nothing of this is known") func without() throws {
    let scratch = try project()
    // Nobody is authorised, and amounts in unequal currencies are a review on both sides.
    #expect(try diff(["--out", "run"], in: scratch).status == 0)
    #expect(try ids(scratch, "run") == [])
    #expect(try diff(["--rates", "rates.csv", "--out", "rates"], in: scratch).status == 1)
    #expect(try ids(scratch, "rates") == ["3"])
    #expect(try diff(["--traders", "traders.csv", "--out", "traders"], in: scratch).status == 1)
    #expect(try ids(scratch, "traders") == ["1"])
  }

  @Test("trader rules propose what two scans propose", arguments: [1, 3]) func proposals(jobs: Int) throws {
    let scratch = try project()
    let arguments = Self.both + ["--jobs", "\(jobs)"]
    #expect(try diff(arguments + ["--out", "run"], in: scratch).status == 1)
    let changes = try scratch.lines("run/trader-changes.jsonl")
    var told: [String: [String?]] = [:]
    for change in changes {
      let trader = try #require((change["trader"] as? [String: Any])?["id"] as? String)
      told[trader] = [change["from"] as? String, change["to"] as? String]
    }
    func scan(_ rules: String) throws -> [String: String?] {
      let outcome = try Command.run(
        ["scan", "feed.csv", "--rules", rules, "--as-of", "2026-11-23", "--out", "scan-\(rules)"] + arguments,
        in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
      var proposals: [String: String?] = [:]
      for line in try scratch.lines("scan-\(rules)/merchants.jsonl") {
        let trader = try #require((line["trader"] as? [String: Any])?["id"] as? String)
        proposals[trader] = .some((line["proposal"] as? [String: Any])?["measure"] as? String)
      }
      return proposals
    }
    let (before, after) = (try scan("old"), try scan("new"))
    #expect(before.count == 3)
    let expected = before.filter { $0.value != after[$0.key] ?? nil }
    #expect(Set(told.keys) == Set(expected.keys))
    for (trader, change) in told { #expect(change == [before[trader] ?? nil, after[trader] ?? nil]) }
    // By hand: two of S2's listings are blocked now.
    #expect(told == ["S2": [nil, "warning"]])
    let summary = try scratch.json("run/summary.json")
    let traders = try #require(summary["traders"] as? [String: Any])
    #expect(traders["compared"] as? Int == 3 && traders["changed"] as? Int == 1)
    let rules = try #require(summary["trader_rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["many", "idle"])
    #expect(rules.map { $0["gained"] as? Int } == [1, 0])
    #expect(rules[1]["edits"] as? [String] == ["action suspend → terminate"])
  }

  @Test("the same bytes for any number of threads") func threads() throws {
    let scratch = try project()
    for jobs in ["1", "4"] {
      #expect(try diff(Self.both + ["--jobs", jobs, "--out", "run-\(jobs)"], in: scratch).status == 1)
    }
    #expect(try scratch.run("run-1") == scratch.run("run-4"))
  }

  @Test("a change of proposals alone is a change, and can be bounded") func statuses() throws {
    let scratch = try project()
    try scratch.write(
      "new/a.rules",
      Self.rules.replacing("trader.blocked >= 2", with: "trader.blocked >= 1")
        .replacing("expect pass { trader: { blocked: 1 } }", with: "expect pass { trader: { blocked: 0 } }"))
    let outcome = try diff(Self.both, in: scratch)
    #expect(outcome.status == 1)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("changed      0 (0%)"), "\(text)")
    #expect(text.contains("clause “trader.blocked >= 2” → “trader.blocked >= 1”"), "\(text)")
    for (bound, status) in [
      ("new-proposals>0", 1), ("new-proposals>=2", 0), ("new-proposals>30%", 1), ("new-proposals>34%", 0),
    ] as [(String, Int32)] {
      let bounded = try diff(Self.both + ["--fail-if", bound], in: scratch)
      #expect(bounded.status == status, "\(bound): \(bounded.errors)")
    }
  }

  @Test("an exception to a trader rule, and its end, are edits of it") func exceptions() throws {
    let scratch = try project()
    try scratch.write("new/a.rules", Self.rules.replacing("trader.blocked >= 2", with: "trader.blocked >= 1"))
    try scratch.write(
      "new/x.rules",
      """
      exception to many for trader "S2" until 2027-01-31 { reason "Talks"  approved_by "legal" }

      """)
    let outcome = try diff(Self.both + ["--out", "run"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rules = try #require(try scratch.json("run/summary.json")["trader_rules"] as? [[String: Any]])
    let edits = try #require(rules.first?["edits"] as? [String])
    #expect(edits.contains("exception for trader S2 until 2027-01-31 added"), "\(edits)")
  }

  @Test("wrong input is told in a line") func faults() throws {
    let scratch = try project()
    for (arguments, status, words) in [
      (["--traders", "none.csv"], 66, "none.csv"), (["--rates", "none.csv"], 66, "none.csv"),
      (["--rates", "feed.csv"], 78, "currency,rate"), (["--traders", "rates.csv"], 65, "no trader"),
      (["--trader-columns", "x.yml"], 64, "--traders"),
    ] as [([String], Int32, String)] {
      let outcome = try diff(arguments, in: scratch)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }
}
