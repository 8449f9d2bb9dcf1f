import Testing
import Traceability

@Suite struct ClusterTests {
  /// Against a plain search over all pairs.
  @Test(arguments: 0..<20) func findsWhatAPlainSearchFinds(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = 60
    var clusters = TraderClusters(count: count)
    var links: [(Int, Int)] = []
    for kind in [LinkKind.iban, .phone] {
      var values = (0..<count).map { (hash: UInt64.random(in: 0..<50, using: &generator), trader: Int32($0)) }
      values.shuffle(using: &generator)
      for one in values {
        for other in values where one.hash == other.hash {
          links.append((Int(one.trader), Int(other.trader)))
        }
      }
      clusters.add(&values, kind: kind)
    }
    // Labels spread until nothing changes.
    var labels = Array(0..<count)
    var changed = true
    while changed {
      changed = false
      for (one, other) in links where labels[one] != labels[other] {
        let label = min(labels[one], labels[other])
        labels[one] = label
        labels[other] = label
        changed = true
      }
    }
    for trader in 0..<count { #expect(Int(clusters.root(Int32(trader))) == labels[trader]) }
  }

  @Test func crowdedValuesJoinNobody() {
    var clusters = TraderClusters(count: 30)
    var many = (0..<21).map { (hash: UInt64(7), trader: Int32($0)) }
    var few = [(hash: UInt64(9), trader: Int32(25)), (hash: UInt64(9), trader: Int32(3))]
    clusters.add(&many, kind: .address)
    clusters.add(&few, kind: .iban)
    #expect(clusters.crowded == [.address: 1])
    #expect(!clusters.isLinked(0))
    #expect(clusters.root(25) == 3)
    #expect(clusters.kinds(of: 25) == [.iban])
  }

  @Test func hashesAreKeyed() {
    let one = LinkHash(key: Array(repeating: 1, count: 32))
    let other = LinkHash(key: Array(repeating: 2, count: 32))
    // HMAC-SHA-256 of 01 "DE89" under thirty-two bytes 01, by Python's hmac module.
    #expect(one.text("DE89", .iban) == "75f85dddc1683dbc60d1d33fceaf5998")
    #expect(one.text("DE89", .iban) != other.text("DE89", .iban))
    #expect(one.text("DE89", .iban) != one.text("DE89", .vatNumber))
  }
}
