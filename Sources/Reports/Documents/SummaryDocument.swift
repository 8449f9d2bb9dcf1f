package import CompiledRules
import Listings

/// `summary.json`: counts that add up.
package enum SummaryDocument {
  /// The counts that add up: read = clean + flagged + quarantined.
  package static func listings(_ totals: RunTotals) -> DocumentJSON {
    .object([
      ("read", .integer(totals.read)), ("clean", .integer(totals.clean)),
      ("flagged", .integer(totals.flagged)), ("quarantined", .integer(totals.quarantined)),
    ])
  }

  package static func make(
    _ totals: RunTotals, _ facts: RunFacts, program: RuleProgram, traders: TraderTotals? = nil
  ) -> DocumentJSON {
    var members: [(String, DocumentJSON)] = [
      ("as_of", .text(facts.asOf.text)),
      ("rules_hash", .text(facts.rulesHash)),
      ("complete", .bool(facts.isComplete)),
      ("listings", listings(totals)),
      (
        "verdicts",
        .object([
          ("block", .integer(totals.block)), ("review", .integer(totals.review)),
          ("undecided", .integer(totals.undecided)),
        ])
      ),
      ("rules", .list(program.rules.indices.map { rule(program.rules[$0], of: program, totals.rules[$0]) })),
      (
        "categories",
        .object(
          program.categories.indices.filter { totals.categories[$0] > 0 }.map {
            (program.categories[$0].id, .integer(totals.categories[$0]))
          })
      ),
      (
        "exceptions",
        .list(
          program.exceptions.indices.map {
            exception(
              program.exceptions[$0], totals.exceptions[$0] + (traders?.exceptions[$0] ?? 0), asOf: facts.asOf
            )
          })
      ),
      ("languages", languages(totals)),
      ("coverage", coverage(totals)),
      (
        "marks",
        .object([
          ("replaced_bytes", .integer(totals.replacedBytes)), ("recovered", .integer(totals.recovered)),
          ("ragged", .integer(totals.ragged)),
        ])
      ),
      ("repeated_keys", .integer(totals.repeatedKeys)),
      (
        "quarantine",
        .object(totals.quarantineCodes.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("feeds", .list(facts.feeds.map(feed))),
      (
        "skipped",
        .list(
          facts.skipped.map { .object([("file", .text($0.name)), ("reason", .text($0.reason))]) })
      ),
    ]
    if let traders { members.append(("traders", traders.json(program))) }
    if let orders = facts.orders { members.append(("orders", orders.summary)) }
    if let ledger = facts.ledger { members.append(("ledger", ledger.summary)) }
    return .object(members)
  }

  private static func rule(
    _ rule: CompiledRule, of program: RuleProgram, _ totals: RuleTotals
  ) -> DocumentJSON {
    .object([
      ("rule", .text(rule.id)), ("version", .integer(UInt64(max(0, rule.version)))),
      ("title", .text(rule.title)), ("category", .text(program.categories[rule.category].id)),
      ("severity", .text(rule.severity.name)),
      ("status", .text(rule.status.name)), ("flagged", .integer(totals.flagged)),
      ("ignored", .integer(totals.ignored)), ("excepted", .integer(totals.excepted)),
      ("undecided", .integer(totals.undecided)),
      ("unknown_without_hit", .integer(totals.unknownWithoutHit)), ("shadow", .integer(totals.shadow)),
    ])
  }

  private static func exception(
    _ exception: RuleException, _ count: UInt64, asOf: CalendarDay
  ) -> DocumentJSON {
    .object([
      ("rule", .text(exception.rule)), ("kind", .text(exception.subject.kind.rawValue)),
      ("for", .text(exception.subject.id)), ("until", .text(exception.until.text)),
      ("ended", .bool(exception.hasEnded(on: asOf))), ("reason", .text(exception.reason)),
      ("approved_by", .text(exception.approvedBy)), ("findings", .integer(count)),
    ])
  }

  private static func languages(_ totals: RunTotals) -> DocumentJSON {
    .object(
      totals.languages.sorted { $0.key < $1.key }.map {
        ($0.key, .object([("read", .integer($0.value.read)), ("flagged", .integer($0.value.flagged))]))
      })
  }

  private static func coverage(_ totals: RunTotals) -> DocumentJSON {
    .object(
      Field.allCases.filter { $0 != .links }.map { ($0.name, .integer(totals.coverage[Int($0.rawValue)])) })
  }

  private static func feed(_ feed: FeedFacts) -> DocumentJSON {
    .object([
      ("file", .text(feed.name)), ("format", .text(feed.format)), ("encoding", .text(feed.encoding)),
      ("profile", .text(feed.profile)), ("records", .integer(feed.records)),
      ("quarantined", .integer(feed.quarantined)), ("complete", .bool(feed.damage == nil)),
      ("damage", feed.damage.map { .text($0) } ?? .null),
    ])
  }
}
