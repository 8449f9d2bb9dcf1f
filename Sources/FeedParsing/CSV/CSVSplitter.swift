import Glibc

/// Guesses that a row ends at the last line break outside quotes.
///
/// Where quotes are open cannot be known without reading the feed from its start, but it shows: read from the middle
/// with the wrong assumption, what opens a quoted cell seems to close one in front of a letter. So the end of the chunk
/// is read with both assumptions, and the one that meets fewer such places stands. A wrong guess costs time only:
/// the parser proves where rows end.
struct CSVSplitter: ChunkSplitter {
  let delimiter: UInt8

  /// How much of the chunk's end is looked at first; more only where it holds no boundary.
  private static let window = 32 << 10

  /// O(window), or O(chunk) where a row is longer than that.
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return nil }
    let count = bytes.count
    var start = max(0, count - Self.window)
    while true {
      // Without any quote nothing shows whether one is open.
      if start > 0, CSVScan.find(UInt8(ascii: "\""), base, start, count) == nil {
        start = max(0, start - 8 * (count - start))
        continue
      }
      let lineEnd: UInt8 = memchr(base + start, 0x0A, count - start) == nil ? 0x0D : 0x0A
      let outside = Reading(base, start..<count, delimiter: delimiter, lineEnd: lineEnd, isQuoted: false)
      var best = outside
      if outside.oddities > 0 {
        let inside = Reading(base, start..<count, delimiter: delimiter, lineEnd: lineEnd, isQuoted: true)
        if inside.oddities < outside.oddities { best = inside }
      }
      if let boundary = best.boundary { return boundary }
      if start == 0 { return nil }
      start = max(0, start - 8 * (count - start))
    }
  }
}

/// What a stretch of a table holds, read from its start with one assumption.
private struct Reading {
  /// Behind the last line break outside quotes.
  private(set) var boundary: Int?
  /// Quotes that close a cell in front of something else than a delimiter or line break.
  private(set) var oddities = 0

  init(
    _ base: UnsafePointer<UInt8>, _ stretch: Range<Int>, delimiter: UInt8, lineEnd: UInt8, isQuoted: Bool
  ) {
    var isQuoted = isQuoted
    var position = stretch.lowerBound
    /// The start of the text outside quotes that is being read.
    var outside = position
    while let found = CSVScan.find(UInt8(ascii: "\""), base, position, stretch.upperBound) {
      position = found + 1
      if isQuoted {
        guard position < stretch.upperBound else { break }
        let next = base[position]
        if next == UInt8(ascii: "\"") {
          position += 1
          continue
        }
        if next != delimiter, next != 0x0A, next != 0x0D { oddities += 1 }
        isQuoted = false
        outside = position
      } else if found > stretch.lowerBound, Self.beginsCell(after: base[found - 1], delimiter) {
        note(base, outside..<found, lineEnd)
        isQuoted = true
      }
    }
    if !isQuoted { note(base, outside..<stretch.upperBound, lineEnd) }
  }

  private static func beginsCell(after byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private mutating func note(_ base: UnsafePointer<UInt8>, _ stretch: Range<Int>, _ lineEnd: UInt8) {
    if let last = stretch.last(where: { base[$0] == lineEnd }) { boundary = last + 1 }
  }
}
