import ArgumentParser
import Glibc
import Ledger
import Pipeline
import Reports
import Statements

struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Work out anew whether the ledger holds: its chain, what was erased from it, and its tables.",
    discussion: """
      A purge is signed; --public-key names the key that may have signed it: a public key as openssl pkey -pubout \
      writes it, or the private one. Without it, the key beside the ledger (LEDGER.key) is taken where it is there, \
      and any key where it is not: the answer names it.

      With the folders of past runs it holds the ledger to their manifests, too: each names the ledger's state before \
      its run, and the ledger must know the run. Who keeps a manifest elsewhere finds out whether history was rewritten.

      Exit status: 0 it holds, 1 it does not, 66 there is no ledger, 74 it is damaged, 78 the key is none.

      Example:
        feedwarden ledger verify --ledger ledger.db --public-key ledger.pub archive/2026-11-23 archive/2026-11-24
      """)

  @Argument(
    help: ArgumentHelp("Folders of past runs, to whose manifests the ledger is held.", valueName: "run"))
  var runs: [String] = []

  @Option(help: ArgumentHelp("How to answer.", valueName: "text|json"))
  var format = AnswerFormat.text

  @Option(help: ArgumentHelp("The key that signs purges.", valueName: "file"))
  var publicKey: String?

  @OptionGroup var access: LedgerAccess

  func run() throws {
    try access.run(.read) { file, _ in
      let beside = LedgerKey.path(beside: access.ledger)
      let key = publicKey ?? (Glibc.access(beside, R_OK) == 0 ? beside : nil)
      let result = try LedgerVerification.read(
        file, trusted: try key.map { try LedgerKey.publicKey(in: $0) },
        manifests: try runs.map { try RunManifest.read(of: $0) })
      let output = StreamOutput()
      switch format {
      case .text: try output.append(Array(result.text(visible: VisibleText.of).utf8))
      case .json: try output.append(Array(result.json.line.utf8) + [0x0A])
      }
      try output.flush()
      guard result.holds else { throw Failure(.findings, "", "") }
    }
  }
}

struct LedgerPurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract:
      "Erase personal values whose retention is over; the chain still holds, and says what was erased.",
    discussion: """
      The policy's retention names tables and days; a table that it does not name is kept. The purge is signed with \
      the Ed25519 key in LEDGER.key beside the ledger, which is made where it is missing; keep a copy of it.

      Example:
        feedwarden ledger purge --ledger ledger.db --policy policy.yml
      """)

  @Option(help: ArgumentHelp("The policy with the retention.", valueName: "policy.yml"))
  var policy: String

  @Option(help: ArgumentHelp("The key to sign with, in another place.", valueName: "file"))
  var key: String?

  @OptionGroup var access: LedgerAccess

  func run() throws {
    try access.run(.change) { file, log in
      let policy = try PolicyFile.read(policy)
      guard !policy.retention.isEmpty else {
        throw Failure(.configuration, self.policy, "names no retention, so nothing was erased")
      }
      let key = try LedgerKey(at: self.key ?? LedgerKey.path(beside: access.ledger))
      let result = try Purge.run(file, policy: policy, on: access.day, key: key)
      for table in RetainedTable.allCases {
        guard let rows = result.rows[table] else { continue }
        log.note("\(table.rawValue): \(rows) \(rows == 1 ? "row" : "rows") erased")
      }
      log.note("\(result.redacted) \(result.redacted == 1 ? "record" : "records") redacted")
    }
  }
}
