import CompiledRules
import RuleEngine
package import Traceability

/// What rules may ask of the registry's traders while feeds are read: permits and the states of items, exactly, by id.
///
/// ```
/// ids      │ T-1T-2T-4711…          in the order of their bytes
/// ends     │ 3, 6, 12 …             4 bytes each
/// items    │ 4 bits an item          state (3) and whether it was verified (1); 8 bytes a trader
/// permits  │ position in `sets`      4 bytes a trader
/// statuses │ TraderStatus            1 byte a trader
/// country  │ two letters              2 bytes a trader
/// links    │ others, and one is barred  of linked traders only
/// ```
package struct RegisteredTraders: Sendable, TraderAuthority {
  private var ids: [UInt8] = []
  private var ends: [UInt32] = []
  private var items: [UInt64] = []
  private var statuses: [UInt8] = []
  private var permits: [Int32] = []
  private var countries: [UInt16] = []
  private var links: [Int32: (count: Int32, isBarred: Bool)] = [:]
  private var sets: [Set<String>] = [[]]
  private var known: [Set<String>: Int32] = [[]: 0]

  package init() {}

  package var count: Int { ends.count }

  /// Traders come in the order of their ids' bytes.
  mutating func add(_ trader: AssessedTrader) {
    let set = Set(trader.authorisations)
    if known[set] == nil {
      known[set] = Int32(clamping: sets.count)
      sets.append(set)
    }
    permits.append(known[set] ?? 0)
    ids.append(contentsOf: trader.id.utf8)
    ends.append(UInt32(clamping: ids.count))
    statuses.append(trader.status.rawValue)
    countries.append(trader.country.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) })
    var bits: UInt64 = 0
    for item in TraceabilityItem.allCases {
      let found = trader.assessment[item]
      let code = UInt64(found.status.rawValue) << 1 | (found.verified == nil ? 0 : 1)
      bits |= code << (4 * UInt64(item.rawValue))
    }
    items.append(bits)
  }

  mutating func setLinks(_ trader: Int, count: Int, isBarred: Bool) {
    links[Int32(clamping: trader)] = (Int32(clamping: count), isBarred)
  }

  /// The trader's position; `nil` for one that the registry lacks. O(log traders).
  func position(of trader: String) -> Int? {
    var trader = trader
    return trader.withUTF8 { wanted in
      let wanted = UnsafeRawBufferPointer(wanted)
      return ids.withUnsafeBytes { bytes in
        var low = 0
        var high = ends.count
        while low < high {
          let middle = (low + high) / 2
          let start = middle == 0 ? 0 : Int(ends[middle - 1])
          let order = SortedRuns.compare(
            UnsafeRawBufferPointer(rebasing: bytes[start..<Int(ends[middle])]), wanted)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }

  /// The permits that hold on the run's day; `nil` for a trader that the registry lacks.
  package func authorisations(of trader: String) -> Set<String>? {
    position(of: trader).map { sets[Int(permits[$0])] }
  }

  /// An item's state and whether it was verified.
  package func item(_ item: TraceabilityItem, of trader: String) -> (status: ItemStatus, isVerified: Bool)? {
    guard let position = position(of: trader) else { return nil }
    let code = items[position] >> (4 * UInt64(item.rawValue)) & 0xF
    return (ItemStatus(rawValue: UInt8(code >> 1)) ?? .missing, code & 1 == 1)
  }

  package func status(of trader: String) -> TraderStatus? {
    position(of: trader).flatMap { TraderStatus(rawValue: statuses[$0]) }
  }

  /// Adds what the registry says of a trader; false for one that it lacks.
  func describe(_ trader: String, in facts: inout TraderFacts) -> Bool {
    guard let position = position(of: trader) else { return false }
    for item in TraceabilityItem.allCases {
      let code = items[position] >> (4 * UInt64(item.rawValue)) & 0xF
      facts.setItem(
        item, ItemStatus(rawValue: UInt8(code >> 1)) ?? .missing, isVerified: code & 1 == 1,
        value: item == .country ? country(position) : nil)
    }
    facts.authorisations = sets[Int(permits[position])]
    facts.setStatus(TraderStatus(rawValue: statuses[position]) ?? .unknown)
    let linked = links[Int32(clamping: position)]
    facts.setLinks(count: Int(linked?.count ?? 0), isBarred: linked?.isBarred ?? false)
    return true
  }

  private func country(_ position: Int) -> String? {
    let code = countries[position]
    guard code != 0 else { return nil }
    return String(decoding: [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)], as: UTF8.self)
  }
}
