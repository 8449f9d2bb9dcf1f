import Ledger
import Testing

/// Statements of reasons over nights: each decision has one, and none says who the trader is.
struct StatementTests {
  private static let automatic = "automatic: [{verdict: block}]\n"

  @Test func `what was purged and comes back is stated under another number`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(
      Self.automatic + "retention: {findings: 10 days, strikes: 10 days}\nstrikes: {lapse: 5 days}")
    #expect(try nights.night("2026-10-01", [Nights.finding("a")], policy: policy).statements.count == 1)
    _ = try nights.night("2026-10-02", [], policy: policy)
    let erased = try Purge.run(
      try LedgerFile(path: nights.path, access: .change), policy: policy, on: "2026-12-01",
      key: try LedgerKey(at: LedgerKey.path(beside: nights.path)))
    #expect(erased.rows[.findings] == 1)
    let back = try nights.night("2026-12-02", [Nights.finding("a")], policy: policy)
    #expect((back.effects.new, back.effects.decidedAutomatically) == (1, 1))
    #expect((back.statements.count, back.effects.statementProblems) == (1, 0))
    #expect(Set(try nights.rows("statements").compactMap { $0["puid"] as? String }).count == 2)
    #expect(try nights.night("2026-12-03", [Nights.finding("a")], policy: policy).statements.isEmpty)
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }

  @Test func `why none can be made is told every night, and it is made when it can be`() throws {
    let nights = try Nights()
    // Territories: a rule for Switzerland alone holds nowhere in the European Economic Area.
    var abroad = Nights.finding("a")
    abroad.countries = ["CH"]
    let policy = try Nights.policy(Self.automatic)
    for day in ["2026-10-01", "2026-10-02"] {
      let night = try nights.night(day, [abroad], policy: policy)
      #expect(night.statements.isEmpty)
      #expect(night.effects.statementProblems == 1)
      #expect(night.effects.statementRefusals.map(\.count) == [1])
      #expect(night.effects.statementRefusals.first?.reason.contains("European Economic Area") == true)
    }
    var home = Nights.finding("a", content: "c2")
    home.countries = ["DE"]
    let night = try nights.night("2026-10-03", [home], policy: policy)
    #expect((night.statements.count, night.effects.statementProblems) == (1, 0))
    let again = try nights.night("2026-10-03", [home], policy: policy)
    #expect(again.effects.isRepeated)
    #expect(again.statements == night.statements)
    #expect(try nights.night("2026-10-04", [home], policy: policy).statements.isEmpty)
  }

  @Test func `a trader's name is taken out of the facts`() throws {
    let nights = try Nights()
    let registry = [
      TraderSnapshot(
        trader: "T-1", status: "active",
        items: [
          .init(name: "name", status: "valid", value: "Max Mustermann GmbH"),
          .init(name: "address", status: "valid", value: "Lindenweg 4, 50667 Köln"),
        ])
    ]
    let say = "Text: kontakt MAX MUSTERMANN gmbh Lindenweg 4 Koeln, from 2026-10-01 on."
    // The registry is noted behind the statements in this test, so the first night knows it.
    _ = try nights.night("2026-09-30", [], traders: registry)
    let night = try nights.night(
      "2026-10-01", [Nights.finding("a", say: say)], policy: try Nights.policy(Self.automatic),
      traders: registry)
    let statement = try #require(night.statements.first).lowercased()
    for word in ["max", "mustermann", "lindenweg"] { #expect(!statement.contains(word), "\(statement)") }
    #expect(statement.contains("from 2026-10-01 on."))
  }

  @Test func `the days of a suspension stand in its statement`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(
      Self.automatic
        + "ladder: [{measure: warning, strikes: 1}, {measure: suspension, strikes: 1, after: warning}]")
    let findings = [Nights.finding("a")]
    for (measure, day) in [("warning", "2026-10-02"), ("suspension", "2026-10-09")] {
      let action = try #require(
        Nights.action(measure, in: try nights.night(day, findings, policy: policy).actions))
      _ = try nights.decide("\(action),uphold,,Ada", day: day, policy: policy)
      try nights.receive("\(action),\(day)", day: day)
    }
    let night = try nights.night("2026-10-10", findings, policy: policy)
    let statement = try #require(night.statements.first { $0.contains("DECISION_ACCOUNT") })
    #expect(statement.contains("from 2026-10-02 to 2026-10-02"))
    #expect(statement.contains("A warning was given on 2026-10-02."))
    // The trader's listings are in German, and so is the notice.
    #expect(
      night.notices.contains {
        $0.contains("Eine Verwarnung erging am 2026-10-02.") && $0.contains("Schwere „hoch“")
      })
    #expect(!statement.contains("[removed]"))
  }
}
