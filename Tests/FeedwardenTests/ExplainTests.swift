import Foundation
import Testing

@Suite("Explaining a listing, as users do")
struct ExplainTests {
  private func explain(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try Command.run(["explain", "--rules", Command.rules, "--as-of", "2026-11-23"] + arguments, in: scratch)
  }

  @Test("a listing is found by its id and by its key", arguments: ["A008", "default/K-100/A008"])
  func found(listing: String) throws {
    let outcome = try explain([Command.sample("catalogue.xml"), "--listing", listing], in: Scratch())
    #expect(outcome.status == 0)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.hasPrefix("listing       default/K-100/A008\n"))
    #expect(text.contains("⟦Laserpointer⟧ grün"))
    #expect(text.contains("power > 1 mW  [200 mW]"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("the verdicts of a feed, listing by listing, are those of a scan") func agreement() throws {
    let scratch = try Scratch()
    let feed = Command.sample("shop.csv")
    let scan = try Command.scan([feed, "--as-of", "2026-11-23", "--quiet"], in: scratch)
    let flagged = try jsonLines(scan.output)
    #expect(flagged.count >= 5)
    for line in flagged {
      let key = try #require((line["listing"] as? [String: Any])?["key"] as? String)
      let outcome = try explain([feed, "--listing", key, "--format", "json"], in: scratch)
      let explained = try #require(try jsonLines(outcome.output).first)
      #expect(explained["verdict"] as? String == line["verdict"] as? String)
      #expect(explained["listing"] as? NSDictionary == line["listing"] as? NSDictionary)
      #expect(explained["source"] as? NSDictionary == line["source"] as? NSDictionary)
    }
  }

  @Test("what is no feed is told with the option that names its format here") func option() throws {
    let scratch = try Scratch()
    let feed = try scratch.write("no.txt", "a line of prose\n")
    let explained = try explain([feed, "--listing", "A"], in: scratch)
    #expect(explained.errors.contains("name it with --feed-format"))
    let scanned = try Command.scan([feed], in: scratch)
    #expect(scanned.errors.contains("name it with --format"))
  }

  @Test("a listing that is written on the command line") func typed() throws {
    let outcome = try explain(
      [
        "--title", "Pointer", "--description", "<b>Laser pointer</b>", "--attribute", "Power=5 W", "--field",
        "target_country=DE", "--format", "json", "--rule", "laser-001",
      ], in: Scratch())
    #expect(outcome.status == 0, "\(outcome.errors)")
    let explained = try #require(try jsonLines(outcome.output).first)
    let listing = try #require(explained["listing"] as? [String: Any])
    #expect(listing["attributes"] as? [String: String] == ["Power": "5 W"])
    let rules = try #require(explained["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["rule"] as? String } == ["laser-001"])
    // Neither field holds both words, so nothing is near: the clause and what it saw say so.
    let evaluation = try #require(rules.first?["evaluation"] as? [String: Any])
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(evaluation["flag_when"] != nil)
    #expect(text.contains("\"seen\":\"never in one field\""))
    #expect(explained["verdict"] as? String == "pass")
  }

  private static let own = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    rule r-1 "Strong laser" {
      version 1  status active  category goods  severity high
      find laser = any of (laser) in title
      find power = quantity of power in title
      flag when laser and power > 100 mW and power within 3 words of laser
      verdict block
      say en "x"
      expect block { title: "laser 200 mW" }
      expect pass { title: "laser 1 mW" }
    }

    trader rule t-1 "Trader" {
      version 1  status active  category goods  severity high
      flag when missing(trader.address)
      action warn
      say en "x"
      expect warn { trader: { address: none } }
      expect pass { trader: { address: "a" } }
    }

    exception to r-1 for trader "T-1" until 2027-01-31 {
      reason "Sells to laboratories"
      approved_by "legal"
    }

