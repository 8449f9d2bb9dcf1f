import CompiledRules
import Foundation
import Listings
import Pipeline
import RuleLanguage
import Testing

@Suite("Links out of descriptions")
struct LinkTests {
  private static let rules = """
    category shops "Shops elsewhere" {
      basis      "Terms of use"
      statement  STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }
    rule chat-001 "Order in a chat" {
      category shops
      severity high
      version 1
      status active
      find chat = any of (*"t.me/"*, *"wa.me"*) in links
      find dose = quantity of mass in links
      flag when chat and (dose or not dose)
      verdict block
      say en "{chat.text}"
    }

    """
  private static let quiet = """
    rule quiet-001 "No link" {
      category shops
      severity low
      version 1
      status active
      find word = any of ("plain") in title
      flag when word and missing(links)
      verdict review
      say en "plain"
    }
    """
  private static let listings = [
    #"{"id":"1","title":"plain","description":"<p>See <a href=\"https://example.org/?a&amp;b\">here</a>, <img src='https://t.me/ä'>, or <a HREF=https://wa.me/49?q=5mg>chat</a></p>"}"#,
    #"{"id":"2","title":"plain","description":"t.me/shop, without a link"}"#,
    #"{"id":"3","title":"plain","description":"<a href=\"https://example.org\">ours</a>"}"#,
  ]

  private func program(_ text: String) throws -> RuleProgram {
    let result = RuleFrontEnd.compile(
      [SourceFile(path: "test.rules", bytes: Array(text.utf8))], lints: false)
    return try #require(result.program, "\(result.diagnostics)")
  }

  private func feed(_ scratch: Scratch) throws -> String {
    try scratch.write("feed.jsonl", Data(Self.listings.joined(separator: "\n").utf8))
  }

  @Test("a match in a link names the link and its place in it", arguments: [1, 2])
  func matches(jobs: Int) throws {
    let scratch = try Scratch()
    let (_, files) = try scan(
      [try feed(scratch)], program: program(Self.rules), jobs: jobs, out: "\(scratch.path)/run")
    let lines = try lines(files["flagged.jsonl"])
    #expect(lines.count == 1)
    let listing = try #require(lines.first?["listing"] as? [String: Any])
    #expect(listing["id"] as? String == "1")
    #expect(
      listing["links"] as? [String] == [
        "https://example.org/?a&b", "https://t.me/ä", "https://wa.me/49?q=5mg",
      ])
    let findings = try #require(lines.first?["findings"] as? [[String: Any]])
    let matches = try #require(findings.first?["matches"] as? [[String: Any]])
    #expect(matches.compactMap { $0["field"] as? String } == ["links[1]", "links[2]", "links[2]"])
    for match in matches { #expect(try quoted(match, in: listing) == match["text"] as? String) }
  }

  @Test("a listing without a link is told from one with some") func missing() throws {
    let scratch = try Scratch()
    for exhaustive in [false, true] {
      let (_, files) = try scan(
        [try feed(scratch)], program: program(Self.rules + Self.quiet), exhaustive: exhaustive,
        out: "\(scratch.path)/run-\(exhaustive)")
      var verdicts: [String: [String]] = [:]
      for line in try lines(files["flagged.jsonl"]) {
        let listing = try #require(line["listing"] as? [String: Any])
        let findings = try #require(line["findings"] as? [[String: Any]])
        verdicts[listing["id"] as? String ?? ""] = findings.compactMap { $0["rule"] as? String }
      }
      #expect(verdicts == ["1": ["chat-001"], "2": ["quiet-001"]])
    }
  }
}
