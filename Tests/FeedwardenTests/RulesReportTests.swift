import Foundation
import Testing

/// `rules check` for programs that show its diagnostics, and against an earlier rule set.
@Suite("Diagnostics for other programs")
struct RulesReportTests {
  private static let category = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    """

  private static func rule(version: Int, term: String = "alpha") -> String {
    """
    rule r-1 "Rule" {
      version \(version)  status active  category goods  severity high
      find a = any of (\(term)) in title
      flag when a
      verdict block
      say en "{a.text}"
      expect block { title: "\(term)" }
      expect pass { title: "lamp" }
    }

    """
  }

  /// Two faults whose places are counted by hand: `nolist` in line 7, behind two characters beyond ASCII, one of them
  /// outside the Basic Multilingual Plane; and `titel` in line 8.
  private func faulty() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("my rules,1")
    try scratch.write(
      "my rules,1/a.rules",
      Self.category
        + """
        rule r-1 "Rule" {
          version 1  status active  category goods  severity high
          find é𝄞 = any of nolist in title
          find b = any of (beta) in titel
          flag when b
          verdict block
        }
        """.replacing("é𝄞", with: "é𝒂"))
    return scratch
  }

  @Test("SARIF 2.1.0") func sarif() throws {
    let scratch = try faulty()
    let outcome = try Command.run(
      ["rules", "check", "./my rules,1/", "--format", "sarif", "--docs-url", "https://docs.example/fw/"],
      in: scratch)
    #expect(outcome.status == 78)
    #expect(outcome.errors.isEmpty)
    let log = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let run = try #require(runs.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "feedwarden")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count && Set(ids).count == ids.count)
    for rule in rules {
      let help = try #require((rule["helpUri"] as? String).flatMap { URL(string: $0) })
      #expect(help.scheme == "https")
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(level == ((rule["id"] as? String)?.hasPrefix("E") == true ? "error" : "warning"))
      #expect(((rule["shortDescription"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
    }
    let page = try #require(rules.first { $0["id"] as? String == "W003" })
    #expect(page["helpUri"] as? String == "https://docs.example/fw/lints/W003.md")
    #expect(((page["help"] as? [String: Any])?["markdown"] as? String)?.hasPrefix("<!--") == true)
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      #expect(["error", "warning"].contains(result["level"] as? String))
    }
    let list = try #require(results.first { $0["ruleId"] as? String == "E042" })
    let place = try #require(
      ((list["locations"] as? [[String: Any]])?.first?["physicalLocation"]) as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "my%20rules%2C1/a.rules")
    // `  find é𝒂 = any of nolist`: 2 + 5 + 2 + 10 characters stand before it.
    #expect(
      place["region"] as? [String: Int] == ["startLine": 7, "startColumn": 20, "endLine": 7, "endColumn": 26])
  }

  @Test("without a place for the documentation, codes are named by URN") func urn() throws {
    let scratch = try faulty()
    let outcome = try Command.run(["rules", "check", "my rules,1/a.rules", "--format", "sarif"], in: scratch)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains(#""helpUri":"urn:feedwarden:diagnostic:E042""#))
    // A file named by itself is the path itself.
    #expect(text.contains(#""uri":"my%20rules%2C1/a.rules""#))
  }

  @Test("a rule set without a fault is a log without results") func cleanSARIF() throws {
    let scratch = try Scratch()
    let outcome = try Command.run(["rules", "check", Command.rules, "--format", "sarif"], in: scratch)
    #expect(outcome.status == 0)
    let log = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let results = (log?["runs"] as? [[String: Any]])?.first?["results"] as? [Any]
    #expect(results?.isEmpty == true)
  }

  @Test("annotations of GitHub, escaped as its toolkit does") func annotations() throws {
    let scratch = try faulty()
    let outcome = try Command.run(["rules", "check", "my rules,1", "--format", "github"], in: scratch)
    #expect(outcome.status == 78)
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.contains(
        "::error file=my rules%2C1/a.rules,line=7,endLine=7,col=20,endColumn=26,title=E042%3A unknown list"
          + "::there is no list `nolist`%0Ahelp: define it: list nolist \"…\" { *: … }"),
      "\(lines)")
    #expect(
      lines.contains {
        $0.hasPrefix("::error file=my rules%2C1/a.rules,line=8,endLine=8,col=29,endColumn=34,")
      })
    #expect(lines.contains { $0.hasPrefix("::warning ") })
    #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
  }

  // MARK: Against an earlier rule set

  private func pair(_ old: String, _ new: String) throws -> Scratch {
    let scratch = try Scratch()
    for (folder, text) in [("old", old), ("new", new)] {
      _ = try scratch.makeFolder(folder)
      try scratch.write("\(folder)/a.rules", Self.category + text)
    }
    return scratch
  }

  private func check(_ scratch: Scratch) throws -> (status: Int32, codes: [String]) {
    let outcome = try Command.run(
      ["rules", "check", "new", "--against", "old", "--format", "json"], in: scratch)
    return (outcome.status, try jsonLines(outcome.output).compactMap { $0["code"] as? String })
  }

  @Test("a changed meaning needs a higher version") func against() throws {
    #expect(try check(pair(Self.rule(version: 1), Self.rule(version: 1))) == (0, []))
    #expect(try check(pair(Self.rule(version: 1), Self.rule(version: 1, term: "beta"))) == (78, ["E080"]))
    #expect(try check(pair(Self.rule(version: 1), Self.rule(version: 2, term: "beta"))) == (0, []))
    #expect(try check(pair(Self.rule(version: 2), Self.rule(version: 1))) == (78, ["E081"]))
    #expect(try check(pair(Self.rule(version: 1), "")) == (0, ["W021"]))
    #expect(try check(pair("", Self.rule(version: 1))) == (0, []))
  }

  @Test("a changed category is a change of its rules") func category() throws {
    let scratch = try pair(Self.rule(version: 1), Self.rule(version: 1))
    try scratch.write(
      "new/a.rules", Self.category.replacing("art. 1", with: "art. 2") + Self.rule(version: 1))
    #expect(try check(scratch) == (78, ["E080"]))
    try scratch.write(
      "new/a.rules", Self.category.replacing("art. 1", with: "art. 2") + Self.rule(version: 2))
    #expect(try check(scratch) == (0, []))
  }

  private func git(_ arguments: [String], in folder: String) throws {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@example"] + arguments
    git.standardOutput = FileHandle.nullDevice
    try git.run()
    git.waitUntilExit()
    try #require(git.terminationStatus == 0)
  }

  private func sha256(_ path: String) throws -> String {
    let digest = Process()
    digest.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    digest.arguments = ["sha256sum", path]
    let said = Pipe()
    digest.standardOutput = said
    try digest.run()
    digest.waitUntilExit()
    return String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      .prefix(64).description
  }

  private static func tableRule(_ hash: String, version: Int = 1) -> String {
    category + """
      table limits from "lists/limits.csv" sha256 "\(hash)"
      rule r-1 "Rule" {
        version \(version)  status active  category goods  severity high
        find a = any of limits.term in title
        find b = quantity of percentage in title
        flag when a and b > a.row.limit
        verdict block
        say en "{a.text}"
        expect block { title: "acetone 50 %" }
        expect pass { title: "acetone 1 %" }
      }

