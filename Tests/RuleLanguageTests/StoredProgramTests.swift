import CompiledRules
import Testing

@testable import RuleLanguage

/// A program that was stored and read again is the one that was compiled, but for the examples.
@Suite struct StoredProgramTests {
  private static let accepted = GoldenTests.names.filter { name in
    String(decoding: TestFiles.read("\(GoldenTests.folder)/\(name).out") ?? [], as: UTF8.self)
      .hasSuffix("accepted\n")
  }

  private static func compile(_ name: String) throws -> RuleProgram {
    let bytes = try #require(TestFiles.read("\(GoldenTests.folder)/\(name).rules"))
    let sources = RuleSetFiles.completed([SourceFile(path: "\(name).rules", bytes: bytes)]) {
      TestFiles.read("\(GoldenTests.folder)/\($0)")
    }
    return try #require(RuleFrontEnd.compile(sources, lints: false).program)
  }

  /// Asks cells of rows for everything that they can be asked for.
  private static func rows() throws -> RuleProgram {
    let table = "term,share,amount,day,note\nalpha,3,5 %,2026-01-31,II\nbeta,,,,\n"
    func compile(_ pin: String) -> FrontEndResult {
      let text = """
        \(TestRules.rule(
          "find a = any of t.term in title\n  find p = quantity of percentage in title",
          flag: """
            a and (a.row.share > 2 or a.row.amount > 3 % or a.row.day < 2026-06-01 or a.row.note == "II"
                or missing(a.row.note) or p > a.row.amount or views > a.row.share or brand in brands)
            """))
        table t from "t.csv"\(pin)
        list brands "Brands" { *: acme, "two words" }
        """
      return RuleFrontEnd.compile(
        [
          SourceFile(path: "t.rules", bytes: Array(text.utf8)),
          SourceFile(path: "t.csv", bytes: Array(table.utf8), kind: .table),
        ], lints: false)
    }
    let help = compile("").diagnostics.first { $0.code == .tableHash }?.help ?? ""
    let result = compile(" sha256 \"\(try #require(help.split(separator: "\"").last))\"")
    return try #require(result.program, "\(result.diagnostics.map { $0.message })")
  }

  @Test func rowsComeBack() throws { try comesBack(Self.rows()) }

  @Test(arguments: accepted) func comesBack(name: String) throws { try comesBack(Self.compile(name)) }

  private func comesBack(_ program: RuleProgram) throws {
    let again = try RuleProgram(stored: program.stored[...])
    // The canonical form is written by other code, and holds all that makes a difference to verdicts but tables' cells.
    #expect(CanonicalForm.bytes(of: again) == CanonicalForm.bytes(of: program))
    #expect(again.hash == program.hash)
    #expect(String(describing: again.tables) == String(describing: program.tables))
    #expect(String(describing: again.columns) == String(describing: program.columns))
    #expect(String(describing: again.lists) == String(describing: program.lists))
    #expect(again.terms == program.terms)
    #expect(again.exceptions == program.exceptions)
    #expect(again.rules.allSatisfy { $0.expectations.isEmpty })
    #expect(again.stored == program.stored)
  }

  /// So that no kind of step is left out above.
  @Test func everyInstructionStandsInSomeFile() throws {
    var seen: Set<String> = []
    var programs = [try Self.rows()]
    for name in Self.accepted {
      programs.append(try Self.compile(name))
    }
    for program in programs {
      for rule in program.rules {
        let conditions = [rule.flagWhen] + rule.ignores.map(\.condition) + rule.alternatives.map(\.condition)
        for instruction in conditions.flatMap(\.instructions) {
          seen.insert(String(String(describing: instruction).prefix { $0 != "(" }))
        }
      }
    }
    let all: Set<String> = [
      "found", "count", "distinctTerms", "near", "sameField", "sameRow", "lane", "hitField", "quantity",
      "quantityTotal", "quantityRow", "fieldRow", "rowText", "rowNumber", "rowQuantity", "rowDay",
      "rowMissing", "missing", "text", "textIn", "textInList", "textContains", "identifierIn", "number",
      "money", "categoryUnder", "codeIn", "day", "flag", "trader", "not", "and", "or", "atLeast",
    ]
    #expect(all.subtracting(seen).sorted() == [])
  }

  @Test(arguments: ["ok-tables-and-traders"]) func cutShort(name: String) throws {
    let stored = try Self.compile(name).stored
    for count in 0..<stored.count {
      #expect(throws: StoredError.self) { try RuleProgram(stored: stored[..<count]) }
    }
    #expect(throws: StoredError.self) { try RuleProgram(stored: (stored + [0])[...]) }
  }
}
