/// An opened feed: what its head told, fixed for the rest of it and shared by all workers.
package protocol FeedReading: Sendable {
  /// One a reader.
  func makeSplitter() -> any ChunkSplitter
  /// One a worker.
  func makeParser() -> any ChunkParser
}