      """
  }

  @Test("a rule follows its table, whose rows are told") func table() throws {
    let scratch = try Scratch()
    for (folder, rows) in [("old", "acetone,5 %\nbenzene,1 %\n"), ("new", "acetone,7 %\nbenzene,1 %\n")] {
      _ = try scratch.makeFolder("\(folder)/lists")
      let path = try scratch.write("\(folder)/lists/limits.csv", "term,limit\n\(rows)")
      try scratch.write("\(folder)/a.rules", Self.tableRule(try sha256(path)))
    }
    let outcome = try Command.run(["rules", "check", "new", "--against", "old"], in: scratch)
    #expect(outcome.status == 78)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("E080") && text.contains("changed: the table `limits`"), "\(text)")
    #expect(text.contains("added `acetone,7 %`; removed `acetone,5 %`"), "\(text)")
    let hash = try sha256("\(scratch.path)/new/lists/limits.csv")
    try scratch.write("new/a.rules", Self.tableRule(hash, version: 2))
    #expect(try check(scratch) == (0, []))
  }

  @Test("an exception comes and goes without a version") func exception() throws {
    let exception = """
      exception to r-1 for trader "T-1" until 2099-01-31 { reason "x" approved_by "y" }

      """
    #expect(try check(pair(Self.rule(version: 1), Self.rule(version: 1) + exception)) == (0, []))
    #expect(try check(pair(Self.rule(version: 1) + exception, Self.rule(version: 1))) == (0, []))
  }

  @Test("a trader rule that became another kind of rule is gone") func kinds() throws {
    let trader = """
      trader rule r-1 "Trader" {
        version 1  status active  category goods  severity high
        flag when missing(trader.address)
        action warn
        say en "x"
        expect warn { trader: { address: none } }
        expect pass { trader: { address: "a" } }
      }

