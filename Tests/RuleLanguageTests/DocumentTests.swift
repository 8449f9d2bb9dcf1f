import RuleLanguage
import Testing

/// The reference of the rule language is true: its blocks compile, and its table has every code.
@Suite struct DocumentTests {
  static let document: [Substring] = {
    let path = TestFiles.path("../../docs/rules.md")
    return String(decoding: TestFiles.read(path) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }()

  /// The text of all blocks of a kind: ```` ```rules ```` are whole rule sets, ```` ```rule-part ```` items of a rule.
  private func blocks(_ kind: String) -> [String] {
    var blocks: [String] = []
    var current: [Substring]?
    for line in Self.document {
      if line == "```\(kind)" {
        current = []
      } else if line == "```", let lines = current {
        blocks.append(lines.joined(separator: "\n"))
        current = nil
      } else {
        current?.append(line)
      }
    }
    return blocks
  }

  @Test func everyBlockParses() {
    let blocks = blocks("rules") + blocks("rules-with-table")
    #expect(blocks.count >= 6)
    let table = self.blocks("csv").map { $0 + "\n" }
    #expect(table.count == 1)
    // The blocks belong to one rule set, as the document's reader takes them.
    let sources =
      blocks.enumerated().map {
        SourceFile(path: "block \($0.offset + 1)", bytes: Array($0.element.utf8))
      } + [SourceFile(path: "lists/precursors.csv", bytes: Array(table[0].utf8), kind: .table)]
    let result = RuleFrontEnd.compile(sources)
    let text = DiagnosticRenderer.text(result.diagnostics, sources: sources, color: false)
    #expect(text == "")
    #expect(result.program != nil)
  }

  @Test func everyConditionCompiles() {
    let conditions = Self.document.filter { $0.hasPrefix("| `flag when ") && !$0.hasPrefix("| `flag when …") }
      .compactMap { line in
        line.split(separator: "`").dropFirst().first.map { String($0.dropFirst("flag when ".count)) }
      }
    #expect(conditions.count >= 15)
    let finds = """
      find drug = any of (semaglutide, tirzepatide) in title, description
        find kind = any of (pen, vial) in title, description
        find pack = any of (box, pouch) in title, description
        find power = quantity of power in title
      """
    for condition in conditions {
      let result = TestRules.compile(TestRules.rule(finds, flag: condition))
      #expect(result.program != nil, "\(condition): \(result.diagnostics)")
    }
  }

  @Test func everyCodeIsListed() {
    for code in DiagnosticCode.allCases {
      let row = "| \(code.rawValue) | \(code.title) | \(code.explanation) |"
      #expect(Self.document.contains { $0 == row }, "\(row)")
    }
  }
}
