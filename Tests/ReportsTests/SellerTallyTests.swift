import CompiledRules
import Listings
import RuleEngine
import Testing
import Traceability

@testable import Reports

@Suite("Records and counts in the order of keys, in bounded memory")
struct SellerTallyTests {
  private func makeFile() throws(OutputError) -> OutputFile { try OutputFile.unnamed() }

  @Test(
    "sorted runs give what sorting in memory gives, equal keys in the order in which they came",
    arguments: [1, 64, 1000, 20_000, 1 << 20])
  func runs(memory: Int) throws {
    var random = SystemRandomNumberGenerator()
    var expected: [(key: [UInt8], payload: [UInt8])] = []
    let runs = SortedRuns(memoryLimit: memory) { () throws(OutputError) in try makeFile() }
    for number in 0..<(memory < 64 ? 200 : 2000) {
      // Short keys of few letters: repeated ones, empty ones, and ones that begin others.
      let key = (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt8.random(in: 0...4, using: &random)
      }
      let payload = Array("\(number)".utf8)
      expected.append((key, payload))
      try runs.add(key: key, payload: payload)
    }
    let order = expected.indices.sorted {
      expected[$0].key == expected[$1].key
        ? $0 < $1 : expected[$0].key.lexicographicallyPrecedes(expected[$1].key)
    }
    let cursor = try runs.cursor()
    for index in order {
      #expect(try cursor.advance())
      #expect(Array(cursor.key) == expected[index].key)
      #expect(Array(cursor.payload) == expected[index].payload)
    }
    #expect(try !cursor.advance())
  }

  private func finding(_ rule: Int, _ verdict: Verdict) -> Finding {
    Finding(
      rule: rule, verdict: verdict, undecided: false, missing: [], matches: [], sentences: [], countries: [])
  }

  @Test(
    "counts by seller come to the same however often the table is emptied",
    arguments: [(1, 1), (2, 100), (7, 2), (1000, 1000)])
  func spilling(mostSellers: Int, mostFlagged: Int) throws {
    let runs = SortedRuns { () throws(OutputError) in try makeFile() }
    let tally = SellerTally(
      program: makeProgram(), runs: runs, mostSellers: mostSellers, mostFlagged: mostFlagged)
    var expected: [String: (read: UInt64, block: UInt64, review: UInt64)] = [:]
    for number in 0..<40 {
      let sellers = (0..<25).map { "T-\(($0 * number + $0) % 11)" }
      let batch = makeBatch(sellers.map { [(.id, "id", "1"), (.sellerID, "seller_id", " \($0) ")] })
      var evaluations: [Evaluation] = []
      for (index, seller) in sellers.enumerated() {
        expected[seller, default: (0, 0, 0)].read += 1
        guard (index + number) % 3 == 0 else { continue }
        var evaluation = Evaluation(record: index)
        let isBlock = index % 2 == 0
        evaluation.verdict = isBlock ? .block : .review
        evaluation.findings = [finding(isBlock ? 0 : 1, evaluation.verdict)]
        evaluations.append(evaluation)
        if isBlock {
          expected[seller]?.block += 1
        } else {
          expected[seller]?.review += 1
        }
      }
      try tally.count(batch, evaluations, feed: FeedContext(name: "feed"))
    }
    try tally.finish()
    let cursor = try runs.cursor()
    var found: [String: SellerCounts] = [:]
    var previous: [UInt8] = []
    while try cursor.advance() {
      #expect(!Array(cursor.key).lexicographicallyPrecedes(previous))
      previous = Array(cursor.key)
      var reader = ByteReader(cursor.payload)
      let id = try #require(SellerKey.read(cursor.key).id)
      found[id, default: SellerCounts()].merge(SellerCounts(from: &reader))
    }
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (seller, counts) in expected {
      let sums = try #require(found[seller])
      #expect(sums.read == counts.read)
      #expect(sums.block == counts.block)
      #expect(sums.review == counts.review)
      #expect(sums.severities[Int(Severity.critical.rawValue)] == counts.block)
      #expect(sums.severities[Int(Severity.low.rawValue)] == counts.review)
      #expect(sums.categories[0] ?? 0 == counts.block)
      #expect(sums.categories[1] ?? 0 == counts.review)
    }
  }
}
