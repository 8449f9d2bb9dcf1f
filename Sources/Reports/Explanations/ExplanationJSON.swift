import CompiledRules
import Listings
import RuleEngine

/// An explanation for machines: one JSON object on a line.
package enum ExplanationJSON {
  package static func render(_ explanation: Explanation) -> [UInt8] {
    var output: [UInt8] = []
    let key = explanation.key
    output.append("{\"verdict\":")
    output.append(json: explanation.verdict.name)
    output.append(",\"undecided\":")
    output.append(explanation.isUndecided ? "true" : "false")
    output.append(",\"listing\":")
    let lines = ListingLines(program: explanation.program)
    lines.appendListing(
      explanation.record, of: explanation.result.batch, feed: explanation.feed, key: key, to: &output)
    output.append(",\"rules\":")
    let rules =
      explanation.traces.map { rule($0, explanation) } + explanation.resting.map { rest($0, explanation) }
    DocumentJSON.list(rules).appendCompact(to: &output)
    output.append(",\"not_candidates\":")
    output.append(decimal: explanation.notCandidates.count)
    if let number = explanation.number {
      lines.appendSource(explanation.record, feed: explanation.feed, key: key, number: number, to: &output)
    }
    output.append("}\n")
    return output
  }

  private static func head(_ number: Int, _ program: RuleProgram) -> [(String, DocumentJSON)] {
    let rule = program.rules[number]
    return [
      ("rule", .text(rule.id)), ("version", .integer(UInt64(max(0, rule.version)))),
      ("status", .text(rule.status.name)),
    ]
  }

  private static func rest(_ resting: (rule: Int, reason: String), _ explanation: Explanation) -> DocumentJSON
  {
    .object(
      head(resting.rule, explanation.program) + [("runs", .bool(false)), ("reason", .text(resting.reason))])
  }

  private static func rule(_ trace: RuleTrace, _ explanation: Explanation) -> DocumentJSON {
    let rule = explanation.program.rules[trace.rule]
    let text = RuleText(rule, of: explanation.program)
    var members = head(trace.rule, explanation.program)
    members.append(("runs", .bool(true)))
    members.append(("candidate", .bool(!explanation.notCandidates.contains(trace.rule))))
    members.append(("verdict", .text(trace.verdict.name)))
    members.append(("undecided", .bool(trace.isUndecided)))
    if trace.isElsewhere {
      members.append(("elsewhere", .bool(true)))
      return .object(members)
    }
    if !trace.missing.isEmpty { members.append(("missing", .list(trace.missing.map { .text($0) }))) }
    members.append(
      ("finds", .list(rule.finds.indices.map { find($0, trace, rule, text, explanation) })))
    members.append(
      ("ignores", .list(trace.ignores.indices.map { ignore($0, trace, rule, text, explanation) })))
    if let exception = explanation.exception(to: trace.rule) {
      members.append(
        (
          "excepted",
          .object([
            ("for", .text("\(exception.subject.kind.rawValue) \(exception.subject.id)")),
            ("until", .text(RuleText.day(exception.until))), ("reason", .text(exception.reason)),
            ("approved_by", .text(exception.approvedBy)),
          ])
        ))
    }
    if let (trial, decides) = trace.shown(of: rule) {
      members.append(("decides", .bool(decides)))
      members.append(("evaluation", self.trial(trial, rule, text, explanation)))
    }
    members.append(("evaluations", .integer(UInt64(trace.trialCount))))
    if trace.isTruncated { members.append(("truncated", .bool(true))) }
    return .object(members)
  }

  private static func find(
    _ position: Int, _ trace: RuleTrace, _ rule: CompiledRule, _ text: RuleText, _ explanation: Explanation
  ) -> DocumentJSON {
    let hits = trace.finds.indices.contains(position) ? trace.finds[position] : []
    return .object([
      ("find", .text(rule.finds[position].name)),
      ("looks_for", .text(RuleText.find(rule.finds[position], of: explanation.program, in: rule))),
      ("hits", .list(hits.map { hit($0, rule, text, explanation) })),
    ])
  }

  private static func hit(
    _ hit: TracedHit, _ rule: CompiledRule, _ text: RuleText, _ explanation: Explanation
  ) -> DocumentJSON {
    var members = match(hit.match, explanation)
    if let amount = hit.amount { members.append(("amount", .text(amount))) }
    if hit.isUncertain { members.append(("uncertain", .bool(true))) }
    switch hit.fate {
    case .stands: members.append(("fate", .text("stands")))
    case .overlapped: members.append(("fate", .text("overlapped")))
    case .far: members.append(("fate", .text("far")))
    case .refused: members.append(("fate", .text("refused")))
    case .ignored(let position):
      members.append(("fate", .text("ignored")))
      if rule.ignores.indices.contains(position) {
        members.append(("by", .text(text.ignore(rule.ignores[position]))))
      }
    }
    return .object(members)
  }

  static func match(_ match: Match, _ explanation: Explanation) -> [(String, DocumentJSON)] {
    var members: [(String, DocumentJSON)] = []
    if let list = match.list, explanation.program.lists.indices.contains(list),
      !explanation.program.lists[list].name.isEmpty
    {
      members.append(("list", .text(explanation.program.lists[list].name)))
    }
    if let term = match.term, explanation.program.terms.indices.contains(term) {
      members.append(("term", .text(explanation.program.terms[term].text)))
    }
    let quote = ListingLines.text(of: match, in: explanation.result.batch)
    members += [
      ("lane", .text(match.lane.name)), ("field", .text(explanation.place(match.cell))),
      ("start", .integer(UInt64(max(0, match.start)))), ("end", .integer(UInt64(max(0, match.end)))),
      ("text", .text(String(decoding: quote, as: UTF8.self))),
    ]
    return members
  }

  private static func ignore(
    _ position: Int, _ trace: RuleTrace, _ rule: CompiledRule, _ text: RuleText, _ explanation: Explanation
  ) -> DocumentJSON {
    let ignore = rule.ignores[position]
    return .object([
      ("ignore", .text(text.ignore(ignore))),
      (
        "asked",
        .list(
          trace.ignores[position].map { asked in
            .object(
              match(asked.match, explanation) + [
                ("removes", .bool(asked.removes)),
                ("condition", condition(ignore.condition, asked.condition, text)),
              ])
          })
      ),
    ])
  }

  private static func trial(
    _ trial: TracedTrial, _ rule: CompiledRule, _ text: RuleText, _ explanation: Explanation
  ) -> DocumentJSON {
    var members: [(String, DocumentJSON)] = []
    if !trial.binding.isEmpty {
      members.append(
        (
          "with",
          .list(
            trial.binding.map { .object([("find", .text(text.name($0.find)))] + match($0, explanation)) })
        ))
    }
    members.append(("flag_when", condition(rule.flagWhen, trial.flagWhen, text)))
    if trial.flagWhen.result == .yes {
      members.append(("verdict", .text(rule.verdict.name)))
      members.append(
        (
          "alternatives",
          .list(
            rule.alternatives.indices.filter { trial.alternatives.indices.contains($0) }.map { position in
              .object([
                ("verdict", .text(rule.alternatives[position].verdict.name)),
                ("wins", .bool(trial.winner == position)),
                (
                  "when", condition(rule.alternatives[position].condition, trial.alternatives[position], text)
                ),
              ])
            })
        ))
    }
    if let verdict = trial.verdict { members.append(("comes_to", .text(verdict.name))) }
    return .object(members)
  }

  private static func condition(
    _ condition: Condition, _ traced: TracedCondition, _ text: RuleText
  ) -> DocumentJSON {
    guard let tree = condition.tree else { return .null }
    let decisive = Decisiveness.tests(of: tree, traced.values)
    func describe(_ node: ConditionTree) -> DocumentJSON {
      let value = traced.values.indices.contains(node.position) ? traced.values[node.position] : .unknown
      var members: [(String, DocumentJSON)] = [
        ("clause", .text(text.condition(node))),
        ("value", .text(value == .yes ? "true" : value == .no ? "false" : "unknown")),
      ]
      if case .test = node.kind {
        if traced.seen.indices.contains(node.position), let seen = traced.seen[node.position] {
          members.append(("seen", .text(seen)))
        }
        if decisive.contains(node.position) { members.append(("decides", .bool(true))) }
      }
      if !node.operands.isEmpty { members.append(("operands", .list(node.operands.map { describe($0) }))) }
      return .object(members)
    }
    return describe(tree)
  }
}
