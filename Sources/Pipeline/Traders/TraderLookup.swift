import FeedInput
import Reports
package import RuleEngine
import Traceability

/// What a trader file tells rules for listings, as a scan without a ledger has it: for commands that look at listings
/// and publish nothing.
package struct TraderLookup {
  /// Permits, by the seller's id.
  package let authority: any TraderAuthority
  /// All else.
  package let directory: any TraderDirectory
  /// Traders that were read.
  package let count: Int
  /// What is wrong with the file's bytes; what came before it was read.
  package let failure: FeedFailure?
  /// Names of columns that say nothing.
  package let ignoredColumns: [String]

  /// - Throws: `FeedInputError` or `FeedParsingError` for a file that cannot be opened or is none, `OutputError`.
  package init(_ request: TraderRequest) throws {
    let quarantine = QuarantinedTraders(file: nil, name: request.name, isMasked: request.isMasked)
    let read = try RegistryReading(request, quarantine: quarantine).read { () throws(OutputError) in
      try OutputFile.unnamed()
    }
    read.store.shareLinks()
    authority = read.store.traders
    directory = KnownTraders(
      registry: read.store.traders, standings: nil,
      sources: TraderSources(
        hasRegistry: true, isWhole: read.failure == nil, hasLedger: false, asOf: request.assessor.asOf))
    count = read.store.traders.count
    failure = read.failure
    ignoredColumns = read.ignoredColumns
  }
}