    """

  /// Of the four amounts one is near and weak, one far and strong, one near and strong enough but for the limit of
  /// words: the second needs one clause, as the third does; the first and the fourth two or one.
  @Test("where no combination flags, the closest is shown") func closest() throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.own)
    let outcome = try Command.run(
      [
        "explain", "--rules", "a.rules", "--format", "json", "--title",
        "lamp 1 mW of a kind that stands far away from any laser, and one of the same kind with 900 mW",
      ], in: scratch)
    let explained = try #require(try jsonLines(outcome.output).first)
    let rule = try #require((explained["rules"] as? [[String: Any]])?.first)
    #expect(rule["verdict"] as? String == "pass" && rule["decides"] as? Bool == false)
    #expect(rule["evaluations"] as? Int == 2)
    let with = try #require((rule["evaluation"] as? [String: Any])?["with"] as? [[String: Any]])
    #expect(with.first { $0["find"] as? String == "power" }?["text"] as? String == "900 mW")
    let text = try Command.run(
      [
        "explain", "--rules", "a.rules", "--title",
        "lamp 1 mW far from a laser that has 900 mW in all four ways",
      ],
      in: scratch)
    #expect(String(decoding: text.output, as: UTF8.self).contains("⟦900 mW⟧"))
  }

  @Test("an amount too far from what its find looks near is told as such") func far() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.rules",
      Self.own.replacing(
        "find power = quantity of power in title",
        with: "find power = quantity of power in title near laser within 2 words"))
    func explain(_ title: String, _ more: [String] = []) throws -> Outcome {
      try Command.run(["explain", "--rules", "a.rules", "--title", title] + more, in: scratch)
    }
    let title = "laser of a kind with 900 mW"
    let text = String(decoding: try explain(title).output, as: UTF8.self)
    #expect(text.contains("(not near laser within 2 words)"), "\(text)")
    #expect(text.contains("⟦900 mW⟧"))
    #expect(text.contains("power > 100 mW  [no amount near laser]"))
    let explained = try #require(try jsonLines(try explain(title, ["--format", "json"]).output).first)
    let rule = try #require((explained["rules"] as? [[String: Any]])?.first)
    let find = try #require((rule["finds"] as? [[String: Any]])?.first { $0["find"] as? String == "power" })
    #expect((find["looks_for"] as? String)?.hasSuffix("near laser within 2 words") == true)
    let hits = try #require(find["hits"] as? [[String: Any]])
    #expect(hits.map { $0["fate"] as? String } == ["far"])
    #expect(hits.map { $0["amount"] as? String } == ["900 mW"])
    #expect(!String(decoding: try explain("laser 900 mW").output, as: UTF8.self).contains("(not near"))
  }

  @Test("what an exception set aside, with who approved it", arguments: ["T-1", "T-2"])
  func exception(seller: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.own)
    func explain(_ more: [String]) throws -> Outcome {
      try Command.run(
        ["explain", "--rules", "a.rules", "--title", "laser 200 mW", "--field", "seller_id=\(seller)"] + more,
        in: scratch)
    }
    let explained = try #require(
      try jsonLines(try explain(["--format", "json", "--as-of", "2027-01-31"]).output).first)
    let rule = try #require((explained["rules"] as? [[String: Any]])?.first)
    #expect(rule["verdict"] as? String == "block")
    let excepted = rule["excepted"] as? [String: String]
    let text = String(decoding: try explain(["--as-of", "2027-01-31"]).output, as: UTF8.self)
    let sentence =
      "  set aside by the exception for trader “T-1” until 2027-01-31: Sells to laboratories (approved by legal)\n"
    if seller == "T-1" {
      #expect(explained["verdict"] as? String == "pass")
      #expect(
        excepted == [
          "for": "trader T-1", "until": "2027-01-31", "reason": "Sells to laboratories",
          "approved_by": "legal",
        ])
      #expect(text.contains("(active) block, set aside\n" + sentence))
    } else {
      #expect(explained["verdict"] as? String == "block")
      #expect(excepted == nil && !text.contains("set aside"))
    }
    // A day later it has ended, which is told.
    let later = try explain(["--as-of", "2027-02-01"])
    #expect(String(decoding: later.output, as: UTF8.self).contains("(active) block\n"))
    #expect(later.errors.contains("ended on 2027-01-31"))
  }

  private static let asking = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    rule r-1 "Medicine" {
      version 1  status active  category goods  severity high
      find drug = any of (drug) in title
      flag when drug and not trader.authorised("pharmacy")
      verdict block
        or review when trader.iban.status == valid
      say en "x"
      expect block { title: "drug" }
      expect pass { title: "drug", trader: { authorised: pharmacy } }
      expect review { title: "drug", trader: { iban: "DE89370400440532013000" } }
    }

    """

  /// The IBAN is the example of the ISO 13616 register, and a wrong one.
  private static let registry = """
    trader_id,name,country,iban,authorisations
    T-1,One,DE,DE89370400440532013000,pharmacy DE-1 until 2099-12-31
    T-2,Two,DE,DE89370400440532013000,
    T-3,Three,DE,DE88370400440532013000,

    """

