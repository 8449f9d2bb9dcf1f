import CompiledRules
import RuleLanguage
import Testing

/// A term that stands in several rows of a table, each with a language of its own.
@Suite struct TableLanguageTests {
  /// Compiles a rule that looks for the cells of a table, which it pins.
  private func compile(_ languages: [String]) throws -> FrontEndResult {
    let table = "term,lang\n" + languages.map { "gift,\($0)\n" }.joined()
    func compile(_ pin: String) -> FrontEndResult {
      let text = """
        \(TestRules.rule("find a = any of poisons.term in title"))
        table poisons from "poisons.csv"\(pin)
        """
      return RuleFrontEnd.compile([
        SourceFile(path: "t.rules", bytes: Array(text.utf8)),
        SourceFile(path: "poisons.csv", bytes: Array(table.utf8), kind: .table),
      ])
    }
    let help = compile("").diagnostics.first { $0.code == .tableHash }?.help ?? ""
    return compile(" sha256 \"\(try #require(help.split(separator: "\"").last))\"")
  }

  private func term(_ languages: [String]) throws -> Term {
    let program = try #require(try compile(languages).program)
    return try #require(program.terms.first { $0.text == "gift" })
  }

  @Test(arguments: [
    (["de only"], "de", true), (["de only", "de only"], "de", true),
    (["de only", "fr only"], "de,fr", true), (["fr only", "de only", "pl only"], "de,fr,pl", true),
    (["de", "de"], "de", false), (["de only", "de"], "de", false),
    (["de", "fr"], "*", false), (["de only", "fr"], "*", false), (["de only", "*"], "*", false),
    (["de only", ""], "*", false), (["de only", "de", "fr only"], "*", false),
    (["de only", "fr only", "*"], "*", false), (["pl", "pl", "pl only"], "pl", false),
  ])
  func isSearchedInAllOfThem(_ rows: [String], _ language: String, _ isOnly: Bool) throws {
    for turn in rows.indices {
      for order in [Array(rows[turn...] + rows[..<turn]), Array((rows[turn...] + rows[..<turn]).reversed())] {
        let term = try term(order)
        #expect(term.language == language, "\(order)")
        #expect(term.languageOnly == isOnly, "\(order)")
      }
    }
  }

  @Test func everyRowsTagIsChecked() throws {
    #expect(try compile(["de", "Deutsch"]).diagnostics.map(\.code).contains(.badLanguage))
  }
}
