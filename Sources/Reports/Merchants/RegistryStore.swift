package import Traceability

/// The platform's traders, assessed, on their way into the reports: sorted by id, freed of repetitions, linked to one
/// another. A million of them take some 100 MB of memory at most; the rest waits in files without names.
///
/// ```
/// add     → sorted runs                      by id
/// finish  → one file, sorted                 frames of place, link hashes, trader
///         → per kind of link: hash, position 12 bytes each; sorted in memory one kind after the other
/// rows    → file and sellers' counts, side by side, both in the order of ids
/// ```
package final class RegistryStore {
  /// Where a record of the trader file stands.
  package struct Place: Sendable, Equatable {
    package var record: UInt64
    package var offset: UInt64
    package init(record: UInt64, offset: UInt64) {
      self.record = record
      self.offset = offset
    }
  }

  let makeFile: () throws(OutputError) -> OutputFile
  private let isMasked: Bool
  private let linkKey: LinkHash?
  private let runs: SortedRuns
  var file: OutputFile?
  var count = 0
  var links = RegistryLinks(count: 0)
  /// For rules, while feeds are read.
  package internal(set) var traders = RegisteredTraders()
  /// Records that repeat the id of an earlier one, in the order of ids; the first of them.
  package private(set) var repeated: [Place] = []
  package private(set) var repeatedCount: UInt64 = 0
  private static let mostRepeated = 10_000

  /// - Parameters:
  ///   - linkKey: the platform's key for hashes in reports; without one they hold none.
  ///   - makeFile: makes a file that goes with the process.
  package init(
    isMasked: Bool, linkKey: [UInt8]?, memoryLimit: Int = 32 << 20,
    makeFile: @escaping () throws(OutputError) -> OutputFile
  ) {
    self.isMasked = isMasked
    self.linkKey = linkKey.map { LinkHash(key: $0) }
    self.makeFile = makeFile
    runs = SortedRuns(memoryLimit: memoryLimit, makeFile: makeFile)
  }

  /// A trader as bytes, for `add(encoded:id:)`: the costly part, which may run on any thread.
  package func encode(_ trader: AssessedTrader, at place: Place) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(place.record)
    writer.put(place.offset)
    writer.put(UInt64(trader.keys.values.reduce(0) { $0 + $1.count }))
    for kind in LinkKind.allCases {
      for key in trader.keys[kind] ?? [] {
        writer.put(UInt64(kind.rawValue))
        writer.put(LinkHash.comparing(key, kind))
        writer.put(linkKey?.text(key, kind) ?? "")
      }
    }
    (isMasked ? trader.masked() : trader).encode(to: &writer)
    return writer.bytes
  }

  package func add(_ bytes: [UInt8], id: String) throws(OutputError) {
    try runs.add(key: SellerKey.of(id: id), payload: bytes)
  }

  package func add(_ trader: AssessedTrader, at place: Place) throws(OutputError) {
    try add(encode(trader, at: place), id: trader.id)
  }

  /// Sorts and links. Once, after the last trader. O(n log n).
  package func finish() throws(OutputError) {
    let cursor = try runs.cursor()
    let target = try makeFile()
    var spools = LinkSpools(makeFile: makeFile)
    var previous: ArraySlice<UInt8> = []
    var frame: [UInt8] = []
    while try cursor.advance() {
      if count > 0, cursor.key == previous {
        repeatedCount += 1
        if repeated.count < Self.mostRepeated {
          var reader = ByteReader(cursor.payload)
          repeated.append(Place(record: reader.integer(), offset: reader.integer()))
        }
        continue
      }
      previous = ArraySlice(Array(cursor.key))
      let stored = StoredTrader(cursor.payload)
      links.statuses.append(stored.trader.status.rawValue)
      for (kind, hash, _) in stored.hashes { try spools.add(hash, Int32(clamping: count), kind: kind) }
      traders.add(stored.trader)
      frame.removeAll(keepingCapacity: true)
      let length = UInt32(clamping: cursor.payload.count)
      for shift in [0, 8, 16, 24] as [UInt32] { frame.append(UInt8(truncatingIfNeeded: length >> shift)) }
      frame.append(contentsOf: cursor.payload)
      try target.append(frame)
      count += 1
    }
    try target.drain()
    file = target
    try links.join(&spools, count: count)
    try collectLinked()
  }
}

/// A trader as it lies in the store's file.
struct StoredTrader {
  var place: RegistryStore.Place
  var hashes: [(kind: LinkKind, short: UInt64, text: String)] = []
  var trader: AssessedTrader
  var isBroken: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    place = RegistryStore.Place(record: reader.integer(), offset: reader.integer())
    let count = min(reader.integer(), 1 << 8)
    for _ in 0..<count {
      let kind = LinkKind(rawValue: UInt8(clamping: reader.integer()))
      let short = reader.integer()
      let text = reader.text()
      if let kind { hashes.append((kind, short, text)) }
    }
    trader = AssessedTrader(from: &reader)
    isBroken = reader.isBroken
  }
}
