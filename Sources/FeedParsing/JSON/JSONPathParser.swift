import Listings

/// Reads the records of a JSON document that lie at a profile's paths, and nothing else of it.
///
/// What is open where a chunk begins is guessed and proven, as it is in XML (`RecordPlaces`).
final class JSONPathParser: ChunkParser {
  private let reader: JSONReader?
  private let places: RecordPlaces

  init(feed: JSONFeed, places: RecordPlaces) {
    reader = feed.makeReader()
    self.places = places
  }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    guard let reader else { return JSONFeed.outOfMemory(chunk, batch) }
    let limit = reader.limits.recordBytes
    let end = chunk.feedCount
    var pass = JSONPass(reader: reader, chunk: chunk, batch: batch)
    var walker = JSONPathWalker(places.paths, open: start(chunk), limit: limit)
    chunk.assumed = .values(walker.open)
    chunk.lacksEnd = false
    var position = 0
    defer {
      chunk.closing = .values(walker.open)
      batch.passedOver += walker.passedOver
    }
    while true {
      if batch.isFull, position < end {
        chunk.isPaused = true
        return position
      }
      // Reading a record may have moved the arena.
      let text = UnsafePointer(chunk.arena.base)
      switch walker.next(text, &position, end, isLast: chunk.isLast) {
      case .end:
        chunk.lacksEnd = chunk.isLast && !walker.open.frames.isEmpty
        return end
      case .wait: return position
      case .record(let start, let key):
        let bound = min(end, start + limit + 1)
        if let valueEnd = JSONDelimiter.valueEnd(text, start, bound) {
          pass.record(start, valueEnd - start, key: key)
          position = valueEnd
        } else if bound == end, !chunk.isLast {
          return position
        } else if end - start > limit {
          pass.tooLong(start, end - start)
          walker.enter()
          position = start + 1
        } else {
          // A quote that is not closed, or the feed was cut short.
          pass.record(start, end - start, key: key)
          guard let resumed = JSONListSplitter().resume(UnsafePointer(chunk.arena.base), after: start, end)
          else {
            chunk.lacksEnd = true
            return end
          }
          position = resumed
        }
      }
    }
  }

  private func start(_ chunk: FeedChunk) -> OpenValues {
    if case .values(let open) = chunk.opening { return open }
    if !chunk.startsFeed, case .values(let open) = places.guess { return open }
    return OpenValues()
  }
}
