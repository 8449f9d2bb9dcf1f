import Foundation
import GRDB
import Ledger
import Testing

/// What changed on a trader between runs.
struct SnapshotTests {
  private static func trader(_ id: String, _ items: [String: String], status: String = "active")
    -> TraderSnapshot
  {
    TraderSnapshot(
      trader: id, status: status,
      items: items.sorted { $0.key < $1.key }.map {
        let words = $0.value.split(separator: " ", maxSplits: 1).map(String.init)
        return .init(name: $0.key, status: words[0], value: words.count > 1 ? words[1] : "")
      })
  }

  private static func history(_ nights: Nights) throws -> [String] {
    try nights.export().filter { $0.contains("\"trader_snapshots\"") }.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return ["day", "trader", "changed"].map { "\(object[$0] as? String ?? "-")" }.joined(separator: " ")
    }
  }

  @Test func `new, changed, the same, gone and back`() throws {
    let nights = try Nights()
    let a = Self.trader("a", ["iban": "valid DE••1", "address": "valid"])
    let b = Self.trader("b", ["iban": "missing", "address": "valid"])
    let c = Self.trader("ä", ["iban": "valid DE••2", "address": "missing"])
    let first = try nights.night("2026-11-01", [], traders: [a, b, c])
    #expect(first.snapshots == SnapshotCounts(new: 3))
    // b gave its account and was suspended; ä has left.
    let later = Self.trader("b", ["iban": "valid DE••9", "address": "valid"], status: "suspended")
    let second = try nights.night("2026-11-02", [], traders: [a, later])
    #expect(second.snapshots == SnapshotCounts(changed: 1, same: 1, gone: 1))
    let third = try nights.night("2026-11-03", [], traders: [a, later, c])
    #expect(third.snapshots == SnapshotCounts(same: 2, returned: 1))
    // A run without a registry says nothing of traders, and one whose registry is cut short clears nobody.
    #expect(try nights.night("2026-11-04", []).snapshots == nil)
    #expect(
      try nights.night("2026-11-05", [], traders: [a], isRegistryWhole: false).snapshots
        == SnapshotCounts(same: 1))
    #expect(
      try Self.history(nights) == [
        "2026-11-01 a -", "2026-11-01 b -", "2026-11-01 ä -", "2026-11-02 b iban status", "2026-11-02 ä gone",
        "2026-11-03 ä returned",
      ])
  }

  @Test func `the last run again says the same and adds nothing`() throws {
    let nights = try Nights()
    let a = Self.trader("a", ["iban": "valid"])
    _ = try nights.night("2026-11-01", [], traders: [a, Self.trader("b", ["iban": "valid"])])
    let now = [Self.trader("a", ["iban": "invalid"]), Self.trader("c", ["iban": "valid"])]
    let second = try nights.night("2026-11-02", [], traders: now)
    let after = try nights.export()
    for _ in 0..<2 {
      let again = try nights.night("2026-11-02", [], traders: now)
      #expect(again.effects.isRepeated)
      #expect(again.snapshots == second.snapshots)
      #expect(try nights.export() == after)
    }
  }

  @Test func `what a trader was goes with its retention, what it is stays`() throws {
    let nights = try Nights()
    let policy = try Nights.policy("retention: {traders: 100}")
    _ = try nights.night(
      "2026-01-01", [],
      traders: [Self.trader("a", ["iban": "valid old"]), Self.trader("b", ["iban": "valid"])])
    _ = try nights.night("2026-02-01", [], traders: [Self.trader("a", ["iban": "valid new"])])
    func purge(_ day: String) throws -> Int? {
      try Purge.run(
        try LedgerFile(path: nights.path, access: .change), policy: policy, on: day,
        key: try LedgerKey(at: LedgerKey.path(beside: nights.path))
      ).rows[.traders]
    }
    // 100 days after 2026-02-01 is 2026-05-12: a's old account and b's absence are not older than that yet.
    #expect(try purge("2026-05-12") == 0)
    #expect(try purge("2026-05-13") == 3)
    #expect(try Self.history(nights) == ["2026-02-01 a iban"])
  }
}
