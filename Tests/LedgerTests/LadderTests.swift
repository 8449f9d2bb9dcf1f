import CompiledRules
import Ledger
import Testing

/// The ladder's measures against traders: the warning before, the share of the offer, and what is left of them when their
/// reason is gone (Art. 20 and 23 DSA).
struct LadderTests {
  private static let automatic = "automatic: [{verdict: block}]\n"
  private static let ladder =
    automatic + """
      strikes: {lapse: 365 days, period: 30 days}
      ladder:
        - {measure: warning, strikes: 1}
        - {measure: suspension, strikes: 2, after: warning, after_days: 7 days, duration: 30 days}
      """

  private let nights: Nights
  init() throws { nights = try Nights() }

  private func night(
    _ day: String, _ findings: [Sighting], _ text: String = ladder, offers: [String: Int] = [:],
    feeds: [FeedScope]? = nil
  ) throws -> Nights.Night {
    try nights.night(day, findings, policy: try Nights.policy(text), feeds: feeds, offers: offers)
  }

  private func uphold(_ action: String?, day: String) throws {
    let action = try #require(action)
    #expect(
      try nights.decide("\(action),uphold,,Ada", day: day, policy: try Nights.policy(Self.ladder)).upheld == 1
    )
  }

  private static func measures(_ night: Nights.Night) -> [String] {
    night.actions.filter { $0.contains("\"by\":\"ladder\"") }.compactMap { line in
      ["warning", "restriction", "suspension"].first { line.contains("\"measure\":\"\($0)\"") }
    }
  }

  @Test func `a warning that nobody gave is no warning, and its time runs from when it was given`() throws {
    let two = [Nights.finding("a"), Nights.finding("b")]
    let warning = Nights.action("warning", in: try night("2026-10-01", two).actions)
    try uphold(warning, day: "2026-10-02")
    #expect(Self.measures(try night("2026-11-01", two)) == ["warning"])
    try nights.receive("\(try #require(warning)),2026-11-06", day: "2026-11-06")
    #expect(Self.measures(try night("2026-11-12", two)) == [])
    let last = try night("2026-11-13", two)
    #expect(Self.measures(last) == ["suspension"])
    #expect(last.actions.contains { $0.contains("A warning was given on 2026-11-06.") })
  }

  @Test func `a warning counts as long as strikes do, and then another is given`() throws {
    let a = Nights.finding("a")
    let warning = Nights.action("warning", in: try night("2026-01-10", [a]).actions)
    try uphold(warning, day: "2026-01-10")
    try nights.receive("\(try #require(warning)),2026-01-10", day: "2026-01-10")
    #expect(Self.measures(try night("2026-01-11", [a])) == [])
    // Two years later, with two new products.
    let later = [Nights.finding("b"), Nights.finding("c")]
    let night = try night("2028-02-01", later)
    #expect(Self.measures(night) == ["warning"])
  }

  @Test func `what nobody has decided goes with its only finding`() throws {
    let a = Nights.finding("a")
    #expect(Self.measures(try night("2026-10-01", [a])) == ["warning"])
    _ = try nights.decide("a,overturn,licence,Ada", day: "2026-10-02", policy: try Nights.policy(Self.ladder))
    let row = try #require(try nights.rows("measures").first)
    #expect(row["lifted_on"] as? String == "2026-10-02")
    #expect(Self.measures(try night("2026-10-03", [a])) == [])
    // A new finding is a new reason.
    #expect(Self.measures(try night("2026-10-04", [a, Nights.finding("b")])) == ["warning"])
  }

  @Test func `what nobody has decided goes when its strikes lapse`() throws {
    #expect(Self.measures(try night("2026-10-01", [Nights.finding("a")])) == ["warning"])
    #expect(Self.measures(try night("2027-09-30", [Nights.finding("a")])) == ["warning"])
    #expect(Self.measures(try night("2027-10-02", [Nights.finding("a")])) == [])
  }

  /// A suspension for two findings, decided; `isApplied`: and carried out.
  private func suspended(isApplied: Bool) throws -> String {
    let two = [Nights.finding("a"), Nights.finding("b")]
    let warning = Nights.action("warning", in: try night("2026-10-01", two).actions)
    try uphold(warning, day: "2026-10-01")
    try nights.receive("\(try #require(warning)),2026-10-01", day: "2026-10-01")
    let action = try #require(Nights.action("suspension", in: try night("2026-10-09", two).actions))
    try uphold(action, day: "2026-10-09")
    if isApplied { try nights.receive("\(action),2026-10-09", day: "2026-10-09") }
    return action
  }

  @Test func `a suspension whose finding was overturned is to be lifted, and not stated`() throws {
    let action = try suspended(isApplied: true)
    _ = try nights.decide("a,overturn,licence,Ada", day: "2026-10-10", policy: try Nights.policy(Self.ladder))
    let next = try night("2026-10-10", [Nights.finding("a"), Nights.finding("b")])
    #expect(!next.statements.contains { $0.contains("DECISION_ACCOUNT") })
    let line = try #require(next.actions.first { $0.contains(action) })
    #expect(line.contains("\"state\":\"applied\"") && line.contains("\"ceased_on\":\"2026-10-10\""))
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-10-10")
    #expect(status.toLift == 1)
    // The finding stands again, by a decision that the platform took on it: so does the reason.
    _ = try nights.decide("a,uphold,forged,Ada", day: "2026-10-11", policy: try Nights.policy(Self.ladder))
    let row = try #require(try nights.rows("measures").first { $0["id"] as? String == action })
    #expect(row["ceased_on"] as? String == nil)
  }

  @Test func `a suspension that was not carried out goes with its finding`() throws {
    let action = try suspended(isApplied: false)
    _ = try nights.decide("a,overturn,licence,Ada", day: "2026-10-10", policy: try Nights.policy(Self.ladder))
    let next = try night("2026-10-20", [Nights.finding("a"), Nights.finding("b")])
    #expect(!next.actions.contains { $0.contains(action) })
    #expect(next.effects.overdue == next.actions.filter { $0.contains("\"subject\":\"listing\"") }.count)
  }

  @Test func `strikes that lapse later do not undo what was decided`() throws {
    _ = try suspended(isApplied: true)
    _ = try night("2027-10-20", [])
    let rows = try nights.rows("measures")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0["ceased_on"] as? String == nil && $0["lifted_on"] as? String == nil })
  }

  @Test func `a suspension that is taken a second time is carried out and stated a second time`() throws {
    let action = try suspended(isApplied: true)
    let two = [Nights.finding("a"), Nights.finding("b")]
    func accounts(_ day: String) throws -> Int {
      try night(day, two).statements.filter { $0.contains("DECISION_ACCOUNT") }.count
    }
    #expect(try accounts("2026-10-10") == 1)
    let policy = try Nights.policy(Self.ladder)
    _ = try nights.decide("\(action),overturn,sorry,Bob", day: "2026-10-11", policy: policy)
    #expect(try accounts("2026-10-12") == 0)
    _ = try nights.decide("\(action),uphold,after all,Bob", day: "2026-10-13", policy: policy)
    let row = try #require(try nights.rows("measures").first { $0["id"] as? String == action })
    #expect(row["applied_on"] as? String == nil)
    #expect(try accounts("2026-10-14") == 1)
    #expect(try accounts("2026-10-15") == 0)
    let ids = try nights.rows("statements").filter { $0["action"] as? String == action }.map {
      $0["puid"] as? String
    }
    #expect(ids.count == 2 && Set(ids).count == 2)
  }

  private static let half =
    automatic + "ladder: [{measure: restriction, strikes: 1, proportion: 50%}]"

  @Test func `a share of what a delta feed brings is no share of the offer`() throws {
    let delta = [FeedScope(namespace: "shop", seller: nil, isComplete: false, isDamaged: false)]
    let damaged = [FeedScope(namespace: "shop", seller: nil, isComplete: true, isDamaged: true)]
    for feeds in [delta, damaged] {
      let night = try night("2026-10-01", [Nights.finding("a")], Self.half, offers: ["T-1": 1], feeds: feeds)
      #expect(Self.measures(night) == [])
    }
    let whole = try night("2026-10-02", [Nights.finding("a")], Self.half, offers: ["T-1": 1])
    #expect(Self.measures(whole) == ["restriction"])
  }

  @Test func `what was removed stays in the share`() throws {
    let two = [Nights.finding("a"), Nights.finding("b")]
    let text = Self.half.replacing("50%", with: "60%")
    #expect(Self.measures(try night("2026-10-01", two, text, offers: ["T-1": 4])) == [])
    // Two of four are gone: two sound ones are left, and still it was two of four.
    #expect(Self.measures(try night("2026-10-02", [], text, offers: ["T-1": 2])) == [])
    let last = try night("2026-10-03", [], Self.half, offers: ["T-1": 2])
    #expect(Self.measures(last) == ["restriction"])
    #expect(last.actions.contains { $0.contains("in 2 of 4 listings") })
  }

  @Test func `variants count on both sides of the share`() throws {
    let variants = (0..<8).map { Nights.finding("v\($0)", group: "G") }
    let night = try night("2026-10-01", variants, Self.half, offers: ["T-1": 10])
    #expect(Self.measures(night) == ["restriction"])
    #expect(
      night.actions.contains {
        $0.contains("1 decided findings on 1 products") && $0.contains("in 8 of 10 listings")
      })
  }

  @Test func `listings of another namespace count on neither side`() throws {
    _ = try night("2026-10-01", (0..<3).map { Nights.finding("o\($0)", namespace: "other") }, Self.automatic)
    let night = try night("2026-10-02", [Nights.finding("a")], Self.half, offers: ["T-1": 5])
    #expect(Self.measures(night) == [])
  }

  @Test func `decided and grave removals stand before undecided warnings of mild rules`() throws {
    let mild = (0..<12).map { Nights.finding("m\($0)", trader: "M\($0)", severity: .low) }
    let grave = Nights.finding("x", trader: "X", severity: .critical)
    _ = try night(
      "2026-10-01", mild + [grave],
      Self.ladder.replacing("automatic:", with: "overdue: {low: 20}\nautomatic:"))
    for action in try nights.rows("measures").compactMap({ $0["id"] as? String }).prefix(12) {
      try uphold(action, day: "2026-10-01")
    }
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-10-25")
    #expect(status.overdue.first?.action == "x")
  }

  @Test func `a warning that counts no more can be erased, and with it who gave it`() throws {
    let warning = try #require(
      Nights.action("warning", in: try night("2026-10-01", [Nights.finding("a")]).actions))
    try uphold(warning, day: "2026-10-01")
    try nights.receive("\(warning),2026-10-01", day: "2026-10-01")
    let policy = try Nights.policy(Self.ladder + "\nretention: {measures: 100 days}")
    func purge(_ day: String) throws -> Int? {
      try Purge.run(
        try LedgerFile(path: nights.path, access: .change), policy: policy, on: day,
        key: try LedgerKey(at: LedgerKey.path(beside: nights.path))
      ).rows[.measures]
    }
    // 365 days it counts, and 100 more it is kept.
    #expect(try purge("2028-01-08") == 0)
    #expect(try purge("2028-01-10") == 1)
    #expect(try nights.rows("measures").isEmpty)
  }

  @Test func `who decided is erased from measures with decisions`() throws {
    let warning = Nights.action("warning", in: try night("2026-10-01", [Nights.finding("a")]).actions)
    try uphold(warning, day: "2026-10-01")
    _ = try Purge.run(
      try LedgerFile(path: nights.path, access: .change),
      policy: try Nights.policy(Self.ladder + "\nretention: {decisions: 10 days}"), on: "2026-12-01",
      key: try LedgerKey(at: LedgerKey.path(beside: nights.path)))
    #expect(try nights.rows("measures").first?["decided_by"] as? String == nil)
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }
}
