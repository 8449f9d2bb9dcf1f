/// Which traders have something in common, directly or through others: a union-find over their positions.
///
/// 4 bytes a trader, and 1 for the kinds. The root of a cluster is its first member, so the outcome does not depend on
/// the order in which links are added.
package struct TraderClusters: Sendable {
  private var parents: [Int32]
  /// Per trader, the kinds by which it is linked directly: bit `LinkKind.rawValue`.
  private var kinds: [UInt8]
  /// Values that more traders have than a kind allows, per kind.
  package private(set) var crowded: [LinkKind: Int] = [:]

  package init(count: Int) {
    parents = (0..<Int32(clamping: count)).map { $0 }
    kinds = Array(repeating: 0, count: count)
  }

  /// Joins traders that have equal hashes of one kind. Sorts `values` in place. O(n log n).
  package mutating func add(_ values: inout [(hash: UInt64, trader: Int32)], kind: LinkKind) {
    values.sort { ($0.hash, $0.trader) < ($1.hash, $1.trader) }
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end].hash == values[start].hash { end += 1 }
      if end - start > kind.mostSharers {
        crowded[kind, default: 0] += 1
      } else if end - start > 1 {
        for index in start..<end {
          join(values[start].trader, values[index].trader)
          kinds[Int(values[index].trader)] |= 1 << kind.rawValue
        }
      }
      start = end
    }
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    let first = root(one)
    let second = root(other)
    guard first != second else { return }
    parents[Int(max(first, second))] = min(first, second)
  }

  /// The first member of the trader's cluster. Amortised near O(1): paths are halved on the way.
  package mutating func root(_ trader: Int32) -> Int32 {
    var place = trader
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return place
  }

  package func isLinked(_ trader: Int32) -> Bool { kinds[Int(trader)] != 0 }

  /// By what it is linked directly.
  package func kinds(of trader: Int32) -> [LinkKind] {
    LinkKind.allCases.filter { kinds[Int(trader)] >> $0.rawValue & 1 == 1 }
  }
}
