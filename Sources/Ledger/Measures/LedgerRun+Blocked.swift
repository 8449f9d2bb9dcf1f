import GRDB
import Statements

/// A listing that a ledger holds as blocked.
package struct BlockedFinding: Sendable, Equatable {
  package var key: String
  package var namespace: String
  package var trader: String?
  package var listing: String
  package var title: String
  package var rule: String
  package var category: String
  /// The day of the decision; `nil` while it is proposed.
  package var decidedOn: String?
}

extension LedgerRun {
  /// Findings whose listing is blocked, by key: what was decided to be removed or disabled since `day`, whether it is
  /// still offered or not, and what is proposed for it. Between `conclude` and `commit`.
  package func eachBlocked(since day: String, _ body: (BlockedFinding) throws -> Void) throws {
    try file.access { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT key, namespace, trader, listing, rule, category, decision, decided_on, facts FROM findings
          WHERE (decision = 'uphold' AND measure IN ('remove', 'disable') AND decided_on >= ?)
            OR (decision IS NULL AND state = 'open' AND verdict = 2)
          ORDER BY key, number
          """, arguments: [day])
      while let row = try rows.next() {
        let isDecided = (row["decision"] as String?) != nil
        try body(
          BlockedFinding(
            key: row["key"], namespace: row["namespace"], trader: row["trader"], listing: row["listing"],
            title: FindingFacts(text: row["facts"])?.title ?? "", rule: row["rule"],
            category: row["category"],
            decidedOn: isDecided ? row["decided_on"] : nil))
      }
    }
  }
}
