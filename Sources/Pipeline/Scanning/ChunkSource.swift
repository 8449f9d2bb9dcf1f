package import FeedInput
package import FeedParsing
package import Listings

/// One feed as the pipeline sees it: chunks in order, parsers for any thread.
package protocol ChunkSource: AnyObject, Sendable {
  /// The next chunk, `nil` at the end. Called on one thread. An error follows the last chunk of what could be read.
  func nextChunk() throws(FeedInputError) -> FeedChunk?
  /// A parser of the feed's format; one a thread.
  func makeParser() -> any ChunkParser
  /// Takes back a chunk's memory. Any thread.
  func recycle(_ arena: ByteArena)
}

extension FeedSession: ChunkSource {}
