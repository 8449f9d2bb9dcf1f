import CompiledRules
import Foundation
import Listings
import RuleEngine
import Testing

@testable import Reports

@Suite struct TotalsTests {
  private func flagged(_ record: Int, _ verdict: Verdict, rule: Int = 0) -> Evaluation {
    var evaluation = Evaluation(record: record)
    evaluation.verdict = verdict
    evaluation.findings = [makeFinding(rule: rule, verdict, cell: 0, 0..<1)]
    return evaluation
  }

  private func totals(_ batch: RecordBatch, _ evaluations: [Evaluation]) -> RunTotals {
    let program = makeProgram()
    var totals = RunTotals(program: program)
    totals.count(batch, evaluations, feed: FeedContext(name: "f", language: "pl"), program: program)
    return totals
  }

  private var batch: RecordBatch {
    let batch = makeBatch(
      [
        [(.title, "t", "a"), (.language, "l", "de-AT")], [(.title, "t", ""), (.language, "l", "DE")],
        [(.title, "t", "c"), (.imageLinks, "i", "1"), (.imageLinks, "i", "2")], [(.language, "l", "<b>")],
      ], marks: .ragged)
    batch.quarantined.append(
      QuarantinedRecord(recordsBefore: 1, sourceOffset: 0, code: "csv.x", reason: "", excerpt: []))
    return batch
  }

  @Test func countsABatch() throws {
    var ignoring = Evaluation(record: 1)
    ignoring.ignored = [
      (rule: 1, matches: [Match(find: 0, term: nil, list: nil, lane: .exact, cell: 0, start: 0, end: 0)])
    ]
    ignoring.undecidedWithoutHit = [0]
    let counted = totals(batch, [flagged(0, .block), ignoring, flagged(2, .review, rule: 1)])
    try counted.check()
    #expect((counted.read, counted.clean, counted.flagged, counted.quarantined) == (5, 2, 2, 1))
    #expect((counted.block, counted.review) == (1, 1))
    #expect(counted.rules.map(\.flagged) == [1, 1])
    #expect(counted.rules.map(\.ignored) == [0, 1])
    #expect(counted.rules.map(\.unknownWithoutHit) == [1, 0])
    #expect(counted.categories == [1, 1])
    #expect(counted.languages.mapValues(\.read) == ["de": 2, "pl": 1, "other": 1])
    #expect(counted.languages.mapValues(\.flagged) == ["de": 1, "pl": 1, "other": 0])
    #expect(counted.coverage[Int(Field.title.rawValue)] == 2)
    #expect(counted.coverage[Int(Field.imageLinks.rawValue)] == 1)
    #expect(counted.ragged == 4)
    #expect(counted.quarantineCodes == ["csv.x": 1])
  }

  /// A listing is undecided when nothing that its verdict rests on is decided, in whatever order findings come.
  @Test(
    arguments: [
      ([(.review, true), (.review, false)], 0), ([(.review, false), (.review, true)], 0),
      ([(.review, true), (.review, true)], 1), ([(.block, false), (.review, true)], 0),
      ([(.block, true), (.review, false)], 1), ([], 0),
    ] as [([(Verdict, Bool)], UInt64)])
  func countsUndecidedListings(findings: [(Verdict, Bool)], expected: UInt64) {
    var evaluation = Evaluation(record: 0)
    evaluation.verdict = findings.map(\.0).max() ?? .pass
    evaluation.findings = findings.enumerated().map { rule, finding in
      makeFinding(rule: rule, finding.0, cell: 0, 0..<1, missing: finding.1 ? ["price"] : [])
    }
    #expect(totals(batch, [evaluation]).undecided == expected)
  }

  /// An evaluation twice, or out of order, must not pass for one.
  @Test(arguments: [[0, 0], [2, 1], [1, 1, 1, 1, 1, 1]])
  func countsThatDoNotAddUpAreNoticed(records: [Int]) {
    let counted = totals(batch, records.map { flagged($0, .review) })
    #expect(throws: CountMismatch.self) { try counted.check() }
  }

  @Test func mergingIsAssociativeAndCommutative() {
    let parts = [
      totals(batch, [flagged(3, .block, rule: 1)]), totals(batch, []), totals(batch, [flagged(0, .review)]),
      totals(makeBatch([]), []),
    ]
    func merged(_ left: RunTotals, _ right: RunTotals) -> RunTotals {
      var sum = left
      sum.merge(right)
      return sum
    }
    let left = merged(merged(merged(parts[0], parts[1]), parts[2]), parts[3])
    #expect(left == merged(parts[0], merged(parts[1], merged(parts[2], parts[3]))))
    #expect(left == merged(merged(parts[3], parts[2]), merged(parts[1], parts[0])))
    #expect((left.read, left.flagged) == (15, 2))
  }
}
