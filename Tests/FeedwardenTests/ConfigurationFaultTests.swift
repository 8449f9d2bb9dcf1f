import Foundation
import Testing

@Suite("Wrong arguments, rules and profiles: one line, its exit status, nothing published")
struct ConfigurationFaultTests {
  private func refuses(
    _ arguments: [String], _ scratch: Scratch, status: Int32, _ parts: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try scratch.entries()
    let outcome = try Command.run(arguments, in: scratch)
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.lines.count == 1, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.errors.hasPrefix("feedwarden: error: "), sourceLocation: location)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
    }
    #expect(try scratch.entries() == before, sourceLocation: location)
  }

  @Test(
    "usage",
    arguments: [
      (["scan", "--rules", "rules", "--colour"], ["--colour", "feedwarden scan --help"]),
      (["scan", "feed.xml"], ["--rules", "feedwarden scan --help"]),
      (["scna"], ["scna", "feedwarden --help"]),
      (["scan", "--rules", "rules", "--jobs", "0"], ["--jobs", "1 to 1024"]),
      (["scan", "--rules", "rules", "--jobs", "many"], ["--jobs", "many"]),
      (["scan", "--rules", "rules", "--as-of", "2026-02-30"], ["--as-of", "2026-01-31"]),
      (["scan", "--rules", "rules", "--format", "pdf"], ["--format", "pdf"]),
      (["inspect", "--max-ratio", "0"], ["--max-ratio"]),
    ])
  func usage(arguments: [String], parts: [String]) throws {
    try refuses(arguments, Scratch(), status: 64, parts)
  }

  @Test("--name with more feeds than one is usage") func nameOfTwo() throws {
    let feeds = [Command.sample("shop.csv"), Command.sample("offers.jsonl")]
    try refuses(
      Command.scanArguments(feeds + ["--name", "x", "--out", "run"]), Scratch(), status: 64, ["--name"])
  }

  @Test(
    "a profile or an encoding that there is not",
    arguments: [
      (["--profile", "nope"], ["nope", "google-rss"]), (["--encoding", "EBCDIC-9"], ["EBCDIC-9"]),
    ])
  func unknownName(arguments: [String], parts: [String]) throws {
    try refuses(
      Command.scanArguments([Command.sample("shop.csv"), "--out", "run"] + arguments), Scratch(), status: 78,
      parts)
    try refuses(["inspect", Command.sample("shop.csv")] + arguments, Scratch(), status: 78, parts)
  }

  @Test("a folder of profiles that is missing, empty, or holds a wrong one") func profiles() throws {
    let scratch = try Scratch()
    let scan = Command.scanArguments([Command.sample("shop.csv"), "--out", "run", "--profiles", "own"])
    try refuses(scan, scratch, status: 78, ["own: ", "cannot open"])
    _ = try scratch.makeFolder("own")
    try refuses(scan, scratch, status: 78, ["own: ", "no profile"])
    try scratch.write("own/x.yml", "name: x\nfields: {tittle: [t]}\n")
    try refuses(scan, scratch, status: 78, ["own/x.yml"])
  }

  @Test("rules that are missing, or a folder without any") func noRules() throws {
    let scratch = try Scratch()
    let scan = ["scan", Command.sample("shop.csv"), "--out", "run", "--rules", "own"]
    try refuses(scan, scratch, status: 78, ["cannot open the rules at own: "])
    _ = try scratch.makeFolder("own")
    try refuses(scan, scratch, status: 78, ["no .rules file in own"])
  }

  static let category = category(named: "c")

  static func category(named name: String) -> String {
    """
    category \(name) "C" {
      basis "Some act"
      statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
    }

    """
  }

  @Test(
    "wrong rules are shown with code, place and help, and nothing is scanned",
    arguments: [
      ("rule r \"R\" {", "E023"),
      (
        """
        rule r "R" { version 1 status active category c severity high
          find a = any of (alpha) in tittle
          flag when a
          verdict block }
        """, "E045"
      ),
    ])
  func wrongRules(text: String, code: String) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write("own/a.rules", Self.category + text)
    let before = try scratch.entries()
    let outcome = try Command.run(
      ["scan", Command.sample("shop.csv"), "--out", "run", "--rules", "own"], in: scratch)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("a.rules:"))
    #expect(outcome.lines.last?.hasPrefix("feedwarden: error: own: the rules have ") == true)
    #expect(try scratch.entries() == before)
    let json = try Command.run(
      ["scan", Command.sample("shop.csv"), "--out", "run", "--rules", "own", "--log-format", "json"],
      in: scratch)
    #expect(json.status == 78)
    let lines = try jsonLines(Data(json.errors.utf8))
    #expect(lines.contains { $0["code"] as? String == code })
    #expect(lines.last?["level"] as? String == "error")
  }

  @Test("rules check and rules test: 78 for errors, 1 for expectations that fail") func rulesCommands() throws
  {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    let rule = { (term: String) in
      Self.category + """
        rule r "R" { version 1 status active category c severity high
          find a = any of (\(term)) in title
          flag when a
          verdict block
          say en "x"
          expect block { title: "an alpha" }
          expect pass { title: "omega" } }
        """
    }
    try scratch.write("own/a.rules", rule("alpha"))
    #expect(try Command.run(["rules", "check", "own"], in: scratch).status == 0)
    #expect(try Command.run(["rules", "test", "own"], in: scratch).status == 0)
    try scratch.write("own/a.rules", rule("beta"))
    let failed = try Command.run(["rules", "test", "own"], in: scratch)
    #expect(failed.status == 1)
    #expect(String(decoding: failed.output, as: UTF8.self).contains("expected block, got pass"))
    try scratch.write("own/a.rules", "rule")
    #expect(try Command.run(["rules", "check", "own"], in: scratch).status == 78)
    #expect(try Command.run(["rules", "test", "own"], in: scratch).status == 78)
  }

  @Test("errors as JSON are one object a line") func jsonLog() throws {
    let outcome = try Command.scan(["missing.xml", "--log-format", "json"], in: Scratch())
    #expect(outcome.status == 66)
    let lines = try jsonLines(Data(outcome.errors.utf8))
    #expect(lines.count == 1)
    #expect(lines.first?["subject"] as? String == "missing.xml")
    #expect(lines.first?["level"] as? String == "error")
  }

  @Test("the summary as JSON is one line with the counts, and nothing with --quiet") func jsonSummary() throws
  {
    let scratch = try Scratch()
    let outcome = try Command.scan(
      [Command.sample("shop.csv"), "--out", "run", "--log-format", "json"], in: scratch)
    #expect(outcome.status == 0)
    let lines = try jsonLines(Data(outcome.errors.utf8))
    #expect(lines.count == 1)
    #expect(lines.first?["level"] as? String == "info")
    #expect(lines.first?["subject"] as? String == "summary")
    let message = try #require(lines.first?["message"] as? String)
    #expect(message.hasPrefix("read 20 listings in 1 feed; clean "))
    #expect(message.hasSuffix("published run"))
    let summary = try #require(try scratch.json("run/summary.json")["listings"] as? [String: Int])
    #expect(lines.first?["listings"] as? [String: Int] == summary)
    let quiet = try Command.scan([Command.sample("shop.csv"), "--log-format", "json", "-q"], in: scratch)
    #expect(quiet.status == 0 && quiet.errors.isEmpty)
  }

  @Test(
    "what is wrong with arguments is JSON where that is asked for",
    arguments: [
      ["--log-format", "json", "--nope"], ["--log-format=json", "--max-ratio", "0"],
      ["--fail-on", "x", "--log-format", "json"],
    ])
  func jsonUsage(arguments: [String]) throws {
    let outcome = try Command.scan([Command.sample("shop.csv")] + arguments, in: Scratch())
    #expect(outcome.status == 64)
    let lines = try jsonLines(Data(outcome.errors.utf8))
    #expect(lines.count == 1 && lines.first?["level"] as? String == "error", "\(outcome.errors)")
    let text = try Command.scan([Command.sample("shop.csv"), "--nope"], in: Scratch())
    #expect(text.status == 64 && text.errors.hasPrefix("feedwarden: error: "))
  }

  @Test("--quiet leaves warnings out", arguments: [true, false]) func quiet(isQuiet: Bool) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write(
      "own/a.rules",
      Self.category + """
        rule r "R" { version 1 status active category c severity high
          find a = any of (lamp) in title
          flag when a
          verdict block
          say en "x" }
        exception to r for trader "T-1" until 2026-01-31 { reason "x" approved_by "y" }
        """)
    try scratch.write("feed.csv", "id,title\n1,Lamp\n")
    let outcome = try Command.run(
      ["scan", "feed.csv", "--rules", "own", "--as-of", "2026-11-23", "--out", "run"]
        + (isQuiet ? ["-q"] : []),
      in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("ended on 2026-01-31") == !isQuiet)
    #expect(outcome.errors.isEmpty == isQuiet)
  }

  @Test("two profiles of one name, and a key that stands twice: where, and what to do") func profileTwins()
    throws
  {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("profiles")
    let fields = "formats: [csv]\nfields:\n  id: [nr]\n  title: [what]\n"
    try scratch.write("profiles/a.yml", "name: shop\n" + fields)
    try scratch.write("profiles/b.yml", "# ours\nname: shop\n" + fields)
    let twins = try Command.scan([Command.sample("shop.csv"), "--profiles", "profiles"], in: scratch)
    #expect(twins.status == 78 && twins.lines.count == 1)
    #expect(twins.errors.contains("profiles/b.yml:2: profiles/a.yml has a profile of the name \"shop\", too"))
    // A built-in one is replaced.
    try scratch.write("profiles/b.yml", "name: generic-csv\n" + fields)
    #expect(
      try Command.scan([Command.sample("shop.csv"), "--profiles", "profiles"], in: scratch).status == 0)
    try scratch.write("profiles/b.yml", "name: other\n" + fields + "  title: [again]\n")
    let doubled = try Command.scan([Command.sample("shop.csv"), "--profiles", "profiles"], in: scratch)
    #expect(doubled.status == 78 && doubled.lines.count == 1)
    #expect(
      doubled.errors.contains("profiles/b.yml:5: not valid YAML: \"title\" stands twice"), "\(doubled.errors)"
    )
  }

  /// What RE2 says of each stands in its source, in `re2.h` (`ErrorCode`) and `re2/regexp.cc` (`kErrorStrings`).
  @Test(
    "an expression that RE2 refuses is a diagnostic wherever rules are read, of drafts too",
    arguments: [
      ("/(viagra/ with \"viagra\"", "missing )", "active"), ("/(viagra/", "missing )", "active"),
      ("/viagra(?=x)/", "invalid perl operator", "active"),
      ("/(viagra)\\1/", "invalid escape sequence", "active"),
      ("/(viagra/ with \"viagra\"", "missing )", "draft"),
    ])
  func expressions(find: String, reason: String, status: String) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write(
      "own/a.rules",
      Self.category + """

        rule r "R" { version 1 status \(status) category c severity high
          find a = \(find) in title
          flag when a
          verdict block
          say en "x"
          expect block { title: "viagra" }
          expect pass { title: "lamp" } }
        """)
    let json = try Command.run(["rules", "check", "own", "--format", "json"], in: scratch)
    #expect(json.status == 78)
    let diagnostic = try #require(try jsonLines(json.output).first)
    #expect(diagnostic["code"] as? String == "E014")
    #expect((diagnostic["label"] as? String)?.contains(reason) == true, "\(diagnostic)")
    #expect(diagnostic["help"] is String)
    #expect(diagnostic["file"] as? String == "a.rules")
    let sarif = try Command.run(["rules", "check", "own", "--format", "sarif"], in: scratch)
    #expect(sarif.status == 78 && String(decoding: sarif.output, as: UTF8.self).contains("\"E014\""))
    for arguments in [
      ["rules", "check", "own"], ["rules", "test", "own"],
      ["scan", Command.sample("shop.csv"), "--rules", "own", "--out", "run"],
    ] {
      let outcome = try Command.run(arguments, in: scratch)
      #expect(outcome.status == 78)
      let text = outcome.errors + String(decoding: outcome.output, as: UTF8.self)
      #expect(text.contains("error[E014]") && text.contains("a.rules:"), "\(arguments): \(text)")
      #expect(text.contains(reason), "\(text)")
      #expect(!text.contains("no problems"))
    }
    #expect(!scratch.exists("run"))
  }
}
