package import FeedInput
package import Listings

/// Reads a feed on one thread: what `inspect` and tests use, and the definition of what the pipeline must give.
package enum SequentialReader {
  /// Calls `body` with each batch, in order; a batch is valid during the call only.
  ///
  /// Returns what went wrong with the feed's bytes, if anything; what came before it was handed out.
  package static func read(
    _ session: FeedSession, _ body: (RecordBatch) throws -> Void
  ) rethrows -> FeedInputError? {
    var joiner = LeftoverJoiner()
    while true {
      let chunk: FeedChunk
      do throws(FeedInputError) {
        guard let next = try session.nextChunk() else { return nil }
        chunk = next
      } catch {
        return error
      }
      var part = joiner.join(chunk) ?? chunk
      while true {
        let batch = RecordBatch(arena: part.arena)
        let consumed = session.parse(part, into: batch)
        session.accept(part)
        if !part.isPaused { joiner.keep(part, from: consumed) }
        try body(batch)
        guard part.isPaused else { break }
        part = part.rest(from: consumed)
      }
      session.recycle(chunk.arena)
    }
  }
}

/// What a chunk left open, waiting for the next one.
package struct LeftoverJoiner {
  private var bytes: [UInt8] = []
  private var origin = SourceOrigin(offset: 0)
  private var startsFeed = false
  /// The last chunk ended inside a record that is passed over.
  private var isSkipping = false
  /// What is open behind the last chunk, where that says which records the next one holds.
  private var open: OpenPlace?

  package init() {}

  /// Whether a chunk's own records stand: nothing comes before it, and it began where its parser took it to begin.
  private func stands(_ chunk: FeedChunk) -> Bool {
    bytes.isEmpty && !isSkipping && (open == nil || open == chunk.assumed)
  }

  /// The chunk to parse in place of `chunk`; `nil` where that begins at a boundary as it is.
  package func join(_ chunk: FeedChunk) -> FeedChunk? {
    if stands(chunk) { return nil }
    let arena = ByteArena(capacity: 2 * (bytes.count + chunk.feedCount) + 4096)
    bytes.withUnsafeBytes { _ = arena.append($0) }
    arena.append(chunk.arena[0, chunk.feedCount + chunk.lookahead])
    let joined = FeedChunk(
      arena: arena, feedCount: arena.count - chunk.lookahead, sequence: chunk.sequence,
      origin: bytes.isEmpty ? chunk.origin : origin,
      isLast: chunk.isLast)
    joined.lookahead = chunk.lookahead
    joined.document = chunk.document
    joined.startsFeed = startsFeed
    joined.startsInSkipped = isSkipping
    joined.opening = open
    return joined
  }

  /// Remembers what a parsed chunk left open.
  package mutating func keep(_ chunk: FeedChunk, from consumed: Int) {
    isSkipping = chunk.endsInSkipped && !chunk.isLast
    open = chunk.isLast ? nil : chunk.closing
    guard consumed < chunk.feedCount, !chunk.isLast else {
      bytes = []
      startsFeed = false
      return
    }
    let all = chunk.bytes
    let open = Array(all[consumed...])
    origin = chunk.origin.advanced(over: UnsafeRawBufferPointer(rebasing: all[..<consumed]))
    bytes = open
    startsFeed = chunk.startsFeed && consumed == 0
  }
}
