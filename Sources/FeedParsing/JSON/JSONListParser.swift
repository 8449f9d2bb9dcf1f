import Listings

/// Reads a list of objects, element by element, objects in a row, and an object whose members are records by id.
///
/// A chunk begins at an element. Where the list ends (`]`, or the `}` of such an object), what follows in the objects
/// around it is read too if it holds further ones; its scalars are the feed's own and no record's, and
/// what only lists choices (`JSONSideList`) is passed over. The bytes from there
/// on are given back until the feed's last chunk, so that this needs no memory from chunk to chunk.
final class JSONListParser: ChunkParser {
  private let reader: JSONReader?
  private let linkedData: LinkedData?
  private let prefix: Int
  private let isList: Bool
  /// Elements are members, and their names ids.
  private let isKeyed: Bool

  init(feed: JSONFeed) {
    reader = feed.makeReader()
    linkedData = feed.linkedData
    prefix = feed.layout.prefix
    isList = feed.layout != .sequence
    isKeyed = feed.layout.isMap
  }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    guard let reader else { return JSONFeed.outOfMemory(chunk, batch) }
    let limit = reader.limits.recordBytes
    let end = chunk.feedCount
    var pass = JSONPass(reader: reader, linkedData: linkedData, chunk: chunk, batch: batch)
    var position = 0
    chunk.endsInSkipped = false
    chunk.lacksEnd = false
    var sawEnd = false
    if chunk.startsFeed {
      if end < prefix && !chunk.isLast { return 0 }
      position = min(prefix, end)
    }
    if chunk.startsInSkipped {
      guard let resumed = resumed(chunk, from: 0) else { return skip(chunk, from: 0) }
      position = resumed
    }
    while true {
      // Reading a record may have moved the arena.
      let text = UnsafePointer(chunk.arena.base)
      while position < end, JSONSpace.isSpace(text[position]) || text[position] == UInt8(ascii: ",") {
        position += 1
      }
      if position >= end {
        // What follows a list is given back up to here, so its end was seen in this chunk or nowhere.
        chunk.lacksEnd = chunk.isLast && isList && !sawEnd
        return end
      }
      if batch.isFull {
        chunk.isPaused = true
        return position
      }
      if isList, closes(text[position]) {
        sawEnd = true
        // No further than the cap is looked at, so that the verdict does not depend on how much is in sight.
        let window = min(end, position + limit)
        let next = next(text, behind: position, window, isWhole: chunk.isLast || window < end)
        if let list = next.position {
          batch.passedOver += next.passedOver
          position = list
          continue
        }
        if window == end, !chunk.isLast { return position }
        batch.passedOver += next.passedOver
        if let rest = JSONDelimiter.leftover(text, behind: position, window) {
          pass.quarantine(
            rest, window - rest, "json.trailing",
            "Text follows the end of the list of records; it was not read.")
        }
        if window == end { return end }
        guard let resumed = resumed(chunk, from: window) else { return skip(chunk, from: window) }
        position = resumed
        continue
      }
      let bound = min(end, position + limit + 1)
      let value = isKeyed ? JSONMember(text, position, bound) : JSONMember(start: position)
      if let value, let valueEnd = JSONDelimiter.valueEnd(text, value.start, bound),
        valueEnd < end || chunk.isLast
      {
        if !value.isOfFeed(text) { pass.record(value.start, valueEnd - value.start, key: value.name) }
        position = valueEnd
        continue
      }
      if bound == end, !chunk.isLast { return position }
      // An element without an end: a quote that is not closed, or the feed was cut short.
      let start = value?.start ?? position
      if end - position > limit {
        pass.tooLong(start, end - start)
        guard let resumed = resumed(chunk, from: position + limit) else {
          return skip(chunk, from: position + limit)
        }
        position = resumed
      } else {
        pass.record(start, end - start, key: value?.name)
        let text = UnsafePointer(chunk.arena.base)
        guard let resumed = JSONListSplitter(isKeyed: isKeyed).resume(text, after: start, end) else {
          return end
        }
        position = resumed
      }
    }
  }

  private func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || isKeyed && byte == UInt8(ascii: "}")
  }

  private func next(
    _ text: UnsafePointer<UInt8>, behind start: Int, _ end: Int, isWhole: Bool
  ) -> JSONSideList.Next {
    isKeyed
      ? JSONSideList.Next(position: JSONDelimiter.nextMap(text, start, end))
      : JSONSideList.next(text, behind: start, end, isWhole: isWhole)
  }

  /// The first element behind what is passed over.
  private func resumed(_ chunk: FeedChunk, from start: Int) -> Int? {
    JSONListSplitter(isKeyed: isKeyed).boundary(
      UnsafePointer(chunk.arena.base), from: start, chunk.feedCount)
  }

  /// Ends a chunk inside a record that was set aside for its size.
  private func skip(_ chunk: FeedChunk, from start: Int) -> Int {
    if chunk.isLast { return chunk.feedCount }
    chunk.endsInSkipped = true
    return JSONListSplitter(isKeyed: isKeyed).passable(
      UnsafePointer(chunk.arena.base), from: start, chunk.feedCount)
  }
}

/// An element of a list, or a member whose name is a record's id.
struct JSONMember {
  /// The name as written, without its quotes; `nil` for an element without one.
  var name: Range<Int>?
  /// Where the value begins.
  var start: Int

  init(start: Int) { self.start = start }

  /// The member that begins at `position`, or the value where that is none; `nil` where its value does not begin
  /// before `end`.
  init?(_ text: UnsafePointer<UInt8>, _ position: Int, _ end: Int) {
    start = position
    guard text[position] == UInt8(ascii: "\"") else { return }
    guard let nameEnd = JSONDelimiter.stringEnd(text, position, end) else { return nil }
    let colon = JSONDelimiter.skipSpace(text, nameEnd, end)
    guard colon < end else { return nil }
    guard text[colon] == UInt8(ascii: ":") else { return }
    start = JSONDelimiter.skipSpace(text, colon + 1, end)
    guard start < end else { return nil }
    name = (position + 1)..<(nameEnd - 1)
  }

  /// A named value that is neither object nor list among records by id is the feed's own: `"total": 5`.
  func isOfFeed(_ text: UnsafePointer<UInt8>) -> Bool {
    name != nil && text[start] != UInt8(ascii: "{") && text[start] != UInt8(ascii: "[")
  }
}
