import CompiledRules
import Foundation
import Ledger
import Testing

/// What trader rules and Art. 30 propose, from night to night.
struct ProposalTests {
  private static func proposal(
    _ action: TraderAction, rule: String = "info-001", version: Int = 1,
    origin: TraderProposals.Origin = .rule,
    say: String = "Missing: address.", due: CalendarDay? = nil, isKept: Bool = false
  ) -> TraderProposals.Proposal {
    TraderProposals.Proposal(
      origin: origin, rule: rule, version: version, severity: .high, category: "lasers", action: action,
      say: ["en": say], due: due, isKept: isKept)
  }

  private static func asked(
    _ trader: String, _ proposals: [TraderProposals.Proposal], undecided: Set<String> = [],
    requested: CalendarDay? = nil, isBarred: Bool = false
  ) -> TraderProposals {
    TraderProposals(
      trader: trader, proposals: proposals, undecided: undecided, requested: requested, isBarred: isBarred)
  }

  private static func asked(
    _ proposals: [TraderProposals.Proposal], requested: CalendarDay? = nil
  ) -> TraderProposals { asked("T-1", proposals, requested: requested) }

  private let nights: Nights
  init() throws { nights = try Nights() }

  @discardableResult
  private func night(
    _ day: String, _ asked: [TraderProposals], policy: Policy = Policy(),
    rules: Set<String> = ["info-001", "art30"],
    isWhole: Bool = true, findings: [Sighting] = []
  ) throws -> Nights.Night {
    try nights.night(
      day, findings, policy: policy, isRegistryWhole: isWhole, proposals: asked, rules: rules)
  }

  private func receipt(_ action: String, on day: String) throws {
    let file = try LedgerFile(path: nights.path, access: .change)
    let table = try ImportTable(
      Array("action,applied_on,reference\n\(action),\(day),m-1\n".utf8), path: "r.csv", requiring: [])
    #expect(try ReceiptImport.run(table, into: file, on: day).receipts == 1)
  }

