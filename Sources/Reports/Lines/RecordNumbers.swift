package import Listings

/// The numbers that the records of one batch have in their feed, from 1, sound and quarantined ones alike, in the
/// order of the feed: they do not depend on where a feed was cut into batches.
package struct RecordNumbers: Sendable {
  /// How many records of the feed stand before the batch.
  package var before: UInt64
  private var quarantinedBefore: [Int32]

  package init(before: UInt64, batch: RecordBatch) {
    self.before = before
    self.quarantinedBefore = batch.quarantined.map(\.recordsBefore)
  }

  /// The number of the sound record at `index`. O(log of the batch's quarantined records).
  package func record(_ index: Int) -> UInt64 {
    var low = 0
    var high = quarantinedBefore.count
    while low < high {
      let middle = (low + high) / 2
      if Int(quarantinedBefore[middle]) <= index { low = middle + 1 } else { high = middle }
    }
    return before + UInt64(index) + UInt64(low) + 1
  }

  /// The number of the quarantined record at `index`.
  package func quarantined(_ index: Int) -> UInt64 {
    before + UInt64(max(0, quarantinedBefore[index])) + UInt64(index) + 1
  }
}
