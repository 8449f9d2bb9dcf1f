package import Listings

/// Cuts a feed at guessed record boundaries; runs on the reader's thread, so it looks at the end of the buffer only.
package protocol ChunkSplitter {
  /// The length of the longest prefix of `bytes` that ends at a guessed record boundary, or `nil` for none.
  ///
  /// A guess may be wrong (a `</item>` inside CDATA, a line break inside quotes); the parser finds out.
  mutating func boundary(in bytes: UnsafeRawBufferPointer) -> Int?

  /// How many bytes behind a boundary the parser may look at, where they are at hand (`FeedChunk.lookahead`).
  var lookahead: Int { get }
}

extension ChunkSplitter {
  package var lookahead: Int { 0 }
}

/// Parses chunks of one feed into record batches; one a worker thread, so it holds scratch memory without locks.
package protocol ChunkParser: AnyObject {
  /// Parses a chunk that begins at a record boundary (or at the feed's first byte) and appends records to `batch`,
  /// whose arena is the chunk's.
  ///
  /// Returns how many of the chunk's feed bytes are done with. A result below `chunk.feedCount` is the start of a
  /// record, comment or section still open at the chunk's end; its bytes come again in front of the next chunk.
  /// In the last chunk everything is consumed: what is still open is quarantined. Where `batch` is full first, at least
  /// one record was read, the chunk is marked as paused, and its rest begins where the result says. A record larger than
  /// `ParseLimits.recordBytes` is quarantined and reading goes on at the next record start after its own.
  ///
  /// The records are a function of the feed's bytes alone, however it is cut into chunks.
  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int
}

/// Caps on what one record may cost. Every one is settable; see `docs/limits.md`.
package struct ParseLimits: Sendable, Equatable {
  /// Bytes of one record, after transcoding.
  package var recordBytes = 16 << 20
  /// Bytes of one field's value.
  package var fieldBytes = 8 << 20
  /// Cells of one record.
  package var cells = 4096
  /// Attributes of one XML element.
  package var attributes = 256
  /// Nesting of elements, objects and arrays inside a record.
  package var depth = 64
  /// Bytes that may stand before the first record and are read for the feed's category table.
  package var headBytes = 16 << 20
  package init() {}
}
