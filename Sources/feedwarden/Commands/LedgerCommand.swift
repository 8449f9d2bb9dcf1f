import ArgumentParser
import CompiledRules
import Ledger
import Reports
import Statements

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Ask and feed the ledger that scans keep with --ledger.",
    discussion: """
      Example: put the moderators' decisions into the ledger, and see what is overdue.
        feedwarden ledger import-decisions flagged.csv --ledger ledger.db
        feedwarden ledger status --ledger ledger.db
      """,
    subcommands: [
      LedgerStatusCommand.self, LedgerDecisionsCommand.self, LedgerReceiptsCommand.self,
      LedgerStrikesCommand.self, LedgerExportCommand.self, LedgerVerifyCommand.self, LedgerPurgeCommand.self,
    ])
}

/// What every question to a ledger says.
struct LedgerAccess: ParsableArguments {
  @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
  var ledger: String

  @Option(
    help: ArgumentHelp(
      "The day on which it is asked, as 2026-01-31; today (UTC) without this.", valueName: "date"))
  var asOf: String?

  @OptionGroup var logOptions: LogOptions

  func validate() throws {
    if let asOf, CalendarDay(text: asOf) == nil { throw ValidationError("--as-of is a day, as 2026-01-31") }
  }

  var day: String { asOf ?? Clock.today.text }

  /// Runs `body` with its errors as the process's.
  func run(_ access: LedgerFile.Access, _ body: (LedgerFile, Log) throws -> Void) throws {
    let log = logOptions.log
    do { try body(try LedgerFile(path: ledger, access: access), log) } catch {
      throw Failure.from(error, format: log.format)
    }
  }
}

enum AnswerFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

struct LedgerStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "What is overdue, open, decided and struck, how often rules were overturned, and whether the chain holds.",
    discussion: """
      Exit status: 0, 1 where the chain is broken, 66 there is no ledger, 74 it is damaged.

      Example:
        feedwarden ledger status --ledger ledger.db
      """)

  @Option(help: ArgumentHelp("How to answer.", valueName: "text|json"))
  var format = AnswerFormat.text
  @OptionGroup var access: LedgerAccess

  func run() throws {
    try access.run(.read) { file, _ in
      let status = try LedgerStatus.read(file, on: access.day)
      let output = StreamOutput()
      switch format {
      case .text: try output.append(Array(status.text(visible: VisibleText.of).utf8))
      case .json: try output.append(Array(status.json.line.utf8) + [0x0A])
      }
      try output.flush()
      guard status.chain.problems.isEmpty else { throw Failure(.findings, "", "") }
    }
  }
}

struct LedgerStrikesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strikes",
    abstract: "Traders with strikes, one a line, in the order of their ids.",
    discussion: """
      Example: the traders with three strikes or more.
        feedwarden ledger strikes --ledger ledger.db --format json | jq -r 'select(.strikes >= 3).trader'
      """)

  @Option(help: ArgumentHelp("How to answer.", valueName: "text|json"))
  var format = AnswerFormat.text
  @OptionGroup var access: LedgerAccess

  func run() throws {
    try access.run(.read) { file, _ in
      let output = StreamOutput()
      try LedgerExport.eachTrader(file, on: access.day) { trader in
        let line: String
        switch format {
        case .json: line = trader.json.line
        case .text:
          let severities = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = trader.active.count { $0.severity == severity }
            return count > 0 ? "\(severity.name) \(count)" : nil
          }
          line =
            "\(VisibleText.of(trader.trader))  \(trader.active.count)  \(severities.joined(separator: ", "))"
            + (trader.lapsed > 0 ? "  lapsed \(trader.lapsed)" : "")
            + (trader.reversed > 0 ? "  reversed \(trader.reversed)" : "")
        }
        try output.append(Array(line.utf8) + [0x0A])
      }
      try output.flush()
    }
  }
}

struct LedgerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Everything that the ledger holds, as JSON Lines on standard output. It names persons.",
    discussion: """
      Example: all decisions of the year.
        feedwarden ledger export --ledger ledger.db --table decisions | jq -c 'select(.day >= "2026")'
      """)

  @Option(help: ArgumentHelp("One table alone.", valueName: "name"))
  var table: String?
  @OptionGroup var access: LedgerAccess

  func validate() throws {
    if let table, !LedgerExport.names.contains(table) {
      throw ValidationError(
        "there is no table \(table); there are \(LedgerExport.names.joined(separator: ", "))")
    }
  }

  func run() throws {
    try access.run(.read) { file, _ in
      let output = StreamOutput()
      try LedgerExport.each(file, only: table) { try output.append(Array($0.utf8) + [0x0A]) }
      try output.flush()
    }
  }
}
