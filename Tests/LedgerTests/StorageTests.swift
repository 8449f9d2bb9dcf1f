import Foundation
import GRDB
import Ledger
import Testing

/// The file: how it is written, and that nothing is ever made anew in its place.
struct StorageTests {
  @Test func `it is written through, ahead of itself`() throws {
    let nights = try Nights()
    let file = try LedgerFile(path: nights.path, access: .create)
    let mode = try file.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    let flushes = try file.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(mode == "wal")
    #expect(flushes == 2)
    var status = stat()
    #expect(stat(nights.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `one at a time`() throws {
    let nights = try Nights()
    let holder = try LedgerFile(path: nights.path, access: .create)
    let error = #expect(throws: LedgerError.self) { try LedgerFile(path: nights.path, access: .create) }
    #expect(error?.kind == .busy)
    #expect(error?.exitCode == 75)
    // Reading is allowed all the while.
    _ = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-11-01")
    withExtendedLifetime(holder) {}
  }

  @Test func `another program that holds the database is waited for by nobody`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Nights.finding("a")])
    let other = try DatabaseQueue(
      path: nights.path,
      configuration: {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return configuration
      }())
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let error = #expect(throws: LedgerError.self) { try nights.night("2026-11-02", [Nights.finding("b")]) }
    #expect(error?.kind == .busy)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(try nights.night("2026-11-02", [Nights.finding("b")]).effects.new == 1)
  }

  @Test(
    arguments: [
      ("nothing", []), ("text", Array("this is no database, and long enough to be looked at".utf8)),
      ("zeros", [UInt8](repeating: 0, count: 8192)),
    ] as [(String, [UInt8])])
  func `what is no ledger stays as it is`(name: String, bytes: [UInt8]) throws {
    let nights = try Nights()
    try Data(bytes).write(to: URL(fileURLWithPath: nights.path))
    for access in [LedgerFile.Access.create, .change, .read] {
      #expect(throws: LedgerError.self) { try LedgerFile(path: nights.path, access: access) }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: nights.path)) == Data(bytes))
  }

  @Test func `another program's database is not touched`() throws {
    let nights = try Nights()
    let other = try DatabaseQueue(path: nights.path)
    try other.inDatabase { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try other.close()
    let error = #expect(throws: LedgerError.self) { try LedgerFile(path: nights.path, access: .create) }
    #expect(error?.message.contains("another program") == true)
  }

  @Test func `a damaged page is told of`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", (0..<200).map { Nights.finding("f\($0)") })
    var bytes = try Data(contentsOf: URL(fileURLWithPath: nights.path))
    #expect(bytes.count > 40_000)
    for index in 20_000..<36_000 { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
    try bytes.write(to: URL(fileURLWithPath: nights.path))
    let error = #expect(throws: LedgerError.self) {
      try nights.night("2026-11-02", (0..<200).map { Nights.finding("f\($0)") })
    }
    #expect(error?.kind == .ioFailed)
    #expect(error?.message.contains("damaged") == true)
  }

  @Test func `strikes are append-only`() throws {
    let nights = try Nights()
    _ = try nights.night(
      "2026-11-01", [Nights.finding("a")], policy: try Nights.policy("automatic: [{verdict: block}]"))
    let file = try LedgerFile(path: nights.path, access: .change)
    #expect(throws: LedgerError.self) {
      try file.change { try $0.execute(sql: "UPDATE strikes SET points = 0") }
    }
  }

  @Test(arguments: [
    "UPDATE records SET public = replace(public, 'laser-001', 'laser-002') WHERE seq = 1",
    "UPDATE records SET personal = replace(personal, 'T-1', 'T-2') WHERE kind = 'strike'",
    "DELETE FROM records WHERE seq = 2", "UPDATE records SET day = '2020-01-01' WHERE seq = 3",
    "UPDATE records SET personal = NULL, salt = NULL, redacted = '2026-11-02' WHERE seq = 1",
  ])
  func `a record that was tampered with is found`(tampering: String) throws {
    let nights = try Nights()
    _ = try nights.night(
      "2026-11-01", [Nights.finding("a"), Nights.finding("b")],
      policy: try Nights.policy("automatic: [{verdict: block}]"))
    do {
      let file = try LedgerFile(path: nights.path, access: .change)
      #expect(try LedgerStatus.read(file, on: "2026-11-01").chain.problems.isEmpty)
      try file.change { database in
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try database.execute(sql: "DELETE FROM decisions; DELETE FROM strikes; DELETE FROM runs")
        try database.execute(sql: tampering)
        #expect(database.changesCount > 0)
      }
    }
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-11-01")
    #expect(!status.chain.problems.isEmpty)
  }

  @Test func `a purge erases every byte and leaves a chain that holds`() throws {
    let nights = try Nights()
    let policy = try Nights.policy(
      "automatic: [{verdict: block}]\nretention: {findings: 10, decisions: 10, strikes: 10, statements: 10}")
    _ = try nights.night("2026-11-01", [Nights.finding("a", trader: "Canary-Trader-77")], policy: policy)
    _ = try nights.decide("a,overturn,because,Canary Moderator 88", day: "2026-11-01", policy: policy)
    _ = try nights.night("2026-11-02", [], policy: policy)
    func holds(_ canary: String) -> Bool {
      ["", "-wal"].contains { suffix in
        guard let data = FileManager.default.contents(atPath: nights.path + suffix) else { return false }
        return data.range(of: Data(canary.utf8)) != nil
      }
    }
    #expect(holds("Canary-Trader-77") && holds("Canary Moderator 88"))
    let file = try LedgerFile(path: nights.path, access: .change)
    let key = try LedgerKey(at: LedgerKey.path(beside: nights.path))
    let result = try Purge.run(file, policy: policy, on: "2028-01-01", key: key)
    #expect(result.rows[.findings] == 1)
    #expect(result.redacted >= 4)
    #expect(!holds("Canary-Trader-77"))
    #expect(!holds("Canary Moderator 88"))
    let status = try LedgerStatus.read(file, on: "2028-01-01")
    #expect(status.chain.problems.isEmpty)
    #expect(status.chain.redacted == result.redacted)
  }
}
