import Foundation
import GRDB
import Ledger
import Testing

/// What a ledger can prove, and what an auditor can prove with other programs.
struct VerificationTests {
  private static let rules = """
    automatic: [{verdict: block}]
    retention: {findings: 10, decisions: 10, strikes: 10, notices: 10, statements: 10}
    """

  /// A ledger with every kind of record, as of 2026-11-02.
  private func filled() throws -> Nights {
    let nights = try Nights()
    let policy = try Nights.policy(Self.rules)
    _ = try nights.night("2026-11-01", ["a", "b", "c"].map { Nights.finding($0) }, policy: policy)
    _ = try nights.decide(
      "decision,a,overturn,licence seen,Ada,,,\nnotice,c,,told,,article_16,Bob,2026-11-01",
      header: "kind,finding_id,decision,reason,decided_by,source,notified_by,received_on", day: "2026-11-02")
    let receipts = try ImportTable(
      Array("action,applied_on,reference\nb,2026-11-02,R1\n".utf8), path: "r.csv", requiring: [])
    _ = try ReceiptImport.run(
      receipts, into: try LedgerFile(path: nights.path, access: .change), on: "2026-11-02")
    return nights
  }

  private func purge(_ nights: Nights, key: String? = nil) throws -> PurgeResult {
    try Purge.run(
      try LedgerFile(path: nights.path, access: .change), policy: try Nights.policy(Self.rules),
      on: "2028-01-01", key: try LedgerKey(at: key ?? LedgerKey.path(beside: nights.path)))
  }

