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
      for row in table.rows { try importer.take(row) }
      importer.result.problems.sort { $0.line < $1.line }
      if let body {
        let made = try StatementBook(database: database, terms: policy.statements).prepare()
        try database.execute(
          sql: "UPDATE statements SET run = ? WHERE run IS NULL AND statement IS NOT NULL", arguments: [batch]
        )
        importer.result.statements = made.made
        importer.result.statementProblems = made.refused
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
      guard !action.isEmpty else { return fail(row, "finding_id is empty") }
      guard let verdict = DecisionWords.meaning(of: word) else {
        return fail(
          row, "the decision \(word) is not known; write uphold, overturn or a measure such as remove")
      }
      guard !row["decided_by"].isEmpty else { return fail(row, "decided_by is empty: say who decided") }
      guard let decidedOn = day(row, "decided_on") else { return }
      let decision = Decision(
        action: action, kind: isComplaint ? .complaint : .decision, outcome: verdict.outcome,
        measure: verdict.measure, reason: row["reason"], decidedBy: row["decided_by"], day: decidedOn)
      // Which of two reviewers is right, the order of their rows does not say.
      let subject = "\(decision.kind.rawValue) \(action)"
      if let earlier = decided[subject] {
        guard
          earlier.decision.outcome == decision.outcome, earlier.decision.measure == decision.measure
        else {
          return fail(
            row, "finding_id \(action) is decided otherwise in line \(earlier.line); leave one of the two")
        }
        return result.known += 1
      }
      decided[subject] = (row.line, decision)
      switch try DecisionBook(database: database, policy: policy).take(decision) {
      case .unknownAction:
        fail(row, "finding_id: there is no finding or measure \(action) in the ledger")
      case .wrongMeasure(let help): fail(row, "the decision \(word) does not fit: \(help)")
      case .known: result.known += 1
      case .taken(let strikes):
        if isComplaint { result.complaints += 1 }
        if decision.outcome == .uphold { result.upheld += 1 } else { result.overturned += 1 }
        if strikes > 0 { result.strikesAdded += strikes } else { result.strikesReversed -= strikes }
      }
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
        sql: "INSERT INTO notices (record, key, source, notifier, reason, day) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [record, key, source, row["notified_by"], row["reason"], received])
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

/// The words that people write into a table.
enum DecisionWords {
  static func meaning(of word: String) -> (outcome: KnownFinding.Decision, measure: String?)? {
    let word = word.lowercased().map { " -".contains($0) ? "_" : String($0) }.joined()
    if Measure(rawValue: word) != nil || TraderAction(measure: word) != nil { return (.uphold, word) }
    switch word {
    case "uphold", "upheld", "confirm", "confirmed", "block", "yes": return (.uphold, nil)
    case "overturn", "overturned", "reject", "rejected", "pass", "no", "false_positive":
      return (.overturn, nil)
    default: return nil
    }
  }

  static func source(_ word: String) -> String? {
    let word = word.lowercased().map { " -".contains($0) ? "_" : String($0) }.joined()
    let source = StatementFacts.Source(rawValue: word.isEmpty ? "article_16" : word)
    return source == .voluntary ? nil : source?.rawValue
  }
}
