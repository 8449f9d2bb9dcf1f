import GRDB
import Statements

/// The chained log of a ledger: runs, decisions, strikes and their reversals, notices, receipts, purges.
///
/// ```
/// state  = SHA-256(state before,  kind, day, public)               the same for the same history
/// chain  = SHA-256(chain before,  kind, day, public, commitment)   covers the personal values too
/// commitment = SHA-256(salt, personal)                             says nothing once the salt is gone
/// ```
package enum RecordLog {
  /// What a log stands at.
  package struct Head: Sendable, Equatable {
    package var seq: Int64
    package var state: String
    package var chain: String
  }

  /// The state of a ledger without a record.
  static let beginning = Digest.of("feedwarden ledger")

  static func head(_ database: Database) throws -> Head {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT seq, state, chain FROM records ORDER BY seq DESC LIMIT 1"))
    else { return Head(seq: 0, state: beginning, chain: Digest.of("feedwarden chain")) }
    return Head(seq: row["seq"], state: row["state"], chain: row["chain"])
  }

  /// Appends a record; returns its number. O(1).
  @discardableResult
  static func append(
    _ database: Database, kind: String, day: String, public fields: JSONValue, personal: JSONValue? = nil
  ) throws -> Int64 {
    let head = try head(database)
    let text = fields.line
    let salt = personal == nil ? nil : Digest.salt()
    let secret = personal?.line
    let commitment = commitment(salt: salt, personal: secret)
    try database.cachedStatement(
      sql: """
        INSERT INTO records (seq, kind, day, public, personal, salt, commitment, state, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      head.seq + 1, kind, day, text, secret, salt, commitment,
      Digest.of(head.state, kind, day, text), Digest.of(head.chain, kind, day, text, commitment),
    ])
    return head.seq + 1
  }

  private static func commitment(salt: String?, personal: String?) -> String {
    guard let salt, let personal else { return "" }
    return Digest.of(salt, personal)
  }

  /// What is wrong with a log, and how much of it is erased.
  package struct Verification: Sendable, Equatable {
    package var records = 0
    package var redacted = 0
    /// Purges, and the public keys that signed them, in hexadecimal, in the order of their first one.
    package var tombstones = 0
    package var signers: [String] = []
    /// One sentence each; empty for a log that holds.
    package var problems: [String] = []
  }

  /// Works the whole chain out anew, and the signatures of purges. O(records).
  static func verify(_ database: Database, trusted: String? = nil) throws -> Verification {
    var result = Verification()
    var head = Head(seq: 0, state: beginning, chain: Digest.of("feedwarden chain"))
    var erased: Set<Int64> = []
    for row in try Row.fetchAll(database, sql: "SELECT public FROM records WHERE kind = 'purge'") {
      erased.formUnion(erasedRecords(row["public"]))
    }
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM records ORDER BY seq")
    while let row = try rows.next() {
      let seq: Int64 = row["seq"]
      let (kind, day, text): (String, String, String) = (row["kind"], row["day"], row["public"])
      let stored: String = row["commitment"]
      if seq != head.seq + 1 { result.problems.append("record \(head.seq + 1) is missing") }
      if (row["redacted"] as String?) != nil {
        result.redacted += 1
        if !erased.contains(seq) { result.problems.append("record \(seq) was erased by no purge") }
      } else if commitment(salt: row["salt"], personal: row["personal"]) != stored {
        result.problems.append("record \(seq) does not hold the values that it was made with")
      }
      if kind == "purge" {
        result.tombstones += 1
        if let problem = Tombstone.problem(of: row, trusted: trusted) { result.problems.append(problem) }
        if let signer = row["signer"] as String?, !result.signers.contains(signer) {
          result.signers.append(signer)
        }
      }
      head = Head(
        seq: seq, state: Digest.of(head.state, kind, day, text),
        chain: Digest.of(head.chain, kind, day, text, stored))
      if head.state != (row["state"] as String) || head.chain != (row["chain"] as String) {
        result.problems.append("record \(seq) was changed, or one before it")
        head.state = row["state"]
        head.chain = row["chain"]
      }
      result.records += 1
    }
    return result
  }

  /// The records that a purge names: `{"erased":"3,5-9",…}`.
  private static func erasedRecords(_ text: String) -> Set<Int64> {
    guard let start = text.firstRange(of: "\"erased\":\"") else { return [] }
    var records: Set<Int64> = []
    for part in text[start.upperBound...].prefix(while: { $0 != "\"" }).split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { Int64($0) }
      guard let first = ends.first, let last = ends.last, first <= last, last - first < 100_000_000 else {
        continue
      }
      records.formUnion(first...last)
    }
    return records
  }
}
