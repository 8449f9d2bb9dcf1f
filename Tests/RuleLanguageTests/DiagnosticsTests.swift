import Foundation
import Testing

@testable import RuleLanguage

@Suite struct DiagnosticsTests {
  /// One fault, one report: what follows from a fault is not reported again, and later faults are.
  @Test(arguments: [
    // An unclosed bracket does not spoil the verdict after it.
    ("flag when (a", ["E020"]),
    ("flag when a and", ["E020"]),
    ("flag when a and or a", ["E020"]),
    ("flag when a = 1", ["E020"]),
    ("flag when unknown and other", ["E043", "E043"]),
    ("flag when a say fr \"{b.text}\"", ["E054"]),
    ("find x = any of nolist in title flag when x", ["E042"]),
    ("find x = any of (zeta) in titel\n flag when x and y", ["E045", "E043"]),
    ("flag when a § a", ["E010"]),
    ("version x\n flag when b", ["E025", "E020", "E043"]),
  ])
  func noCascade(_ line: String, _ codes: [String]) {
    let text = """
      \(TestRules.category)
      rule r-1 "R" {
        version 1 status active category goods severity high
        find a = any of (alpha) in title
        \(line)
        verdict block
        say en "x"
        expect block { title: "alpha" }
        expect pass { title: "x" }
      }
      """
    #expect(
      TestRules.compile(text).diagnostics.filter { $0.severity == .error }.map(\.code.rawValue) == codes)
  }

  /// Line breaks say nothing: what follows a number on its line may be the rule's next item, and is no unit then.
  @Test(arguments: [
    ("find q = quantity of count in title", "a and views > 100"),
    ("find q = quantity of count in title", "a and q > 10"),
    ("find q = quantity of power in title", "a and q > 10 W"), ("let old = views > 100", "a and old"),
  ])
  func itemsOnOneLine(_ find: String, _ condition: String) {
    let items = [
      "version 1", "status active", "category goods", "severity", "high", "find a = any of (alpha) in title",
      find,
      "flag when \(condition)", "verdict", "block", "say en \"x\"", "expect block { title: \"alpha\" }",
      "expect pass { title: \"omega\" }",
    ]
    for separator in [" ", "\n"] {
      let text = "\(TestRules.category)\nrule r-1 \"R\" { \(items.joined(separator: separator)) }"
      #expect(TestRules.compile(text).diagnostics.filter { $0.severity == .error }.isEmpty)
    }
  }

  /// What stands behind a fault on its line was skipped, and is not missing.
  @Test(arguments: [
    ("flag when (a verdict block", ["E020"]), ("flag when a = 1 verdict block", ["E020"]),
    ("flag when a § verdict block", ["E010"]), ("flag when (a", ["E020", "E030"]),
  ])
  func skippedItems(_ line: String, _ codes: [String]) {
    let text = """
      \(TestRules.category)
      rule r-1 "R" {
        version 1 status active category goods severity high
        find a = any of (alpha) in title
        \(line) say en "x" expect block { title: "alpha" } expect pass { title: "x" }
      }
      """
    let found = TestRules.compile(text).diagnostics
    #expect(found.filter { $0.severity == .error }.map(\.code.rawValue).sorted() == codes)
    #expect(!found.contains { $0.code == .missingExpectation })
  }

  /// 64 brackets are as many as the documents say.
  @Test(arguments: [("(", ")"), ("not ", ""), ("at least 1 of (", ")")]) func nesting(
    _ open: String, _ close: String
  ) {
    for (count, codes) in [(64, []), (65, ["E022"])] {
      let condition =
        String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
      let found = TestRules.compile(TestRules.rule(flag: condition)).diagnostics
      #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == codes)
    }
  }

  @Test(arguments: [
    (
      "a and price < -5 EUR", "E010",
      "numbers and amounts are not negative; to ask for a free thing, compare with 0"
    ),
    ("a and -b", "E010", "a word does not begin with a hyphen or dash; quote the term"),
    (
      "a and notified", "E056",
      "a rule for listings can ask for trader.strikes, trader.suspended and trader.first_seen"
    ),
  ])
  func help(_ condition: String, _ code: String, _ help: String) throws {
    let fault = try #require(TestRules.compile(TestRules.rule(flag: condition)).diagnostics.first)
    #expect(fault.code.rawValue == code)
    #expect(fault.help == help)
  }

  /// A slash in square brackets ends an expression, which is said where it stands.
  @Test(arguments: [
    ("/(foo|bar)[/]xyz/", "E013"), ("/foo[a-z/]bar/", "E013"), ("/foo[]/]bar/", "E013"),
    ("/foo[[:alpha:]/]bar/", "E013"),
    ("/foo[\\/]bar/", ""), ("/foo[[:alpha:]]bar/", ""), ("/foo\\[bar/", ""), ("/foo[^]]bar/", ""),
  ])
  func slashInBrackets(_ expression: String, _ code: String) {
    let found = TestRules.compile(TestRules.rule("find a = \(expression) in title")).diagnostics
    let codes = found.filter { $0.severity == .error }.map(\.code.rawValue)
    guard !code.isEmpty else { return #expect(!codes.contains("E013")) }
    #expect(codes == [code])
    #expect(found.first?.help == "a slash in an expression is written \\/")
  }

  @Test func separatorOfATable() {
    let rules = """
      \(TestRules.rule("find a = any of limits.term in title"))
      table limits from "limits.csv" sha256 "\(Checker.hash(of: Array("term;limit\nalpha;5\n".utf8)))"
      """
    let found = RuleFrontEnd.compile([
      SourceFile(path: "t.rules", bytes: Array(rules.utf8)),
      SourceFile(path: "limits.csv", bytes: Array("term;limit\nalpha;5\n".utf8), kind: .table),
    ]).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == [.unknownColumn])
    #expect(found.first?.help == "the first row has `;` between its names; save the file with commas")
  }

  /// A report shows the same of a line however long it is.
  @Test(arguments: [10_000, 1_000_001]) func veryLongLines(_ length: Int) throws {
    let text = "# \n" + String(repeating: "a", count: length) + " § " + String(repeating: "b", count: length)
    let source = SourceFile(path: "t.rules", bytes: Array(text.utf8))
    let fault = try #require(
      RuleFrontEnd.compile([source]).diagnostics.first { $0.code == .unexpectedCharacter })
    let lines = DiagnosticRenderer.text([fault], sources: [source], color: false).split(separator: "\n")
    #expect(lines[1] == " --> t.rules:2:\(length + 2)")
    let before = String(repeating: "a", count: 39)
    let after = String(repeating: "b", count: 78)
    #expect(lines[3] == "2 | …\(before) § \(after)…")
    #expect(lines[4].hasPrefix("  | " + String(repeating: " ", count: 41) + "^"))
  }

  @Test func severalFilesInOrder() throws {
    let one = SourceFile(path: "a/one.rules", bytes: Array("list l \"L\" { *: alpha }\n".utf8))
    let two = SourceFile(path: "b/two.rules", bytes: Array("\n  list l \"L\" { *: beta }\n".utf8))
    let result = RuleFrontEnd.compile([one, two])
    let duplicate = try #require(result.diagnostics.first { $0.code == .duplicateDefinition })
    #expect(duplicate.primary.span == Span(file: 1, start: 8, end: 9))
    #expect(duplicate.related.map(\.span) == [Span(file: 0, start: 5, end: 6)])
    let text = DiagnosticRenderer.text([duplicate], sources: [one, two], color: false)
    #expect(
      text == """
        error[E040]: the list `l` is defined twice
         --> b/two.rules:2:8
          |
        2 |   list l "L" { *: beta }
          |        ^ defined again
         ::: a/one.rules:1:6
          |
        1 | list l "L" { *: alpha }
          |      - first defined here
          = help: give one of the two another name


        """)
  }

  /// Columns count characters; the caret stands under the letter in a terminal.
  @Test func widthOfCharacters() throws {
    // A tab to column 4, two wide characters (4), a letter with a combining mark (1), a comma and a space.
    let text = "list l \"L\" { *:\n\t西地e\u{301}, ;\n}"
    let result = TestRules.compile(text)
    let fault = try #require(result.diagnostics.first { $0.code == .unexpectedCharacter })
    let rendered = DiagnosticRenderer.text(
      [fault], sources: [SourceFile(path: "t.rules", bytes: Array(text.utf8))], color: false)
    let lines = rendered.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == " --> t.rules:2:8")
    #expect(lines[3] == "2 |     西地e\u{301}, ;")
    #expect(lines[4] == "  | " + String(repeating: " ", count: 4 + 4 + 1 + 2) + "^ not expected here")
  }

  @Test func invisibleCharactersAreShown() {
    let text = "list l \"L\u{202E}\u{1B}[31m\" { *: al\u{200B}pha }"
    let source = SourceFile(path: "evil\u{1B}[2J.rules", bytes: Array(text.utf8))
    let rendered = DiagnosticRenderer.text(
      RuleFrontEnd.compile([source]).diagnostics, sources: [source], color: false)
    #expect(rendered.contains("⟨U+202E⟩⟨U+001B⟩[31m"))
    #expect(rendered.contains("al⟨U+200B⟩pha"))
    #expect(rendered.contains("evil⟨U+001B⟩[2J.rules"))
    #expect(!rendered.contains("\u{1B}"))
  }

  @Test func longLineIsCut() {
    let terms = (0..<200).map { "term\($0)x" }.joined(separator: ", ")
    let text = "list l \"L\" { *: \(terms), ; }"
    let source = SourceFile(path: "t.rules", bytes: Array(text.utf8))
    let rendered = DiagnosticRenderer.text(
      RuleFrontEnd.compile([source]).diagnostics, sources: [source], color: false)
    #expect(rendered.split(separator: "\n").allSatisfy { $0.count < 150 })
    #expect(rendered.contains("…"))
  }

  /// A byte-order mark and CR LF change no line and no column.
  @Test func linesAndColumns() throws {
    let text = "\u{FEFF}list l \"L\" {\r\n  *: ä, ;\r\n}\r\n"
    let result = TestRules.compile(text)
    let json = DiagnosticRenderer.json(
      result.diagnostics.filter { $0.code == .unexpectedCharacter },
      sources: [SourceFile(path: "t.rules", bytes: Array(text.utf8))])
    #expect(json.hasSuffix("\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["code"] as? String == "E010")
    #expect(object["severity"] as? String == "error")
    #expect(object["file"] as? String == "t.rules")
    // BOM 3, first line 12 + 2, then `  *: ä, ` is 5 + 2 + 2 bytes and 8 characters.
    let start = try #require(object["start"] as? [String: Int])
    #expect(start == ["byte": 26, "line": 2, "column": 9])
    let end = try #require(object["end"] as? [String: Int])
    #expect(end == ["byte": 27, "line": 2, "column": 10])
  }

  @Test func jsonOfEveryGoldenFileIsValid() throws {
    for name in GoldenTests.names {
      let bytes = try #require(TestFiles.read("\(GoldenTests.folder)/\(name).rules"))
      let source = SourceFile(path: "\(name)\u{1F}\".rules", bytes: bytes)
      let result = RuleFrontEnd.compile([source])
      let lines = DiagnosticRenderer.json(result.diagnostics, sources: [source]).split(separator: "\n")
      #expect(lines.count == result.diagnostics.count)
      for line in lines {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["file"] as? String == source.path)
      }
    }
  }

  @Test func codesAreDistinctAndExplained() {
    #expect(Set(DiagnosticCode.allCases.map(\.title)).count == DiagnosticCode.allCases.count)
    for code in DiagnosticCode.allCases {
      #expect(code.explanation.hasSuffix(".") || code.explanation.hasSuffix("`."))
    }
  }

  @Test func summary() {
    #expect(DiagnosticRenderer.summary([]) == "")
    let result = TestRules.compile("list l \"L\" { *: xy, ; }")
    #expect(DiagnosticRenderer.summary(result.diagnostics) == "1 error, 1 warning")
  }
}
