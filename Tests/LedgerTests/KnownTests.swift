import CompiledRules
import Ledger
import Testing

/// What a ledger says of findings, asked in any order.
struct KnownTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  /// Feeds as they come: in the order of the night before, with gaps and new listings, shuffled, backwards, doubled.
  private static func orders(_ ids: [String], _ dice: inout Dice) -> [[String]] {
    var woven: [String] = []
    for id in ids {
      if Int.random(in: 0..<10, using: &dice) > 0 { woven.append(id) }
      if Int.random(in: 0..<5, using: &dice) == 0 { woven.append("new-\(woven.count)") }
    }
    return [
      ids, woven, ids.shuffled(using: &dice), ids.reversed(), ids.flatMap { [$0, $0] },
      Array(ids[400...] + ids[..<400]), ids.enumerated().filter { $0.offset % 7 == 0 }.map(\.element),
      (0..<50).map { "new-\($0)" },
    ]
  }

  @Test func `the order in which findings are asked for makes no difference`() throws {
    let nights = try Nights()
    let ids = (0..<700).map { "f-\($0)" }
    _ = try nights.night("2026-11-01", ids.map { Nights.finding($0, content: "c-\($0)") })
    let file = try LedgerFile(path: nights.path, access: .create)
    let run = try LedgerRun(
      file, policy: Policy(), vocabulary: LedgerVocabulary(program: RuleProgram()),
      asOf: CalendarDay(year: 2026, month: 11, day: 2), rulesHash: "r", hashKey: Nights.hash)
    var dice = Dice(state: 3)
    for order in Self.orders(ids, &dice) {
      var reader = KnownReader()
      var asked = order[...]
      while !asked.isEmpty {
        let batch = Array(asked.prefix(Int.random(in: 1...90, using: &dice)))
        asked = asked.dropFirst(batch.count)
        let known = try run.known(batch, &reader)
        #expect(known.map { $0.now?.content } == batch.map { $0.hasPrefix("f-") ? "c-\($0)" : nil })
        #expect(try known == batch.map { try run.known($0) })
      }
    }
  }

  /// Few or most of a namespace are not seen again: rows are read one by one, or all of them.
  @Test(arguments: [1, 5, 9, 10])
  func `what a run lacks has gone, however much that is`(lacking: Int) throws {
    let nights = try Nights()
    let ids = (0..<10).map { "f-\($0)" }
    _ = try nights.night("2026-11-01", ids.map { Nights.finding($0) })
    let second = try nights.night(
      "2026-11-02", ids.dropFirst(lacking).map { Nights.finding($0) }, read: ["shop/T-1/f-0"])
    // The first was read, and is not flagged any more.
    #expect((second.effects.cleared, second.effects.gone) == (1, lacking - 1))
    #expect(second.effects.open == 10 - lacking)
  }

  @Test func `a trader's standing is of all tables together`() throws {
    let nights = try Nights()
    let policy = try Nights.policy("automatic: [{verdict: block, severity: critical}]")
    // By bytes: T-1, T-10, T-2, Z, é.
    _ = try nights.night(
      "2026-11-01",
      [
        Nights.finding("a", trader: "T-2", severity: .critical), Nights.finding("b", trader: "T-10"),
        Nights.finding("c", trader: "T-2"), Nights.finding("d", trader: "é"),
        Nights.finding("e", trader: nil),
      ], policy: policy, traders: [TraderSnapshot(trader: "Z", status: "active", items: [])])
    _ = try nights.decide(
      "notice,c,,,,,ann,2026-11-01\nnotice,c,,,,,bob,2026-11-01\n,b,overturn,fine,ada,,,",
      header: "kind,finding_id,decision,reason,decided_by,source,notified_by,received_on", day: "2026-11-02")
    let file = try LedgerFile(path: nights.path, access: .create)
    let run = try LedgerRun(
      file, policy: policy, vocabulary: LedgerVocabulary(program: RuleProgram()),
      asOf: CalendarDay(year: 2026, month: 11, day: 2), rulesHash: "r", hashKey: Nights.hash)
    var found: [(trader: String, standing: TraderStanding)] = []
    try run.eachStanding { found.append(($0, $1)) }
    #expect(found.map(\.trader) == ["T-10", "T-2", "Z", "é"])
    #expect(found.map { $0.standing.openFindings } == [0, 2, 0, 1])
    #expect(
      found.map { $0.standing.strikes } == [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0]])
    #expect(found.map { $0.standing.notices } == [0, 2, 0, 0])
    let first = CalendarDay(year: 2026, month: 11, day: 1)
    #expect(found.allSatisfy { $0.standing.firstSeen == first })
  }

  @Test(arguments: [
    ("2026-01-31", true), ("2024-02-29", true), ("2000-02-29", true), ("2026-12-31", true),
    ("0001-01-01", true),
    ("1900-02-29", false), ("2026-02-29", false), ("2026-04-31", false), ("2026-00-10", false),
    ("2026-13-01", false), ("2026-01-00", false), ("2026-1-01", false), ("2026-01-1", false), ("", false),
    ("2026-01-011", false), ("2026/01/01", false), ("２０２６-01-01", false), ("2026-01-01 ", false),
    ("-026-01-01", false), ("+026-01-01", false),
  ])
  func `a day is one of the calendar`(text: String, isDay: Bool) {
    #expect(FindingFacts.isDay(text) == isDay)
  }
}
