import CompiledRules
import RuleLanguage
import Testing

/// What an example can say of a trader is what a rule can ask.
@Suite("Examples of trader rules") struct TraderExpectationTests {
  private func compile(_ condition: String, _ trader: String) -> FrontEndResult {
    TestRules.compile(
      """
      \(TestRules.category)
      trader rule t-1 "Trader" {
        version 1 status active category goods severity high
        flag when \(condition)
        action warn
        say en "x"
        expect warn { trader: { \(trader) } }
        expect pass { trader: { strikes: 0 } }
      }
      """)
  }

  @Test(arguments: [
    ("trader.strikes.critical >= 1", "strikes.critical: 1"), ("trader.strikes >= 3", "strikes: 3"),
    // The total of what is told by severity is its sum.
    ("trader.strikes >= 3 and trader.strikes.low == 1", "strikes.high: 2, strikes.low: 1"),
    ("trader.strikes == 5 and trader.strikes.high == 2", "strikes.high: 2, strikes: 5"),
    ("trader.iban.verified == true", "iban.verified: true"),
    ("trader.iban.verified == true and trader.iban == \"DE1\"", "iban.verified: true, iban: \"DE1\""),
    ("trader.vat_number.status == invalid", "vat_number.status: invalid"),
  ])
  func flags(_ condition: String, _ trader: String) throws {
    let result = compile(condition, trader)
    #expect(result.diagnostics.map { "\($0.code.rawValue) \($0.message)" } == [])
    let rule = try #require(result.program?.traderRules.first)
    try #require(rule.expectations.count == 2)
    #expect(rule.outcome(for: rule.expectations[0].facts) == .proposes(.warn))
    // Where nothing is said of it, what is verified stays unknown; nothing else is.
    #expect(rule.outcome(for: rule.expectations[1].facts) != .proposes(.warn))
  }

  @Test(arguments: [
    ("strikes.criticl: 1", "E059"), ("strikes.high: many", "E050"), ("strikes.high: 3, strikes: 2", "E050"),
    ("strikes.high: 3, strikes.high: 2", "E025"), ("iban.verified: perhaps", "E050"),
    ("iban.checked: true", "E059"),
    ("listings.high: 1", "E059"), ("nothing.high: 1", "E059"), ("strikes.: 1", "E020"),
    ("strikes.high: -1", "E010"),
  ])
  func faults(_ trader: String, _ code: String) {
    let errors = compile("trader.strikes >= 3", trader).diagnostics.filter { $0.severity == .error }
    // The first is the fault; what follows from it may come behind.
    #expect(errors.first?.code.rawValue == code)
  }
}
