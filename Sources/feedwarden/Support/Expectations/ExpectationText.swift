import CompiledRules
import Listings
import Reports
import RuleEngine

/// What `rules test` says of an expectation that does not hold.
enum ExpectationText {
  static func render(_ result: TraderExpectationResult, _ program: RuleProgram) -> String {
    let rule = program.traderRules[result.rule]
    let expectation = rule.expectations[result.expectation]
    let outcome = name(of: result.outcome)
    var text =
      "\(expectation.file):\(expectation.line): trader rule \(rule.id): expected "
      + "\(expectation.action?.rawValue ?? "pass"), got \(outcome)"
    if case .unknown(let missing) = result.outcome {
      text += "\n  missing  \(missing.joined(separator: ", "))"
    }
    return text
  }

  static func name(of outcome: TraderOutcome) -> String {
    switch outcome {
    case .passes: "pass"
    case .proposes(let action): action.rawValue
    case .unknown: "unknown"
    }
  }

  static func render(_ result: ExpectationResult, _ program: RuleProgram) -> String {
    let rule = program.rules[result.rule]
    let expectation = rule.expectations[result.expectation]
    var lines = [
      "\(expectation.file):\(expectation.line): rule \(rule.id): expected \(expectation.verdict.name), "
        + "got \(result.verdict.name)" + (result.isUndecided ? " (undecided)" : "")
    ]
    let title =
      expectation.fields.first { $0.field == .title }?.value ?? expectation.fields.first?.value ?? ""
    if !title.isEmpty { lines.append("  listing  \(VisibleText.of(title))") }
    for match in result.matches {
      lines.append("  matched  \(match.find) in \(match.field): “\(VisibleText.of(match.text))”")
    }
    for match in result.ignored {
      lines.append("  ignored  \(match.find) in \(match.field): “\(VisibleText.of(match.text))”")
    }
    if result.matches.isEmpty && result.ignored.isEmpty { lines.append("  nothing matched") }
    if !result.missing.isEmpty { lines.append("  missing  \(result.missing.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}
