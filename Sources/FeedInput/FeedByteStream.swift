import Synchronization

/// One feed's bytes, unpacked: a file or standard input, read once from start to end.
///
///     descriptor → reading thread (blocks, SHA-256) → layer: gzip → (layer: gzip) → caller's buffer
///
/// One thread at a time calls `read` and `digest`; `bytesIn` may be read from any. Memory: 1 MiB of blocks,
/// the codec's own window, and 256 KiB for each layer within another. Hence `@unchecked Sendable`.
package final class FeedByteStream: @unchecked Sendable {
  /// The feed's name as the user gave it, `-` for standard input.
  package let name: String
  /// The layers of compression, outermost first; empty for a plain feed.
  package let compression: [Compression]
  /// The input's length in bytes as it comes, where it is known beforehand (regular files).
  package let totalBytesIn: UInt64?
  /// Whether the bytes of the last `read` begin a new member (gzip), frame (zstd) or stream (xz, bzip2) of
  /// the innermost compression, or the feed: a new document may begin there. Members without content are
  /// passed over.
  package var startsNewMember: Bool { top.startsNewMember }

  private let source: ReadAhead
  private let top: Layer
  private let limits: InputLimits
  private let inflater: InflaterKind
  private let consumed = Atomic<UInt64>(0)
  private var isAtEnd = false
  private var hexDigest: String?

  /// Opens a feed and looks at its first bytes; of a pipe it waits for them.
  ///
  /// - Throws: `.cannotOpen`, or `.readFailed` if the very first bytes cannot be read. Damage and caps are
  ///   left to `read`.
  package convenience init(
    _ location: FeedLocation, name: String? = nil, limits: InputLimits = InputLimits()
  ) throws(FeedInputError) {
    try self.init(
      location, name: name, limits: limits, rawReadBytes: BlockRing.blockBytes, inflater: .preferred)
  }

  init(
    _ location: FeedLocation, name: String?, limits: InputLimits, rawReadBytes: Int, inflater: InflaterKind
  ) throws(FeedInputError) {
    let name = name ?? location.name
    let feed = try OpenFeed.open(location, name: name)
    self.name = name
    totalBytesIn = feed.remaining
    source = try ReadAhead(feed, name: name, readBytes: rawReadBytes)
    let stack = try LayerStack(RawWindow(source, feed: name), limits: limits, inflater: inflater)
    top = stack.top
    self.limits = limits
    self.inflater = inflater
    compression = stack.compression
  }

  /// Bytes of the input as it came that were used up so far. A relaxed load; any thread may ask.
  package var bytesIn: UInt64 { consumed.load(ordering: .relaxed) }

  /// The archive that the bytes are, if they are one: its entries are the feeds then. Once, in place of `read` or before
  /// it; of a pipe it waits for the first 512 bytes.
  package func openArchive() -> FeedArchive? {
    // What keeps the bytes from being read is told by the `read` that meets it.
    guard let kind = try? LayerStack.archive(in: top) else { return nil }
    return FeedArchive(kind, in: self, top, limits: limits, inflater: inflater)
  }

  /// Takes note of how far the input was used up.
  func note(_ offset: UInt64) { consumed.store(offset, ordering: .relaxed) }

  /// Bytes of memory that the decoders of all layers hold now. On the thread of `read`.
  package var decoderMemory: Int { top.memory }

  /// Makes a `read` that waits for bytes end soon, as if the input ended there; for a run that is given up. Any
  /// thread.
  package func cancel() { source.stop() }

  /// Fills `buffer` as far as it can and returns the number of bytes; 0 is the end (or an empty buffer). A
  /// read never crosses from one member into the next. Straight into `buffer`, without a copy, where the last
  /// layer is compressed.
  ///
  /// - Throws: `.damaged`, `.limit` or `.readFailed`, after all sound bytes before it were returned, and
  ///   again on every further call.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    guard hexDigest == nil || isAtEnd else {
      throw FeedInputError(
        kind: .readFailed, feed: name, offset: bytesIn,
        message: "\(name) was closed before its end, at byte \(bytesIn)")
    }
    defer { note(top.rawOffset) }
    let count = try top.read(into: buffer)
    if count == 0, !buffer.isEmpty { isAtEnd = true }
    return count
  }

  /// The SHA-256 of the whole input as it came, in lower-case hexadecimal.
  ///
  /// Waits until the rest of the input is read: nothing after the end of `read`, all of it after damage, a
  /// cap, or when asked before the end, after which `read` only throws. Where reading itself failed, the
  /// digest covers what came before.
  package func digest() -> String {
    if let hexDigest { return hexDigest }
    let digest = source.digest()
    hexDigest = digest
    return digest
  }
}
