import CompiledRules
import Reports
import RuleEngine

/// One example's outcome, of a rule or of a trader rule, in the words of a report.
struct ExpectationReport {
  let rule: String
  let isTraderRule: Bool
  let file: String
  let line: Int
  let expected: String
  let got: String
  let isUndecided: Bool
  let holds: Bool
  let duration: Duration
  let matches: [(find: String, field: String, text: String)]
  let ignored: [(find: String, field: String, text: String)]
  let missing: [String]
  /// What `rules test` says where it does not hold.
  let text: String

  init(_ result: ExpectationResult, _ program: RuleProgram) {
    let rule = program.rules[result.rule]
    let expectation = rule.expectations[result.expectation]
    self.rule = rule.id
    isTraderRule = false
    file = expectation.file
    line = expectation.line
    expected = expectation.verdict.name
    got = result.verdict.name
    isUndecided = result.isUndecided
    holds = result.isAsExpected
    duration = result.duration
    matches = result.matches
    ignored = result.ignored
    missing = result.missing
    text = ExpectationText.render(result, program)
  }

  init(_ result: TraderExpectationResult, _ program: RuleProgram) {
    let rule = program.traderRules[result.rule]
    let expectation = rule.expectations[result.expectation]
    self.rule = rule.id
    isTraderRule = true
    file = expectation.file
    line = expectation.line
    expected = expectation.action?.rawValue ?? "pass"
    got = ExpectationText.name(of: result.outcome)
    if case .unknown(let missing) = result.outcome { self.missing = missing } else { missing = [] }
    isUndecided = got == "unknown"
    holds = result.isAsExpected
    duration = result.duration
    matches = []
    ignored = []
    text = ExpectationText.render(result, program)
  }

  var json: DocumentJSON {
    func list(_ matches: [(find: String, field: String, text: String)]) -> DocumentJSON {
      .list(
        matches.map {
          .object([("find", .text($0.find)), ("field", .text($0.field)), ("text", .text($0.text))])
        })
    }
    return .object([
      ("type", .text("expectation")), ("rule", .text(rule)), ("trader_rule", .bool(isTraderRule)),
      ("file", .text(file)), ("line", .integer(UInt64(max(0, line)))), ("expected", .text(expected)),
      ("got", .text(got)), ("undecided", .bool(isUndecided)), ("holds", .bool(holds)),
      ("matches", list(matches)), ("ignored", list(ignored)),
      ("missing", .list(missing.map(DocumentJSON.text))),
    ])
  }
}
