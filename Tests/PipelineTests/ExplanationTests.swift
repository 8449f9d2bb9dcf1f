import CompiledRules
import FeedInput
import FeedParsing
import Foundation
import Listings
import Pipeline
import Reports
import RuleEngine
import Testing

@Suite("What is explained is what is scanned")
struct ExplanationTests {
  private static let day = CalendarDay(year: 2026, month: 11, day: 23)

  /// Scans a sample as one batch, and hands each record with its evaluation to `body`.
  private func records(
    of sample: String, _ index: RuleIndex, _ matcher: LiteralMatcher,
    _ body: (Record, RecordBatch, FeedContext, Evaluation?) throws -> Void
  ) throws {
    let path = root.appendingPathComponent("samples/\(sample)").path
    let context = FeedContext(name: sample)
    let stream = try FeedByteStream(.file(path: path), name: sample)
    let parts = FeedParts(stream, name: sample, options: SessionOptions(profiles: .builtIn()))
    let scanner = try BatchScanner(index: index, matcher: matcher)
    while let part = parts.next() {
      guard case .feed(let session) = part.content else { continue }
      var count = 0
      let damage = try SequentialReader.read(session) { batch in
        let evaluations = try scanner.scan(batch, context: context)
        for record in batch.records.indices {
          count += 1
          try body(batch.records[record], batch, context, evaluations.first { $0.record == record })
        }
      }
      #expect(damage == nil)
      #expect(count >= 20)
    }
  }

  @Test(
    "each rule's trace ends in the verdict that a scan gives",
    arguments: ["catalogue.xml", "shop.csv", "offers.jsonl"])
  func verdicts(sample: String) throws {
    let program = try starterRules()
    let index = try RuleIndex(program: program, selection: RuleSelection(asOf: Self.day))
    let matcher = try LiteralMatcher(index: index, cache: nil)
    let tracer = try ListingTracer(index: index, matcher: matcher)
    var flagged = 0
    try records(of: sample, index, matcher) { record, batch, context, evaluation in
      for allRules in [false, true] {
        let traced = try tracer.trace(record, of: batch, context: context, allRules: allRules)
        #expect(traced.evaluation?.verdict ?? .pass == evaluation?.verdict ?? .pass)
        if allRules { #expect(traced.traces.count == index.ruleCount) }
        let findings = (evaluation?.findings ?? []) + (evaluation?.shadow ?? [])
        for trace in traced.traces {
          let finding = findings.first { $0.rule == trace.rule }
          #expect(trace.verdict == finding?.verdict ?? .pass)
          #expect((trace.isUndecided && trace.verdict > .pass) == (finding?.undecided ?? false))
          #expect(finding == nil || trace.missing == finding?.missing)
          try check(trace, program.rules[trace.rule], finding)
          let ignored = evaluation?.ignored.first { $0.rule == trace.rule }?.matches.count ?? 0
          #expect(
            trace.finds.joined().count { if case .ignored = $0.fate { true } else { false } } == ignored)
        }
        // No finding without a trace.
        for finding in findings { #expect(traced.traces.contains { $0.rule == finding.rule }) }
        if !findings.isEmpty { flagged += 1 }
      }
    }
    #expect(flagged >= 10)
  }

  /// The parts of a trace add up to its verdict, by the rules of the language and not by the engine's code.
  private func check(_ trace: RuleTrace, _ rule: CompiledRule, _ finding: Finding?) throws {
    guard !trace.isElsewhere else { return }
    for trial in trace.trials {
      #expect(trial.flagWhen.values.count == rule.flagWhen.instructions.count)
      #expect(trial.flagWhen.seen.count == rule.flagWhen.instructions.count)
      let tree = try #require(rule.flagWhen.tree)
      #expect(value(tree, trial.flagWhen.values) == trial.flagWhen.result)
    }
    let strongest = trace.trials.compactMap(\.verdict).max()
    if let strongest { #expect(trace.verdict == strongest) }
    #expect((trace.deciding == nil) == (trace.verdict == .pass && !trace.isUndecided))
    // The hits that stand are those that the finding lists.
    if let finding, finding.matches.count < 64 {
      let standing = trace.finds.joined().filter { $0.fate == .stands }.count
      #expect(standing == finding.matches.count)
    }
  }

  /// Kleene's logic over the traced values of the tests.
  private func value(_ node: ConditionTree, _ values: [Trilean]) -> Trilean {
    let operands = node.operands.map { value($0, values) }
    switch node.kind {
    case .test: return values[node.position]
    case .not: return operands[0] == .yes ? .no : operands[0] == .no ? .yes : .unknown
    case .all: return operands.contains(.no) ? .no : operands.contains(.unknown) ? .unknown : .yes
    case .any: return operands.contains(.yes) ? .yes : operands.contains(.unknown) ? .unknown : .no
    case .atLeast(let needed):
      let sure = operands.count { $0 == .yes }
      return sure >= needed ? .yes : sure + operands.count { $0 == .unknown } >= needed ? .unknown : .no
    }
  }

  @Test("a condition becomes a tree and the same condition again") func trees() throws {
    for rule in try starterRules().rules {
      for condition in [rule.flagWhen] + rule.alternatives.map(\.condition) + rule.ignores.map(\.condition) {
        let tree = try #require(condition.tree)
        #expect(Condition(tree) == condition)
      }
    }
  }
}
