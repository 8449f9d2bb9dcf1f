import CompiledRules
import Reports
import RuleEngine
import Traceability

/// The traders' part in a scan: the registry is read before the feeds and joined with what they held after them, and
/// with what the ledger holds. There may be no registry: then sellers are known by their listings alone.
final class ScanTraders {
  let tally: SharedTally
  /// `nil` where no trader file was given.
  let registry: ReadRegistry?
  /// What rules for listings may ask of traders.
  let known: KnownTraders
  let sources: TraderSources
  private let store: RegistryStore
  private let program: RuleProgram
  private let quarantineFile: OutputFile?
  private let memory: Int
  private let makeFile: () throws(OutputError) -> OutputFile

  /// - Parameters:
  ///   - directory: `nil` where nothing is published.
  ///   - standings: the ledger before the run, where a rule for listings asks for what it holds.
  ///   - always: whether there is somebody who asks for traders beyond the request's own program.
  /// - Returns: `nil` where nothing asks for traders: a scan then does no work for them.
  init?(
    _ request: ScanRequest, directory: RunDirectory?, standings: StandingTable?, always: Bool = false
  ) throws {
    program = request.program
    guard
      always || request.traders != nil || request.ledger != nil
        || !program.traderRules(on: request.asOf, []).isEmpty
    else { return nil }
    let makeFile = { () throws(OutputError) -> OutputFile in
      if let directory { return try directory.unnamed("traders") }
      return try OutputFile.unnamed()
    }
    self.makeFile = makeFile
    let memory = request.traders?.memory ?? 32 << 20
    if let asked = request.traders {
      quarantineFile = try directory?.file("traders-quarantine.jsonl")
      let quarantine = QuarantinedTraders(file: quarantineFile, name: asked.name, isMasked: asked.isMasked)
      let read = try RegistryReading(asked, quarantine: quarantine).read(makeFile: makeFile)
      registry = read
      store = read.store
    } else {
      quarantineFile = nil
      registry = nil
      store = RegistryStore(isMasked: true, linkKey: nil, makeFile: makeFile)
      try store.finish()
    }
    sources = TraderSources(
      hasRegistry: registry != nil, isWhole: registry?.failure == nil, hasLedger: request.ledger != nil,
      asOf: request.asOf, evidence: request.traders?.assessor.policy ?? EvidencePolicy())
    self.memory = memory
    tally = SharedTally(program: program, memory: memory, makeFile: makeFile)
    let store = self.store
    standings?.eachBarred { store.mark(barred: $0) }
    store.shareLinks()
    known = KnownTraders(registry: store.traders, standings: standings, sources: sources)
  }

  var authority: RegisteredTraders { store.traders }

  /// Counts of the same listings under another rule set.
  func makeTally() -> SharedTally { SharedTally(program: program, memory: memory, makeFile: makeFile) }

  /// Every trader in the order of ids, with what two rule sets found in its listings.
  func eachRow(
    counts: SharedTally, earlier: SharedTally, _ body: (MerchantRow) throws(OutputError) -> Void
  ) throws(OutputError) {
    store.shareLinks()
    try store.rows(counts: try counts.cursor(), earlier: try earlier.cursor(), body)
  }

  /// Joins registry, counts and ledger, and evaluates trader rules; writes the merchants' files where there is a folder
  /// for them.
  ///
  /// - Parameter ledger: the ledger with the run in it, which keeps what the registry says of each trader.
  func finish(
    directory: RunDirectory?, dialect: CSVDialect, ledger: ScanLedger? = nil
  ) throws(OutputError) -> (totals: TraderTotals, files: [(name: String, sha256: String)]) {
    let standings = try ledger.map { (ledger) throws(OutputError) in try spool(ledger) }
    var totals = registry?.emptyTotals ?? TraderTotals()
    totals.hasListings = true
    totals.hasRegistry = registry != nil
    totals.hasLedger = ledger != nil
    store.shareLinks()
    totals.barredClusters = store.barredClusterCount
    let judge = TraderJudge(program: program, sources: sources)
    let files = try directory.map { (directory) throws(OutputError) in
      try MerchantFiles(directory: directory, dialect: dialect, judge: judge)
    }
    let proposing = ledger.map { TraderProposing($0, judge: judge, totals: totals) }
    try store.rows(
      counts: try tally.cursor(), standings: standings, judge: judge,
      propose: { (row: inout MerchantRow) throws(OutputError) in try proposing?.propose(&row) }
    ) { (row) throws(OutputError) in
      totals.count(row)
      try files?.append(row)
      if registry != nil { try ledger?.note(row) }
    }
    try proposing?.finish()
    var written = try files?.finish() ?? []
    if let quarantineFile { written.append(("traders-quarantine.jsonl", try quarantineFile.finish())) }
    return (totals, written)
  }

  /// Fetches what the ledger holds of traders, and tells those that are linked to barred ones.
  private func spool(_ ledger: ScanLedger) throws(OutputError) -> SortedCursor {
    let spool = TraderStandingSpool(makeFile: makeFile)
    try ledger.eachStanding { (trader, standing) throws(OutputError) in
      try spool.add(trader, standing)
      if standing.isBarred { store.mark(barred: trader) }
    }
    return try spool.cursor()
  }
}

extension ReadRegistry {
  /// What is known before the rows are read.
  var emptyTotals: TraderTotals {
    var totals = TraderTotals()
    totals.records = records
    totals.quarantined = quarantined
    totals.isWhole = failure == nil
    totals.repeated = store.repeatedCount
    totals.linked = store.linkedCount
    totals.clusters = store.clusterCount
    totals.barredClusters = store.barredClusterCount
    totals.crowded = store.crowded
    return totals
  }
}
