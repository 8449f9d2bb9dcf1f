import ArgumentParser
import FeedInput
import Glibc
import Ledger
import Reports

struct LedgerDecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-decisions",
    abstract:
      "Take in what people decided: a CSV such as flagged.csv with decision, reason and decided_by filled in.",
    discussion: """
      A decision is uphold, overturn or a measure such as remove or age_restrict; rows without one are left alone. A \
      column kind of complaint or notice says what else a row is; notices have key, source (article_16, \
      trusted_flagger, other), notified_by and received_on. Separators, byte order marks and text in windows-1252, as \
      Excel saves them, are understood. Wrong rows are told of by their line and left out; the others count.

      Exit status: 0, 65 rows were left out, 75 another run holds the ledger.

      Example: import, and write the statements of reasons that follow.
        feedwarden ledger import-decisions flagged.csv --ledger ledger.db --statements decided.jsonl
      """)

  @Argument(help: "The table; - for standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "What follows from decisions: terms of strikes, days until overdue.", valueName: "policy.yml"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "Write the statements of reasons of these decisions here; without this the next scan does.",
      valueName: "file"))
  var statements: String?

  @Option(help: ArgumentHelp("Write the notices to the traders here.", valueName: "file"))
  var notices: String?

  @OptionGroup var access: LedgerAccess

  func validate() throws {
    if notices != nil, statements == nil { throw ValidationError("--notices needs --statements") }
  }

  func run() throws {
    try access.run(.change) { ledger, log in
      let table = try ImportTable(
        try ImportFile.read(file), path: file, requiring: [])
      let isOfDecisions = ["decision", "kind"].contains { table.columns.contains($0) }
      guard isOfDecisions else {
        throw Failure(.damagedFeed, file, "there is no column decision; it is a CSV such as flagged.csv")
      }
      let statementLines = try statements.map { try OutputFile.create($0) }
      let noticeLines = try notices.map { try OutputFile.create($0) }
      var writing: ((String, String) throws -> Void)?
      if let statementLines {
        writing = { statement, notice in
          try statementLines.append(Array(statement.utf8) + [0x0A])
          try noticeLines?.append(Array(notice.utf8) + [0x0A])
        }
      }
      let result: ImportResult
      do {
        result = try DecisionImport.run(
          table, into: ledger, policy: try PolicyFile.read(policy), on: access.day, statements: writing,
          finish: {
            _ = try statementLines?.finish()
            _ = try noticeLines?.finish()
          })
      } catch {
        // What was not decided must not be told of.
        for path in [statements, notices] { if let path { unlink(path) } }
        throw error
      }
      report(result, log)
      try ImportFile.end(result, of: file, log)
    }
  }

  private func report(_ result: ImportResult, _ log: Log) {
    var lines = ["decided      upheld \(result.upheld), overturned \(result.overturned)"]
    if result.complaints > 0 { lines.append("complaints   \(result.complaints)") }
    if result.notices > 0 { lines.append("notices      \(result.notices)") }
    lines.append("strikes      added \(result.strikesAdded), reversed \(result.strikesReversed)")
    lines.append("unchanged    known before \(result.known), not decided \(result.undecided)")
    if statements != nil { lines.append("statements   \(result.statements)") }
    if result.statementProblems > 0 { lines.append("impossible   \(result.statementProblems) statements") }
    log.note(lines.joined(separator: "\n"))
  }
}

struct LedgerReceiptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-receipts",
    abstract:
      "Take in what the platform carried out: a CSV with action, applied_on, lifted_on and reference.",
    discussion: """
      The action is that of actions.jsonl, which for a listing is the finding's id. What is carried out must have been \
      decided. Wrong rows are told of by their line and left out.

      Example:
        feedwarden ledger import-receipts receipts.csv --ledger ledger.db
      """)

  @Argument(help: "The table; - for standard input.")
  var file: String
  @OptionGroup var access: LedgerAccess

  func run() throws {
    try access.run(.change) { ledger, log in
      let table = try ImportTable(try ImportFile.read(file), path: file, requiring: [])
      guard table.columns.contains("action") || table.columns.contains("finding_id") else {
        throw Failure(.damagedFeed, file, "there is no column action")
      }
      let result = try ReceiptImport.run(table, into: ledger, on: access.day)
      log.note("receipts     \(result.receipts)\nunchanged    known before \(result.known)")
      try ImportFile.end(result, of: file, log)
    }
  }
}

enum ImportFile {
  /// The file's bytes; `-` is standard input.
  static func read(_ path: String) throws -> [UInt8] {
    try BinaryFile.read(path, most: 512 << 20, .cannotOpen, allowsStandardInput: true)
  }

  /// Tells of rows that were left out.
  static func end(_ result: ImportResult, of file: String, _ log: Log) throws {
    guard !result.problems.isEmpty else { return }
    for problem in result.problems { log.error(file, "line \(problem.line): \(problem.message)") }
    let count = result.problems.count
    throw Failure(
      .damagedFeed, file,
      "\(count) \(count == 1 ? "row was" : "rows were") left out; correct and import again",
      format: log.format)
  }
}