  private func verify(_ nights: Nights, trusted: String? = nil) throws -> LedgerVerification {
    try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read), trusted: trusted)
  }

  @Test func `a ledger holds, with rows of every table`() throws {
    let nights = try filled()
    let result = try verify(nights)
    #expect(result.holds, "\(result)")
    // 1 run, 3 strikes, 1 reversal, 3 automatic decisions and 1 of Ada's, 1 notice, 1 receipt.
    #expect(result.rows == 11)
    #expect(result.chain.records == 11)
  }

  @Test(
    arguments: [
      "UPDATE decisions SET decided_by = 'Eve' WHERE decided_by = 'Ada'",
      "UPDATE decisions SET automatic = 0",
      "UPDATE decisions SET decision = 'uphold' WHERE decision = 'overturn'",
      "UPDATE reversals SET reason = 'friend'", "DELETE FROM reversals",
      "DROP TRIGGER strikes_stay; UPDATE strikes SET points = 0 WHERE number = 2",
      "DROP TRIGGER strikes_stay; UPDATE strikes SET trader = 'T-2' WHERE number = 2",
      "DELETE FROM strikes WHERE number = 3", "UPDATE notices SET notifier = 'Mallory'",
      "UPDATE receipts SET applied_on = '2026-11-01'", "UPDATE runs SET manifest = 'another'",
      "UPDATE strikes SET record = 1 WHERE false; UPDATE decisions SET record = 1 WHERE number = 2",
    ])
  func `a row that does not say what its record says is found`(tampering: String) throws {
    let nights = try filled()
    // Whoever tampers uses any program that writes SQLite.
    let other = try DatabaseQueue(path: nights.path)
    try other.inDatabase { database in
      try database.execute(sql: tampering)
      #expect(database.changesCount > 0)
    }
    try other.close()
    let result = try verify(nights)
    #expect(!result.holds)
    #expect(result.chain.problems.isEmpty)
    #expect(!result.problems.isEmpty)
  }

  /// A ledger whose removals, warnings and suspensions were decided and carried out, with statements of a run and of an
  /// import.
  private func carriedOut() throws -> Nights {
    let nights = try Nights()
    let policy = try Nights.policy("automatic: [{verdict: block}]\nladder: [{measure: warning, strikes: 1}]")
    let night = try nights.night("2026-11-01", ["a", "b", "c"].map { Nights.finding($0) }, policy: policy)
    let warning = try #require(Nights.action("warning", in: night.actions))
    _ = try nights.decide("\(warning),uphold,,Ada\nc,overturn,licence,Ada", day: "2026-11-02", policy: policy)
    try nights.receive("\(warning),2026-11-02\na,2026-11-02", day: "2026-11-02")
    let table = try ImportTable(
      Array("finding_id,decision,decided_by\nb,label,Ada\n".utf8), path: "d.csv", requiring: [])
    var stated = 0
    _ = try DecisionImport.run(
      table, into: try LedgerFile(path: nights.path, access: .change), policy: policy, on: "2026-11-03"
    ) { _, _ in stated += 1 }
    #expect(stated == 1)
    return nights
  }

  @Test func `what was decided, carried out and stated holds, also when feeds go on`() throws {
    let nights = try carriedOut()
    #expect(try verify(nights).problems == [])
    _ = try nights.night("2026-11-04", [Nights.finding("b"), Nights.finding("c", content: "c2")])
    _ = try nights.night("2026-11-05", ["a", "b", "c"].map { Nights.finding($0) })
    #expect(try verify(nights).problems == [])
  }

  @Test(
    arguments: [
      "UPDATE findings SET decision = 'overturn' WHERE id = 'a'",
      "UPDATE findings SET decision = 'uphold' WHERE id = 'c'",
      "UPDATE findings SET measure = 'remove' WHERE id = 'b'",
      "UPDATE findings SET automatic = 0 WHERE id = 'a'",
      "UPDATE findings SET decided_by = 'Eve' WHERE id = 'b'", "DELETE FROM findings WHERE id = 'b'",
      "UPDATE findings SET applied_on = NULL WHERE id = 'a'",
      "UPDATE findings SET applied_on = '2026-11-01' WHERE id = 'a'",
      "UPDATE findings SET applied_on = '2026-11-03' WHERE id = 'b'", "DELETE FROM measures",
      "UPDATE measures SET applied_on = NULL", "UPDATE measures SET decision = 'overturn'",
      "UPDATE measures SET decided_by = 'Eve'", "UPDATE statements SET statement = 'x' WHERE number = 1",
      "UPDATE statements SET statement = 'x' WHERE run < 0", "DELETE FROM statements WHERE number = 2",
      "UPDATE statements SET run = NULL WHERE number = 1",
    ])
  func `what the program acts on is held to what was decided, received and stated`(tampering: String) throws {
    let nights = try carriedOut()
    let other = try DatabaseQueue(path: nights.path)
    try other.inDatabase { database in
      try database.execute(sql: tampering)
      #expect(database.changesCount > 0)
    }
    try other.close()
    let result = try verify(nights)
    #expect(result.chain.problems.isEmpty)
    #expect(result.problems.count == 1, "\(result.problems)")
  }

  @Test func `a purge is signed, and what it left still verifies`() throws {
    let nights = try filled()
    let erased = try purge(nights)
    #expect(erased.redacted > 0)
    let key = try LedgerKey.publicKey(in: LedgerKey.path(beside: nights.path))
    let result = try verify(nights, trusted: key)
    #expect(result.holds, "\(result)")
    #expect((result.chain.tombstones, result.chain.redacted) == (1, erased.redacted))
    #expect(result.chain.signers == [key])
    // A second purge that erases nothing leaves nothing.
    #expect(try purge(nights).redacted == 0)
    #expect(try verify(nights, trusted: key).chain.tombstones == 1)
  }

  @Test(arguments: [
    ("UPDATE records SET signature = NULL WHERE kind = 'purge'", "not signed"),
    (
      "UPDATE records SET signature = replace(signature, 'a', 'b') WHERE kind = 'purge'", "signature is wrong"
    ),
    (
      "UPDATE records SET public = replace(public, '\"erased\":\"', '\"erased\":\"1,') WHERE kind = 'purge'",
      "was changed"
    ),
    ("UPDATE records SET redacted = '2028-01-01' WHERE kind = 'run'", "by no purge"),
  ])
  func `a tombstone that was tampered with is found`(tampering: String, word: String) throws {
    let nights = try filled()
    _ = try purge(nights)
    let other = try DatabaseQueue(path: nights.path)
    try other.inDatabase { database in
      try database.execute(sql: tampering)
      #expect(database.changesCount > 0)
    }
    try other.close()
    #expect(try verify(nights).chain.problems.contains { $0.contains(word) })
  }

  @Test func `who signs with another key is found where the key is known`() throws {
    let nights = try filled()
    _ = try purge(nights, key: "\(nights.folder)/other.key")
    #expect(try verify(nights).holds)
    _ = try LedgerKey(at: LedgerKey.path(beside: nights.path))
    let known = try LedgerKey.publicKey(in: LedgerKey.path(beside: nights.path))
    #expect(try verify(nights, trusted: known).chain.problems.contains { $0.contains("another key") })
  }

  @Test func `the key is for its owner alone, and only a key is taken for one`() throws {
    let nights = try Nights()
    let path = "\(nights.folder)/k"
    let made = try LedgerKey(at: path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try LedgerKey(at: path).publicKey == made.publicKey)
    chmod(path, 0o644)
    let open = #expect(throws: LedgerError.self) { try LedgerKey(at: path) }
    #expect(open?.exitCode == 78)
    for text in ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
      let name = "\(nights.folder)/\(UUID().uuidString)"
      #expect(FileManager.default.createFile(atPath: name, contents: Data(text.utf8)))
      chmod(name, 0o600)
      #expect(throws: LedgerError.self) { try LedgerKey(at: name) }
      #expect(throws: LedgerError.self) { try LedgerKey.publicKey(in: name) }
      // It is not written over.
      #expect(FileManager.default.contents(atPath: name) == Data(text.utf8))
    }
    #expect(throws: LedgerError.self) { try LedgerKey(at: "\(nights.folder)/nowhere/k") }
  }

  private static let program = "/usr/bin/openssl"

  private func openssl(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: program)))
  func `OpenSSL makes keys for it, reads its keys, and verifies what it signed`() throws {
    let nights = try filled()
    let folder = nights.folder
    #expect(try openssl(["genpkey", "-algorithm", "ed25519", "-out", "\(folder)/k.pem"]) == 0)
    chmod("\(folder)/k.pem", 0o600)
    _ = try purge(nights, key: "\(folder)/k.pem")
    #expect(try openssl(["pkey", "-in", "\(folder)/k.pem", "-pubout", "-out", "\(folder)/k.pub"]) == 0)
    #expect(
      try LedgerKey.publicKey(in: "\(folder)/k.pub") == LedgerKey.publicKey(in: "\(folder)/k.pem"))
    let file = try LedgerFile(path: nights.path, access: .read)
    let row = try #require(
      try file.access {
        try Row.fetchOne($0, sql: "SELECT chain, signature FROM records WHERE kind = 'purge'")
      })
    // As the document says: the line that is signed, and 64 bytes in hexadecimal.
    try Data("feedwarden tombstone \(row["chain"] as String)\n".utf8).write(
      to: URL(fileURLWithPath: "\(folder)/text"))
    let digits = Array(row["signature"] as String)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/signature"))
    let verify = [
      "pkeyutl", "-verify", "-pubin", "-inkey", "\(folder)/k.pub", "-rawin", "-in", "\(folder)/text",
      "-sigfile",
      "\(folder)/signature",
    ]
    #expect(try openssl(verify) == 0)
    try Data("feedwarden tombstone 0\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/text"))
    #expect(try openssl(verify) != 0)
    // And a key that it made itself is one that OpenSSL reads.
    _ = try LedgerKey(at: "\(folder)/own.key")
    #expect(try openssl(["pkey", "-in", "\(folder)/own.key", "-noout"]) == 0)
  }
}
