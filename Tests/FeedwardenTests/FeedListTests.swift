import Foundation
import Testing

@Suite("What is said of feeds from outside their records")
struct FeedListTests {
  /// Two listings without seller, country or language, and one with a seller of its own.
  private static let feed = """
    id,title,seller_id
    1,Sildenafil 100 mg,
    2,Lamp,
    3,Tadalafil 20 mg,own

    """

  /// A rule for Germany alone.
  private static let rules = """
    category c "C" {
      basis "Some act"
      statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
    }
    rule r-de "In Germany" { version 1 status active category c severity high countries DE
      find a = any of (sildenafil, tadalafil) in title
      flag when a
      verdict block
      or review when language in (fr)
      say en "x"
      expect block { title: "sildenafil", language: "de" }
      expect review { title: "sildenafil", language: "fr" }
      expect pass { title: "lamp" } }
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("a.csv", Self.feed)
    try scratch.write("b.csv", Self.feed)
    _ = try scratch.makeFolder("rules")
    try scratch.write("rules/a.rules", Self.rules)
    return scratch
  }

  private func scan(_ arguments: [String], _ scratch: Scratch) throws -> Outcome {
    try Command.run(
      ["scan", "--rules", "rules", "--as-of", "2026-11-23", "--quiet"] + arguments, in: scratch)
  }

  /// Keys of the flagged listings, with their verdicts.
  private func flagged(_ data: Data) throws -> [String] {
    try jsonLines(data).map { line in
      let key = (line["listing"] as? [String: Any])?["key"] as? String ?? "-"
      return "\(line["verdict"] as? String ?? "-") \(key)"
    }
  }

  @Test("the flags of a single feed") func flags() throws {
    let scratch = try scratch()
    let outcome = try scan(
      ["a.csv", "--namespace", "de-shop", "--seller", "T-7", "--countries", "de, at", "--language", "fr"],
      scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try flagged(outcome.output) == ["review de-shop/T-7/1", "review de-shop/own/3"])
    // Without a country the rule holds everywhere; in another one nowhere.
    #expect(try flagged(scan(["a.csv"], scratch).output).count == 2)
    #expect(try flagged(scan(["a.csv", "--countries", "FR"], scratch).output) == [])
    let named = try scan(["a.csv", "--name", "night"], scratch)
    let source = try #require(jsonLines(named.output).first?["source"] as? [String: Any])
    #expect(source["file"] as? String == "night")
    #expect(source["record"] as? Int == 1)
    #expect(source["offset"] as? Int == 19)
  }

  @Test("a list of feeds: each line with its own, in the list's order, and the flags for the others")
  func list() throws {
    let scratch = try scratch()
    // With every liberty that the file has: order and case of columns, quotes, CRLF, empty lines and cells.
    try scratch.write(
      "feeds.csv",
      "\u{FEFF}Path,namespace,seller,countries,language,kind,name,profile\r\n"
        + "b.csv,\"shop, two\",\"T \"\"2\"\"\",DE|AT,de,delta,second,generic-csv\r\n\r\n"
        + " a.csv , ,,,,,,\r\n")
    let outcome = try scan(["--feeds", "feeds.csv", "--out", "run"], scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let run = try scratch.run("run")
    #expect(
      try flagged(#require(run["flagged.jsonl"])) == [
        "block shop, two/T \"2\"/1", "block shop, two/own/3", "block default//1", "block default/own/3",
      ])
    let manifest = try #require(try scratch.json("run/manifest.json")["predicate"] as? [String: Any])
    let feeds = try #require(manifest["feeds"] as? [[String: Any]])
    #expect(feeds.map { $0["file"] as? String } == ["second", "a.csv"])
    #expect(feeds.map { $0["kind"] as? String } == ["delta", "complete"])
    #expect(feeds[0]["countries"] as? [String] == ["AT", "DE"])
    #expect(feeds[0]["seller"] as? String == "T \"2\"")
    #expect(feeds[1]["seller"] is NSNull)
    let both = try scan(["a.csv", "--namespace", "x", "--feeds", "feeds.csv"], scratch)
    #expect(both.status == 0)
    #expect(try flagged(both.output).suffix(2) == ["block x//1", "block x/own/3"])
  }

  @Test("a pattern in a list stands for all its files") func pattern() throws {
    let scratch = try scratch()
    try scratch.write("feeds.csv", "path,namespace\n[ab].csv,n\n")
    #expect(try flagged(scan(["--feeds", "feeds.csv"], scratch).output).count == 4)
  }

  @Test(
    "a wrong list is refused with its line, and nothing is published",
    arguments: [
      ("", 78, "lists no feed"),
      ("path\n", 78, "lists no feed"),
      ("path,colour\na.csv,red\n", 78, "line 1: there is no column colour"),
      ("path,path\na.csv,b.csv\n", 78, "line 1: the column path stands there twice"),
      ("name\nx\n", 78, "line 1: the column path is missing"),
      ("path,seller\na.csv\n", 78, "line 2: 1 cells where the header has 2"),
      ("path,seller\na.csv,\"x\n", 78, "line 2: a quote is not closed"),
      ("path,seller\n,x\n", 78, "line 2: the path is empty"),
      ("path,profile\na.csv,nope\n", 78, "line 2: there is no profile nope"),
      ("path,kind\na.csv,whole\n", 78, "line 2: kind is complete or delta, not whole"),
      ("path,countries\na.csv,EL\n", 78, "line 2: EL is no country code; Greece is GR"),
      ("path,countries\na.csv,Germany\n", 78, "line 2: GERMANY is no country code"),
      ("path,language\na.csv,German\n", 78, "line 2: German is no language code"),
      ("path\na.csv\nmissing.csv\n", 66, "missing.csv"),
      ("path\n\u{0}\n", 66, "NUL"),
    ])
  func wrongList(content: String, status: Int, part: String) throws {
    let scratch = try scratch()
    try scratch.write("feeds.csv", content)
    let outcome = try scan(["--feeds", "feeds.csv", "--out", "run"], scratch)
    #expect(outcome.status == status)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
    if status == 78 { #expect(outcome.errors.hasPrefix("feedwarden: error: feeds.csv: ")) }
    #expect(!scratch.exists("run"))
  }

  @Test("a list that is missing, a folder, or no text") func unreadableList() throws {
    let scratch = try scratch()
    let missing = try scan(["--feeds", "none.csv"], scratch)
    #expect(missing.status == 66)
    #expect(missing.lines.count == 1 && missing.errors.contains("none.csv"))
    let folder = try scan(["--feeds", "rules"], scratch)
    #expect(folder.status == 66)
    #expect(folder.lines.count == 1 && folder.errors.contains("rules: cannot read: Is a directory"))
    try scratch.write("latin.csv", Data([0x70, 0x61, 0x74, 0x68, 0x0A, 0xFC]))
    let latin = try scan(["--feeds", "latin.csv"], scratch)
    #expect(latin.status == 66)
    #expect(latin.lines.count == 1 && latin.errors.contains("is not UTF-8"))
  }

  @Test(
    "wrong flags are usage",
    arguments: [
      (["--countries", "DE,XX"], "XX is no country code"),
      (["--countries", "UK"], "the United Kingdom is GB"),
      (["--language", "d"], "d is no language code"), (["--language", "de-"], "de- is no language code"),
      (["--name", "x", "b.csv"], "--name"), (["--fail-on", "pass"], "--fail-on"),
      (["--max-quarantine", "-1"], "--max-quarantine"),
    ])
  func wrongFlags(arguments: [String], part: String) throws {
    let scratch = try scratch()
    let outcome = try scan(["a.csv", "--out", "run"] + arguments, scratch)
    #expect(outcome.status == 64)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
    #expect(!scratch.exists("run"))
  }

  @Test(
    "what is said of one feed is not passed over where only a list names feeds",
    arguments: [
      ["--namespace", "q"], ["--seller", "Z"], ["--countries", "PL"], ["--language", "pl"], ["--name", "n"],
    ])
  func flagsBesideList(arguments: [String]) throws {
    let scratch = try scratch()
    try scratch.write("feeds.csv", "path,namespace\na.csv,fr-shop\n")
    let outcome = try scan(["--feeds", "feeds.csv", "--out", "run"] + arguments, scratch)
    #expect(outcome.status == 64)
    #expect(outcome.lines.count == 1)
    #expect(
      outcome.errors.contains("\(arguments[0]) is for feeds that the command line names"), "\(outcome.errors)"
    )
    #expect(!scratch.exists("run"))
    // With a feed of the command line's own they say it of that one.
    let both = try scan(["b.csv", "--feeds", "feeds.csv"] + arguments, scratch)
    #expect(both.status == 0, "\(both.errors)")
  }
}
