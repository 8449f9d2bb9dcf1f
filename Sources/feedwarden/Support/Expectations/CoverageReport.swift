import CompiledRules
import Reports
import RuleEngine

/// What examples exercise and what they do not, for people and for machines.
struct CoverageReport {
  private struct Part {
    var text: String
    var isExercised: Bool
  }
  private struct RuleParts {
    var id: String
    var isTraderRule: Bool
    /// The verdict or action and its alternatives.
    var verdicts: [Part]
    var ignores: [Part]
    var finds: [Part]
  }

  private var rules: [RuleParts] = []
  private var lists: [(name: String, terms: Int, exercised: Int)] = []

  init(_ coverage: ExpectationCoverage, _ program: RuleProgram) {
    for covered in coverage.rules {
      let rule = program.rules[covered.rule]
      let text = RuleText(rule, of: program)
      rules.append(
        RuleParts(
          id: rule.id, isTraderRule: false,
          verdicts: [Part(text: "verdict \(rule.verdict.name)", isExercised: covered.verdict)]
            + Self.parts(rule.alternatives.map(text.alternative), covered.alternatives),
          ignores: Self.parts(rule.ignores.map(text.ignore), covered.ignores),
          finds: Self.parts(
            rule.finds.map { "find \($0.name) = \(RuleText.find($0, of: program, in: rule))" }, covered.finds)
        ))
    }
    for covered in coverage.traderRules {
      let rule = program.traderRules[covered.rule]
      let text = RuleText(finds: [])
      rules.append(
        RuleParts(
          id: rule.id, isTraderRule: true,
          verdicts: [Part(text: "action \(rule.action.rawValue)", isExercised: covered.verdict)]
            + Self.parts(
              rule.alternatives.map { "or \($0.action.rawValue) when \(text.condition($0.condition))" },
              covered.alternatives), ignores: [], finds: []))
    }
    lists = coverage.lists(of: program).map { list, exercised in
      (program.lists[list].name, program.lists[list].terms.count, exercised)
    }
  }

  private static func parts(_ texts: [String], _ exercised: [Bool]) -> [Part] {
    zip(texts, exercised).map { Part(text: $0, isExercised: $1) }
  }

  // MARK: Text

  /// What no example exercises, rule by rule, and the sums.
  var text: String {
    var lines: [String] = []
    for rule in rules {
      let unexercised = (rule.verdicts + rule.ignores + rule.finds).filter { !$0.isExercised }
      guard !unexercised.isEmpty else { continue }
      lines.append("not exercised: \(rule.isTraderRule ? "trader rule" : "rule") \(rule.id)")
      lines += unexercised.map { "  \(VisibleText.of($0.text))" }
    }
    for list in lists where list.exercised == 0 {
      lines.append("not exercised: list \(list.name), none of its \(list.terms) terms")
    }
    let terms = lists.reduce(0) { $0 + $1.terms }
    let exercised = lists.reduce(0) { $0 + $1.exercised }
    lines.append(
      "coverage: "
        + [
          Self.share(rules.flatMap(\.verdicts), "verdicts"), Self.share(rules.flatMap(\.ignores), "ignores"),
          Self.share(rules.flatMap(\.finds), "finds"),
          "\(lists.count { $0.exercised > 0 }) of \(lists.count) lists (\(exercised) of \(terms) terms)",
        ].joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  private static func share(_ parts: [Part], _ what: String) -> String {
    "\(parts.count(where: \.isExercised)) of \(parts.count) \(what)"
  }

  // MARK: JSON

  /// One object a rule, and one a list.
  var json: [DocumentJSON] {
    func list(_ parts: [Part]) -> DocumentJSON {
      .list(parts.map { .object([("clause", .text($0.text)), ("exercised", .bool($0.isExercised))]) })
    }
    return rules.map { rule in
      .object([
        ("type", .text("coverage")), ("rule", .text(rule.id)), ("trader_rule", .bool(rule.isTraderRule)),
        ("verdicts", list(rule.verdicts)), ("ignores", list(rule.ignores)), ("finds", list(rule.finds)),
      ])
    }
      + lists.map { entry in
        .object([
          ("type", .text("list_coverage")), ("list", .text(entry.name)),
          ("terms", .integer(UInt64(entry.terms))), ("exercised", .integer(UInt64(entry.exercised))),
        ])
      }
  }
}
