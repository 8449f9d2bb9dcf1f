import Ledger
import Reports
import Statements

/// The end of a run with a ledger: what it changes is worked out in one transaction, written beside the outputs, and
/// committed with the hash of the manifest just before the outputs get their name.
struct LedgerConclusion {
  private let ledger: ScanLedger
  private let closing: RunClosing
  private let effects: RunEffects

  /// - Parameter offers: how many listings each trader offers in the run.
  init(
    _ ledger: ScanLedger, _ facts: RunFacts, _ directory: RunDirectory, offers: SellerOffers?
  ) throws(OutputError) {
    self.ledger = ledger
    // The ledger asks for traders in the order of their ids.
    ledger.run.listingCounts = offers.map { offers in { offers.listings(of: $0) } }
    let closing = RunClosing(runID: ManifestDocument.runID(facts), feeds: facts.feeds.map(\.scope))
    self.closing = closing
    effects = try ledger.access { try $0.conclude(closing) }
    if let error = offers?.error { throw error }
  }

  /// What the ledger adds to the run, with SHA-256, once traders are done; `policy` is the policy's digest.
  func finish(
    _ directory: RunDirectory, policy: String
  ) throws(OutputError) -> (facts: LedgerFacts, files: [(name: String, sha256: String)]) {
    let effects = try ledger.access { try $0.settle() }
    let actions = try directory.file("actions.jsonl")
    try ledger.access { run in
      try run.eachAction { try actions.append(Array($0.utf8) + [0x0A]) }
    }
    let statements = try directory.file("statements.jsonl")
    let notices = try directory.file("notices.jsonl")
    let batches = ledger.writesBatches ? StatementBatchFiles(directory) : nil
    try ledger.access { run in
      try run.eachStatement { statement, notice in
        try statements.append(Array(statement.utf8) + [0x0A])
        try notices.append(Array(notice.utf8) + [0x0A])
        try batches?.append(statement)
      }
    }
    let files =
      [
        ("actions.jsonl", try actions.finish()), ("statements.jsonl", try statements.finish()),
        ("notices.jsonl", try notices.finish()),
      ] + (try batches?.finish() ?? [])
    let facts = LedgerFacts(
      groups: Self.groups(effects), stateBefore: effects.stateBefore, recordsBefore: effects.recordsBefore,
      previousManifest: effects.previousManifest, policy: policy)
    return (facts, files)
  }

  var isRepeated: Bool { effects.isRepeated }

  /// Writes the run down. From here on it counts, and is published if not now then by the next start.
  func commit(manifest: String, _ directory: RunDirectory, replaces: Bool) throws(OutputError) {
    try directory.prepare()
    let out = directory.absolutePath
    try ledger.access { try $0.commit(closing, manifest: manifest, out: out, replaces: replaces) }
    if !effects.isRepeated { directory.promise() }
  }

  func published() throws(OutputError) { try ledger.access { try $0.markPublished() } }

  private static func groups(_ effects: RunEffects) -> [(name: String, counts: [(name: String, count: Int)])]
  {
    var groups: [(name: String, counts: [(name: String, count: Int)])] = [
      (
        "findings",
        [
          ("new", effects.new), ("returned", effects.returned), ("open", effects.open),
          ("changed", effects.changed), ("cleared", effects.cleared), ("gone", effects.gone),
          ("quiet", effects.quiet), ("unread", effects.unread),
        ]
      ),
      (
        "measures",
        [
          ("overdue", effects.overdue), ("proposed", effects.proposed), ("decided", effects.decided),
          ("applied", effects.applied), ("lifted", effects.lifted),
        ]
      ),
      ("strikes", [("added", effects.strikesAdded), ("active", effects.strikes)]),
      (
        "decisions",
        [("automatic", effects.decidedAutomatically), ("measures_proposed", effects.measuresProposed)]
      ),
      ("statements", [("written", effects.statements), ("impossible", effects.statementProblems)]),
    ]
    if !effects.statementRefusals.isEmpty {
      groups.append((LedgerFacts.refusals, effects.statementRefusals.map { ($0.reason, $0.count) }))
    }
    return groups
  }
}

/// `statements-0001.json` and so on: bodies of calls to the Transparency Database, a hundred statements each.
private final class StatementBatchFiles {
  private let directory: RunDirectory
  private var file: OutputFile?
  private var count = 0
  private var finished: [(name: String, sha256: String)] = []

  init(_ directory: RunDirectory) { self.directory = directory }

  private var name: String {
    let number = String(finished.count + 1)
    return "statements-\(String(repeating: "0", count: max(0, 4 - number.count)))\(number).json"
  }

  func append(_ statement: String) throws(OutputError) {
    if count == StatementBatches.limit { try close() }
    if let file {
      try file.append([0x2C, 0x0A] + Array(statement.utf8))
    } else {
      let next = try directory.file(name)
      try next.append(Array("{\"statements\":[\n\(statement)".utf8))
      file = next
    }
    count += 1
  }

  private func close() throws(OutputError) {
    guard let open = file else { return }
    try open.append(Array("\n]}\n".utf8))
    finished.append((name, try open.finish()))
    file = nil
    count = 0
  }

  func finish() throws(OutputError) -> [(name: String, sha256: String)] {
    try close()
    return finished
  }
}
