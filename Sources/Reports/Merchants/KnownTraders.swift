package import CompiledRules
import RuleEngine
import Traceability

/// What rules for listings may ask of traders while feeds are read: the registry, and the ledger as it was before the
/// run. Any thread.
package struct KnownTraders: TraderDirectory {
  private let registry: RegisteredTraders
  private let standings: StandingTable?
  private let sources: TraderSources

  /// - Parameter standings: `nil` without a ledger, or where no rule asks for what it holds.
  package init(registry: RegisteredTraders, standings: StandingTable?, sources: TraderSources) {
    self.registry = registry
    self.standings = standings
    var sources = sources
    sources.hasLedger = standings != nil
    self.sources = sources
  }

  /// O(log traders). Counts of the run are unknown: it has not ended.
  package func facts(ofTrader id: String) -> TraderFacts? {
    guard !id.isEmpty else { return nil }
    let isKnown = registry.position(of: id) != nil
    let isRegistered: Bool? = isKnown ? true : sources.hasRegistry && sources.isWhole ? false : nil
    var facts = TraderFacts(sources, isRegistered: isRegistered, standing: standings?.standing(of: id))
    _ = registry.describe(id, in: &facts)
    return facts
  }
}

/// What the ledger held of traders before the run, by id: some 20 bytes and the id for each.
package struct StandingTable: Sendable, Equatable {
  private var ids: [UInt8] = []
  private var ends: [Int] = []
  private var standings: [UInt8] = []
  private var standingEnds: [Int] = []

  package init() {}

  /// Traders come in the order of their ids' bytes. What the ladder proposes is nothing that rules ask for.
  package mutating func add(_ trader: String, _ standing: TraderStanding) {
    var standing = standing
    standing.proposal = nil
    var writer = ByteWriter()
    standing.encode(to: &writer)
    ids.append(contentsOf: trader.utf8)
    ends.append(ids.count)
    standings.append(contentsOf: writer.bytes)
    standingEnds.append(standings.count)
  }

  private func standing(at index: Int) -> TraderStanding {
    var reader = ByteReader(standings[(index == 0 ? 0 : standingEnds[index - 1])..<standingEnds[index]])
    return TraderStanding(from: &reader)
  }

  /// O(log traders).
  func standing(of trader: String) -> TraderStanding? {
    var trader = trader
    let position = trader.withUTF8 { wanted -> Int? in
      let wanted = UnsafeRawBufferPointer(wanted)
      return ids.withUnsafeBytes { bytes in
        var low = 0
        var high = ends.count
        while low < high {
          let middle = (low + high) / 2
          let start = middle == 0 ? 0 : ends[middle - 1]
          let order = SortedRuns.compare(
            UnsafeRawBufferPointer(rebasing: bytes[start..<ends[middle]]), wanted)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
    return position.map { standing(at: $0) }
  }

  /// Calls `body` with the traders of whom those that are linked to them are told.
  package func eachBarred(_ body: (String) -> Void) {
    for index in ends.indices where standing(at: index).isBarred {
      body(String(decoding: ids[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self))
    }
  }
}
