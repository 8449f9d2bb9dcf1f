import Listings

/// Reads a list of objects, element by element, and objects in a row.
///
/// A chunk begins at an element. Where the list ends (`]`), what follows in the objects around it is read too if
/// it holds further lists of objects; its scalars are the feed's own and no record's. The bytes from `]` on are
/// given back until the feed's last chunk, so that this needs no memory from chunk to chunk.
final class JSONListParser: ChunkParser {
  private let reader: JSONReader?
  private let linkedData: LinkedData?
  private let prefix: Int
  private let isList: Bool

  init(feed: JSONFeed) {
    reader = feed.makeReader()
    linkedData = feed.linkedData
    if case .list(let prefix) = feed.layout {
      self.prefix = prefix
      isList = true
    } else {
      prefix = 0
      isList = false
    }
  }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    guard let reader else { return JSONFeed.outOfMemory(chunk, batch) }
    let limit = reader.limits.recordBytes
    let end = chunk.feedCount
    var pass = JSONPass(reader: reader, linkedData: linkedData, chunk: chunk, batch: batch)
    var position = 0
    chunk.endsInSkipped = false
    if chunk.startsFeed {
      if end < prefix && !chunk.isLast { return 0 }
      position = min(prefix, end)
    }
    if chunk.startsInSkipped {
      let text = UnsafePointer(chunk.arena.base)
      guard let resumed = JSONListSplitter.boundary(text, from: 0, end) else {
        return skip(chunk, from: 0)
      }
      position = resumed
    }
    while true {
      // Reading a record may have moved the arena.
      let text = UnsafePointer(chunk.arena.base)
      while position < end, JSONSpace.isSpace(text[position]) || text[position] == UInt8(ascii: ",") {
        position += 1
      }
      if position >= end { return end }
      if isList, text[position] == UInt8(ascii: "]") {
        // No further than the cap is looked at, so that the verdict does not depend on how much is in sight.
        let window = min(end, position + limit)
        if let list = JSONDelimiter.nextList(text, position, window) {
          position = list
          continue
        }
        if window == end, !chunk.isLast { return position }
        if let rest = leftover(text, position, window) {
          pass.quarantine(
            rest, window - rest, "json.trailing",
            "Text follows the end of the list of records; it was not read.")
        }
        if window == end { return end }
        guard let resumed = JSONListSplitter.boundary(text, from: window, end) else {
          return skip(chunk, from: window)
        }
        position = resumed
        continue
      }
      let bound = min(end, position + limit + 1)
      if let valueEnd = JSONDelimiter.valueEnd(text, position, bound), valueEnd < end || chunk.isLast {
        pass.record(position, valueEnd - position)
        position = valueEnd
        continue
      }
      if bound == end, !chunk.isLast { return position }
      // An element without an end: a quote that is not closed, or the feed was cut short.
      if end - position > limit {
        pass.tooLong(position, end - position)
        guard let resumed = JSONListSplitter.boundary(text, from: position + limit, end) else {
          return skip(chunk, from: position + limit)
        }
        position = resumed
      } else {
        pass.record(position, end - position)
        let text = UnsafePointer(chunk.arena.base)
        guard let resumed = JSONListSplitter.resume(text, after: position, end) else { return end }
        position = resumed
      }
    }
  }

  /// Ends a chunk inside a record that was set aside for its size.
  private func skip(_ chunk: FeedChunk, from start: Int) -> Int {
    if chunk.isLast { return chunk.feedCount }
    chunk.endsInSkipped = true
    return JSONListSplitter.passable(UnsafePointer(chunk.arena.base), from: start, chunk.feedCount)
  }

  /// Where text begins behind the list that is neither white space nor part of the objects around it.
  private func leftover(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var position = start + 1
    var isInWrapper = false
    while position < end {
      switch text[position] {
      case UInt8(ascii: "}"): isInWrapper = true
      case 0x20, 0x0A, 0x0D, 0x09: break
      case UInt8(ascii: ","), UInt8(ascii: "\""):
        // Members behind a list inside objects: `"total": 5`.
        if prefix > 1, !isInWrapper {
          guard let brace = CSVScan.find(UInt8(ascii: "}"), text, position, end) else { return position }
          position = brace
          continue
        }
        return position
      default: return position
      }
      position += 1
    }
    return nil
  }
}
