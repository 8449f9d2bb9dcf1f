import Foundation
import Glibc
import Testing

/// `rules format` as a user meets it: what is written, what is left alone, and what is said.
@Suite("rules format")
struct RulesFormatTests {
  private static let loose = "list l \"L\" {*: a ,b # both\n}\n"
  private static let laidOut = "list l \"L\" {\n  *: a, b  # both\n}\n"

  private func rules() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write("own/done.rules", Self.laidOut.replacing("list l", with: "list m"))
    try scratch.write("own/loose.rules", Self.loose)
    return scratch
  }

  private func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOfFile: "\(scratch.path)/\(name)", encoding: .utf8)
  }

  @Test("the files of tables are left alone") func tables() throws {
    let scratch = try Scratch()
    let csv = "term,limit\nacetone,  5 %\n"
    try scratch.write("t.csv", csv)
    try scratch.write("a.rules", "table t from \"t.csv\" sha256 \"00\"\n")
    let outcome = try Command.run(["rules", "format", "."], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try String(contentsOfFile: "\(scratch.path)/t.csv", encoding: .utf8) == csv)
  }

  @Test("--check names what would change, and changes nothing") func check() throws {
    let scratch = try rules()
    let outcome = try Command.run(["rules", "format", "--check", "own"], in: scratch)
    #expect(outcome.status == 1)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "own/loose.rules\n")
    #expect(outcome.errors.isEmpty)
    #expect(try text(scratch, "own/loose.rules") == Self.loose)
  }

  @Test("files are replaced whole, and keep their mode and their links") func write() throws {
    let scratch = try rules()
    let file = "\(scratch.path)/own/loose.rules"
    #expect(chmod(file, 0o640) == 0)
    let target = "\(scratch.path)/elsewhere.txt"
    try FileManager.default.moveItem(atPath: file, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "../elsewhere.txt")
    let outcome = try Command.run(["rules", "format", "own"], in: scratch)
    #expect(outcome.status == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "own/loose.rules\n")
    #expect(outcome.errors == "1 changed\n")
    #expect(try text(scratch, "own/loose.rules") == Self.laidOut)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == "../elsewhere.txt")
    var status = stat()
    #expect(stat(target, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/own").count == 2)
    // Nothing to do any more.
    let again = try Command.run(["rules", "format", "own"], in: scratch)
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(try Command.run(["rules", "format", "--check", "own"], in: scratch).status == 0)
  }

  @Test("a file with a fault of grammar is left alone, and the others are not") func faulty() throws {
    let scratch = try rules()
    try scratch.write("own/broken.rules", "list x \"X\" {*:a")
    let outcome = try Command.run(["rules", "format", "own"], in: scratch)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("error[E023]"))
    #expect(outcome.errors.contains("own/broken.rules:1:"))
    #expect(try text(scratch, "own/broken.rules") == "list x \"X\" {*:a")
    #expect(try text(scratch, "own/loose.rules") == Self.laidOut)
  }

  @Test("standard input goes to standard output") func stream() throws {
    let scratch = try rules()
    let input = try #require(FileHandle(forReadingAtPath: "\(scratch.path)/own/loose.rules"))
    let outcome = try Command.run(["rules", "format", "-"], in: scratch, input: input)
    #expect(outcome.status == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self) == Self.laidOut)
    try input.seek(toOffset: 0)
    let check = try Command.run(["rules", "format", "-", "--check"], in: scratch, input: input)
    #expect(check.status == 1)
    #expect(String(decoding: check.output, as: UTF8.self) == "-\n")
    #expect(try Command.run(["rules", "format", "-", "own"], in: scratch).status == 64)
  }

  @Test("a file that may not be written is told of") func forbidden() throws {
    guard let launcher = Privileges.withoutRoot else { return }
    let scratch = try rules()
    #expect(chmod("\(scratch.path)/own/loose.rules", 0o444) == 0)
    #expect(chmod(scratch.path, 0o777) == 0)
    let outcome = try Command.run(["rules", "format", "own"], in: scratch, launcher: launcher)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("own/loose.rules"))
    #expect(try text(scratch, "own/loose.rules") == Self.loose)
  }

  @Test("the starter rules are in the layout") func starter() throws {
    let scratch = try Scratch()
    let outcome = try Command.run(["rules", "format", "--check", Command.rules], in: scratch)
    #expect(outcome.status == 0, "\(String(decoding: outcome.output, as: UTF8.self))")
  }
}

