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
}
