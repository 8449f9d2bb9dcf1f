package import CompiledRules
package import Listings
package import RuleEngine
import Traceability

/// Counts listings by seller while they are read: a hash table over seller ids, which empties itself into sorted runs
/// when it is full. One thread at a time.
///
/// ```
/// slots    │ -1 │ 2 │ -1 │ 0 │ …            by hash of the key, position in `entries`
/// entries  │ offset, length, flagged, read │ 24 bytes a seller
/// arena    │ key key key …
/// flagged  │ SellerCounts │                 only for sellers with flagged listings
/// ```
package final class SellerTally {
  private struct Entry {
    var offset: Int
    var length: Int32
    /// Position in `flagged`, or -1.
    var flagged: Int32
    var read: UInt64
  }

  private let program: RuleProgram
  private let runs: SortedRuns
  private let mostSellers: Int
  private let mostFlagged: Int
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var arena: [UInt8] = []
  private var flagged: [SellerCounts] = []
  private let hash = SipHash(key0: .random(in: 0...UInt64.max), key1: .random(in: 0...UInt64.max))

  /// - Parameters:
  ///   - mostSellers: how many sellers are held before they go to the runs.
  package init(
    program: RuleProgram, runs: SortedRuns, mostSellers: Int = 1 << 20, mostFlagged: Int = 1 << 17
  ) {
    self.program = program
    self.runs = runs
    self.mostSellers = max(1, mostSellers)
    self.mostFlagged = max(1, mostFlagged)
    slots = Array(repeating: -1, count: 1 << 10)
  }

  /// Counts a batch; evaluations come in record order. O(cells), one look-up for each run of a seller's listings.
  package func count(_ batch: RecordBatch, _ evaluations: [Evaluation], feed: FeedContext) throws(OutputError)
  {
    var next = 0
    var held = -1
    var key: [UInt8] = []
    var current: [UInt8] = []
    for index in batch.records.indices {
      SellerKey.set(batch.records[index], of: batch, feed: feed, to: &key)
      if held < 0 || key != current {
        try makeRoom()
        held = entry(of: key)
        swap(&key, &current)
      }
      entries[held].read += 1
      guard next < evaluations.count, evaluations[next].record == index else { continue }
      if evaluations[next].verdict > .pass { countFlagged(evaluations[next], of: held) }
      next += 1
    }
  }

  private func countFlagged(_ evaluation: Evaluation, of entry: Int) {
    if entries[entry].flagged < 0 {
      entries[entry].flagged = Int32(clamping: flagged.count)
      flagged.append(SellerCounts())
    }
    flagged[Int(entries[entry].flagged)].count(evaluation, program)
  }

  private func entry(of key: [UInt8]) -> Int {
    let mask = slots.count - 1
    var slot = key.withUnsafeBytes { Int(truncatingIfNeeded: hash($0)) } & mask
    while slots[slot] >= 0 {
      let found = entries[Int(slots[slot])]
      if Int(found.length) == key.count, arena[found.offset..<(found.offset + key.count)].elementsEqual(key) {
        return Int(slots[slot])
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(clamping: entries.count)
    entries.append(Entry(offset: arena.count, length: Int32(clamping: key.count), flagged: -1, read: 0))
    arena.append(contentsOf: key)
    if 2 * entries.count >= slots.count { grow() }
    return entries.count - 1
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    arena.withUnsafeBytes { bytes in
      for (index, entry) in entries.enumerated() {
        let key = UnsafeRawBufferPointer(rebasing: bytes[entry.offset..<(entry.offset + Int(entry.length))])
        var slot = Int(truncatingIfNeeded: hash(key)) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(clamping: index)
      }
    }
  }

  private func makeRoom() throws(OutputError) {
    if entries.count >= mostSellers || flagged.count >= mostFlagged || arena.count >= 64 << 20 { try spill() }
  }

  /// Hands over what is left, and the memory back. Once, after the last batch.
  package func finish() throws(OutputError) {
    try spill()
    entries = []
    arena = []
    flagged = []
    slots = [-1]
  }

  /// Hands all that is held to the runs. Sums of one seller come together again when they are read.
  package func spill() throws(OutputError) {
    for entry in entries {
      var counts = entry.flagged < 0 ? SellerCounts() : flagged[Int(entry.flagged)]
      counts.read = entry.read
      var writer = ByteWriter()
      counts.encode(to: &writer)
      try runs.add(key: arena[entry.offset..<(entry.offset + Int(entry.length))], payload: writer.bytes)
    }
    entries.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    flagged.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = -1 }
  }
}

/// How sellers are told apart and ordered: by id; listings without a seller by their feed, behind all ids.
enum SellerKey {
  private static let named: UInt8 = 1
  private static let nameless: UInt8 = 2

  static func set(_ record: Record, of batch: RecordBatch, feed: FeedContext, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    if let seller = ListingKey.part(.sellerID, record, batch) {
      key.append(named)
      key.append(contentsOf: seller)
    } else if let seller = feed.seller {
      key = of(id: seller)
    } else {
      key.append(nameless)
      key.append(contentsOf: feed.name.utf8)
    }
  }

  static func of(id: String) -> [UInt8] {
    var id = id
    return id.withUTF8 { [named] + UnsafeRawBufferPointer($0).trimmed }
  }

  /// The seller's id, or the feed whose listings name none.
  static func read(_ key: ArraySlice<UInt8>) -> (id: String?, feed: String?) {
    let text = String(decoding: key.dropFirst(), as: UTF8.self)
    return key.first == named ? (text, nil) : (nil, text)
  }
}
