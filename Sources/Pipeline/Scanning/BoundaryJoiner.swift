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
  private let scanner: BatchScanner
  private var parser: (any ChunkParser)?
  private var leftover = LeftoverJoiner()

  init(source: any ChunkSource, context: FeedContext, scanner: BatchScanner) {
    self.source = source
    self.context = context
    self.scanner = scanner
  }

  mutating func join(_ result: ChunkResult) throws(EngineError) -> ScannedBatch {
    guard let joined = leftover.join(result.chunk) else {
      leftover.keep(result.chunk, from: result.consumed)
      return result.scanned
    }
    let batch = RecordBatch(arena: joined.arena)
    let parser = self.parser ?? source.makeParser()
    self.parser = parser
    let consumed = parser.parse(joined, into: batch)
    leftover.keep(joined, from: consumed)
    return ScannedBatch(batch: batch, evaluations: try scanner.scan(batch, context: context))
  }
}
