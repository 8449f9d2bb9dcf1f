import GRDB

/// Where one reader of findings is in the ledger.
///
/// A feed gives its listings in the order of the night before, and the ledger's rows are in the order in which they were
/// made: behind the row of one finding stands all but always that of the next. Rows are read ahead from there, as far as
/// that has held, and a finding that is not among them is looked for by its id, which costs several times as much.
package struct KnownReader: Sendable {
  fileprivate struct Ahead: Sendable {
    var id: String
    var number: Int64
    var history: FindingHistory
  }
  fileprivate var ahead: ArraySlice<Ahead> = []
  /// The row behind which reading goes on; `nil` before the first finding that the ledger holds.
  fileprivate var last: Int64?
  fileprivate var reach = KnownReader.least
  private static let least = 4
  /// Rows that are read at once.
  private static let most = 256
  /// Rows that a feed may have left out before what follows is looked for by its id.
  private static let gap = 4

  package init() {}

  fileprivate mutating func next(
    _ id: String, _ read: (_ behind: Int64, _ count: Int) throws -> [Ahead]
  ) throws -> FindingHistory? {
    if ahead.isEmpty, let last {
      ahead = try read(last, reach)[...]
      reach = min(2 * reach, Self.most)
    }
    guard let found = ahead.prefix(Self.gap).firstIndex(where: { $0.id == id }) else { return nil }
    let row = ahead[found]
    last = row.number
    ahead = ahead[(found + 1)...]
    return row.history
  }

  /// The feed's order goes on behind another row.
  fileprivate mutating func jump(behind number: Int64) {
    last = number
    ahead = []
    reach = Self.least
  }
}

extension LedgerRun {
  private static let columns = """
    state, first_day, content, decision, decided_content, first_run, touched, prior, number, verdict, severity, measure,
      id
    """

  /// What the ledger held of findings before the run, in their order. Any thread; O(1) for a finding in the order of the
  /// ledger, and O(log findings) for any other.
  package func known(_ ids: [String], _ reader: inout KnownReader) throws -> [FindingHistory] {
    guard !ids.isEmpty else { return [] }
    return try file.access { database in
      let byID = try database.cachedStatement(sql: "SELECT \(Self.columns) FROM findings WHERE id = ?")
      let behind = try database.cachedStatement(
        sql: "SELECT \(Self.columns) FROM findings WHERE number > ? ORDER BY number LIMIT ?")
      return try ids.map { id in
        let found = try reader.next(id) { last, count in
          var rows: [KnownReader.Ahead] = []
          rows.reserveCapacity(count)
          let cursor = try Row.fetchCursor(behind, arguments: [last, count])
          while let row = try cursor.next() {
            rows.append(KnownReader.Ahead(id: row[12], number: row[8], history: self.history(of: row)))
          }
          return rows
        }
        if let found { return found }
        guard let row = try Row.fetchOne(byID, arguments: [id]) else { return FindingHistory() }
        reader.jump(behind: row[8])
        return self.history(of: row)
      }
    }
  }

  /// The same for one finding.
  package func known(_ id: String) throws -> FindingHistory {
    var reader = KnownReader()
    return try known([id], &reader).first ?? FindingHistory()
  }

  private func history(of row: Row) -> FindingHistory {
    let now = KnownFinding(
      state: KnownFinding.State(rawValue: row[0]) ?? .open, firstDay: row[1], content: row[2],
      decision: (row[3] as String?).flatMap(KnownFinding.Decision.init), decidedContent: row[4])
    guard let candidate else {
      return FindingHistory(
        now: now, before: nil, number: row[8], verdict: row[9], severity: row[10], measure: row[11])
    }
    if (row[5] as Int64) == candidate { return FindingHistory(now: now, before: nil) }
    guard (row[6] as Int64) == candidate, let prior = row[7] as String? else {
      return FindingHistory(now: now, before: now)
    }
    // "state content decision"
    let parts = prior.split(separator: " ").map(String.init)
    guard parts.count == 3 else { return FindingHistory(now: now, before: now) }
    var before = now
    before.state = KnownFinding.State(rawValue: parts[0]) ?? .open
    before.content = parts[1]
    before.decision = KnownFinding.Decision(rawValue: parts[2])
    return FindingHistory(now: now, before: before)
  }
}
