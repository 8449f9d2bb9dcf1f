/// One sorted run, from front to back.
final class RunSource {
  private let file: OutputFile?
  private var range: Range<UInt64>
  private let room: Int
  /// What was read and not handed out: a file's bytes from `position` on, or the memory's.
  private var buffer: [UInt8]
  private var position = 0
  private var entries: [SortedRuns.Entry] = []
  private var next = 0

  private(set) var key: ArraySlice<UInt8> = []
  private(set) var payload: ArraySlice<UInt8> = []

  init(file: OutputFile, range: Range<UInt64>, room: Int) {
    self.file = file
    self.range = range
    self.room = room
    buffer = []
  }

  init(entries: [SortedRuns.Entry], arena: [UInt8]) {
    file = nil
    range = 0..<0
    room = 0
    buffer = arena
    self.entries = entries
  }

  /// Goes to the next record; false at the end.
  func advance() throws(OutputError) -> Bool {
    guard let file else {
      guard next < entries.count else { return false }
      let entry = entries[next]
      next += 1
      let middle = entry.offset + Int(entry.keyLength)
      key = buffer[entry.offset..<middle]
      payload = buffer[middle..<(middle + Int(entry.payloadLength))]
      return true
    }
    guard try fill(file, RunFrame.header) else { return false }
    let lengths = (0..<2).map { part in
      (0..<4).reduce(0) { $0 | Int(buffer[position + part * 4 + $1]) << (8 * $1) }
    }
    let length = RunFrame.header + lengths[0] + lengths[1]
    guard try fill(file, length) else { return false }
    let middle = position + RunFrame.header + lengths[0]
    key = buffer[(position + RunFrame.header)..<middle]
    payload = buffer[middle..<(middle + lengths[1])]
    position += length
    return true
  }

  /// Sees to `count` bytes from `position` on; false where the run ends before.
  private func fill(_ file: OutputFile, _ count: Int) throws(OutputError) -> Bool {
    if buffer.count - position >= count { return true }
    key = []
    payload = []
    buffer.removeSubrange(..<position)
    position = 0
    let wanted = Int(min(UInt64(max(room, count) - buffer.count), range.upperBound - range.lowerBound))
    guard wanted > 0 else { return buffer.count >= count }
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: wanted))
    let outcome: Result<Void, OutputError> = buffer.withUnsafeMutableBytes { bytes in
      do throws(OutputError) {
        return .success(
          try file.read(UnsafeMutableRawBufferPointer(rebasing: bytes[start...]), at: Int64(range.lowerBound))
        )
      } catch { return .failure(error) }
    }
    try outcome.get()
    range = (range.lowerBound + UInt64(wanted))..<range.upperBound
    return buffer.count >= count
  }
}

/// Records of several sorted runs in one order: a heap of the runs by the record that each is at.
package final class SortedCursor {
  private var sources: [RunSource]
  /// Positions in `sources`; the one whose record comes next is first.
  private var heap: [Int] = []
  private var started = false

  init(_ sources: [RunSource]) throws(OutputError) {
    self.sources = sources
    for index in sources.indices where try sources[index].advance() {
      heap.append(index)
      var place = heap.count - 1
      while place > 0, isBefore(heap[place], heap[(place - 1) / 2]) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    }
  }

  /// Valid until the next `advance`.
  package private(set) var key: ArraySlice<UInt8> = []
  package private(set) var payload: ArraySlice<UInt8> = []

  /// Goes to the next record; false at the end. O(log runs).
  package func advance() throws(OutputError) -> Bool {
    if started, let first = heap.first {
      if try sources[first].advance() {
        sink()
      } else {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        sink()
      }
    }
    started = true
    guard let first = heap.first else {
      key = []
      payload = []
      return false
    }
    key = sources[first].key
    payload = sources[first].payload
    return true
  }

  private func sink() {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && isBefore(heap[child], heap[least]) {
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  /// Runs are numbered in the order in which they were written, which decides between equal keys.
  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    let order = sources[one].key.withUnsafeBytes { first in
      sources[other].key.withUnsafeBytes { SortedRuns.compare(first, $0) }
    }
    return order != 0 ? order < 0 : one < other
  }
}
