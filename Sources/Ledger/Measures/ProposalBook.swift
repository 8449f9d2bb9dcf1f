import CompiledRules
import GRDB
import Statements

/// Keeps what trader rules and Art. 30 propose, from night to night: a proposal is one row while the rule says the same.
///
/// ```
/// proposed ── a person decides ── decided ── the platform's receipt, or its registry ── applied
///     └── the rule says nothing more, or something else: lifted           └── a request that was answered: lifted
/// ```
///
/// Traders come in the order of their ids, and the ledger's rows are read in the same order beside them, as
/// `SnapshotBook` does: who is proposed nothing and was proposed nothing costs no query.
final class ProposalBook {
  private let database: Database
  private let policy: Policy
  private let day: String
  private let scope: ProposalScope
  private let held: RowCursor
  private var next: HeldProposal?
  private(set) var proposed = 0

  init(_ database: Database, policy: Policy, day: String, scope: ProposalScope) throws {
    self.database = database
    self.policy = policy
    self.day = day
    self.scope = scope
    // Ordered by what no index gives, so that SQLite sorts first and the rows may be changed while they are read.
    held = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(HeldProposal.columns), trader FROM measures WHERE origin <> 'ladder' AND ceased_on IS NULL
        ORDER BY trader, +number
        """, arguments: ["day": day])
    try advance()
  }

  private func advance() throws { next = try held.next().map(HeldProposal.init) }

  /// Takes the next trader, behind all before; returns what became of each proposal, in their order.
  func take(_ asked: TraderProposals) throws -> [ProposedMeasure?] {
    try passed(before: asked.trader)
    var mine: [HeldProposal] = []
    while let row = next, row.trader == asked.trader {
      mine.append(row)
      try advance()
    }
    guard !mine.isEmpty || !asked.proposals.isEmpty else { return [] }
    for index in mine.indices { try noteRegistry(&mine[index], asked) }
    var stands: [String: HeldProposal] = [:]
    for row in mine where !asked.undecided.contains(row.rule) {
      guard let proposal = asked.proposals.first(where: { $0.rule == row.rule }) else {
        try cease(row)
        continue
      }
      let isMoot = try row.isUndecided && isUnder(row.measure, asked)
      if row.measure == proposal.action.measure, !isMoot, row.isOf(proposal.version) {
        stands[row.rule] = row
      } else if row.isUndecided || row.decision == "overturn" {
        try cease(row)
      }
    }
    return try asked.proposals.map { proposal in
      if let row = stands[proposal.rule], row.decision == "overturn" || !row.hasEnded {
        try refresh(row, proposal)
        return ProposedMeasure(action: row.id, state: row.state, isUndecided: row.isUndecided)
      }
      return try add(proposal, to: asked)
    }
  }

  /// Whether the trader is under a measure as grave, by the ledger or the registry, so that nobody need decide this one.
  private func isUnder(_ measure: String, _ asked: TraderProposals) throws -> Bool {
    guard let grave = AccountMeasure(rawValue: measure), grave >= .restriction else { return false }
    if asked.isBarred, grave <= .suspension { return true }
    return try HeldMeasures(database, trader: asked.trader, on: day).isUnder(grave)
  }

  /// Whoever has still to decide is told what is wrong now, not what was on the first night.
  private func refresh(_ row: HeldProposal, _ proposal: TraderProposals.Proposal) throws {
    let reasons = AccountReasons.said(proposal.say)
    guard row.isUndecided, row.reasons != reasons else { return }
    try database.cachedStatement(sql: "UPDATE measures SET reasons = ?, version = ? WHERE number = ?")
      .execute(
        arguments: [reasons, proposal.version, row.number])
  }

  /// Traders of the ledger before `trader`, or all that are left, are in neither registry nor feeds.
  private func passed(before trader: String?) throws {
    while let row = next, trader.map({ row.trader.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
      if scope.isWhole || !scope.rules.contains(row.rule) { try cease(row) }
      try advance()
    }
  }

  /// Once, behind the last trader.
  func finish() throws { try passed(before: nil) }

  /// What was proposed for a reason that does not hold any more. Nobody need decide it, and a request is answered; a
  /// suspension that was decided is a person's to lift.
  private func cease(_ row: HeldProposal) throws {
    let isOver = row.isUndecided || (row.isRequest && row.decision == "uphold")
    try database.cachedStatement(
      sql: """
        UPDATE measures SET ceased_on = :day, lifted_on = CASE WHEN :over THEN coalesce(lifted_on, :day) ELSE lifted_on END
        WHERE number = :number
        """
    ).execute(arguments: ["day": day, "over": isOver, "number": row.number])
  }

  /// What the registry says was done is done, receipt or none; a request that it tells of was decided by whoever sent it.
  private func noteRegistry(_ row: inout HeldProposal, _ asked: TraderProposals) throws {
    guard row.applied == nil, row.decision != "overturn" else { return }
    let done: String
    switch row.measure {
    case TraderAction.requestInformation.measure:
      guard let day = asked.requested else { return }
      done = Days.text(day)
    case TraderAction.remind.measure:
      guard let day = asked.reminded else { return }
      done = Days.text(day)
    case TraderAction.suspend.measure:
      guard asked.isBarred, !row.isUndecided else { return }
      done = day
    default: return
    }
    guard done >= row.proposedOn, done <= day else { return }
    if row.isUndecided {
      _ = try DecisionBook(database: database, policy: policy).take(
        Decision(action: row.id, outcome: .uphold, decidedBy: "registry", day: done, isAutomatic: false))
      row.decision = "uphold"
    }
    try database.execute(
      sql: "UPDATE measures SET applied_on = ? WHERE number = ?", arguments: [done, row.number])
    row.applied = done
    row.state = "applied"
  }

  private func add(
    _ proposal: TraderProposals.Proposal, to asked: TraderProposals
  ) throws -> ProposedMeasure? {
    let measure = proposal.action.measure
    if try proposal.isKept || isUnder(measure, asked) { return nil }
    let repetition =
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(*) FROM measures WHERE trader = ?"),
        arguments: [asked.trader]) ?? 0
    let id = String(
      Digest.of("account", asked.trader, proposal.rule, "\(proposal.version)", measure, "\(repetition)")
        .prefix(32))
    let due =
      proposal.due.map { Days.text($0) }
      ?? Days.text(day, plus: policy.overdueAfter[proposal.severity] ?? 7)
    try database.cachedStatement(
      sql: """
        INSERT INTO measures (id, trader, measure, step, reasons, proposed_on, category, origin, rule, version,
          severity, due_on)
        VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, asked.trader, measure, AccountReasons.said(proposal.say), day, proposal.category,
      proposal.origin.rawValue, proposal.rule, proposal.version, Int(proposal.severity.rawValue), due,
    ])
    proposed += 1
    if policy.sendsAlone(proposal) {
      _ = try DecisionBook(database: database, policy: policy).take(
        Decision(action: id, outcome: .uphold, decidedBy: "policy", day: day, isAutomatic: true))
      return ProposedMeasure(action: id, state: "decided", isUndecided: false)
    }
    return ProposedMeasure(action: id, state: due < day ? "overdue" : "proposed", isUndecided: true)
  }
}

