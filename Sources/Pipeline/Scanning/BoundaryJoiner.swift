import FeedParsing
import Listings
import RuleEngine

/// Proves record boundaries in order.
///
/// Workers parse chunks on the assumption that each begins where a record does. When the chunk before ends inside a
/// record after all (a `</item>` in CDATA, a line break in quotes), the assumption was wrong: the open bytes are put
/// before this chunk and both are parsed again here, and what the worker made of it is thrown away. So no record is
/// smuggled past the rules, and the result is that of one parser over the whole feed.
///
/// What is left of a chunk whose batch was full is read here, too, a batch at a time, so that no more of a feed of very
/// small records is in memory than of any other.
struct BoundaryJoiner {
  private let source: any ChunkSource
  private let context: FeedContext
  private let pool: WorkerPool
  /// Made for the first wrong guess; most feeds never need it.
  private var scanner: BatchScanner?
  private var leftover = LeftoverJoiner()

  init(source: any ChunkSource, context: FeedContext, pool: WorkerPool) {
    self.source = source
    self.context = context
    self.pool = pool
  }

  /// Calls `write` with the batches of a chunk, in order: one, but where a batch was full before the chunk's end.
  mutating func join(_ result: ChunkResult, _ write: (ScannedBatch) throws -> Void) throws {
    var part: FeedChunk
    if let joined = leftover.join(result.chunk) {
      part = joined
    } else {
      source.accept(result.chunk)
      if !result.chunk.isPaused { leftover.keep(result.chunk, from: result.consumed) }
      try write(result.scanned)
      guard result.chunk.isPaused else { return }
      part = result.chunk.rest(from: result.consumed)
    }
    while true {
      let batch = RecordBatch(arena: part.arena)
      let consumed = source.parse(part, into: batch)
      source.accept(part)
      if !part.isPaused { leftover.keep(part, from: consumed) }
      try write(ScannedBatch(batch: batch, evaluations: try laneScanner().scan(batch, context: context)))
      guard part.isPaused else { return }
      part = part.rest(from: consumed)
    }
  }

  private mutating func laneScanner() throws(EngineError) -> BatchScanner {
    if let scanner { return scanner }
    let made = try pool.makeScanner()
    scanner = made
    return made
  }
}
