/// Text made from other text, with for every byte the place in the original that it came from.
package struct MappedText: Sendable, Equatable {
  package var bytes: [UInt8] = []
  /// For each byte, where the characters that it came from start and end in the original, in bytes.
  package var starts: [UInt32] = []
  package var ends: [UInt32] = []

  package init() {}

  /// The stretch of the original that a stretch of this text came from, mark-up inside it included.
  ///
  /// Linear in the range, for marks may have changed places; a range outside the text is cut to it.
  package func source(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else {
      let place = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return place..<place
    }
    var start = UInt32.max
    var end: UInt32 = 0
    for index in range {
      start = min(start, starts[index])
      end = max(end, ends[index])
    }
    return Int(start)..<Int(max(start, end))
  }
}

/// Where the bytes that are written come from: recorded, or not, at no cost.
protocol OffsetMap {
  static var isRecording: Bool { get }
  mutating func set(_ index: Int, length: Int, start: Int, end: Int)
  mutating func extend(_ index: Int, to end: Int)
  func source(_ index: Int) -> (start: UInt32, end: UInt32)
}

struct NoOffsets: OffsetMap {
  static var isRecording: Bool { false }
  @inline(__always) mutating func set(_ index: Int, length: Int, start: Int, end: Int) {}
  @inline(__always) mutating func extend(_ index: Int, to end: Int) {}
  @inline(__always) func source(_ index: Int) -> (start: UInt32, end: UInt32) { (0, 0) }
}

struct RecordedOffsets: OffsetMap {
  static var isRecording: Bool { true }
  let starts: UnsafeMutablePointer<UInt32>
  let ends: UnsafeMutablePointer<UInt32>

  mutating func set(_ index: Int, length: Int, start: Int, end: Int) {
    for offset in index..<(index + length) {
      starts[offset] = UInt32(truncatingIfNeeded: start)
      ends[offset] = UInt32(truncatingIfNeeded: end)
    }
  }
  mutating func extend(_ index: Int, to end: Int) {
    ends[index] = max(ends[index], UInt32(truncatingIfNeeded: end))
  }
  func source(_ index: Int) -> (start: UInt32, end: UInt32) { (starts[index], ends[index]) }
}