/// A row of what was proposed by a rule, or by Art. 30, and for a reason that held on the last night.
private struct HeldProposal {
  let number: Int64
  let trader: String
  let id: String
  let rule: String
  let version: Int
  let measure: String
  let reasons: String
  let proposedOn: String
  var decision: String?
  var applied: String?
  /// Its time has run out, or the platform has lifted it.
  let hasEnded: Bool
  var state: String

  static let columns = """
    number, id, rule, version, measure, reasons, proposed_on, decision, applied_on,
      lifted_on IS NOT NULL OR (until IS NOT NULL AND until <= :day) AS ended, \(MeasureState.ofMeasure) AS s
    """

  init(_ row: Row) {
    number = row["number"]
    trader = row["trader"]
    id = row["id"]
    rule = row["rule"] ?? ""
    version = row["version"] ?? 0
    measure = row["measure"]
    reasons = row["reasons"]
    proposedOn = row["proposed_on"]
    decision = row["decision"]
    applied = row["applied_on"]
    hasEnded = row["ended"]
    state = row["s"]
  }

  var isUndecided: Bool { decision == nil }
  var isRequest: Bool {
    measure == TraderAction.requestInformation.measure || measure == TraderAction.remind.measure
  }

  /// What was refused is proposed again by another version of the rule; what stands stays, whatever the version.
  func isOf(_ version: Int) -> Bool { decision != "overturn" || self.version == version }
}

extension Policy {
  /// Whether a proposal is decided without a person: a request or a reminder, which keep nobody from selling, where a
  /// condition names its rule. What bars a trader a person decides.
  func sendsAlone(_ proposal: TraderProposals.Proposal) -> Bool {
    guard proposal.action <= .remind else { return false }
    return automatic.contains { condition in
      condition.rules.contains(proposal.rule) && condition.verdicts.isEmpty && condition.lanes.isEmpty
        && (condition.severities.isEmpty || condition.severities.contains(proposal.severity))
        && (condition.categories.isEmpty || condition.categories.contains(proposal.category))
    }
  }
}

extension LedgerRun {
  /// Takes what is proposed for a trader, in the order of ids; returns what became of each proposal. Between `conclude`
  /// and `settle`.
  package func propose(_ asked: TraderProposals, scope: ProposalScope) throws -> [ProposedMeasure?] {
    try file.access { database in try book(database, scope).take(asked) }
  }

  /// Ends the traders.
  package func finishProposals(scope: ProposalScope) throws {
    try file.access { database in
      let book = try book(database, scope)
      try book.finish()
      effects.measuresProposed += book.proposed
      proposals = nil
    }
  }

  private func book(_ database: Database, _ scope: ProposalScope) throws -> ProposalBook {
    if let proposals { return proposals }
    let made = try ProposalBook(database, policy: policy, day: day, scope: scope)
    proposals = made
    return made
  }
}
