package import FeedInput

/// Decompressed bytes of a feed, in order.
package protocol FeedByteSource: AnyObject {
  /// Fills `buffer` as far as it can; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int
  /// Whether the bytes of the last `read` begin a member of the compression, or the feed. A read never crosses from
  /// one member into the next.
  var startsNewMember: Bool { get }
  /// Bytes of memory that unpacking takes now.
  var decoderMemory: Int { get }
  /// Makes a `read` that waits end soon, and every later one. Any thread.
  func cancel()
}

extension FeedByteSource {
  package var startsNewMember: Bool { false }
  package var decoderMemory: Int { 0 }
  package func cancel() {}
}

extension FeedByteStream: FeedByteSource {}
