import FeedInput
import FeedParsing
import Listings

/// One feed as the pipeline sees it: chunks in order, parsed on any thread.
protocol ChunkSource: AnyObject, Sendable {
  /// The next chunk, `nil` at the end. Called on one thread. An error follows the last chunk of what could be read.
  func nextChunk() throws(FeedInputError) -> FeedChunk?
  /// Bytes of memory that unpacking the feed takes now. On the thread of `nextChunk`.
  var decoderMemory: Int { get }
  /// Parses a chunk of this source into `batch`; see `ChunkParser.parse`. Any thread.
  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int
  /// Takes note of what a chunk says of its document, once it is proven to begin where a record does. Any thread.
  func accept(_ chunk: FeedChunk)
  /// Takes back a chunk's memory. Any thread.
  func recycle(_ arena: ByteArena)
  /// Ends a `nextChunk` that waits for bytes which may never come. Any thread.
  func cancel()
}

extension FeedSession: ChunkSource {}
