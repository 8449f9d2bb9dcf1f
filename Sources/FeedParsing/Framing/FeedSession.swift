package import FeedInput
package import Listings
import Synchronization

/// One feed being read: recognises what it is, transcodes it, and cuts it into chunks.
///
/// A feed may be several documents, one behind the other (see `DocumentBoundary`); each is recognised anew, and no
/// chunk crosses from one into the next.
///
/// `nextChunk` belongs to one thread; `parse`, `recycle` and `cancel` may be called from any.
package final class FeedSession: @unchecked Sendable {
  /// What the feed is; after the last chunk, of all its documents. On the reader's thread.
  package private(set) var description: FeedDescription

  private let source: PreviewedSource
  private let name: String
  private let options: SessionOptions
  private let pool = Mutex<[ByteArena]>([])
  /// Bytes of the next chunk: fewer than `options.chunkBytes` where batches were full before their chunks' ends.
  private let chunkBytes: Atomic<Int>
  private let first: FeedDocument

  // The reader's thread only: the document at hand.
  private var document: FeedDocument
  private var boundary: DocumentBoundary
  private var splitter: any ChunkSplitter
  private var transcoder: Transcoder?
  private var origin: SourceOrigin
  private var isAtDocumentStart = true
  /// Nothing of the document follows what was read.
  private var isAtDocumentEnd = false
  private var documentTail = DocumentTail()

  // The reader's thread only: the feed.
  private var tail: [UInt8] = []
  private var sequence = 0
  private var isFinished = false
  private var failure: FeedInputError?
  /// What tells that a document of the feed was cut short, though all of its bytes could be read: the end of its
  /// document element is missing. After the last chunk; on the reader's thread.
  package var truncation: FeedInputError? {
    documentTruncation ?? (listLacksEnd.load(ordering: .acquiring) ? Self.cutShort("list's end", name) : nil)
  }
  private var documentTruncation: FeedInputError?
  private let listLacksEnd = Atomic<Bool>(false)
  /// Source bytes on their way through the transcoder.
  private let scratch = ByteArena(capacity: 64)

  /// How much is looked at to recognise a document: Meta's templates put kilobytes above the header.
  private static let previewBytes = 256 << 10
  /// A chunk without a boundary grows to this many times its size, at least 64 KiB, before it is cut anyway; the
  /// parser then finds its last record open.
  private static let growth = 4
  /// Chunks do not shrink below this, unless they were meant to be smaller.
  private static let fewestBytes = 64 << 10

  /// Reads the first bytes of `source`. Throws for what is empty or no feed, and for unknown names in `options`.
  package init(_ source: any FeedByteSource, name: String, options: SessionOptions) throws(FeedParsingError) {
    let source = PreviewedSource(source)
    let opened = try Self.open(source, name, options)
    self.source = source
    self.name = name
    self.options = options
    chunkBytes = Atomic(options.chunkBytes)
    description = opened.description
    origin = SourceOrigin(offset: source.offset, width: opened.encoding.width)
    first = FeedDocument(opened.reading, isTranscoded: opened.encoding != .utf8)
    document = first
    boundary = opened.boundary
    splitter = opened.reading.makeSplitter()
    transcoder = Transcoder(opened.encoding)
  }

  /// Recognises the document that begins at the next byte and passes its byte order mark.
  private static func open(
    _ source: PreviewedSource, _ name: String, _ options: SessionOptions
  ) throws(FeedParsingError) -> FeedOpening.Opened {
    var wanted = previewBytes
    while true {
      let preview = source.preview(wanted)
      let (opened, isCut) = try open(preview, failure: source.failure, name, options)
      // A category table may stand before the first record.
      guard opened.reading.needsLongerHead, !isCut, !preview.isWhole, wanted < options.limits.headBytes else {
        source.skip(opened.markLength)
        return opened
      }
      wanted = min(64 * wanted, options.limits.headBytes)
    }
  }

  /// Recognises the document that begins a preview, and says whether another one was in sight.
  private static func open(
    _ preview: PreviewedSource.Preview, failure: FeedInputError?, _ name: String, _ options: SessionOptions
  ) throws(FeedParsingError) -> (FeedOpening.Opened, isCut: Bool) {
    func opened(_ end: Int) throws(FeedParsingError) -> FeedOpening.Opened {
      try FeedOpening(
        preview: end == preview.bytes.count ? preview.bytes : Array(preview.bytes[..<end]),
        sniffedBytes: previewBytes,
        atEnd: preview.isWhole || end < preview.bytes.count, feed: name, options: options
      ).open(failure: failure)
    }
    // Another document in sight must not be taken for a part of this one: first what is unmistakable without
    // knowing this one, then what this one tells.
    let unmistakable = DocumentBoundary(format: .unknown, encoding: .utf8)
    let end = preview.members.first {
      unmistakable.isCrossed(
        by: Array(preview.bytes[$0...].prefix(unmistakable.previewBytes)),
        after: unmistakable.tail(of: preview.bytes[..<$0]))
    }
    let result = try opened(end ?? preview.bytes.count)
    let again = preview.members.first {
      $0 < end ?? preview.bytes.count
        && result.boundary.isCrossed(
          by: Array(preview.bytes[$0...].prefix(result.boundary.previewBytes)),
          after: result.boundary.tail(of: preview.bytes[..<$0]))
    }
    if let again, let shorter = try? opened(again) { return (shorter, true) }
    return (result, end != nil)
  }

  /// Parses a chunk of this session into `batch`; see `ChunkParser.parse`. Any thread.
  package func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    let document = chunk.document ?? first
    let parser = document.takeParser()
    defer { document.giveBack(parser) }
    batch.mostRecords = options.batchRecords
    let consumed = parser.parse(chunk, into: batch)
    if document.isTranscoded { batch.markReplacements() }
    adaptChunks(to: chunk, consumed, batch)
    return consumed
  }

  /// Takes note of a chunk that was parsed from where a record begins, so that what it says of the document holds.
  package func accept(_ chunk: FeedChunk) {
    if chunk.lacksEnd { listLacksEnd.store(true, ordering: .releasing) }
    (chunk.document ?? first).reading.accept(chunk)
  }

  /// A chunk whose batch was full had too many records in it: the rest of it is read by one thread. The next ones are
  /// as large as what was read, and grow again where batches stay nearly empty. Records do not depend on it.
  private func adaptChunks(to chunk: FeedChunk, _ consumed: Int, _ batch: RecordBatch) {
    let now = chunkBytes.load(ordering: .relaxed)
    if chunk.isPaused {
      let fewer = min(now, max(Self.fewestBytes, consumed))
      if fewer < now { chunkBytes.store(fewer, ordering: .relaxed) }
    } else if now < options.chunkBytes, batch.records.count < options.batchRecords / 8,
      chunk.feedCount >= now / 2
    {
      chunkBytes.store(min(options.chunkBytes, 2 * now), ordering: .relaxed)
    }
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
    pool.withLock { $0.popLast() } ?? ByteArena(capacity: 2 * options.chunkBytes + (64 << 10))
  }

  /// The next chunk, `nil` at the end. What could be read before an error comes first, then the error.
  package func nextChunk() throws(FeedInputError) -> FeedChunk? {
    if isAtDocumentEnd, !isFinished { openNextDocument() }
    if isFinished {
      if let failure {
        self.failure = nil
        throw failure
      }
      return nil
    }
    let chunkBytes = self.chunkBytes.load(ordering: .relaxed)
    let arena = takeArena()
    tail.withUnsafeBytes { _ = arena.append($0) }
    let most = max(Self.growth * chunkBytes, 64 << 10)
    var cut: Int?
    var wanted = max(chunkBytes, arena.count + 1)
    while cut == nil {
      fill(arena, to: wanted)
      if isAtDocumentEnd {
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
      arena: arena, feedCount: cut, sequence: sequence, origin: origin, isLast: isAtDocumentEnd)
    chunk.lookahead = lookahead
    chunk.document = document
    chunk.startsFeed = isAtDocumentStart
    isAtDocumentStart = false
    if isAtDocumentEnd { noteTruncation() }
    sequence += 1
    if transcoder?.isByteEach == true {
      // All that was read stands in the arena, and what is left of it is shorter than what was cut.
      let left = tail.withUnsafeBytes { SourceOrigin(offset: 0, width: origin.width).advanced(over: $0) }
      origin.offset = source.offset - left.offset
    } else {
      origin = origin.advanced(over: chunk.bytes)
    }
    return chunk
  }

  // MARK: Documents

  /// Of several documents cut short the first is told.
  private func noteTruncation() {
    guard documentTruncation == nil, let missing = boundary.missingEnd(after: documentTail.bytes) else {
      return
    }
    documentTruncation = Self.cutShort(missing, name)
  }

  private static func cutShort(_ missing: String, _ feed: String) -> FeedInputError {
    FeedInputError(
      kind: .damaged, feed: feed,
      message: "the document ends without its \(missing): it was cut short; fetch it again")
  }

  /// Goes on with the document that begins at the next byte. One that cannot be opened is passed over, and told of
  /// at the feed's end.
  private func openNextDocument() {
    while !isFinished {
      let offset = source.offset
      do throws(FeedParsingError) {
        let opened = try Self.open(source, name, options)
        description.add(opened.description)
        document = FeedDocument(opened.reading, isTranscoded: opened.encoding != .utf8)
        boundary = opened.boundary
        splitter = opened.reading.makeSplitter()
        transcoder = Transcoder(opened.encoding)
        origin = SourceOrigin(offset: source.offset, width: opened.encoding.width)
        documentTail = DocumentTail()
        isAtDocumentStart = true
        isAtDocumentEnd = false
        return
      } catch {
        fail(
          FeedInputError(
            kind: .damaged, feed: name, offset: offset,
            message: "the document that begins at byte \(offset) cannot be read: \(error.message)"))
        passOver()
      }
    }
  }

  /// Reads on to the next document or the feed's end.
  private func passOver() {
    boundary = DocumentBoundary(format: .unknown, encoding: .utf8)
    isAtDocumentEnd = false
    transcoder = nil
    repeat {
      scratch.removeAll()
      fill(scratch, to: options.chunkBytes)
    } while !isAtDocumentEnd
  }

  /// Of several failures the first is told.
  private func fail(_ error: FeedInputError) { failure = failure ?? error }

  // MARK: Bytes

  /// Reads until `arena` holds `wanted` bytes or the document ends.
  private func fill(_ arena: ByteArena, to wanted: Int) {
    do throws(FeedInputError) {
      while arena.count < wanted, !isAtDocumentEnd {
        let before = arena.count
        try read(arena, wanted - before)
        documentTail.add(UnsafeRawBufferPointer(rebasing: arena.bytes[before...]))
      }
    } catch {
      fail(error)
      end(arena)
      isFinished = true
    }
  }

  /// Reads once; may append nothing, and sets `isAtDocumentEnd` where the document ends.
  private func read(_ arena: ByteArena, _ count: Int) throws(FeedInputError) {
    let target = transcoder == nil ? arena : scratch
    if transcoder != nil { scratch.removeAll() }
    let room = UnsafeMutableRawBufferPointer(start: target.room(for: count), count: count)
    let got = try source.read(into: room)
    let bytes = UnsafeRawBufferPointer(rebasing: room[..<got])
    if got == 0 {
      end(arena)
      isFinished = true
    } else if source.startsMember, mayBeginDocument(bytes) {
      // Given back, they are read again, as the next document's or as no member's first.
      source.unread(bytes)
      let preview = source.preview(boundary.previewBytes)
      if boundary.isCrossed(by: preview.bytes, after: documentTail.bytes) { end(arena) }
    } else if let transcoder {
      transcoder.append(bytes, to: arena, atEnd: false)
    } else {
      arena.commit(got)
    }
  }

  private func mayBeginDocument(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard source.offset > UInt64(bytes.count), let first = bytes.first else { return false }
    return boundary.mayBeCrossed(by: first)
  }

  /// Nothing of the document follows: what the transcoder holds goes to `arena`.
  private func end(_ arena: ByteArena) {
    transcoder?.append(UnsafeRawBufferPointer(start: nil, count: 0), to: arena, atEnd: true)
    isAtDocumentEnd = true
  }
}
