import Ledger
import Testing

/// Decisions that come twice, late or one upon the other.
struct DecisionHistoryTests {
  private static let header = "finding_id,decision,reason,decided_by,decided_on,kind"
  private static let policy = "overdue: {high: 3 days}"

  private let nights: Nights
  init() throws {
    nights = try Nights()
    _ = try nights.night("2026-10-01", [Nights.finding("a"), Nights.finding("b")])
  }

  private func decide(_ rows: String, day: String) throws -> ImportResult {
    try nights.decide(rows, header: Self.header, day: day, policy: try Nights.policy(Self.policy))
  }

  private func finding(_ id: String = "a") throws -> [String: Any] {
    try #require(try nights.rows("findings").first { $0["id"] as? String == id })
  }

  /// Art. 20(6): a complaint that was well founded reverses the decision, and nothing old reverses it back.
  @Test(arguments: ["2026-10-02", ""])
  func `the file that a complaint overturned changes nothing when it is imported again`(dated: String) throws
  {
    #expect(try decide("a,uphold,illegal,Ada,\(dated),", day: "2026-10-02").strikesAdded == 1)
    #expect(try decide("a,overturn,licence,Bob,2026-10-05,complaint", day: "2026-10-05").strikesReversed == 1)
    let again = try decide("a,uphold,illegal,Ada,\(dated),", day: "2026-10-06")
    #expect((again.upheld, again.known, again.strikesAdded) == (0, 1, 0))
    #expect(try finding()["decision"] as? String == "overturn")
    #expect(try nights.night("2026-10-07", [Nights.finding("a"), Nights.finding("b")]).statements.isEmpty)
  }

  @Test func `a file with a decision and its complaint says the same however often it comes`() throws {
    // The complaint stands above what it is about, and both have no day.
    for rows in [
      "a,overturn,licence,Bob,,complaint\na,uphold,illegal,Ada,,",
      "a,overturn,licence,Bob,2026-10-05,complaint\na,uphold,illegal,Ada,2026-10-02,",
    ] {
      let own = try DecisionHistoryTests()
      let first = try own.decide(rows, day: "2026-10-06")
      #expect((first.upheld, first.overturned, first.strikesAdded, first.strikesReversed) == (1, 1, 1, 1))
      let again = try own.decide(rows, day: "2026-10-07")
      #expect((again.known, again.upheld, again.overturned, again.problems.count) == (2, 0, 0, 0))
      #expect(try own.nights.rows("decisions").count == 2)
      #expect(try own.finding()["decision"] as? String == "overturn")
    }
  }

  @Test(
    arguments: [
      (
        "a,overturn,licence,Bob,2026-10-05,complaint", "a,uphold,illegal,Ada,2026-10-02,",
        "again on 2026-10-05"
      ),
      (
        "b,uphold,illegal,Ada,2026-10-02,", "a,overturn,licence,Bob,2020-01-01,complaint",
        "found on 2026-10-01"
      ),
    ])
  func `a decision that is older than the last one, or than its finding, is told of and left out`(
    first: String, late: String, word: String
  ) throws {
    _ = try decide(first, day: "2026-10-06")
    let before = try nights.rows("decisions").count
    let result = try decide(late, day: "2026-10-07")
    #expect(result.problems.count == 1)
    #expect(result.problems.first?.message.contains(word) == true, "\(result.problems)")
    #expect(try nights.rows("decisions").count == before)
  }

  @Test func `rows of one file count in the order of their days`() throws {
    let rows = "a,overturn,licence,Bob,2026-10-05,\na,uphold,illegal,Ada,2026-10-02,"
    let result = try decide(rows, day: "2026-10-06")
    #expect((result.upheld, result.overturned, result.problems.count) == (1, 1, 0))
    #expect(try finding()["decision"] as? String == "overturn")
  }

