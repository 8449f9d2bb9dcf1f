import CompiledRules
import Listings

/// Makes a `RuleTrace` of what was recorded, while the listing is at hand.
struct TraceBuilder {
  let program: RuleProgram
  let recorder: EvaluationRecorder

  private var rule: CompiledRule { program.rules[recorder.rule] }

  init(_ recorder: EvaluationRecorder, of program: RuleProgram) {
    self.recorder = recorder
    self.program = program
  }

  func build(
    _ outcome: RuleOutcome, _ collected: HitCollector.Collected, _ facts: inout ListingFacts
  ) -> RuleTrace {
    var trace = RuleTrace(rule: recorder.rule)
    trace.isTruncated = collected.isTruncated
    trace.finds = rule.finds.indices.map { find in hits(of: find, collected, &facts) }
    trace.ignores = rule.ignores.indices.map { position in
      recorder.ignoreTrials.filter { $0.ignore == position }.map { asked in
        let seen = seen(
          rule.ignores[position].condition, asked.hits, bound: [rule.ignores[position].find: asked.hit],
          cell: asked.hit.cell, &facts)
        return TracedIgnore(
          match: facts.match(asked.hit), condition: TracedCondition(values: asked.values, seen: seen))
      }
    }
    trace.trials = recorder.trials.map { trial($0, &facts) }
    trace.trialCount = recorder.trialCount
    trace.deciding = recorder.deciding.map { trial($0.trial, &facts) }
    switch outcome.result {
    case .passes: break
    case .unknown:
      trace.isUndecided = true
      trace.verdict = collected.hits.isEmpty ? .pass : outcome.verdict
      trace.missing = outcome.missing.sorted()
    case .flags: trace.verdict = outcome.verdict
    }
    return trace
  }

  private func hits(
    of find: Int, _ collected: HitCollector.Collected, _ facts: inout ListingFacts
  ) -> [TracedHit] {
    let standing = collected.hits.byFind[find]
    var traced: [TracedHit] = []
    for hit in recorder.raw.byFind.indices.contains(find) ? recorder.raw.byFind[find] : [] {
      var fate = TracedHit.Fate.overlapped
      if collected.ignored.contains(where: { $0.isSame(as: hit) }) {
        fate = .ignored(
          recorder.ignoreTrials.first { $0.hit.isSame(as: hit) && $0.values.last == .yes }?.ignore ?? 0)
      } else if standing.contains(where: { $0.isSame(as: hit) }) {
        fate = .stands
      } else if rule.finds[find].near != nil, !standing.contains(where: { $0.overlaps(hit) }) {
        fate = .far
      }
      traced.append(self.traced(hit, fate, &facts))
    }
    for hit in recorder.refused where hit.find == find { traced.append(self.traced(hit, .refused, &facts)) }
    return traced.sorted {
      ($0.match.cell, $0.match.start, $1.match.end, $0.match.term ?? -1)
        < ($1.match.cell, $1.match.start, $0.match.end, $1.match.term ?? -1)
    }
  }

  private func traced(_ hit: Hit, _ fate: TracedHit.Fate, _ facts: inout ListingFacts) -> TracedHit {
    TracedHit(
      match: facts.match(hit), fate: fate, amount: SeenValues.amount(hit, find: rule.finds[hit.find]),
      isUncertain: hit.isUncertain)
  }

  private func trial(_ trial: EvaluationRecorder.Trial, _ facts: inout ListingFacts) -> TracedTrial {
    let bound = trial.binding.sorted { $0.key < $1.key }.map { facts.match($0.value) }
    func condition(_ condition: Condition, _ number: Int) -> TracedCondition {
      guard trial.conditions.indices.contains(number) else { return TracedCondition() }
      return TracedCondition(
        values: trial.conditions[number],
        seen: seen(condition, trial.hits, bound: trial.binding, cell: nil, &facts))
    }
    let flagWhen = condition(rule.flagWhen, 0)
    var traced = TracedTrial(binding: bound, flagWhen: flagWhen, alternatives: [])
    guard flagWhen.result == .yes else { return traced }
    traced.alternatives = rule.alternatives.indices.map { condition(rule.alternatives[$0].condition, $0 + 1) }
    traced.winner = traced.alternatives.lastIndex { $0.result == .yes }
    let reached = traced.winner.map { rule.alternatives[$0].verdict } ?? rule.verdict
    traced.verdict = min(reached, trial.cap)
    if trial.cap < reached { traced.cap = trial.cap }
    return traced
  }

  private func seen(
    _ condition: Condition, _ hits: HitTable, bound: [Int: Hit], cell: Int?, _ facts: inout ListingFacts
  ) -> [String?] {
    var values = SeenValues(rule: rule, hits: hits, bound: bound, onlyCell: cell)
    return condition.instructions.map { values.text(of: $0, &facts) }
  }
}
