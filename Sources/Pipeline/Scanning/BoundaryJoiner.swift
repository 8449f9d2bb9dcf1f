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
  private var open: [UInt8] = []
  private var openOrigin = SourceOrigin(offset: 0)
  /// The number of the chunk in which the open bytes begin, if they are all of it.
  private var openSequence: Int?

  init(source: any ChunkSource, context: FeedContext, scanner: BatchScanner) {
    self.source = source
    self.context = context
    self.scanner = scanner
  }

  mutating func join(_ result: ChunkResult) throws(EngineError) -> ScannedBatch {
    if open.isEmpty {
      keep(result.chunk, from: result.consumed, wholeChunk: result.chunk.sequence)
      return result.scanned
    }
    let joined = joinedChunk(result.chunk)
    let batch = RecordBatch(arena: joined.arena)
    let parser = self.parser ?? source.makeParser()
    self.parser = parser
    let consumed = parser.parse(joined, into: batch)
    keep(joined, from: consumed, wholeChunk: openSequence)
    return ScannedBatch(batch: batch, evaluations: try scanner.scan(batch, context: context))
  }

  private func joinedChunk(_ chunk: FeedChunk) -> FeedChunk {
    let arena = ByteArena(capacity: 2 * (open.count + chunk.feedCount) + 4096)
    open.withUnsafeBytes { _ = arena.append($0) }
    arena.append(chunk.bytes)
    return FeedChunk(
      arena: arena, feedCount: arena.count, sequence: openSequence ?? chunk.sequence, origin: openOrigin,
      isLast: chunk.isLast)
  }

  private mutating func keep(_ chunk: FeedChunk, from consumed: Int, wholeChunk sequence: Int?) {
    guard consumed < chunk.feedCount, !chunk.isLast else {
      open = []
      openSequence = nil
      return
    }
    let bytes = chunk.bytes
    open = Array(bytes[consumed...])
    openOrigin = chunk.origin.advanced(over: UnsafeRawBufferPointer(rebasing: bytes[..<consumed]))
    openSequence = consumed == 0 ? sequence : nil
  }
}
