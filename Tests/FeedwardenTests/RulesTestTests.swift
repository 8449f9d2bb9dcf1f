import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `rules test` as people and CI systems use it.
@Suite("rules test") struct RulesTestTests {
  /// Of `r-1`, examples show the verdict and one ignore, hit two of five terms, and leave an alternative, an ignore and
  /// a find alone; of `t-1`, only the alternative is shown. Read off the examples by hand.
  private static let rules = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    list words "Words" { *: alpha, beta, gamma }

    list others "Others" { *: delta, epsilon }

    rule r-1 "First <rule> & \\"more\\"" {
      version 1  status active  category goods  severity high
      find word = any of words in title
      find box = any of (box) in title
      find other = any of others in title
      ignore word where box within 2 words before word
      ignore word where other within 2 words before word
      flag when word
      verdict block
        or review when box
        or review when other and missing(brand)
      say en "{word.text}"
      expect block { title: "alpha" }
      expect pass { title: "box for beta" }
      EXTRA
    }

    rule r-2 "Second" {
      version 1  status shadow  category goods  severity high
      find word = any of words in description
      flag when word and price < 5 EUR
      verdict review
      say en "x"
      expect review { description: "alpha" }
    }

    trader rule t-1 "Trader" {
      version 1  status active  category goods  severity high
      flag when missing(trader.address)
      action warn
        or suspend when trader.strikes >= 2
      say en "x"
      expect suspend { trader: { address: none, strikes: 2 } }
    }

    """

  private func scratch(_ extra: String = "") throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write("own/a.rules", Self.rules.replacing("EXTRA", with: extra))
    return scratch
  }

  private func test(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try Command.run(["rules", "test", "own"] + arguments, in: scratch)
  }

  @Test("coverage names what no example exercises") func coverage() throws {
    let outcome = try test(["--coverage"], in: scratch())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      String(decoding: outcome.output, as: UTF8.self) == """
        not exercised: rule r-1
          or review when box
          or review when other and missing(brand)
          ignore word where other within 2 words before word
          find other = any of others in title
        not exercised: rule r-2
          verdict review
        not exercised: trader rule t-1
          action warn
        not exercised: list others, none of its 2 terms
        coverage: 2 of 6 verdicts, 1 of 2 ignores, 3 of 4 finds, 1 of 2 lists (2 of 5 terms)
        4 of 4 expectations hold, in 3 rules.

        """)
  }

  @Test(
    "an example more, and what it exercises is no longer named",
    arguments: [
      ("expect review { title: \"alpha box\" }", "or review when box", 3, 1),
      ("expect review { title: \"alpha, epsilon\" }", "find other", 3, 1),
      ("expect pass { title: \"delta gamma\" }", "ignore word where other", 2, 2),
    ])
  func more(example: String, named: String, verdicts: Int, ignores: Int) throws {
    let before = String(decoding: try test(["--coverage"], in: scratch()).output, as: UTF8.self)
    let outcome = try test(["--coverage"], in: scratch(example))
    #expect(outcome.status == 0)
    let after = String(decoding: outcome.output, as: UTF8.self)
    #expect(before.contains("\n  \(named)") && !after.contains("\n  \(named)"))
    #expect(after.contains("coverage: \(verdicts) of 6 verdicts, \(ignores) of 2 ignores"))
  }

  @Test("results and coverage as JSON, one object a line") func json() throws {
    let outcome = try test(
      ["--coverage", "--format", "json"], in: scratch("expect pass { title: \"alpha\" }"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    let lines = try jsonLines(outcome.output)
    let results = lines.filter { $0["type"] as? String == "expectation" }
    #expect(results.map { $0["holds"] as? Bool } == [true, true, false, true, true])
    let failed = try #require(results.first { $0["holds"] as? Bool == false })
    #expect(failed["rule"] as? String == "r-1" && failed["file"] as? String == "a.rules")
    #expect(failed["line"] as? Int == 24)
    #expect(failed["expected"] as? String == "pass" && failed["got"] as? String == "block")
    #expect(((failed["matches"] as? [[String: String]])?.first?["text"]) == "alpha")
    #expect(results[3]["undecided"] as? Bool == true)
    #expect(results[3]["missing"] as? [String] == ["price"])
    #expect(results[4]["trader_rule"] as? Bool == true && results[4]["got"] as? String == "suspend")
    let covered = lines.filter { $0["type"] as? String == "coverage" }
    #expect(covered.compactMap { $0["rule"] as? String } == ["r-1", "r-2", "t-1"])
    let verdicts = try #require(covered[0]["verdicts"] as? [[String: Any]])
    #expect(verdicts.map { $0["exercised"] as? Bool } == [true, false, false])
    let lists = lines.filter { $0["type"] as? String == "list_coverage" }
    #expect(lists.map { $0["list"] as? String } == ["others", "words"])
    #expect(lists.map { $0["exercised"] as? Int } == [0, 2])
    #expect(lines.count == results.count + covered.count + lists.count)
  }

  /// `r-1` hits *alpha*; only its alternative asks for more.
  @Test("a rule that passes what it should flag: what it found is told") func passes() throws {
    let scratch = try scratch()
    try scratch.write(
      "own/b.rules",
      """
      rule r-3 "Third" {
        version 1  status active  category goods  severity high
        find word = any of words in title
        flag when word and ships_from in (DE)
        verdict block
        say en "x"
        expect block { title: "an alpha", ships_from: "PL" }
      }

