/// Puts records into the order of their keys in bounded memory: what fits is sorted there, and beyond that goes to one
/// file in sorted runs, which are merged while they are read.
///
/// ```
/// memory │ key payload │ key payload │ …          up to `memoryLimit` bytes
/// file   │ run 0, sorted │ run 1, sorted │ …      frame: key length (4), payload length (4), key, payload
/// ```
///
/// Records with equal keys come in the order in which they were added.
package final class SortedRuns {
  struct Entry {
    var offset: Int
    var keyLength: Int32
    var payloadLength: Int32
  }

  private let memoryLimit: Int
  private let makeFile: () throws(OutputError) -> OutputFile
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var file: OutputFile?
  private var runs: [Range<UInt64>] = []
  package private(set) var count: UInt64 = 0

  /// - Parameter makeFile: makes the file when it is first needed; it must have no name, or go by itself.
  package init(
    memoryLimit: Int = 32 << 20, makeFile: @escaping () throws(OutputError) -> OutputFile
  ) {
    self.memoryLimit = memoryLimit
    self.makeFile = makeFile
  }

  /// O(length), and O(n log n) for the sorting of each run.
  package func add(key: some Collection<UInt8>, payload: some Collection<UInt8>) throws(OutputError) {
    let size = arena.count + entries.count * MemoryLayout<Entry>.stride
    if !entries.isEmpty, size + key.count + payload.count > memoryLimit { try spill() }
    entries.append(
      Entry(
        offset: arena.count, keyLength: Int32(clamping: key.count),
        payloadLength: Int32(clamping: payload.count)))
    arena.append(contentsOf: key)
    arena.append(contentsOf: payload)
    count += 1
  }

  private func sort() {
    arena.withUnsafeBytes { bytes in
      entries.sort { one, other in
        let order = Self.compare(
          UnsafeRawBufferPointer(rebasing: bytes[one.offset..<(one.offset + Int(one.keyLength))]),
          UnsafeRawBufferPointer(rebasing: bytes[other.offset..<(other.offset + Int(other.keyLength))]))
        // What was added first lies first in memory.
        return order != 0 ? order < 0 : one.offset < other.offset
      }
    }
  }

  /// By bytes, a prefix first.
  static func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    let common = min(one.count, other.count)
    for index in 0..<common where one[index] != other[index] { return Int(one[index]) - Int(other[index]) }
    return one.count - other.count
  }

  private func spill() throws(OutputError) {
    sort()
    let target: OutputFile
    if let file {
      target = file
    } else {
      target = try makeFile()
      file = target
    }
    let start = target.size
    var frame: [UInt8] = []
    for entry in entries {
      frame.removeAll(keepingCapacity: true)
      RunFrame.append(entry, arena, to: &frame)
      try target.append(frame)
    }
    runs.append(start..<target.size)
    arena.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// Reads everything in order; any number of times, after the last `add`.
  package func cursor() throws(OutputError) -> SortedCursor {
    sort()
    try file?.drain()
    var sources: [RunSource] = []
    if let file {
      // All runs' buffers together take a quarter of what sorting took, each at least a page or two.
      let room = max(16 << 10, memoryLimit / 4 / max(1, runs.count))
      for run in runs { sources.append(RunSource(file: file, range: run, room: room)) }
    }
    if !entries.isEmpty { sources.append(RunSource(entries: entries, arena: arena)) }
    return try SortedCursor(sources)
  }
}

enum RunFrame {
  static let header = 8

  static func append(_ entry: SortedRuns.Entry, _ arena: [UInt8], to frame: inout [UInt8]) {
    for length in [UInt32(bitPattern: entry.keyLength), UInt32(bitPattern: entry.payloadLength)] {
      for shift in [0, 8, 16, 24] as [UInt32] { frame.append(UInt8(truncatingIfNeeded: length >> shift)) }
    }
    frame.append(
      contentsOf: arena[entry.offset..<(entry.offset + Int(entry.keyLength + entry.payloadLength))])
  }
}
