package import FeedInput
package import Listings
import Synchronization

/// One feed being read: recognises what it is, transcodes it, and cuts it into chunks.
///
/// `nextChunk` belongs to one thread; `parse`, `recycle` and `cancel` may be called from any.
package final class FeedSession: @unchecked Sendable {
  package let description: FeedDescription

  private let source: ReplayedSource
  private let document: FeedDocument
  private let transcoder: Transcoder?
  private let chunkBytes: Int
  private let pool = Mutex<[ByteArena]>([])

  // The reader's thread only.
  private var splitter: any ChunkSplitter
  private var tail: [UInt8] = []
  private var origin: SourceOrigin
  private var sequence = 0
  private var isFinished = false
  private var failure: FeedInputError?
  /// Source bytes on their way through the transcoder.
  private let scratch: ByteArena

  /// How much is looked at to recognise a feed: Meta's templates put kilobytes above the header.
  private static let previewBytes = 256 << 10
  /// A chunk without a boundary grows to this many times its size, at least 64 KiB, before it is cut anyway; the
  /// parser then finds its last record open.
  private static let growth = 4

  /// Reads the first bytes of `source`. Throws for what is empty or no feed, and for unknown names in `options`.
  package init(_ source: any FeedByteSource, name: String, options: SessionOptions) throws(FeedParsingError) {
    let replayed = ReplayedSource(source, ahead: Self.previewBytes)
    func open() throws(FeedParsingError) -> FeedOpening.Opened {
      let opening = FeedOpening(
        preview: replayed.preview, sniffedBytes: Self.previewBytes, atEnd: replayed.isAtEnd, feed: name,
        options: options)
      return try opening.open(failure: replayed.previewFailure)
    }
    var opened = try open()
    while opened.reading.needsLongerHead,
      replayed.extend(to: min(4 * replayed.preview.count, options.limits.headBytes))
    {
      opened = try open()
    }
    replayed.skip(opened.markLength)
    self.source = replayed
    description = opened.description
    document = FeedDocument(opened.reading)
    splitter = opened.reading.makeSplitter()
    transcoder = Transcoder(opened.encoding)
    chunkBytes = options.chunkBytes
    scratch = ByteArena(capacity: 64)
    origin = SourceOrigin(offset: UInt64(opened.markLength), width: opened.encoding.width)
  }

  /// Parses a chunk of this session into `batch`; see `ChunkParser.parse`. Any thread.
  package func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    let parser = document.takeParser()
    defer { document.giveBack(parser) }
    return parser.parse(chunk, into: batch)
  }

  /// Bytes of memory that unpacking the feed takes now. On the reader's thread.
  package var decoderMemory: Int { source.decoderMemory }

  /// Ends a `nextChunk` that waits for bytes which may never come. Any thread.
  package func cancel() { source.cancel() }

  package func recycle(_ arena: ByteArena) {
    arena.removeAll()
    pool.withLock { if $0.count < 64 { $0.append(arena) } }
  }

  private func takeArena() -> ByteArena {
    pool.withLock { $0.popLast() } ?? ByteArena(capacity: 2 * chunkBytes + (64 << 10))
  }

  /// The next chunk, `nil` at the end. What could be read before an error comes first, then the error.
  package func nextChunk() throws(FeedInputError) -> FeedChunk? {
    if isFinished {
      if let failure {
        self.failure = nil
        throw failure
      }
      return nil
    }
    let arena = takeArena()
    tail.withUnsafeBytes { _ = arena.append($0) }
    let most = max(Self.growth * chunkBytes, 64 << 10)
    var cut: Int?
    var wanted = max(chunkBytes, arena.count + 1)
    while cut == nil {
      fill(arena, to: wanted)
      if isFinished {
        cut = arena.count
      } else {
        cut = splitter.boundary(in: arena.bytes).flatMap { $0 > 0 ? $0 : nil }
        if cut == nil, arena.count >= most { cut = arena.count }
        wanted = arena.count + chunkBytes
      }
    }
    return chunk(arena, cut: cut ?? arena.count)
  }

  /// Cuts `arena` and keeps what follows for the next chunk.
  private func chunk(_ arena: ByteArena, cut: Int) -> FeedChunk {
    tail.removeAll(keepingCapacity: true)
    tail.append(contentsOf: arena.bytes[cut...])
    let lookahead = min(splitter.lookahead, arena.count - cut)
    arena.truncate(to: cut + lookahead)
    let chunk = FeedChunk(
      arena: arena, feedCount: cut, sequence: sequence, origin: origin, isLast: isFinished)
    chunk.lookahead = lookahead
    sequence += 1
    origin = origin.advanced(over: chunk.bytes)
    return chunk
  }

  /// Reads until `arena` holds `wanted` bytes or the feed ends.
  private func fill(_ arena: ByteArena, to wanted: Int) {
    do throws(FeedInputError) {
      while arena.count < wanted {
        if try read(arena, wanted - arena.count) == 0 {
          isFinished = true
          return
        }
      }
    } catch {
      failure = error
      isFinished = true
      transcoder?.append(UnsafeRawBufferPointer(start: nil, count: 0), to: arena, atEnd: true)
    }
  }

  private func read(_ arena: ByteArena, _ count: Int) throws(FeedInputError) -> Int {
    guard let transcoder else {
      let room = arena.room(for: count)
      let got = try source.read(into: UnsafeMutableRawBufferPointer(start: room, count: count))
      arena.commit(got)
      return got
    }
    scratch.removeAll()
    let room = UnsafeMutableRawBufferPointer(start: scratch.room(for: count), count: count)
    let got = try source.read(into: room)
    scratch.commit(got)
    transcoder.append(scratch.bytes, to: arena, atEnd: got == 0)
    return got
  }
}
