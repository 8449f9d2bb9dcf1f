import GRDB

/// The signature of a purge: over the chain up to and with the record that names what was erased, so that it speaks for
/// all of it. It stands beside the record and not in it: what a ledger's history is does not depend on a key.
enum Tombstone {
  /// What is signed: one line of ASCII, for other programs to verify.
  static func text(chain: String) -> String { "feedwarden tombstone \(chain)\n" }

  static func sign(_ database: Database, record: Int64, with key: LedgerKey) throws {
    guard
      let chain = try String.fetchOne(
        database, sql: "SELECT chain FROM records WHERE seq = ?", arguments: [record])
    else { return }
    try database.execute(
      sql: "UPDATE records SET signature = ?, signer = ? WHERE seq = ?",
      arguments: [try key.signature(of: text(chain: chain)), key.publicKey, record])
  }

  /// What is wrong with the signature of a purge; `nil` for one that holds. `trusted` is the only key that may have made
  /// it, where that is known.
  static func problem(of row: Row, trusted: String?) -> String? {
    let seq: Int64 = row["seq"]
    guard let signature = row["signature"] as String?, let signer = row["signer"] as String? else {
      return "record \(seq) erased others and is not signed"
    }
    guard LedgerKey.isSignature(signature, of: text(chain: row["chain"]), by: signer) else {
      return "record \(seq) erased others, and its signature is wrong"
    }
    if let trusted, signer != trusted { return "record \(seq) erased others and was signed with another key" }
    return nil
  }
}
