import CByteKernels
package import Listings

extension Sampler {
  /// Appends the key hash of every record of a batch to `hashes`, and returns how many of them have no id. Those are
  /// hashed by their place, so that they are drawn like others and never count as repeated.
  ///
  /// O(cells), nothing allocated a listing; one hash serves the sample and the count of repeated keys. It is the
  /// hash of `ListingKey.bytes`, which would cost ten times as much to make for every clean listing.
  package func appendHashes(
    of batch: RecordBatch, feed: FeedContext, numbers: RecordNumbers, to hashes: inout [UInt64],
    scratch key: inout ListingKey
  ) -> UInt64 {
    append(of: batch, feed, to: &hashes) { record, index in
      key.set(record, of: batch, feed: feed, number: numbers.record(index))
      return key.bytes.withUnsafeBytes { hash($0) }
    } ?? 0
  }

  /// The same hashes for a batch whose place in its feed is not known yet; `nil` where a listing has no id.
  ///
  /// For the thread that has just read the batch: its bytes are in that processor's cache.
  package func hashes(of batch: RecordBatch, feed: FeedContext) -> [UInt64]? {
    var hashes: [UInt64] = []
    return append(of: batch, feed, to: &hashes) { _, _ in nil } == nil ? nil : hashes
  }

  /// Appends the hashes; `byPlace` gives that of a record without an id, and ends it all with `nil`. Returns how many
  /// such records there are.
  private func append(
    of batch: RecordBatch, _ feed: FeedContext, to hashes: inout [UInt64],
    byPlace: (Record, Int) -> UInt64?
  ) -> UInt64? {
    let bytes = batch.arena.bytes
    let prefix = ListingKey.escaped(feed.namespace) + [UInt8(ascii: "/")]
    let feedSeller = ListingKey.escaped(feed.seller ?? "")
    var withoutID: UInt64 = 0
    hashes.reserveCapacity(hashes.count + batch.records.count)
    var room = KeyRoom(prefix: prefix)
    return batch.records.withUnsafeBufferPointer { records in
      batch.cells.withUnsafeBufferPointer { cells in
        for index in records.indices {
          Self.prefetch(records, cells, bytes, near: index)
          let record = records[index]
          let none = UnsafeRawBufferPointer(start: nil, count: 0)
          let id = record.idCell < 0 ? none : Self.value(cells[Int(record.idCell)], in: bytes)
          let seller = record.sellerCell < 0 ? none : Self.value(cells[Int(record.sellerCell)], in: bytes)
          if id.isEmpty {
            guard let hash = byPlace(record, index) else { return nil }
            withoutID += 1
            hashes.append(hash)
            continue
          }
          room.begin(upTo: feedSeller.count + 3 * (seller.count + id.count) + 1)
          if seller.isEmpty {
            feedSeller.withUnsafeBytes { room.append(verbatim: $0) }
          } else {
            room.append(escaping: seller)
          }
          room.append(UInt8(ascii: "/"))
          room.append(escaping: id)
          hashes.append(hash(room.bytes))
        }
        return withoutID
      }
    }
  }

  /// Asks for the ids of records to come: they lie so far apart that each would be waited for.
  @inline(__always)
  private static func prefetch(
    _ records: UnsafeBufferPointer<Record>, _ cells: UnsafeBufferPointer<Cell>,
    _ bytes: UnsafeRawBufferPointer,
    near index: Int
  ) {
    let (far, soon) = (index &+ 16, index &+ 8)
    guard far < records.count, let base = bytes.baseAddress, let cell = cells.baseAddress else { return }
    if records[far].idCell >= 0 { byte_kernels_prefetch(cell + Int(records[far].idCell)) }
    if records[soon].idCell >= 0 {
      byte_kernels_prefetch(base + Int(cells[Int(records[soon].idCell)].valueOffset))
    }
    if records[soon].sellerCell >= 0 {
      byte_kernels_prefetch(base + Int(cells[Int(records[soon].sellerCell)].valueOffset))
    }
  }

  @inline(__always)
  private static func value(_ cell: Cell, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let start = Int(cell.valueOffset)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + Int(cell.valueLength))]).trimmed
  }
}

/// Where a key is put together: a namespace that stays, and behind it a seller and an id.
private struct KeyRoom: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private let prefixCount: Int
  private var count = 0

  init(prefix: [UInt8]) {
    prefixCount = prefix.count
    capacity = prefix.count + 1024
    base = .allocate(capacity: capacity)
    for (index, byte) in prefix.enumerated() { base[index] = byte }
  }

  deinit { base.deallocate() }

  /// Starts anew behind the prefix, with room for `length` more bytes; the appends below rely on it.
  mutating func begin(upTo length: Int) {
    count = prefixCount
    guard prefixCount + length > capacity else { return }
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * (prefixCount + length))
    grown.update(from: base, count: prefixCount)
    base.deallocate()
    base = grown
    capacity = 2 * (prefixCount + length)
  }

  mutating func append(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  mutating func append(verbatim part: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(start: base + count, count: part.count).copyMemory(from: part)
    count += part.count
  }

  mutating func append(escaping part: UnsafeRawBufferPointer) {
    // Eight bytes a step up to the first that is escaped; hardly any id has one.
    let each: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = 0
    while index &+ 8 <= part.count {
      let word = part.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let slash = word ^ each &* UInt64(UInt8(ascii: "/"))
      let percent = word ^ each &* UInt64(UInt8(ascii: "%"))
      // Bit 7 of bytes that are 0, and perhaps of some beside them, which are looked at one by one then.
      guard ((slash &- each) & ~slash | (percent &- each) & ~percent) & high == 0 else { break }
      UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
      index &+= 8
      count &+= 8
    }
    for byte in part[index...] {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") {
        append(UInt8(ascii: "%"))
        append(UInt8(ascii: "2"))
        append(byte == UInt8(ascii: "/") ? UInt8(ascii: "F") : UInt8(ascii: "5"))
      } else {
        append(byte)
      }
    }
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
}
