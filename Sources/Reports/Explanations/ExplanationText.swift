import CompiledRules
import Listings
import RuleEngine

/// An explanation for people.
package struct ExplanationText {
  let explanation: Explanation
  let style: MarkStyle
  private var lines: [String] = []

  package static func render(_ explanation: Explanation, style: MarkStyle) -> String {
    var text = ExplanationText(explanation: explanation, style: style)
    text.addListing()
    for trace in explanation.traces { text.add(trace) }
    for (rule, reason) in explanation.resting {
      text.lines.append("")
      text.lines.append("\(text.heading(rule)) does not run: \(reason)")
    }
    text.addRemainder()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(explanation: Explanation, style: MarkStyle) {
    self.explanation = explanation
    self.style = style
  }

  private mutating func add(_ label: String, _ value: String) {
    lines.append(label + String(repeating: " ", count: max(1, 14 - label.count)) + value)
  }

  private mutating func addListing() {
    let key = explanation.key.bytes
    if let number = explanation.number {
      add("listing", style.strong(Self.visible(String(decoding: key, as: UTF8.self))))
      add(
        "source",
        "\(Self.visible(explanation.feed.name)), record \(number), byte \(explanation.record.sourceOffset)")
    } else {
      add("listing", style.strong("as typed"))
    }
    let verdict = explanation.verdict.name + (explanation.isUndecided ? " (undecided)" : "")
    add("verdict", explanation.verdict == .pass ? style.good(verdict) : style.bad(verdict))
    let links = explanation.result.batch.links(of: explanation.record)
    for cell in Array(explanation.record.cells) + links {
      let marks = explanation.traces.flatMap { $0.finds.joined() }.filter {
        $0.match.cell == cell && $0.fate == .stands
      }
      let field = explanation.result.batch.cells[cell].field
      guard !marks.isEmpty || field == .title else { continue }
      let text = MarkedText(explanation.value(cell), marks: marks.map { $0.match.start..<$0.match.end })
      add(Self.visible(explanation.place(cell)), text.line(style))
    }
  }

  private func heading(_ number: Int) -> String {
    let rule = explanation.program.rules[number]
    return "\(style.strong(rule.id)) v\(rule.version) “\(Self.visible(rule.title))” (\(rule.status.name))"
  }

  private mutating func add(_ trace: RuleTrace) {
    let rule = explanation.program.rules[trace.rule]
    lines.append("")
    if trace.isElsewhere {
      lines.append("\(heading(trace.rule)) \(style.good("pass"))")
      lines.append(
        "  the rule is for \(rule.countries.joined(separator: ", ")); the listing is not offered there")
      return
    }
    var verdict = trace.verdict.name
    if trace.isUndecided { verdict += trace.verdict == .pass ? " (unknown without a hit)" : " (undecided)" }
    if explanation.notCandidates.contains(trace.rule) { verdict += ", no candidate" }
    let exception = explanation.exception(to: trace.rule)
    if exception != nil { verdict += ", set aside" }
    let isGood = trace.verdict == .pass || exception != nil
    lines.append("\(heading(trace.rule)) \(isGood ? style.good(verdict) : style.bad(verdict))")
    if let exception {
      let subject = "\(exception.subject.kind.rawValue) “\(Self.visible(exception.subject.id))”"
      lines.append(
        "  set aside by the exception for \(subject) until \(RuleText.day(exception.until)): "
          + "\(Self.visible(exception.reason)) (approved by \(Self.visible(exception.approvedBy)))")
    }
    let text = RuleText(rule, of: explanation.program)
    for (position, find) in rule.finds.enumerated() {
      lines.append(
        "  find \(find.name) = \(Self.visible(RuleText.find(find, of: explanation.program, in: rule)))")
      let hits = trace.finds.indices.contains(position) ? trace.finds[position] : []
      if hits.isEmpty { lines.append(style.faint("    no hit")) }
      for hit in hits.prefix(20) { lines.append("    \(describe(hit, text, rule))") }
      if hits.count > 20 { lines.append("    and \(hits.count - 20) more") }
    }
    addIgnores(trace, rule, text)
    addConditions(trace, rule, text)
  }

  private func describe(_ hit: TracedHit, _ text: RuleText, _ rule: CompiledRule) -> String {
    let match = hit.match
    let marked = MarkedText(explanation.value(match.cell), marks: [match.start..<match.end], around: 30)
    var parts = ["\(Self.visible(explanation.place(match.cell))) \(match.start)–\(match.end)"]
    parts.append(match.lane.name)
    let term = Self.visible(explanation.term(match))
    if !term.isEmpty { parts.append(term) }
    if let amount = hit.amount { parts.append(amount) }
    parts.append(marked.line(style))
    if hit.isUncertain { parts.append("(the listing declares no language: review at most)") }
    switch hit.fate {
    case .stands: break
    case .overlapped: parts.append(style.faint("(covered by a longer hit)"))
    case .ignored(let position):
      let words = rule.ignores.indices.contains(position) ? text.ignore(rule.ignores[position]) : "an ignore"
      parts.append(style.good("(removed by: \(Self.visible(words)))"))
    case .far:
      let near = rule.finds[match.find].near.map { text.nearness($0) } ?? "near"
      parts.append(style.faint("(not \(near))"))
    case .refused: parts.append(style.faint("(refused: another language, or other capitals)"))
    }
    return parts.joined(separator: "  ")
  }

  private func quote(_ match: Match) -> String {
    let text = String(decoding: ListingLines.text(of: match, in: explanation.result.batch), as: UTF8.self)
    return style.marked(Self.visible(text))
  }

  private mutating func addIgnores(_ trace: RuleTrace, _ rule: CompiledRule, _ text: RuleText) {
    for (position, asked) in trace.ignores.enumerated() where !asked.isEmpty {
      let ignore = rule.ignores[position]
      lines.append("  \(Self.visible(text.ignore(ignore)))")
      for one in asked.prefix(10) {
        let quote = self.quote(one.match)
        lines.append(
          "    for \(quote) at \(Self.visible(explanation.place(one.match.cell))) \(one.match.start):"
        )
        addTree(ignore.condition, one.condition, text, indentation: "      ")
      }
    }
  }

  private mutating func addConditions(_ trace: RuleTrace, _ rule: CompiledRule, _ text: RuleText) {
    guard let (trial, decides) = trace.shown(of: rule) else { return }
    if !trial.binding.isEmpty {
      let bound = trial.binding.map { match in
        let quote = self.quote(match)
        return
          "\(text.name(match.find)) = \(quote) at \(Self.visible(explanation.place(match.cell))) \(match.start)"
      }
      let what = decides ? "one" : "the closest"
      let others = trace.trialCount > 1 ? " (\(what) of \(trace.trialCount) combinations of hits)" : ""
      lines.append("  with \(bound.joined(separator: ", "))\(others)")
    }
    lines.append("  flag when")
    addTree(rule.flagWhen, trial.flagWhen, text, indentation: "    ")
    guard trial.flagWhen.result == .yes else {
      if !trace.missing.isEmpty { lines.append("  missing: \(trace.missing.joined(separator: ", "))") }
      return
    }
    let isFirst = trial.winner == nil
    lines.append("  verdict \(rule.verdict.name)\(isFirst && !rule.alternatives.isEmpty ? "  ← wins" : "")")
    for (position, alternative) in rule.alternatives.enumerated() {
      let won = trial.winner == position ? "  ← wins, the last that holds" : ""
      lines.append("    or \(alternative.verdict.name) when\(won)")
      if trial.alternatives.indices.contains(position) {
        addTree(alternative.condition, trial.alternatives[position], text, indentation: "      ")
      }
    }
    if let cap = trial.cap { lines.append("  held down to \(cap.name): the hits are uncertain") }
    if trace.isTruncated { lines.append("  more hits than are looked at: a person must decide") }
  }

  private mutating func addTree(
    _ condition: Condition, _ traced: TracedCondition, _ text: RuleText, indentation: String
  ) {
    guard let tree = condition.tree else { return }
    let decisive = Decisiveness.tests(of: tree, traced.values)
    let isWhole = traced.result
    func visit(_ node: ConditionTree, _ depth: Int) {
      let value = traced.values.indices.contains(node.position) ? traced.values[node.position] : .unknown
      var words: String
      switch node.kind {
      case .test: words = text.condition(node)
      case .not: words = "not"
      case .all: words = "all of"
      case .any: words = "any of"
      case .atLeast(let needed): words = "at least \(needed) of"
      }
      words = Self.visible(words)
      if case .test = node.kind {
        if traced.seen.indices.contains(node.position), let seen = traced.seen[node.position] {
          words += "  " + style.faint("[\(Self.visible(seen))]")
        }
        if isWhole != .yes, decisive.contains(node.position) {
          words += isWhole == .no ? "  ← this is why it does not hold" : "  ← this is not known"
        }
      }
      lines.append("\(indentation)\(label(value))  \(String(repeating: "  ", count: depth))\(words)")
      for operand in node.operands { visit(operand, depth + 1) }
    }
    visit(tree, 0)
  }

  private func label(_ value: Trilean) -> String {
    switch value {
    case .yes: style.good("true   ")
    case .no: style.bad("false  ")
    case .unknown: "unknown"
    }
  }

  private mutating func addRemainder() {
    let shown = explanation.notCandidates.subtracting(explanation.traces.map(\.rule)).count
    guard shown > 0 else { return }
    lines.append("")
    lines.append(
      "\(shown) other \(shown == 1 ? "rule is no candidate" : "rules are no candidates"): none of their finds hit (--all shows them)"
    )
  }

  static func visible(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(visible: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
