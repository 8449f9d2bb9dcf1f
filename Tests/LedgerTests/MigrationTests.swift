import Foundation
import GRDB
import Ledger
import Testing

/// Ledgers of other versions of the program.
struct MigrationTests {
  /// A ledger as an earlier version left it: two nights, a decision, a notice and a receipt; dumped with `sqlite3`.
  private func old(_ version: Int) throws -> Nights {
    let nights = try Nights()
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/ledger-\(version).sql")
    let queue = try DatabaseQueue(path: nights.path)
    // Pragmas of the dump do not go into a transaction.
    try queue.inDatabase { try $0.execute(sql: try String(contentsOf: dump, encoding: .utf8)) }
    try queue.close()
    return nights
  }

  /// Rows of `bands` in the dump: 16 for each of the three listings that were blocked.
  private static let oldBands = 48

  @Test func `a ledger of the first version goes on`() throws {
    let nights = try old(1)
    // Who only asks changes nothing.
    let bytes = FileManager.default.contents(atPath: nights.path)
    let refused = #expect(throws: LedgerError.self) { try LedgerFile(path: nights.path, access: .read) }
    #expect(refused?.exitCode == 78)
    #expect(refused?.message.contains("another version") == true)
    #expect(FileManager.default.contents(atPath: nights.path) == bytes)

    _ = try LedgerFile(path: nights.path, access: .change)
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-11-02")
    // As that version itself told: 12 records, 2 strikes that count, 1 of 2 overturned.
    #expect(status.chain.problems.isEmpty)
    #expect((status.chain.records, status.strikes, status.struckTraders) == (12, 2, 2))
    #expect(
      status.rules == [
        .init(rule: "laser-001", decided: 1, overturned: 0, medianDays: nil),
        .init(rule: "med-rx-001", decided: 2, overturned: 1, medianDays: status.rules[1].medianDays),
      ])
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
    // Blocked products are found again under their new keys: as many as before, one set a product.
    let file = try LedgerFile(path: nights.path, access: .read)
    let bands = try file.access { try Int.fetchOne($0, sql: "SELECT count(*) FROM bands") }
    #expect(bands == Self.oldBands)
    let lines = try nights.export()
    #expect(lines.contains { $0.contains("\"table\":\"notices\"") && $0.contains("Bob") })
    #expect(try nights.night("2026-11-03", [Nights.finding("a")]).effects.new == 1)
  }

  @Test func `a ledger of the third version keeps its measures as the ladder's`() throws {
    let nights = try old(3)
    _ = try LedgerFile(path: nights.path, access: .change)
    let file = try LedgerFile(path: nights.path, access: .read)
    // As that version itself told: 8 records, 1 proposed, 2 decided, 1 applied.
    let status = try LedgerStatus.read(file, on: "2026-11-03")
    #expect(status.chain.problems.isEmpty)
    #expect(status.chain.records == 8)
    #expect((status.measures.proposed, status.measures.decided, status.measures.applied) == (1, 2, 1))
    let measures = try nights.export().filter { $0.contains("\"table\":\"measures\"") }
    #expect(measures.count == 2)
    #expect(measures.allSatisfy { $0.contains("\"origin\":\"ladder\"") })
    #expect(try LedgerVerification.read(file).holds)
  }

  @Test func `a ledger of a newer version is left alone`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Nights.finding("a")])
    let queue = try DatabaseQueue(path: nights.path)
    try queue.inDatabase { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('1000')") }
    try queue.close()
    for access in [LedgerFile.Access.create, .change, .read] {
      let error = #expect(throws: LedgerError.self) { try LedgerFile(path: nights.path, access: access) }
      #expect(error?.exitCode == 78)
      #expect(error?.message.contains("newer version") == true)
    }
  }

  /// Errors of the database itself, at every table that a night writes: nothing of the night is kept.
  @Test(
    arguments: [
      ("findings", "INSERT"), ("findings", "UPDATE"), ("strikes", "INSERT"), ("decisions", "INSERT"),
      ("records", "INSERT"), ("statements", "INSERT"), ("measures", "INSERT"), ("runs", "INSERT"),
      ("trader_snapshots", "INSERT"), ("bands", "INSERT"), ("undo", "INSERT"),
    ])
  func `a write that fails anywhere leaves the ledger as it was`(table: String, verb: String) throws {
    let nights = try Nights()
    let policy = try Nights.policy("automatic: [{verdict: block}]\nladder: [{measure: warning, strikes: 1}]")
    let text = "a text that is long enough to be told from every other text there is in the shop"
    _ = try nights.night("2026-11-01", [Nights.finding("a")], policy: policy)
    let other = try DatabaseQueue(path: nights.path)
    try other.inDatabase {
      try $0.execute(
        sql: "CREATE TRIGGER fault BEFORE \(verb) ON \(table) BEGIN SELECT RAISE(ABORT, 'injected'); END")
    }
    try other.close()
    let before = try nights.export()
    func night() throws -> Nights.Night {
      try nights.night(
        "2026-11-02", [Nights.finding("a", content: "c2"), Nights.finding("b", trader: "T-2", text: text)],
        policy: policy, traders: [TraderSnapshot(trader: "T-1", status: "active", items: [])])
    }
    let error = #expect(throws: LedgerError.self) { try night() }
    #expect(error?.exitCode == 74)
    #expect(error?.message.contains("injected") == true)
    #expect(try nights.export() == before)
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
    // Once the fault is mended the night is what it would have been.
    let mended = try DatabaseQueue(path: nights.path)
    try mended.inDatabase { try $0.execute(sql: "DROP TRIGGER fault") }
    try mended.close()
    #expect(try night().effects.new == 1)
  }
}
