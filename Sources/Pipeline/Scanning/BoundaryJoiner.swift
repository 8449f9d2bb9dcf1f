import FeedParsing
import Listings
import RuleEngine

/// Proves record boundaries in order.
///
/// Workers parse chunks on the assumption that each begins where a record does. When the chunk before ends inside a
/// record after all (a `</item>` in CDATA, a line break in quotes), the assumption was wrong: the open bytes are put
/// before this chunk and both are parsed again here, and what the worker made of it is thrown away. So no record is
/// smuggled past the rules, and the result is that of one parser over the whole feed.
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

  mutating func join(_ result: ChunkResult) throws(EngineError) -> ScannedBatch {
    guard let joined = leftover.join(result.chunk) else {
      leftover.keep(result.chunk, from: result.consumed)
      return result.scanned
    }
    let batch = RecordBatch(arena: joined.arena)
    let consumed = source.parse(joined, into: batch)
    leftover.keep(joined, from: consumed)
    let scanner: BatchScanner
    if let made = self.scanner { scanner = made } else { scanner = try pool.makeScanner() }
    self.scanner = scanner
    return ScannedBatch(batch: batch, evaluations: try scanner.scan(batch, context: context))
  }
}