      """
    #expect(try check(pair(trader, trader)) == (0, []))
    #expect(try check(pair(trader, trader.replacing("warn", with: "remind"))) == (78, ["E080"]))
    #expect(try check(pair(trader.replacing("version 1", with: "version 2"), trader)) == (78, ["E081"]))
    #expect(try check(pair(trader, "")) == (0, ["W021"]))
    #expect(try check(pair(trader, Self.rule(version: 1))) == (0, ["W021"]))
  }

  @Test("against a revision of git, tables and all") func revision() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("repo/policy/lists")
    let temporary = try scratch.makeFolder("temporary")
    let csv = try scratch.write("repo/policy/lists/limits.csv", "term,limit\nacetone,5 %\n")
    try scratch.write("repo/policy/a.rules", Self.tableRule(try sha256(csv)))
    let repo = "\(scratch.path)/repo"
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]] {
      try git(arguments, in: repo)
    }
    func check(_ against: String) throws -> Outcome {
      try Command.run(
        ["rules", "check", "policy", "--against", against], in: scratch,
        launcher: ["/usr/bin/env", "-C", repo], environment: ["TMPDIR": temporary])
    }
    #expect(try check("HEAD:policy").status == 0)
    try scratch.write(
      "repo/policy/a.rules",
      Self.tableRule(try sha256(csv)).replacing("verdict block", with: "verdict review"))
    let outcome = try check("HEAD:policy")
    #expect(outcome.status == 78)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("changed: the verdict"))
    // Where the earlier rule stands is named as git would.
    try scratch.write(
      "repo/policy/a.rules",
      Self.tableRule(try sha256(csv), version: 1).replacing("rule r-1", with: "rule r-2"))
    let removed = try check("HEAD:policy")
    #expect(String(decoding: removed.output, as: UTF8.self).contains("HEAD:policy/a.rules"))
    for (place, said) in [
      ("HEAD:nowhere", "is no folder of a commit here"), ("none:policy", "is no folder of a commit here"),
      ("HEAD:policy/a.rules", "name a folder"), (":policy", "cannot open the rules"),
    ] {
      let failed = try check(place)
      #expect(failed.status == 78 && failed.output.isEmpty)
      #expect(failed.lines.count == 1 && failed.errors.contains(said), "\(failed.errors)")
      #expect(failed.errors.contains(place) && !failed.errors.contains("/feedwarden-rules-"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
  }

  @Test("an earlier rule set with errors is told of, and nothing is compared") func brokenBefore() throws {
    let scratch = try pair("rule x", Self.rule(version: 1))
    let outcome = try Command.run(["rules", "check", "new", "--against", "old"], in: scratch)
    #expect(outcome.status == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("old: the rules to compare with have"))
    #expect(try Command.run(["rules", "check", "new", "--against", "none"], in: scratch).status == 78)
  }

  @Test("a shadow rule past its end, by the day of the check") func shadow() throws {
    let scratch = try pair(
      "", Self.rule(version: 1).replacing("status active", with: "status shadow  until 2026-03-31"))
    for (day, count) in [("2026-03-31", 0), ("2026-04-01", 1)] {
      let outcome = try Command.run(
        ["rules", "check", "new", "--format", "json", "--as-of", day], in: scratch)
      #expect(outcome.status == 0)
      #expect(try jsonLines(outcome.output).count { $0["code"] as? String == "W020" } == count)
    }
    #expect(try Command.run(["rules", "check", "new", "--as-of", "31.3.2026"], in: scratch).status == 64)
  }
}