  @Test(
    "traders are those of a trader file, as in a scan",
    arguments: [("T-1", "pass", "pharmacy"), ("T-2", "review", "valid"), ("T-3", "block", "invalid")])
  func traders(seller: String, verdict: String, seen: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.asking)
    try scratch.write("traders.csv", Self.registry)
    try scratch.write("feed.jsonl", "{\"id\":\"1\",\"title\":\"drug\",\"seller_id\":\"\(seller)\"}\n")
    let options = ["--rules", "a.rules", "--traders", "traders.csv", "--as-of", "2026-11-23"]
    let outcome = try Command.run(
      ["explain", "feed.jsonl", "--listing", "1", "--format", "json"] + options, in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let explained = try #require(try jsonLines(outcome.output).first)
    #expect(explained["verdict"] as? String == verdict)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("\"seen\":\"\(seen)\""))
    // An account number is a person's.
    #expect(!String(decoding: outcome.output, as: UTF8.self).contains("370400440532013000"))
    let scan = try Command.run(["scan", "feed.jsonl", "--quiet"] + options, in: scratch)
    let flagged = try jsonLines(scan.output).first?["verdict"] as? String
    #expect(flagged ?? "pass" == verdict)
    let profile = try Command.run(
      ["rules", "profile", "feed.jsonl", "--format", "json"] + options, in: scratch)
    let run = try #require(try jsonLines(profile.output).first)
    #expect(run["flagged"] as? Int == (verdict == "pass" ? 0 : 1))
  }

  @Test("without a trader file nothing is known, and a wrong one is told") func noTraders() throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.asking)
    try scratch.write("empty.csv", "name,country\nOne,DE\n")
    func explain(_ more: [String]) throws -> Outcome {
      try Command.run(
        ["explain", "--rules", "a.rules", "--title", "drug", "--field", "seller_id=T-1"] + more, in: scratch)
    }
    let text = String(decoding: try explain([]).output, as: UTF8.self)
    #expect(text.contains("[none on record]") && text.contains("[nothing is known of the trader]"))
    for (arguments, status) in [
      (["--traders", "none.csv"], 66), (["--traders", "empty.csv"], 65), (["--link-key", "k"], 64),
    ] {
      let outcome = try explain(arguments)
      #expect(Int(outcome.status) == status, "\(outcome.errors)")
      #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
  }

  @Test(
    "a rule's name that is not right",
    arguments: [
      ("r-2", "did you mean `r-1`?"), ("t-1", "t-1 is a trader rule"),
    ])
  func ruleName(id: String, said: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.rules", Self.own)
    let outcome = try Command.run(
      ["explain", "--rules", "a.rules", "--title", "x", "--rule", id], in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.lines.count == 1 && outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test("what a listing holds is shown and not obeyed") func hostile() throws {
    let outcome = try explain(
      ["--title", "Laser pointer \u{1B}[2J\u{202E} 5 mW\r\n"], in: Scratch())
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("⟨U+001B⟩[2J⟨U+202E⟩"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\r"))
  }

  @Test("a listing that is not there is told with what was read, and exit status 1") func missing() throws {
    let outcome = try explain([Command.sample("shop.csv"), "--listing", "nowhere"], in: Scratch())
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("no listing has the id or the key nowhere"))
    #expect(outcome.lines.count == 1)
  }

  @Test(
    "what is asked wrongly is told in one line",
    arguments: [
      ["--listing", "A008", "--title", "x"], [], ["--title", "x", "--field", "colour=red"],
      ["--title", "x", "--attribute", "red"], ["--title", "x", "--rule", "no-such-rule"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try explain(arguments, in: Scratch())
    #expect(outcome.status == 64)
    #expect(outcome.lines.count == 1, "\(outcome.errors)")
  }

  @Test("a damaged feed is searched as far as it goes") func damaged() throws {
    let scratch = try Scratch()
    try scratch.write(
      "cut.jsonl", "{\"id\":\"1\",\"title\":\"Laser pointer 5 W\"}\n")
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cut.jsonl"))
    let path = "\(scratch.path)/cut.jsonl.gz"
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-k", "\(scratch.path)/cut.jsonl"]
    try gzip.run()
    gzip.waitUntilExit()
    // Without its trailer.
    try Data(contentsOf: URL(fileURLWithPath: path)).dropLast(4).write(to: URL(fileURLWithPath: path))
    #expect(!whole.isEmpty)
    let outcome = try explain([path, "--listing", "1"], in: scratch)
    #expect(outcome.status == 65)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("laser-001"))
  }

  @Test("all rules are shown where all are asked for") func all() throws {
    let scratch = try Scratch()
    let outcome = try explain(["--title", "Mug", "--all", "--format", "json"], in: scratch)
    let explained = try #require(try jsonLines(outcome.output).first)
    let rules = try #require(explained["rules"] as? [[String: Any]])
    let few = try #require(
      try jsonLines(try explain(["--title", "Mug", "--format", "json"], in: scratch).output).first)
    #expect(rules.count > (few["rules"] as? [Any])?.count ?? 0)
    #expect(rules.allSatisfy { $0["runs"] is Bool })
  }
}
