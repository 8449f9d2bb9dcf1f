import CompiledRules
import RuleLanguage
import Testing

/// Small rule sets for tests: a category, and one rule with its parts given.
enum TestRules {
  static let category = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }
    """

  static func rule(
    _ finds: String = "find a = any of (alpha) in title", flag: String = "a", verdict: String = "block",
    say: String = "say en \"x\"", extra: String = ""
  ) -> String {
    """
    \(category)
    rule r-1 "Rule" {
      version 1 status active category goods severity high \(extra)
      \(finds)
      flag when \(flag)
      verdict \(verdict)
      \(say)
      expect block { title: "alpha" }
      expect pass { title: "omega" }
    }
    """
  }

  /// The day for which test rules are checked.
  static let day = CalendarDay(year: 2026, month: 11, day: 23)

  static func compile(_ text: String) -> FrontEndResult {
    RuleFrontEnd.compile([SourceFile(path: "t.rules", bytes: Array(text.utf8))], asOf: day)
  }

  /// The program of a text that must be right.
  static func program(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> RuleProgram {
    let result = compile(text)
    let errors = result.diagnostics.filter { $0.severity == .error }.map {
      "\($0.code.rawValue) \($0.message)"
    }
    #expect(errors.isEmpty, sourceLocation: location)
    return try #require(result.program, sourceLocation: location)
  }
}