@Suite("rules list and rules new")
struct RulesListTests {
  /// Three rules whose lists, countries and days are known.
  private func rules() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    func rule(_ id: String, _ items: String, _ find: String) -> String {
      """
      rule \(id) "About \(id)" {
        version 3  category goods  \(items)
        find a = any of \(find) in title
        flag when a
        verdict review
      }

      """
    }
    try scratch.write(
      "own/a.rules",
      """
      category goods "Goods" {
        basis "Some act, art. 1"
        statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
      }
      list words "Words" {
        de: alpha, beta
        fr only: gamma
      }

      """ + rule("b-2", "status active severity high countries EEA owner \"pharma desk\"", "words")
        + rule(
          "a-1", "status shadow severity low countries DE, AT since 2026-01-01 until 2026-12-31",
          "(x1y, x2y, x3y)")
        + rule("c-3", "status retired severity critical", "words"))
    return scratch
  }

  @Test("a table") func table() throws {
    let outcome = try Command.run(["rules", "list", "own"], in: try rules())
    #expect(outcome.status == 0)
    #expect(
      String(decoding: outcome.output, as: UTF8.self) == """
        id   version  status   severity  category  countries  terms  languages  owner        since       until       title
        a-1        3  shadow   low       goods     AT,DE          3  *          -            2026-01-01  2026-12-31  About a-1
        b-2        3  active   high      goods     EEA            3  de,fr      pharma desk  -           -           About b-2
        c-3        3  retired  critical  goods     all            3  de,fr      -            -           -           About c-3

        """)
    #expect(outcome.errors == "3 of 3 rules\n")
  }

  @Test(
    "filters",
    arguments: [
      (["--status", "active"], ["b-2"]), (["--status", "active", "--status", "shadow"], ["a-1", "b-2"]),
      (["--severity", "critical"], ["c-3"]), (["--country", "AT"], ["a-1", "b-2", "c-3"]),
      (["--country", "NO"], ["b-2", "c-3"]), (["--country", "US"], ["c-3"]),
      (["--language", "fr"], ["a-1", "b-2", "c-3"]),
      (["--language", "it"], ["a-1"]), (["--owner", "pharma desk"], ["b-2"]),
      (["--category", "goods", "--status", "draft"], []),
    ])
  func filters(_ arguments: [String], _ ids: [String]) throws {
    let outcome = try Command.run(["rules", "list", "own", "--format", "json"] + arguments, in: try rules())
    #expect(outcome.status == 0)
    #expect(try jsonLines(outcome.output).compactMap { $0["id"] as? String } == ids)
  }

  @Test("as JSON") func json() throws {
    let outcome = try Command.run(["rules", "list", "own", "--format", "json"], in: try rules())
    let entry = try #require(try jsonLines(outcome.output).first as NSDictionary?)
    #expect(
      entry == [
        "id": "a-1", "trader_rule": false, "version": 3, "status": "shadow", "severity": "low",
        "category": "goods",
        "title": "About a-1",
        "countries": ["AT", "DE"], "terms": 3, "languages": ["*"], "owner": NSNull(), "since": "2026-01-01",
        "until": "2026-12-31",
      ] as NSDictionary)
  }

  @Test("trader rules stand behind the others") func traderRules() throws {
    let scratch = try rules()
    try scratch.write(
      "own/t.rules",
      """
      trader rule a-0 "Address" {
        version 2  status active  category goods  severity medium  countries DE
        flag when missing(trader.address)
        action warn
      }

      """)
    let outcome = try Command.run(
      ["rules", "list", "own", "--country", "DE", "--status", "active"], in: scratch)
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.map { $0.prefix(3) } == ["id ", "b-2", "a-0"])
    #expect(lines.last?.hasSuffix("(trader rule) Address") == true)
    #expect(outcome.errors == "2 of 4 rules\n")
  }

  @Test("a wrong word is answered with the right ones") func words() throws {
    for (option, words) in [("--status", ["draft", "shadow"]), ("--severity", ["critical", "low"])] {
      let outcome = try Command.run(["rules", "list", "own", option, "activ"], in: try rules())
      #expect(outcome.status == 64)
      for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    }
  }

  @Test("a filter that names nothing there is") func wrong() throws {
    let scratch = try rules()
    for arguments in [["--category", "no"], ["--country", "UK"], ["--status", "live"]] {
      #expect(try Command.run(["rules", "list", "own"] + arguments, in: scratch).status == 64)
    }
  }

  @Test("a new rule passes check, test and format", arguments: ["plain", "with \"quotes\", {braces} and \\"])
  func new(title: String) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    let made = try Command.run(
      ["rules", "new", "my-rule_1", "--title", title, "--owner", "desk", "--out", "own/new.rules"],
      in: scratch)
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    let check = try Command.run(["rules", "check", "own"], in: scratch)
    #expect(check.status == 0)
    #expect(String(decoding: check.output, as: UTF8.self) == "no problems\n")
    #expect(try Command.run(["rules", "test", "own"], in: scratch).status == 0)
    #expect(try Command.run(["rules", "format", "--check", "own"], in: scratch).status == 0)
    // Never over a file, and never an id that is taken.
    let again = try Command.run(["rules", "new", "other", "--out", "own/new.rules"], in: scratch)
    #expect(again.status == 73)
    let taken = try Command.run(["rules", "new", "my-rule_1", "--rules", "own"], in: scratch)
    #expect(taken.status == 64)
    #expect(taken.errors.contains("version 1"))
    // A second one joins the first, with its category.
    let second = try Command.run(
      [
        "rules", "new", "second", "--rules", "own", "--category", "my-rule_1-category", "--out",
        "own/second.rules",
      ],
      in: scratch)
    #expect(second.status == 0)
    #expect(
      String(decoding: try Command.run(["rules", "check", "own"], in: scratch).output, as: UTF8.self)
        == "no problems\n")
  }

  @Test("a new trader rule does, too, alone and in a rule set") func newTraderRule() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    let made = try Command.run(
      ["rules", "new", "trader-1", "--trader", "--title", "Late", "--out", "own/new.rules"], in: scratch)
    #expect(made.status == 0, "\(made.errors)")
    let joined = try Command.run(
      [
        "rules", "new", "trader-2", "--trader", "--rules", "own", "--category", "trader-1-category", "--out",
        "own/second.rules",
      ], in: scratch)
    #expect(joined.status == 0, "\(joined.errors)")
    let check = try Command.run(["rules", "check", "own"], in: scratch)
    #expect(String(decoding: check.output, as: UTF8.self) == "no problems\n")
    let test = try Command.run(["rules", "test", "own"], in: scratch)
    #expect(String(decoding: test.output, as: UTF8.self).contains("6 of 6 expectations hold"))
    #expect(try Command.run(["rules", "format", "--check", "own"], in: scratch).status == 0)
    // Rules of both kinds share their names.
    let taken = try Command.run(["rules", "new", "trader-1", "--rules", "own"], in: scratch)
    #expect(taken.status == 64)
    #expect(taken.errors.contains("trader-1"))
  }

  @Test(
    "what a code means",
    arguments: [("E042", "unknown list"), ("w007", "## How to fix"), ("E067", "## Example")])
  func explained(code: String, words: String) throws {
    let outcome = try Command.run(["rules", "explain", code], in: try Scratch())
    #expect(outcome.status == 0)
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.hasPrefix("# \(code.uppercased()): "))
    #expect(text.contains(words))
  }

  @Test("codes without one, and one that there is not") func codes() throws {
    let scratch = try Scratch()
    let all = try Command.run(["rules", "explain"], in: scratch)
    #expect(String(decoding: all.output, as: UTF8.self).contains("E001  not valid UTF-8\n"))
    let none = try Command.run(["rules", "explain", "E999"], in: scratch)
    #expect(none.status == 64)
    #expect(none.lines.count == 1)
  }

  @Test("an id that is none", arguments: ["", "two words", "a{b", "-x", "a.b", "\"a\"", "a\u{200B}b"])
  func badID(id: String) throws {
    let outcome = try Command.run(["rules", "new", "--", id], in: try Scratch())
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }
}
