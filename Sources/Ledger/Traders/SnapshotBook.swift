import Foundation
import GRDB
import Statements

/// Keeps traders' snapshots: a row only where something changed, so that a trader's rows are its history, and a night on
/// which nothing changed adds none.
///
/// Traders come in the order of their ids, and the ledger's are read in the same order beside them: O(traders), and no
/// table of them is held.
final class SnapshotBook {
  private let run: Int64
  private let day: String
  private let insertion: Statement
  private let known: RowCursor
  private var next: (trader: String, snapshot: String?)?
  private(set) var counts = SnapshotCounts()

  /// `known` may see rows that are added while it runs; it is past them by then, for each is added at its own place.
  init(_ database: Database, run: Int64, day: String) throws {
    self.run = run
    self.day = day
    insertion = try database.makeStatement(
      sql: "INSERT INTO trader_snapshots (trader, run, day, snapshot, changed) VALUES (?, ?, ?, ?, ?)")
    known = try Row.fetchCursor(
      database,
      sql: """
        SELECT trader, snapshot, max(number) FROM trader_snapshots WHERE run < ? GROUP BY trader ORDER BY trader
        """, arguments: [run])
    try advance()
  }

  private func advance() throws {
    next = try known.next().map { ($0["trader"], $0["snapshot"]) }
  }

  /// Takes the next trader; `snapshot.trader` is behind all before.
  func take(_ snapshot: TraderSnapshot) throws {
    try passed(before: snapshot.trader)
    let text = snapshot.json.line
    guard let held = next, held.trader == snapshot.trader else {
      counts.new += 1
      return try add(snapshot.trader, text, nil)
    }
    try advance()
    guard let before = held.snapshot else {
      counts.returned += 1
      return try add(snapshot.trader, text, "returned")
    }
    guard before != text else { return counts.same += 1 }
    counts.changed += 1
    try add(snapshot.trader, text, Self.changes(from: before, to: snapshot))
  }

  /// What the registry lacks now is gone. Once, behind the last trader.
  func finish() throws { try passed(before: nil) }

  /// Traders of the ledger before `trader`, or all that are left, are not in the registry.
  private func passed(before trader: String?) throws {
    while let held = next, trader.map({ held.trader.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true {
      if held.snapshot != nil {
        counts.gone += 1
        try add(held.trader, nil, "gone")
      }
      try advance()
    }
  }

  private func add(_ trader: String, _ snapshot: String?, _ changed: String?) throws {
    try insertion.execute(arguments: [trader, run, day, snapshot, changed])
  }

  /// The names of what differs, sorted: `status`, and items.
  private static func changes(from before: String, to now: TraderSnapshot) -> String {
    let object = (try? JSONSerialization.jsonObject(with: Data(before.utf8))) as? [String: Any] ?? [:]
    let items = object["items"] as? [String: String] ?? [:]
    var names = Set(items.keys).subtracting(now.items.map(\.name))
    for item in now.items where items[item.name] != item.text { names.insert(item.name) }
    if object["status"] as? String != now.status { names.insert("status") }
    return names.sorted().joined(separator: " ")
  }
}

extension LedgerRun {
  /// Takes what the registry says of a trader, in the order of ids. Between `conclude` and `commit`.
  package func note(_ snapshot: TraderSnapshot) throws {
    try file.access { database in
      let book = try snapshots ?? SnapshotBook(database, run: number, day: day)
      snapshots = book
      try book.take(snapshot)
    }
  }

  /// Ends the registry; what it lacked has gone. A registry that could not be read to its end says nothing of that.
  package func finishSnapshots(isWhole: Bool) throws -> SnapshotCounts {
    try file.access { database in
      let book = try snapshots ?? SnapshotBook(database, run: number, day: day)
      if isWhole { try book.finish() }
      snapshots = nil
      return book.counts
    }
  }
}
