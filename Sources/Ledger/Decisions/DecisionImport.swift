import CompiledRules
import GRDB
import Statements

/// What an import came to.
package struct ImportResult: Sendable {
  package var upheld = 0
  package var overturned = 0
  package var complaints = 0
  package var notices = 0
  package var receipts = 0
  /// Rows that say what the ledger knows already.
  package var known = 0
  /// Rows without a decision.
  package var undecided = 0
  package var strikesAdded = 0
  package var strikesReversed = 0
  package var statements = 0
  package var statementProblems = 0
  /// Rows that were left out, by line.
  package var problems: [(line: Int, message: String)] = []
}

/// Decisions of people: of reviewers, on complaints, and notices that came in. One row each; a wrong row is left out and
/// told of, the others count.
package enum DecisionImport {
  /// Imports a table in one transaction. `body` may read the statements that follow, inside it.
  ///
  /// - Parameter finish: brings what `body` wrote to the disk. Inside the transaction, too: statements that the ledger
  ///   counts as written, and that no file has, nobody would ever send.
  /// - Throws: `LedgerError`, and what `body` and `finish` throw; the ledger is as before then.
  package static func run(
    _ table: ImportTable, into file: LedgerFile, policy: Policy, on day: String,
    statements body: ((_ statement: String, _ notice: String) throws -> Void)? = nil,
    finish: () throws -> Void = {}
  ) throws -> ImportResult {
    try file.change { database in
      var importer = Importer(database: database, policy: policy, day: day)
      importer.result.problems = table.problems
      let batch = -(try RecordLog.head(database).seq + 1)
      for row in importer.inOrder(table.rows) { try importer.take(row) }
      if try RecordLog.head(database).seq != -batch - 1 {
        try LadderReview(database: database, policy: policy, day: day).run()
      }
      importer.result.problems.sort { $0.line < $1.line }
      if let body {
        let made = try StatementBook(database: database, terms: policy.statements).prepare()
        try database.execute(
          sql: "UPDATE statements SET run = ? WHERE run IS NULL AND statement IS NOT NULL", arguments: [batch]
        )
        importer.result.statements = made.made
        importer.result.statementProblems = made.refused
        try PendingStatements.seal(database, run: batch, on: day)
        try PendingStatements.each(database, run: batch, policy.statements.notices, body)
      }
      if try RecordLog.head(database).seq != -batch - 1 { try UndoLog.forget(database) }
      try finish()
      return importer.result
    }
  }

  private struct Importer {
    let database: Database
    let policy: Policy
    let day: String
    var result = ImportResult()
    /// The first row about each finding or measure: its line and what it says.
    private var decided: [String: (line: Int, decision: Decision)] = [:]

    init(database: Database, policy: Policy, day: String) {
      self.database = database
      self.policy = policy
      self.day = day
    }

    /// As it happened: by their days, and what was decided on a complaint behind what it is about.
    func inOrder(_ rows: [ImportTable.Row]) -> [ImportTable.Row] {
      func place(_ row: ImportTable.Row) -> (String, Int, Int) {
        let kind = row["kind"].lowercased()
        let text = row[kind == "notice" ? "received_on" : "decided_on"]
        return (Days.day(text) == nil ? day : text, kind == "complaint" ? 1 : 0, row.line)
      }
      return rows.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    mutating func take(_ row: ImportTable.Row) throws {
      let kind = row["kind"].lowercased()
      switch kind {
      case "", "decision", "complaint": try decide(row, isComplaint: kind == "complaint")
      case "notice": try note(row)
      default: fail(row, "kind is decision, complaint or notice, not \(row["kind"])")
      }
    }

    private mutating func fail(_ row: ImportTable.Row, _ message: String) {
      result.problems.append((row.line, message))
    }

    /// The day in a column, or the import's.
    private mutating func day(_ row: ImportTable.Row, _ column: String) -> String? {
      let text = row[column]
      if text.isEmpty { return day }
      guard Days.day(text) != nil else {
        fail(row, "\(column) is \(text), and must be a day as 2026-01-31")
        return nil
      }
      guard text <= day else {
        fail(row, "\(column) is \(text), later than \(day)")
        return nil
      }
      return text
    }

    private mutating func decide(_ row: ImportTable.Row, isComplaint: Bool) throws {
      let word = row["decision"]
      guard !word.isEmpty else { return result.undecided += 1 }
      let action = row["finding_id"].isEmpty ? row["action"] : row["finding_id"]
      if action.isEmpty, !row["key"].isEmpty { return try settle(row, key: row["key"]) }
      guard !action.isEmpty else { return fail(row, "finding_id is empty") }
      guard let verdict = DecisionWords.meaning(of: word) else {
        return fail(
          row, "the decision \(word) is not known; write uphold, overturn or a measure such as remove")
      }
      guard !row["decided_by"].isEmpty else { return fail(row, "decided_by is empty: say who decided") }
      guard let decidedOn = day(row, "decided_on") else { return }
      let decision = Decision(
        action: action, kind: isComplaint ? .complaint : .decision, outcome: verdict.outcome,
        measure: verdict.measure, reason: row["reason"], decidedBy: row["decided_by"], day: decidedOn,
        isDated: !row["decided_on"].isEmpty)
      // Which of two reviewers is right, the order of their rows does not say; their days do.
      let subject = "\(decision.kind.rawValue) \(action)"
      if let earlier = decided[subject], earlier.decision.day == decision.day {
        guard
          earlier.decision.outcome == decision.outcome, earlier.decision.measure == decision.measure
        else {
          return fail(
            row, "finding_id \(action) is decided otherwise in line \(earlier.line); leave one of the two")
        }
        return result.known += 1
      }
      decided[subject] = (row.line, decision)
      switch try DecisionBook(database: database, policy: policy).take(decision, isImported: true) {
      case .unknownAction:
        fail(row, "finding_id: there is no finding or measure \(action) in the ledger")
      case .wrongMeasure(let help): fail(row, "the decision \(word) does not fit: \(help)")
      case .outdated(let why): fail(row, "finding_id \(action): \(why)")
      case .known: result.known += 1
      case .taken(let added, let reversed):
        if isComplaint { result.complaints += 1 }
        if decision.outcome == .uphold { result.upheld += 1 } else { result.overturned += 1 }
        result.strikesAdded += added
        result.strikesReversed += reversed
      }
    }

    /// Whose listing a key is, by a finding on it or by itself; empty for nobody's, `nil` for what is no key.
    private func trader(of key: String) throws -> String? {
      if let row = try Row.fetchOne(
        database, sql: "SELECT trader FROM findings WHERE key = ? LIMIT 1", arguments: [key])
      {
        return row["trader"] as String? ?? ""
      }
      let parts = key.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else { return nil }
      return String(parts[1]).replacing("%2F", with: "/").replacing("%25", with: "%")
    }

    /// What came of notices on a listing that no rule flags, of which there is no finding to decide: kept, so that none
    /// waits for ever. What is done about the listing is done outside.
    private mutating func settle(_ row: ImportTable.Row, key: String) throws {
      let word = row["decision"]
      guard let verdict = DecisionWords.meaning(of: word), verdict.measure == nil else {
        return fail(row, "a notice on a listing without a finding is upheld or overturned, not \(word)")
      }
      guard !row["decided_by"].isEmpty else { return fail(row, "decided_by is empty: say who decided") }
      guard let settledOn = day(row, "decided_on") else { return }
      let findings = try String.fetchAll(
        database, sql: "SELECT id FROM findings WHERE key = ? ORDER BY number LIMIT 1", arguments: [key])
      if let finding = findings.first {
        return fail(row, "\(key) has findings, such as \(finding); decide them by finding_id")
      }
      let notices = try Row.fetchAll(
        database, sql: "SELECT number, outcome FROM notices WHERE key = ? ORDER BY number", arguments: [key])
      guard !notices.isEmpty else { return fail(row, "there is no notice on \(key) in the ledger") }
      let open = notices.filter { $0["outcome"] as String? != verdict.outcome.rawValue }
      guard !open.isEmpty else { return result.known += 1 }
      try RecordLog.append(
        database, kind: "notice_outcome", day: settledOn,
        public: .members([("outcome", .text(verdict.outcome.rawValue))]),
        personal: .members([
          ("key", .text(key)), ("reason", .text(row["reason"])), ("decided_by", .text(row["decided_by"])),
        ]))
      try database.execute(
        sql: "UPDATE notices SET outcome = ?, settled_on = ? WHERE key = ?",
        arguments: [verdict.outcome.rawValue, settledOn, key])
      if verdict.outcome == .uphold { result.upheld += 1 } else { result.overturned += 1 }
    }

    /// A notice under Art. 16 or of a trusted flagger: kept, and told of in the statement where it came first.
    private mutating func note(_ row: ImportTable.Row) throws {
      var key = row["key"]
      if key.isEmpty, !row["finding_id"].isEmpty {
        key =
          try String.fetchOne(
            database, sql: "SELECT key FROM findings WHERE id = ?", arguments: [row["finding_id"]]) ?? ""
      }
      guard !key.isEmpty else {
        return fail(row, "a notice needs the key of a listing, or a finding_id in the ledger")
      }
      guard let trader = try trader(of: key) else {
        return fail(row, "key is \(key), and must be NAMESPACE/SELLER/ID, as in flagged.csv")
      }
      guard let source = DecisionWords.source(row["source"]) else {
        return fail(row, "source is article_16, trusted_flagger or other, not \(row["source"])")
      }
      guard let received = day(row, "received_on") else { return }
      let isKnown =
        try Bool.fetchOne(
          database, sql: "SELECT 1 FROM notices WHERE key = ? AND source = ? AND notifier = ? AND day = ?",
          arguments: [key, source, row["notified_by"], received]) != nil
      guard !isKnown else { return result.known += 1 }
      let record = try RecordLog.append(
        database, kind: "notice", day: received, public: .members([("source", .text(source))]),
        personal: .members([
          ("key", .text(key)), ("notifier", .text(row["notified_by"])), ("reason", .text(row["reason"])),
        ]))
      try database.execute(
        sql:
          "INSERT INTO notices (record, key, source, notifier, reason, day, trader) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          record, key, source, row["notified_by"], row["reason"], received, trader.isEmpty ? nil : trader,
        ])
      // A trusted flagger's word outweighs an earlier notice of anybody else.
      try database.execute(
        sql: """
          UPDATE findings SET source = :source, noticed_on = :day WHERE key = :key AND decision IS NULL
            AND (source IS NULL OR source <> 'trusted_flagger')
          """, arguments: ["source": source, "day": received, "key": key])
      result.notices += 1
    }
  }
}