  private func measures() throws -> [[String: Any]] {
    try nights.export().compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["table"] as? String == "measures" ? object : nil
    }
  }

  private func state(_ night: Nights.Night, _ index: Int = 0) -> String? {
    night.proposed[index].first??.state
  }

  @Test func `a request is one row from the proposal to the answer`() throws {
    let request = [Self.asked([Self.proposal(.requestInformation)])]
    let first = try night("2026-11-01", request)
    #expect(first.effects.measuresProposed == 1)
    #expect(state(first) == "proposed")
    let second = try night("2026-11-02", request)
    let action = try #require(second.proposed[0][0]?.action)
    #expect(second.effects.measuresProposed == 0)
    #expect(second.actions.count == 1)
    #expect(second.actions[0].contains("\"by\":\"rule\",\"rule\":\"info-001\""))
    #expect(second.actions[0].contains("\"reasons\":[\"Missing: address.\"]"))
    // Due three days after the proposal, for a high severity: nobody has decided.
    #expect(state(try night("2026-11-04", request)) == "proposed")
    let late = try night("2026-11-05", request)
    #expect(late.proposed[0][0] == ProposedMeasure(action: action, state: "overdue", isUndecided: true))
    #expect(late.effects.overdue == 1)

    #expect(try nights.decide("\(action),uphold,ask,ada", day: "2026-11-05").upheld == 1)
    #expect(state(try night("2026-11-06", request)) == "decided")
    #expect(try night("2026-11-09", request).effects.overdue == 1)
    try receipt(action, on: "2026-11-09")
    let sent = try night("2026-11-10", request)
    #expect(state(sent) == "applied")
    #expect((sent.effects.overdue, sent.effects.applied, sent.actions.count) == (0, 1, 0))
    // Answered.
    let answered = try night("2026-11-12", [Self.asked([])])
    #expect(answered.effects.lifted == 1)
    let row = try #require(try measures().first)
    #expect(row["proposed_on"] as? String == "2026-11-01")
    #expect(row["decided_on"] as? String == "2026-11-05")
    #expect(row["applied_on"] as? String == "2026-11-09")
    #expect(row["lifted_on"] as? String == "2026-11-12")
    // And missing again, later: another row.
    let again = try night("2026-12-01", request)
    #expect(state(again) == "proposed")
    #expect(again.proposed[0][0]?.action != action)
    #expect(answered.statements.isEmpty)
  }

  @Test func `the reasons of what nobody has decided are those of the night`() throws {
    try night("2026-11-01", [Self.asked([Self.proposal(.requestInformation)])])
    let second = try night(
      "2026-11-02", [Self.asked([Self.proposal(.requestInformation, say: "Missing: iban.")])])
    #expect(second.effects.measuresProposed == 0)
    #expect(second.actions[0].contains("Missing: iban."))
  }

  @Test func `a graver proposal takes the place of an undecided one, and not of a request that was sent`()
    throws
  {
    let request = Self.asked("T-1", [Self.proposal(.requestInformation)])
    let other = Self.asked("T-2", [Self.proposal(.requestInformation)])
    let first = try night("2026-11-01", [request, other])
    let sent = try #require(first.proposed[0][0]?.action)
    _ = try nights.decide("\(sent),uphold,,ada", day: "2026-11-01")
    try receipt(sent, on: "2026-11-01")
    let last = try night(
      "2026-11-15",
      [Self.asked("T-1", [Self.proposal(.suspend)]), Self.asked("T-2", [Self.proposal(.suspend)])])
    #expect(last.effects.measuresProposed == 2)
    #expect(last.actions.filter { $0.contains("suspension") }.count == 2)
    // T-2's request was withdrawn: lifted. T-1's is applied still.
    #expect((last.effects.applied, last.effects.lifted) == (1, 1))
  }

  @Test func `what a person refused is proposed again by another version, or when it was over in between`()
    throws
  {
    let warning = [Self.asked([Self.proposal(.warn)])]
    let first = try night("2026-11-01", warning)
    let action = try #require(first.proposed[0][0]?.action)
    #expect(try nights.decide("\(action),overturn,no,ada", day: "2026-11-01").overturned == 1)
    let second = try night("2026-11-02", warning)
    #expect(second.proposed[0][0] == ProposedMeasure(action: action, state: "rejected", isUndecided: false))
    #expect(second.actions.isEmpty)
    let newer = try night("2026-11-03", [Self.asked([Self.proposal(.warn, version: 2)])])
    #expect((newer.effects.measuresProposed, state(newer)) == (1, "proposed"))
    let refused = try #require(newer.proposed[0][0]?.action)
    _ = try nights.decide("\(refused),overturn,no,ada", day: "2026-11-03")
    try night("2026-11-04", [Self.asked([])])
    #expect(
      try night("2026-11-05", [Self.asked([Self.proposal(.warn, version: 2)])]).effects.measuresProposed == 1)
  }

  @Test func `what was upheld and overturned on a complaint stays refused`() throws {
    let warning = [Self.asked([Self.proposal(.warn)])]
    let action = try #require(try night("2026-11-01", warning).proposed[0][0]?.action)
    _ = try nights.decide("\(action),uphold,yes,ada", day: "2026-11-01")
    _ = try nights.decide(
      "\(action),overturn,complaint,bea,complaint", header: "finding_id,decision,reason,decided_by,kind",
      day: "2026-11-02")
    #expect(try night("2026-11-03", warning).effects.measuresProposed == 0)
  }

  @Test func `what no rule asks any more is withdrawn, and what cannot be told stays`() throws {
    try night(
      "2026-11-01",
      ["A", "B", "C", "D"].map {
        Self.asked($0, [Self.proposal(.warn), Self.proposal(.warn, rule: "old-001")])
      },
      rules: ["info-001", "old-001"])
    // The rule is gone; A cannot be decided; B is in order; C and D are not in the run.
    let second = try night(
      "2026-11-02", [Self.asked("A", [], undecided: ["info-001"]), Self.asked("B", [])], rules: ["info-001"],
      isWhole: false)
    #expect(second.actions.count == 3)
    #expect(second.effects.lifted == 5)
    // A whole registry that lacks D, and no feed with a listing of D.
    let third = try night("2026-11-03", [Self.asked("C", [Self.proposal(.warn)])], rules: ["info-001"])
    #expect(third.actions.count == 1)
    #expect(third.actions[0].contains("\"trader\":\"C\""))
  }

  @Test func `who is suspended is not to be suspended again`() throws {
    let policy = try Nights.policy(
      "automatic: [{verdict: block}]\nladder: [{measure: restriction, strikes: 1}]")
    let findings = [Nights.finding("a"), Nights.finding("b", trader: "T-2")]
    let first = try night("2026-11-01", [], policy: policy, findings: findings)
    func uphold(_ trader: String, on day: String) throws {
      let line = try #require(
        first.actions.first { $0.contains("\"trader\":\"\(trader)\",\"by\":\"ladder\"") })
      let action = line.dropFirst("{\"action\":\"".count).prefix(32)
      _ = try nights.decide("\(action),uphold,,ada", day: day, policy: policy)
    }
    try uphold("T-1", on: "2026-11-01")
    let second = try night(
      "2026-11-02",
      [
        Self.asked("T-1", [Self.proposal(.restrict)]), Self.asked("T-2", [Self.proposal(.restrict)]),
        Self.asked("T-3", [Self.proposal(.suspend)], isBarred: true),
      ], policy: policy, isWhole: false, findings: findings)
    #expect(second.proposed.map { $0.first??.state } == [nil, "proposed", nil])
    // What the ladder proposed for T-2 is decided in between: what the rule proposed is withdrawn.
    try uphold("T-2", on: "2026-11-03")
    let last = try night(
      "2026-11-04", [Self.asked("T-2", [Self.proposal(.restrict)])], policy: policy, findings: findings)
    #expect(last.proposed == [[nil]])
    #expect(last.actions.filter { $0.contains("\"by\":\"rule\"") }.isEmpty)
  }

  @Test func `the registry tells that a request was sent`() throws {
    try night("2026-11-01", [Self.asked([Self.proposal(.requestInformation, rule: "art30", origin: .art30)])])
    let kept = Self.proposal(.requestInformation, rule: "art30", origin: .art30, isKept: true)
    let second = try night(
      "2026-11-04", [Self.asked([kept], requested: CalendarDay(year: 2026, month: 11, day: 3))])
    #expect(state(second) == "applied")
    let row = try #require(try measures().first)
    #expect(row["decided_by"] as? String == "registry")
    #expect(row["applied_on"] as? String == "2026-11-03")
    // One who was asked before the ledger knew of it is not asked again.
    let other = try night("2026-11-05", [Self.asked([kept]), Self.asked("T-2", [kept])])
    #expect(other.effects.measuresProposed == 0)
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }

  @Test func `a policy may send requests by itself, and never suspends`() throws {
    let policy = try Nights.policy("automatic:\n  - {rule: info-001}\n  - {verdict: block}")
    let made = try night(
      "2026-11-01",
      [
        Self.asked("A", [Self.proposal(.requestInformation)]), Self.asked("B", [Self.proposal(.remind)]),
        Self.asked("C", [Self.proposal(.suspend)]),
        Self.asked("D", [Self.proposal(.requestInformation, rule: "art30", origin: .art30)]),
      ], policy: policy)
    #expect(made.proposed.map { $0.first??.state } == ["decided", "decided", "proposed", "proposed"])
    #expect(made.actions.filter { $0.contains("\"automatic\":true") }.count == 2)
  }

  @Test func `a suspension for what a rule says has a statement`() throws {
    let action = try #require(
      try night(
        "2026-11-01", [Self.asked([Self.proposal(.suspend, say: "T-1 lacks an address, ask ada@shop.de.")])]
      )
      .proposed[0][0]?.action)
    _ = try nights.decide("\(action),uphold,,ada", day: "2026-11-01")
    let second = try night("2026-11-02", [Self.asked([Self.proposal(.suspend)])])
    #expect(second.statements.count == 1)
    let statement = try #require(second.statements.first)
    #expect(statement.contains("DECISION_ACCOUNT_SUSPENDED"))
    #expect(statement.contains("lacks an address"))
    #expect(!statement.contains("T-1") && !statement.contains("shop.de"))
    // The reason is over; a person lifts what a person decided.
    let third = try night("2026-11-03", [Self.asked([])])
    #expect(third.effects.decided == 1)
    #expect(third.actions.first?.contains("\"ceased_on\":\"2026-11-03\"") == true)
    try receipt(action, on: "2026-11-03")
    #expect(try night("2026-11-04", [Self.asked([])]).actions.count == 1)
  }

  @Test func `the same night again gives the same, killed or not`() throws {
    let asked = [
      Self.asked("A", [Self.proposal(.requestInformation)]), Self.asked("B", [Self.proposal(.warn)]),
    ]
    let policy = try Nights.policy("automatic: [{rule: info-001}]")
    try night("2026-11-01", asked, policy: policy)
    let last = [Self.asked("A", []), Self.asked("B", [Self.proposal(.suspend)])]
    func second(isKilled: Bool) throws -> Nights.Night {
      try nights.night(
        "2026-11-02", [], id: "x", policy: policy, isKilled: isKilled, proposals: last,
        rules: ["info-001", "art30"])
    }
    let before = try nights.export()
    let killed = try second(isKilled: true)
    #expect(try nights.export() == before)
    let done = try second(isKilled: false)
    let after = try nights.export()
    let again = try second(isKilled: false)
    #expect(again.effects.isRepeated)
    #expect(killed.actions == done.actions && done.actions == again.actions)
    #expect(done.proposed == again.proposed)
    #expect(try nights.export() == after)
  }

  @Test func `what was asked counts for rules, until it is answered`() throws {
    let request = [Self.asked([Self.proposal(.requestInformation)])]
    let action = try #require(try night("2026-11-01", request).proposed[0][0]?.action)
    _ = try nights.decide("\(action),uphold,,ada", day: "2026-11-01")
    try receipt(action, on: "2026-11-01")
    func notified(_ day: String) throws -> CalendarDay? {
      let file = try LedgerFile(path: nights.path, access: .create)
      let run = try LedgerRun(
        file, policy: Policy(), vocabulary: LedgerVocabulary(program: RuleProgram()),
        asOf: CalendarDay(year: 2026, month: 12, day: 1), rulesHash: "r", hashKey: Nights.hash)
      var found: CalendarDay?
      try run.eachStanding { _, standing in found = standing.events[.notified] }
      return found
    }
    #expect(try notified("2026-11-02") == CalendarDay(year: 2026, month: 11, day: 1))
    try night("2026-11-03", [Self.asked([])])
    #expect(try notified("2026-11-04") == nil)
  }

  /// What rules proposed goes by the day on which it was over: refused, withdrawn, lifted. What stands stays.
  @Test func `a purge erases measures of rules that are over, and what is left verifies`() throws {
    let policy = try Nights.policy("retention: {measures: 30, decisions: 30}")
    let traders = ["gone", "lifted", "refused", "stands"]
    let first = try night("2026-11-01", traders.map { Self.asked($0, [Self.proposal(.suspend)]) })
    let actions = try first.proposed.map { try #require($0.first??.action) }
    _ = try nights.decide(
      "\(actions[1]),uphold,,ada\n\(actions[2]),overturn,,ada\n\(actions[3]),uphold,,ada", day: "2026-11-01",
      policy: policy)
    let table = try ImportTable(
      Array("action,applied_on,lifted_on\n\(actions[1]),2026-11-01,2026-11-02\n".utf8), path: "r.csv",
      requiring: [])
    _ = try ReceiptImport.run(
      table, into: try LedgerFile(path: nights.path, access: .change), on: "2026-11-02")
    // Nothing is proposed for the first of them any more.
    try night("2026-11-03", traders.dropFirst().map { Self.asked($0, [Self.proposal(.suspend)]) })
    let key = try LedgerKey(at: LedgerKey.path(beside: nights.path))
    func purge(_ day: String) throws -> PurgeResult {
      try Purge.run(try LedgerFile(path: nights.path, access: .change), policy: policy, on: day, key: key)
    }
    // On the day itself nothing is older than 30 days.
    #expect(try purge("2026-12-01").rows[.measures] == 0)
    let before = Set(try measures().compactMap { $0["trader"] as? String })
    #expect(before == Set(traders))
    let result = try purge("2027-01-10")
    #expect(result.rows[.measures] == 3)
    // What was lifted had been proposed a second time.
    #expect(try measures().map { $0["trader"] as? String } == ["stands", "lifted"])
    #expect(result.redacted == 3)
    let verification = try LedgerVerification.read(
      try LedgerFile(path: nights.path, access: .read), trusted: nil)
    #expect(verification.holds, "\(verification)")
    // What has been erased is proposed anew, and what stands is not.
    let next = try night("2027-01-11", traders.map { Self.asked($0, [Self.proposal(.suspend)]) })
    #expect(next.proposed.map { $0.first??.isUndecided } == [true, true, true, false])
  }
}
