import CompiledRules
import Foundation
import Listings
import RuleEngine
import Testing

@testable import Reports

@Suite struct FlaggedTableTests {
  private func cell(_ value: String, _ dialect: CSVDialect = .standard) -> String {
    var output: [UInt8] = []
    CSVCell.append(value, dialect: dialect, to: &output)
    return text(output)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a;b", "\"a;b\""),
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'⟨U+0009⟩=1"),
    ("\r=1", "'⟨U+000D⟩=1"), ("＝1", "'＝1"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("a\nb", "a⟨U+000A⟩b"), ("\u{202E}gpj", "⟨U+202E⟩gpj"), (" x ", "\" x \""), ("a=1", "a=1"),
  ])
  func writesCells(value: String, expected: String) { #expect(cell(value) == expected) }

  @Test(arguments: [
    ("12345e67", "\"=\"\"12345e67\"\"\""), ("1/2/3", "\"=\"\"1/2/3\"\"\""), ("a\"&cmd", "\"'a\"\"&cmd\""),
    ("n/ä/1", "'n/ä/1"), ("=x", "'=x"), ("n/a b/\"", "\"'n/a b/\"\"\""),
  ])
  func keepsIdentifiersAsTextInExcel(value: String, expected: String) {
    var output: [UInt8] = []
    CSVCell.append(identifier: Array(value.utf8), dialect: .excel, to: &output)
    #expect(text(output) == expected)
  }

  @Test func longIdentifiersAreNoExcelConstant() {
    var output: [UInt8] = []
    CSVCell.append(identifier: Array(repeating: 0x31, count: 256), dialect: .excel, to: &output)
    #expect(output.first == UInt8(ascii: "'"))
  }

  @Test func cutsLongCells() { #expect(cell(String(repeating: "x", count: 9000)).utf8.count == 8003) }

  @Test(arguments: [
    (CalendarDay(year: 2026, month: 1, day: 31), "2026-01-31"),
    (CalendarDay(year: 99, month: 12, day: 9), "0099-12-09"),
  ])
  func writesDays(day: CalendarDay, expected: String) {
    var output: [UInt8] = []
    output.append(day: day)
    #expect(text(output) == expected)
  }

  @Test func worstComesFirst() throws {
    let scratch = Scratch()
    let program = makeProgram()
    let rows = FlaggedRows(program: program)
    let directory = try RunDirectory(path: scratch("run"))
    let table = FlaggedTable(directory: directory, header: rows.header)
    let batch = makeBatch(
      (1...4).map { [(.id, "id", "\($0)"), (.title, "t", "title \($0)"), (.link, "l", "https://x/\($0)")] })
    let verdicts: [(rule: Int, Verdict)] = [(1, .review), (0, .review), (0, .block), (1, .review)]
    for (index, verdict) in verdicts.enumerated() {
      var evaluation = Evaluation(record: index)
      evaluation.verdict = verdict.1
      evaluation.findings = [
        makeFinding(
          rule: verdict.rule, verdict.1, cell: 3 * index + 1, 0..<5,
          say: [(language: "de", text: "nein"), (language: "en", text: "no, really")])
      ]
      if index == 2 { evaluation.findings.append(makeFinding(rule: 1, .review, cell: 7, 0..<1)) }
      let lead = try #require(rows.lead(of: evaluation))
      var bytes: [UInt8] = []
      rows.append(
        evaluation, finding: lead.finding, of: batch, feed: FeedContext(name: "f"), number: UInt64(index + 1),
        firstSeen: CalendarDay(year: 2026, month: 1, day: 2), to: &bytes)
      try table.append(bytes, bucket: lead.bucket)
    }
    #expect(try !table.finish().finish().isEmpty)
    let manifest = try directory.file("manifest.json")
    _ = try manifest.finish()
    #expect(try directory.publish() == .published)
    let lines = try #require(scratch.content("run/flagged.csv")).components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "finding_id,key,state,first_seen,severity,verdict,title,quote,sentence,rule,link,decision,reason,decided_by"
    )
    #expect(
      lines.dropFirst().map { $0.components(separatedBy: ",").dropFirst().joined(separator: ",") } == [
        "default//3,new,2026-01-02,critical,block,title 3,title,\"no, really\",med-rx-001 laser-001,https://x/3,,,",
        "default//2,new,2026-01-02,critical,review,title 2,title,\"no, really\",med-rx-001,https://x/2,,,",
        "default//1,new,2026-01-02,low,review,title 1,title,\"no, really\",laser-001,https://x/1,,,",
        "default//4,new,2026-01-02,low,review,title 4,title,\"no, really\",laser-001,https://x/4,,,", "",
      ])
    #expect(scratch.names(in: "run") == ["flagged.csv", "manifest.json"])
  }

  @Test func excelGetsItsMarkAndSeparator() {
    let header = FlaggedRows(program: makeProgram(), dialect: .excel).header
    #expect(Array(header.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text(Array(header.dropFirst(3))).hasPrefix("finding_id;key;state;"))
  }
}