      """)
    let outcome = try test(["--rule", "r-3"], in: scratch)
    #expect(outcome.status == 1)
    let told = outcome.errors + String(decoding: outcome.output, as: UTF8.self)
    #expect(
      told.contains("expected block, got pass") && told.contains("matched  word in title: “alpha”"), "\(told)"
    )
    #expect(!told.contains("nothing matched"))
    let lines = try jsonLines(try test(["--rule", "r-3", "--format", "json"], in: scratch).output)
    let failed = try #require(lines.first { $0["holds"] as? Bool == false })
    #expect(((failed["matches"] as? [[String: String]])?.first?["text"]) == "alpha")
  }

  @Test(
    "some rules' examples alone",
    arguments: [
      (["--rule", "r-2"], ["r-2"]), (["--rule", "r-2", "--rule", "t-1"], ["r-2", "t-1"]),
      (["--filter", "FIRST"], ["r-1"]), (["--filter", "r-"], ["r-1", "r-2"]),
      (["--filter", "trader", "--rule", "t-1"], ["t-1"]),
    ])
  func some(arguments: [String], rules: [String]) throws {
    let outcome = try test(arguments + ["--format", "json", "--coverage"], in: scratch())
    let lines = try jsonLines(outcome.output)
    for type in ["expectation", "coverage"] {
      let found = lines.filter { $0["type"] as? String == type }.compactMap { $0["rule"] as? String }
      #expect(Set(found) == Set(rules))
    }
  }

  @Test(
    "a rule that there is not is no success",
    arguments: [
      (["--rule", "r-3"], "did you mean `r-1`?"), (["--filter", "nothing"], "no rule of own has nothing"),
      (["--rule", "r-1", "--filter", "second"], "no rule of own has second"),
    ])
  func none(arguments: [String], said: String) throws {
    let outcome = try test(arguments, in: scratch())
    #expect(outcome.status == 64)
    #expect(outcome.lines.count == 1 && outcome.errors.contains(said), "\(outcome.errors)")
  }

  /// Both schemas in wide use require these attributes and, of Windy Road's, this order of elements.
  @Test("JUnit's XML") func junit() throws {
    let scratch = try scratch("expect pass { title: \"alpha <&> \\u{1B} \\\"]]>\" }")
    try scratch.write("out.xml", String(repeating: "from before ", count: 10_000))
    let outcome = try test(["--junit", "out.xml"], in: scratch)
    #expect(outcome.status == 1)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("4 of 5 expectations hold"))
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/out.xml"))
    let root = try #require(try XMLDocument(data: data).rootElement())
    #expect(root.name == "testsuites" && (root.attributes ?? []).isEmpty)
    let suites = root.elements(forName: "testsuite")
    func value(_ element: XMLElement, _ name: String) -> String? {
      element.attribute(forName: name)?.stringValue
    }
    #expect(suites.map { value($0, "name") } == ["r-1", "r-2", "t-1"])
    #expect(suites.map { value($0, "tests") } == ["3", "1", "1"])
    #expect(suites.map { value($0, "failures") } == ["1", "0", "0"])
    for (number, suite) in suites.enumerated() {
      #expect(value(suite, "id") == "\(number)" && value(suite, "errors") == "0")
      #expect(value(suite, "package")?.isEmpty == false && value(suite, "hostname")?.isEmpty == false)
      #expect(
        value(suite, "timestamp")?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) != nil)
      let names = (suite.children ?? []).compactMap { $0 as? XMLElement }.compactMap(\.name)
      #expect(names.first == "properties" && names.suffix(2) == ["system-out", "system-err"])
      #expect(names.dropFirst().dropLast(2).allSatisfy { $0 == "testcase" })
      for test in suite.elements(forName: "testcase") {
        #expect(Set((test.attributes ?? []).compactMap(\.name)) == ["name", "classname", "time"])
        #expect(value(test, "time").flatMap(Double.init) != nil)
      }
    }
    let failure = try #require(
      suites[0].elements(forName: "testcase").last?.elements(forName: "failure").first)
    #expect(value(failure, "message") == "expected pass, got block")
    #expect(value(failure, "type") == "verdict")
    #expect(failure.stringValue?.contains("alpha <&> ⟨U+001B⟩ \"]]>") == true)
    #expect(failure.stringValue?.contains("a.rules:24: rule r-1: expected pass, got block") == true)
  }

  @Test("a report that cannot be written is told") func unwritable() throws {
    let outcome = try test(["--junit", "no/such/folder.xml"], in: scratch())
    #expect(outcome.status == 73)
    #expect(outcome.lines.count == 1 && outcome.errors.contains("no/such/folder.xml"))
  }

  @Test("the starter rules leave no verdict, ignore, find or list without an example") func starterRules()
    throws
  {
    let outcome = try Command.run(["rules", "test", Command.rules, "--coverage"], in: Scratch())
    #expect(outcome.status == 0)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(!text.contains("not exercised"), "\(text)")
  }
}
