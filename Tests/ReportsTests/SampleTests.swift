import Listings
import Testing

@testable import Reports

@Suite struct SampleTests {
  /// The reference implementation's vectors: key 00…0f, input the bytes 00, 01, 02 … (appendix A of the paper for 15).
  @Test(arguments: [
    (0, 0x726f_db47_dd0e_0e31 as UInt64), (1, 0x74f8_39c5_93dc_67fd), (15, 0xa129_ca61_49be_45e5),
  ])
  func hashesLikeTheReference(length: Int, expected: UInt64) {
    let hash = SipHash(key0: 0x0706_0504_0302_0100, key1: 0x0f0e_0d0c_0b0a_0908)
    #expect((0..<UInt8(length)).map { $0 }.withUnsafeBytes { hash($0) } == expected)
  }

  @Test func drawsAboutTheStatedShare() {
    let sampler = Sampler(seed: "rules 2026-01-31")
    var clean = 0
    var ignored = 0
    for index in 0..<200_000 {
      let hash = Array("default//SKU-\(index)".utf8).withUnsafeBytes { sampler.hash($0) }
      if sampler.drawsClean(hash) { clean += 1 }
      if sampler.drawsIgnored(hash) { ignored += 1 }
    }
    // Five standard deviations of a binomial: 200 ± 71 and 20,000 ± 671.
    #expect((129...271).contains(clean))
    #expect((19_329...20_671).contains(ignored))
  }

  @Test func drawsAllAndNone() {
    let all = Sampler(seed: "", clean: SampleRate(oneIn: 1), ignored: SampleRate(oneIn: 0))
    #expect([0, 1 << 40, UInt64.max - 1].allSatisfy { all.drawsClean($0) && !all.drawsIgnored($0) })
    #expect(SampleRate(oneIn: 1000).description == "0.001")
    #expect(SampleRate(oneIn: 10).description == "0.1")
  }

  @Test func hashesEachListingByItsKey() {
    let batch = makeBatch([
      [(.id, "id", "A")], [(.id, "id", " A\n")], [(.title, "t", "x")], [(.title, "t", "x")],
      [(.id, "id", "B")],
    ])
    let sampler = Sampler(seed: "x")
    var hashes: [UInt64] = []
    var key = ListingKey()
    let withoutID = sampler.appendHashes(
      of: batch, feed: FeedContext(name: "f"), numbers: RecordNumbers(before: 0, batch: batch), to: &hashes,
      scratch: &key)
    #expect(withoutID == 2)
    #expect(hashes.count == 5)
    #expect(hashes[0] == hashes[1])
    #expect(Set(hashes).count == 4)
  }

  /// The fast path over a batch and the plain way through `ListingKey` are the same hash.
  @Test(arguments: [nil, "", " T/1 ", "100%"])
  func batchHashesAreHashesOfKeys(seller: String?) {
    let odd = [
      "1", " a/b% ", "\n", "", "ä/ö", String(repeating: "/", count: 2000), "12345678", "1234567/9",
      "12345678%0",
      "SKU-0123.456$&0/", "0123456789abcdef/0123456789",
    ]
    let batch = makeBatch(
      odd.flatMap { id in odd.map { [(.sellerID, "s", $0), (.title, "t", "x"), (.id, "i", id)] } })
    let feed = FeedContext(name: "f", namespace: "n/%", seller: seller)
    let sampler = Sampler(seed: "x")
    var hashes: [UInt64] = []
    var key = ListingKey()
    let numbers = RecordNumbers(before: 5, batch: batch)
    _ = sampler.appendHashes(of: batch, feed: feed, numbers: numbers, to: &hashes, scratch: &key)
    for index in batch.records.indices {
      key.set(batch.records[index], of: batch, feed: feed, number: numbers.record(index))
      #expect(hashes[index] == key.bytes.withUnsafeBytes { sampler.hash($0) })
    }
  }

  @Test func numbersCountQuarantinedRecords() {
    // sound 0, broken, sound 1, sound 2, broken, broken
    let batch = makeBatch([[], [], []])
    for before: Int32 in [1, 3, 3] {
      batch.quarantined.append(
        QuarantinedRecord(recordsBefore: before, sourceOffset: 0, code: "", reason: "", excerpt: []))
    }
    let numbers = RecordNumbers(before: 10, batch: batch)
    #expect((0..<3).map(numbers.record) == [11, 13, 14])
    #expect((0..<3).map(numbers.quarantined) == [12, 15, 16])
  }
}
