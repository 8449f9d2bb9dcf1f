import Foundation
import Testing

@Suite("Comparing rule sets, as users do")
struct DiffTests {
  /// A scratch folder with the starter rules as `old`, and as `new` with one limit raised.
  private func project() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["old", "new"] {
      try FileManager.default.copyItem(atPath: Command.rules, toPath: "\(scratch.path)/\(name)")
    }
    let lasers = URL(fileURLWithPath: "\(scratch.path)/new/lasers.rules")
    let text = try String(contentsOf: lasers, encoding: .utf8)
    #expect(text.contains("power > 1 mW and"))
    try text.replacingOccurrences(of: "power > 1 mW and", with: "power > 500 mW and")
      .write(to: lasers, atomically: true, encoding: .utf8)
    return scratch
  }

  private func diff(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try Command.run(["diff", "--as-of", "2026-11-23"] + arguments, in: scratch)
  }

  @Test("a changed limit releases listings, and is told as the cause") func cause() throws {
    let scratch = try project()
    let outcome = try diff(["old", "new", Command.sample("catalogue.xml"), "--out", "run"], in: scratch)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let changes = try scratch.lines("run/changes.jsonl")
    let ids = changes.compactMap { ($0["listing"] as? [String: Any])?["id"] as? String }
    // 200 mW; 500 mW is not above 500 mW. Others of the sample name a class, or are stronger.
    #expect(ids == ["A008", "F004"])
    for change in changes { #expect(change["change"] as? String == "released") }
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("clause “power > 1 mW” → “power > 500 mW”"))
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/run").sorted()
    #expect(
      files == ["changes.csv", "changes.jsonl", "diff.html", "manifest.json", "run.json", "summary.json"])
    // The same again publishes nothing new.
    let again = try diff(["old", "new", Command.sample("catalogue.xml"), "--out", "run"], in: scratch)
    #expect(String(decoding: again.output, as: UTF8.self).contains("unchanged    run"))
  }

  @Test(
    "exit statuses",
    arguments: [
      ([], 1), (["--fail-if", "new-blocks>0"], 0), (["--fail-if", "released>=2"], 1),
      (["--fail-if", "released>10%"], 0), (["--fail-if", "released<1"], 64), (["--sample", "-1"], 64),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let outcome = try diff(["old", "new", Command.sample("catalogue.xml")] + arguments, in: try project())
    #expect(outcome.status == status, "\(outcome.errors)")
  }

  @Test(
    "a find that must lie nearer, or near at all, is the cause, and what else was edited is none",
    arguments: [
      (
        " near word within 6 words", " near word within 1 words",
        "“near word within 6 words” → “near word within 1 words”"
      ),
      ("", " near word within 1 words", "“near word within 1 words” added"),
      (" near word within 1 words", "", "“near word within 1 words” removed"),
    ])
  func nearness(old: String, new: String, told: String) throws {
    let scratch = try Scratch()
    for (name, near, more) in [("one", old, "gamma"), ("two", new, "delta")] {
      try scratch.write(
        "\(name).rules",
        """
        category goods "Goods" {
          basis "Some act, art. 1"
          statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
        }
        list words "Words" { *: alpha, \(more) }
        rule r-1 "Strong" {
          version \(name == "one" ? 1 : 2)  status active  category goods  severity high
          find word = any of words in title
          find p = quantity of percentage in title\(near)
          flag when word and p > 10 % and not (brand == "\(more)")
          verdict block
          say en "x"
          expect block { title: "alpha 25 %", brand: "x" }
          expect pass { title: "alpha 5 %", brand: "x" }
        }

        """)
    }
    try scratch.write("feed.jsonl", "{\"id\":\"1\",\"title\":\"alpha a b c 25 %\",\"brand\":\"x\"}\n")
    let outcome = try diff(["one.rules", "two.rules", "feed.jsonl", "--format", "json"], in: scratch)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let change = try #require(try jsonLines(outcome.output).first)
    let rule = try #require((change["rules"] as? [[String: Any]])?.first)
    let causes = try #require(rule["causes"] as? [[String: Any]])
    #expect(causes.count == 1, "\(causes)")
    #expect(causes.first?["minimal"] as? Bool == true)
    let edits = try #require(causes.first?["edits"] as? [[String: Any]])
    #expect(edits.map { $0["text"] as? String } == ["find p: \(told)"])
  }

  @Test("equal rules change nothing: 0") func equal() throws {
    let outcome = try diff(["old", "old", Command.sample("shop.csv")], in: try project())
    #expect(outcome.status == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("changed      0 (0%)"))
  }

  @Test("wrong rules: 78, and a feed that is not there: 66") func faults() throws {
    let scratch = try project()
    #expect(try diff(["old", "nowhere", Command.sample("shop.csv")], in: scratch).status == 78)
    #expect(try diff(["old", "new", "nowhere.xml"], in: scratch).status == 66)
  }

  @Test("a changed list is told once, however many finds look for it") func sharedList() throws {
    let scratch = try project()
    let lasers = URL(fileURLWithPath: "\(scratch.path)/new/lasers.rules")
    let text = try String(contentsOf: lasers, encoding: .utf8)
      .replacingOccurrences(of: "power > 500 mW and", with: "power > 1 mW and")
    let changed = text.replacingOccurrences(of: "laserpointer", with: "laserpunktgeber")
    #expect(changed != text)
    try changed.write(to: lasers, atomically: true, encoding: .utf8)
    let outcome = try diff(["old", "new", Command.sample("shop.csv")], in: scratch)
    let told = String(decoding: outcome.output, as: UTF8.self)
    let parts = told.components(separatedBy: "term “laserpunktgeber” added")
    #expect(parts.count == 2, "\(told)")
  }

  @Test("published runs are compared without feeds, if they are as they were published") func runs() throws {
    let scratch = try project()
    let feed = Command.sample("catalogue.xml")
    func scan(_ rules: String, _ feed: String, _ out: String) throws {
      let day = ["--as-of", "2026-11-23", "-q"]
      let outcome = try Command.run(["scan", feed, "--rules", rules, "--out", out] + day, in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try scan("old", feed, "one")
    try scan("new", feed, "two")
    try scan("new", Command.sample("shop.csv"), "elsewhere")
    func diff(_ arguments: String...) throws -> Outcome {
      try Command.run(["diff"] + arguments, in: scratch)
    }
    let outcome = try diff("one", "two", "--out", "run")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("block → pass  2"))
    #expect(try scratch.lines("run/changes.jsonl").count == 2)
    #expect(try diff("one", "one").status == 0)
    #expect(try diff("one", "two", "--fail-if", "new-blocks>0").status == 0)
    // Each told in one line, with nothing published.
    for (arguments, status, words) in [
      (["one", "new"], 64, "no run"), (["one", "nowhere"], 66, "no such folder"),
      (["one", "two", feed], 64, "without feeds"),
      (["one", "two", "--as-of", "2026-11-23"], 64, "--as-of"),
      (["one", "elsewhere"], 78, "is another"), (["run", "two"], 78, "comparison"),
    ] as [([String], Int32, String)] {
      let outcome = try Command.run(["diff"] + arguments + ["--out", "none"], in: scratch)
      #expect(outcome.status == status, "\(arguments)")
      #expect(outcome.lines.count == 1 && outcome.errors.contains(words), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/none"))
    }
  }

  @Test(
    "a run that was changed after it was published is told: 65",
    arguments: ["byte", "cut", "gone", "more", "manifest"])
  func tampered(how: String) throws {
    let scratch = try project()
    let scan = [
      "scan", Command.sample("catalogue.xml"), "--rules", "old", "--out", "one", "--as-of", "2026-11-23",
      "-q",
    ]
    #expect(try Command.run(scan, in: scratch).status == 0)
    let file = "\(scratch.path)/one/flagged.jsonl"
    var bytes = try #require(FileManager.default.contents(atPath: file))
    switch how {
    case "byte":
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: file))
    case "cut": try bytes.dropLast().write(to: URL(fileURLWithPath: file))
    case "gone": try FileManager.default.removeItem(atPath: file)
    case "more": try scratch.write("one/extra.jsonl", "{}\n")
    default: try scratch.write("one/manifest.json", "{\"predicateType\": ")
    }
    let outcome = try Command.run(["diff", "one", "one", "--out", "none"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/none"))
  }

  @Test("a damaged feed is compared as far as it goes: 65, whatever changed") func damaged() throws {
    let scratch = try project()
    let cut = try Data(contentsOf: URL(fileURLWithPath: Command.sample("shop.csv"))).prefix(400)
    // A gzip's header, and a block whose length promises more than follows (RFC 1952, RFC 1951 3.2.4).
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 0xFF, 0x7F, 0x00, 0x80]
    bytes += cut
    try Data(bytes).write(to: URL(fileURLWithPath: "\(scratch.path)/cut.csv.gz"))
    let feeds = ["cut.csv.gz", Command.sample("catalogue.xml")]
    let outcome = try diff(["old", "new"] + feeds + ["--out", "run", "--fail-if", "changed>9"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1 && outcome.errors.contains("cut.csv.gz"), "\(outcome.errors)")
    // What could be read is compared all the same, and the run says that it is not whole.
    #expect(try scratch.lines("run/changes.jsonl").count == 2)
    let summary = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/run/summary.json"))) as? [String: Any])
    #expect(summary["complete"] as? Bool == false)
  }

  @Test("the changed listings as JSON Lines in a pipe") func stream() throws {
    let outcome = try diff(
      ["old", "new", Command.sample("catalogue.xml"), "--format", "json"], in: try project())
    #expect(try jsonLines(outcome.output).count == 2)
    #expect(outcome.errors.contains("released") || outcome.errors.contains("block → pass"))
  }

  @Test("rules of a revision in git") func revision() throws {
    let scratch = try project()
    func git(_ arguments: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-C", scratch.path] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    guard try git(["--version"]) == 0 else { return }
    #expect(try git(["init", "-q"]) == 0)
    #expect(try git(["add", "old"]) == 0)
    #expect(try git(["commit", "-q", "-m", "rules"]) == 0)
    let outcome = try diff(["HEAD:old", "new", Command.sample("catalogue.xml")], in: scratch)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("changed      2"))
    let missing = try diff(["HEAD:gone", "new", Command.sample("catalogue.xml")], in: scratch)
    #expect(missing.status == 78)
    #expect(missing.lines.count == 1)
    // A revision that looks like an option is none.
    #expect(try diff(["--", "-x:old", "new", Command.sample("shop.csv")], in: scratch).status == 78)
    let withoutGit = try Command.run(
      ["diff", "HEAD:old", "new", Command.sample("shop.csv")], in: scratch,
      environment: ["PATH": "\(scratch.path)/old"])
    #expect(withoutGit.status == 78)
    #expect(withoutGit.errors.contains("git program"))
  }

  @Test("what a listing holds cannot act in the page") func hostile() throws {
    let scratch = try project()
    // U+0600 joins the sign behind it to one character.
    let title = "\u{0600}<script>alert(1)</script> \"'><img src=x> \u{202E}{{old}} laser pointer 200 mW"
    let line = try JSONSerialization.data(withJSONObject: ["id": "\u{0600}<u>1", "title": title])
    try scratch.write("feed.jsonl", String(decoding: line, as: UTF8.self) + "\n")
    #expect(try diff(["old", "new", "feed.jsonl", "--out", "run"], in: scratch).status == 1)
    let page = try String(contentsOfFile: "\(scratch.path)/run/diff.html", encoding: .utf8)
    let scalars = Array(page.unicodeScalars)
    func holds(_ text: String) -> Bool {
      let wanted = Array(text.unicodeScalars)
      return scalars.indices.dropLast(wanted.count).contains {
        scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }
    }
    for tag in ["<script", "<img", "<u>1", "\u{202E}", "http://", "https://"] {
      #expect(!holds(tag), "\(tag)")
    }
    #expect(holds("&lt;script&gt;") && holds("{{old}}") && holds("⟨U+202E⟩"))
    #expect(holds("default-src &#39;none&#39;"))
  }
}
