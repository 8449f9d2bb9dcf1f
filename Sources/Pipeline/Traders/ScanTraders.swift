import CompiledRules
import Reports
import RuleEngine
import Traceability

/// The registry's part in a scan: read before the feeds, joined with what they held after them.
final class ScanTraders {
  let registry: ReadRegistry
  let tally: SharedTally
  private let quarantineFile: OutputFile?

  /// - Parameter directory: `nil` where nothing is published.
  init(_ request: TraderRequest, program: RuleProgram, directory: RunDirectory?) throws {
    let makeFile = { () throws(OutputError) -> OutputFile in
      if let directory { return try directory.unnamed("traders") }
      return try OutputFile.unnamed()
    }
    quarantineFile = try directory?.file("traders-quarantine.jsonl")
    let quarantine = QuarantinedTraders(
      file: quarantineFile, name: request.name, isMasked: request.isMasked)
    registry = try RegistryReading(request, quarantine: quarantine).read(makeFile: makeFile)
    tally = SharedTally(program: program, memory: request.memory, makeFile: makeFile)
  }

  /// Joins registry and counts; writes the merchants' files where there is a folder for them.
  ///
  /// - Parameter ledger: keeps what the registry says of each trader.
  func finish(
    directory: RunDirectory?, program: RuleProgram, dialect: CSVDialect, ledger: ScanLedger? = nil
  ) throws(OutputError) -> (totals: TraderTotals, files: [(name: String, sha256: String)]) {
    var totals = registry.emptyTotals
    totals.hasListings = true
    let files = try directory.map { (directory) throws(OutputError) in
      try MerchantFiles(directory: directory, program: program, dialect: dialect, hasListings: true)
    }
    try registry.store.rows(counts: try tally.cursor()) { (row) throws(OutputError) in
      totals.count(row)
      try files?.append(row)
      try ledger?.note(row)
    }
    var written = try files?.finish() ?? []
    if let quarantineFile { written.append(("traders-quarantine.jsonl", try quarantineFile.finish())) }
    return (totals, written)
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
