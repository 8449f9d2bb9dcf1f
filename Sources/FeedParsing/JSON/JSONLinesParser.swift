import Glibc
import Listings

/// Reads JSON Lines: one object a line; blank lines are skipped.
final class JSONLinesParser: ChunkParser {
  private let reader: JSONReader?
  private let linkedData: LinkedData?

  init(feed: JSONFeed) {
    reader = feed.makeReader()
    linkedData = feed.linkedData
  }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    guard let reader else { return JSONFeed.outOfMemory(chunk, batch) }
    var pass = JSONPass(reader: reader, linkedData: linkedData, chunk: chunk, batch: batch)
    let end = chunk.feedCount
    var position = 0
    chunk.endsInSkipped = false
    if chunk.startsInSkipped {
      guard let line = find(chunk, 0, end) else {
        chunk.endsInSkipped = !chunk.isLast
        return end
      }
      position = line + 1
    }
    while position < end {
      let found = find(chunk, position, end)
      let line = found ?? end
      let base = UnsafePointer(chunk.arena.base)
      var start = position
      var stop = line
      while start < stop, JSONSpace.isSpace(base[start]) { start += 1 }
      while stop > start, JSONSpace.isSpace(base[stop - 1]) { stop -= 1 }
      // A line is measured whole, so that its verdict does not depend on how much of it is in sight.
      if line - position > reader.limits.recordBytes {
        pass.tooLong(position, line - position)
        if found == nil, !chunk.isLast {
          chunk.endsInSkipped = true
          return end
        }
      } else if found == nil, !chunk.isLast {
        return position
      } else if start < stop {
        pass.record(start, stop - start)
      }
      position = min(line + 1, end)
      if batch.isFull, position < end {
        chunk.isPaused = true
        return position
      }
    }
    return end
  }

  private func find(_ chunk: FeedChunk, _ start: Int, _ end: Int) -> Int? {
    CSVScan.find(UInt8(ascii: "\n"), UnsafePointer(chunk.arena.base), start, end)
  }
}

enum JSONSpace {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
