import CompiledRules
import Ledger
import Testing

struct StrikeTests {
  typealias Shop = Nights
  static let automatic = "automatic: [{verdict: block, lane: exact}]\n"

  @Test func `variants and re-listings of one product are one strike in the period`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(Self.automatic + "strikes: {period: 30 days}")
    let text =
      "green laser pointer with two hundred milliwatts and a key chain, reaches the horizon, "
      + "comes with a battery and a charger in a gift box for astronomers and teachers"
    let findings = [
      Shop.finding("a", gtin: "4006381333931"), Shop.finding("b", gtin: "4006381333931"),
      Shop.finding("c", group: "G1"), Shop.finding("d", group: "G1"),
      Shop.finding("e", text: text), Shop.finding("f", text: text.replacing("green", with: "violet")),
      Shop.finding("g", trader: "T-2", gtin: "4006381333931"), Shop.finding("h", trader: nil),
      Shop.finding("i", verdict: .review), Shop.finding("j", lane: "leet"),
    ]
    let first = try nights.night("2026-11-01", findings, policy: policy).effects
    #expect(first.decidedAutomatically == 8)
    #expect(first.strikesAdded == 4)
    let strikes = try nights.strikes(on: "2026-11-01")
    #expect(strikes.map(\.trader) == ["T-1", "T-2"])
    #expect(strikes.map { $0.active.count } == [3, 1])
    #expect(strikes[0].points == 6)
  }

  /// A product that thousands of sellers offer in the same words: each finding is compared with its trader's own.
  @Test func `near-identical texts of many traders cost no more than others`() throws {
    let text =
      "semaglutide pen one milligram with four needles and a leaflet in the language of the country, number "
    func seconds(_ traders: Int) throws -> Double {
      let nights = try Nights()
      let policy = try Nights.policy(Self.automatic)
      let start = ContinuousClock.now
      let night = try nights.night(
        "2026-11-01",
        (0..<3000).map { Shop.finding("f\($0)", trader: "T-\($0 % traders)", text: text + "\($0 % 7)") },
        policy: policy)
      #expect(night.effects.strikesAdded == traders)
      return start.duration(to: .now) / .seconds(1)
    }
    // One trader's are one product: each is compared with a few. 3,000 traders' are 3,000 products.
    let few = try seconds(300)
    let many = try seconds(3000)
    #expect(many < 4 * few + 1, "\(few) s, \(many) s")
  }

  @Test func `strikes lapse, and an overturned one goes by a row of its own`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(Self.automatic + "strikes: {lapse: 100 days}")
    _ = try nights.night("2026-01-01", [Shop.finding("a"), Shop.finding("b")], policy: policy)
    #expect(try nights.strikes(on: "2026-04-10").first?.active.count == 2)
    #expect(try nights.strikes(on: "2026-04-11").first?.active.count == 0)
    let result = try nights.decide("a,overturn,licence seen,Ada", day: "2026-01-05")
    #expect(result.strikesReversed == 1)
    let after = try #require(try nights.strikes(on: "2026-01-05").first)
    #expect((after.active.count, after.reversed) == (1, 1))
    // Decided a second time, it is struck again, under another name for the period.
    #expect(try nights.decide("a,uphold,licence forged,Ada", day: "2026-01-05").strikesAdded == 1)
    #expect(try nights.strikes(on: "2026-01-05").first?.active.count == 2)
  }

  @Test func `a product that its trader puts up again after a block weighs more`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(Self.automatic + "strikes: {period: 30 days, relisted: 5}")
    _ = try nights.night("2026-11-01", [Shop.finding("a", image: "https://cdn/1.jpg")], policy: policy)
    _ = try nights.night("2026-11-02", [], policy: policy)
    let again = try nights.night(
      "2026-11-03",
      [
        Shop.finding("b", image: "https://cdn/1.jpg"),
        Shop.finding("c", trader: "T-2", image: "https://cdn/1.jpg"),
      ],
      policy: policy)
    #expect(again.effects.strikesAdded == 2)
    #expect(again.actions.contains { $0.contains("\"finding\":\"b\"") && $0.contains("\"relists\":\"a\"") })
    #expect(!again.actions.contains { $0.contains("\"finding\":\"c\"") && $0.contains("relists") })
    let strikes = try nights.strikes(on: "2026-11-03")
    #expect(strikes.map(\.points) == [2 + 2 + 5, 2])
    #expect(strikes[0].active.last?.showsIntention == true)
  }

  @Test func `the same listing back after its removal is decided and stated a second time`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(Self.automatic)
    let first = try nights.night("2026-11-01", [Shop.finding("a")], policy: policy)
    #expect(first.statements.count == 1)
    #expect(try nights.night("2026-11-02", [Shop.finding("a")], policy: policy).statements.isEmpty)
    let gone = try nights.night("2026-11-03", [], policy: policy)
    #expect((gone.effects.gone, gone.effects.applied) == (1, 1))
    let back = try nights.night("2026-11-04", [Shop.finding("a")], policy: policy)
    #expect(back.effects.returned == 1)
    #expect(back.statements.count == 1)
    #expect(back.statements != first.statements)
  }

  @Test func `the ladder proposes by number, gravity, proportion and intention, after a prior warning`()
    throws
  {
    let nights = try Nights()
    let policy = try Nights.policy(
      Self.automatic + """
        ladder:
          - {measure: warning, strikes: 1}
          - {measure: suspension, strikes: 3, severity: high, proportion: 10%, after: warning, after_days: 7 days,
             duration: 14 days}
        """)
    let three = ["a", "b", "c"].map { Shop.finding($0) }
    let first = try nights.night("2026-11-01", three, policy: policy, offers: ["T-1": 20])
    // The suspension's strikes are reached, its warning is not given.
    #expect(first.effects.measuresProposed == 1)
    let warning = try #require(first.actions.first { $0.contains("\"measure\":\"warning\"") })
    let id = String(warning.dropFirst("{\"action\":\"".count).prefix(32))
    #expect(try nights.decide("\(id),uphold,,Ada", day: "2026-11-02", policy: policy).upheld == 1)
    try nights.receive("\(id),2026-11-02", day: "2026-11-02")
    #expect(
      try nights.night("2026-11-05", three, policy: policy, offers: ["T-1": 20]).effects.measuresProposed == 0
    )
    // 3 of 40 is below the proportion, and an unknown offer proves nothing.
    #expect(
      try nights.night("2026-11-12", three, policy: policy, offers: ["T-1": 40]).effects.measuresProposed == 0
    )
    #expect(try nights.night("2026-11-13", three, policy: policy).effects.measuresProposed == 0)
    let last = try nights.night("2026-11-14", three, policy: policy, offers: ["T-1": 30])
    #expect(last.effects.measuresProposed == 1)
    let suspension = try #require(last.actions.first { $0.contains("\"measure\":\"suspension\"") })
    #expect(suspension.contains("A warning was given on 2026-11-02."))
    // Decided, it is a statement on the account with its end.
    let action = String(suspension.dropFirst("{\"action\":\"".count).prefix(32))
    _ = try nights.decide("\(action),uphold,,Ada", day: "2026-11-14", policy: policy)
    let stated = try nights.night("2026-11-15", three, policy: policy, offers: ["T-1": 30])
    #expect(stated.statements.count == 1)
    #expect(stated.statements[0].contains("\"decision_account\":\"DECISION_ACCOUNT_SUSPENDED\""))
    #expect(stated.statements[0].contains("\"end_date_account_restriction\":\"2026-11-28\""))
    #expect(stated.effects.measuresProposed == 0)
  }

  @Test func `what is decided and not carried out is overdue, and a receipt ends it`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(Self.automatic + "overdue: {high: 2 days}")
    _ = try nights.night("2026-11-01", [Shop.finding("a"), Shop.finding("b")], policy: policy)
    #expect(
      try nights.night("2026-11-03", [Shop.finding("a"), Shop.finding("b")], policy: policy).effects.overdue
        == 0)
    let late = try nights.night("2026-11-04", [Shop.finding("a"), Shop.finding("b")], policy: policy)
    #expect((late.effects.overdue, late.effects.decided) == (2, 0))
    #expect(late.actions.first?.contains("\"state\":\"overdue\"") == true)
    let table = try ImportTable(
      Array("action;applied_on;reference\na;2026-11-04;R1\nzz;2026-11-04;R2\nb;tomorrow;R3\n".utf8),
      path: "r.csv",
      requiring: [])
    let result = try ReceiptImport.run(
      table, into: try LedgerFile(path: nights.path, access: .change), on: "2026-11-04")
    #expect(result.receipts == 1)
    #expect(result.problems.map(\.line) == [3, 4])
    let after = try nights.night("2026-11-05", [Shop.finding("a"), Shop.finding("b")], policy: policy).effects
    #expect((after.overdue, after.applied) == (1, 1))
  }
}