  @Test func `who decides the same against what was decided since names the day`() throws {
    _ = try decide("a,uphold,,Ada,,", day: "2026-10-02")
    _ = try decide("a,overturn,,Ada,,", day: "2026-10-03")
    #expect(try decide("a,uphold,,Ada,,", day: "2026-10-04").known == 1)
    #expect(try decide("a,uphold,,Ada,2026-10-04,", day: "2026-10-04").upheld == 1)
    #expect(try finding()["decision"] as? String == "uphold")
  }

  @Test func `what came back is decided anew, in the same words`() throws {
    _ = try decide("a,uphold,,Ada,,", day: "2026-10-02")
    _ = try nights.night("2026-10-03", [Nights.finding("b")])
    _ = try nights.night("2026-10-04", [Nights.finding("a"), Nights.finding("b")])
    #expect(try decide("a,uphold,,Ada,,", day: "2026-10-04").upheld == 1)
    #expect(try decide("a,uphold,,Ada,,", day: "2026-10-05").known == 1)
  }

  @Test func `a person outranks a policy that decided after the person`() throws {
    let own = try Nights()
    let policy = try Nights.policy("automatic: [{verdict: block}]")
    _ = try own.night("2026-10-01", [Nights.finding("a")])
    _ = try own.night("2026-10-03", [Nights.finding("a")], policy: policy)
    let result = try own.decide("a,overturn,,Ada,2026-10-02,", header: Self.header, day: "2026-10-04")
    #expect((result.overturned, result.strikesReversed) == (1, 1))
  }

  /// The Commission's finding was penalties that nobody enforced.
  @Test func `another measure is to be carried out anew, and a confirmed one keeps its time`() throws {
    _ = try decide("a,age_restrict,,Ada,2026-10-02,", day: "2026-10-02")
    try nights.receive("a,2026-10-02", day: "2026-10-02")
    #expect(try finding()["applied_on"] as? String == "2026-10-02")
    _ = try decide("a,remove,,Ada,2026-10-03,", day: "2026-10-03")
    #expect(try finding()["applied_on"] as? String == nil)
    let late = try nights.night("2026-10-20", [Nights.finding("a"), Nights.finding("b")])
    #expect((late.effects.applied, late.effects.overdue) == (0, 1))
    #expect(late.actions.first?.contains("\"state\":\"overdue\",\"measure\":\"remove\"") == true)
    // A complaint that is turned down gives no more time.
    _ = try decide("a,uphold,stays,Bob,2026-10-20,complaint", day: "2026-10-20")
    #expect(try finding()["due_on"] as? String == "2026-10-06")
    #expect(try finding()["decided_on"] as? String == "2026-10-03")
    #expect(try nights.night("2026-10-21", [Nights.finding("a"), Nights.finding("b")]).effects.overdue == 1)
  }

  @Test func `the first measure again is stated again`() throws {
    func statements(_ day: String) throws -> Int {
      try nights.night(day, [Nights.finding("a"), Nights.finding("b")]).statements.count
    }
    for (day, measure, count) in [
      ("2026-10-02", "remove", 1), ("2026-10-03", "age_restrict", 1), ("2026-10-04", "remove", 1),
      ("2026-10-05", "remove", 0),
    ] {
      _ = try decide("a,\(measure),,Ada,\(day),", day: day)
      #expect(try statements(day) == count, "\(day)")
    }
  }

  @Test func `a rule's overturned findings stay counted when their listings change`() throws {
    _ = try decide("a,uphold,,Ada,,\nb,uphold,,Ada,,", day: "2026-10-02")
    _ = try decide("a,overturn,licence,Bob,,complaint", day: "2026-10-03")
    _ = try nights.night(
      "2026-10-04", [Nights.finding("a", content: "c2"), Nights.finding("b")],
      policy: try Nights.policy("automatic: [{verdict: block}]"))
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-10-04")
    #expect(status.rules.map { [$0.decided, $0.overturned] } == [[2, 1]])
  }
}
