package import CompiledRules
import Traceability

/// What a ledger holds of traders on its way into the reports: sorted by key, on disk beyond a few megabytes.
package struct TraderStandingSpool {
  private let runs: SortedRuns

  package init(memoryLimit: Int = 8 << 20, makeFile: @escaping () throws(OutputError) -> OutputFile) {
    runs = SortedRuns(memoryLimit: memoryLimit, makeFile: makeFile)
  }

  package func add(_ trader: String, _ standing: TraderStanding) throws(OutputError) {
    var writer = ByteWriter()
    standing.encode(to: &writer)
    try runs.add(key: SellerKey.of(id: trader), payload: writer.bytes)
  }

  /// Once, after the last `add`.
  package func cursor() throws(OutputError) -> SortedCursor { try runs.cursor() }
}

/// Standings in the order of keys, asked for keys in that order.
final class StandingCursor {
  private let cursor: SortedCursor
  private var hasMore: Bool

  init(_ cursor: SortedCursor) throws(OutputError) {
    self.cursor = cursor
    hasMore = try cursor.advance()
  }

  /// What the ledger holds of the trader with this key; what lies before it is passed over.
  func standing(_ key: [UInt8]) throws(OutputError) -> TraderStanding? {
    while hasMore, cursor.key.lexicographicallyPrecedes(key) { hasMore = try cursor.advance() }
    guard hasMore, cursor.key.elementsEqual(key) else { return nil }
    var reader = ByteReader(cursor.payload)
    return TraderStanding(from: &reader)
  }
}

extension TraderStanding {
  func encode(to writer: inout ByteWriter) {
    for count in strikes { writer.put(UInt64(max(0, count))) }
    writer.put(UInt64(max(0, openFindings)))
    writer.put(UInt64(max(0, notices)))
    writer.put(isSuspended ? 1 : 0)
    writer.put(firstSeen)
    for event in TraderEvent.allCases { writer.put(events[event]) }
    writer.put(proposal == nil ? 0 : 1)
    guard let proposal else { return }
    for text in [proposal.action, proposal.measure, proposal.reasons] { writer.put(text) }
  }

  init(from reader: inout ByteReader) {
    self.init()
    for index in strikes.indices { strikes[index] = Int(clamping: reader.integer()) }
    openFindings = Int(clamping: reader.integer())
    notices = Int(clamping: reader.integer())
    isSuspended = reader.integer() == 1
    firstSeen = reader.day()
    for event in TraderEvent.allCases { events[event] = reader.day() }
    guard reader.integer() == 1 else { return }
    proposal = LadderProposal(action: reader.text(), measure: reader.text(), reasons: reader.text())
  }
}
