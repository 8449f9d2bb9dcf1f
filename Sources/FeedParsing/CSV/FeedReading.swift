/// An opened feed: what its head told, fixed for the rest of it and shared by all workers.
package protocol FeedReading: Sendable {
  /// One a reader.
  func makeSplitter() -> any ChunkSplitter
  /// One a worker.
  func makeParser() -> any ChunkParser
  /// The head ended before the first record, and what stands there is needed: more of the feed should be shown.
  var needsLongerHead: Bool { get }
  /// Takes note of a chunk whose records stand, in order. Any thread.
  func accept(_ chunk: FeedChunk)
}

extension FeedReading {
  package var needsLongerHead: Bool { false }
  package func accept(_ chunk: FeedChunk) {}
}
