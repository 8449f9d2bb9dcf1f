import FeedInput
import FeedParsing
import Listings
import RuleEngine

/// What a worker made of one chunk, on the assumption that the chunk begins at a record boundary.
struct ChunkResult: @unchecked Sendable {
  var chunk: FeedChunk
  var scanned: ScannedBatch
  /// How many of the chunk's bytes are proven and done with.
  var consumed: Int
}

/// One feed under way, and the results that wait for their turn.
///
/// ```
/// pool: reads chunk n ──▶ classifies it ──▶ results by number ──▶ lane (proves boundaries, in order)
///   ▲                                                              │
///   └────────────── release: so many chunks under way ◀────────────┘
/// ```
final class FeedRun: @unchecked Sendable {
  /// The feed's position among the run's.
  let feed: Int
  private let context: FeedContext
  private let source: any ChunkSource
  private let pool: WorkerPool
  private let turns: FeedTurns
  private let keyHasher: KeyHasher?
  private let monitor = Monitor()

  // Guarded by `monitor`.
  private var results: [Int: ChunkResult] = [:]
  private var nextSequence = 0
  private var chunkCount: Int?
  /// Read so far; the reading thread's, whichever it is.
  private var readCount = 0
  private var failure: FeedInputError?
  private var engineFailure: EngineError?
  private var isCancelled = false
  private var batches: [RecordBatch] = []

  init(
    _ source: any ChunkSource, context: FeedContext, feed: Int, pool: WorkerPool, turns: FeedTurns,
    keyHasher: KeyHasher? = nil
  ) {
    self.keyHasher = keyHasher
    self.source = source
    self.context = context
    self.feed = feed
    self.pool = pool
    self.turns = turns
  }

  // MARK: The lane's thread

  /// Reads and classifies the feed, calling `write` with each batch in feed order on the calling thread.
  ///
  /// Returns what went wrong with the feed's bytes, if anything: everything before it was written.
  /// - Throws: what `write` throws; `EngineError`; `ScanCancelled` after a failure elsewhere. No thread reads the feed
  ///   any more in every case.
  func scan(_ write: (ScannedBatch) throws -> Void) throws -> FeedInputError? {
    guard turns.enter(self) else { throw ScanCancelled() }
    defer { turns.leave(self) }
    pool.enter(self)
    defer { pool.leave(self) }
    do {
      try handOver(write)
    } catch {
      cancel()
      throw error
    }
    return monitor.withLock { failure }
  }

  private func handOver(_ write: (ScannedBatch) throws -> Void) throws {
    var joiner = BoundaryJoiner(source: source, context: context, pool: pool)
    while let result = next() {
      try joiner.join(result, write)
      monitor.withLock { batches.append(result.scanned.batch) }
      source.recycle(result.chunk.arena)
      pool.release(self)
    }
    let (failed, cancelled) = monitor.withLock { (engineFailure, isCancelled) }
    if let failed { throw failed }
    if cancelled { throw ScanCancelled() }
  }

  /// The next result in feed order; `nil` after the last, or when all is over.
  private func next() -> ChunkResult? {
    monitor.wait { () -> ChunkResult?? in
      if engineFailure != nil || isCancelled { return .some(nil) }
      if let result = results.removeValue(forKey: nextSequence) {
        nextSequence += 1
        return result
      }
      return chunkCount == nextSequence ? .some(nil) : nil
    }
  }

  /// Ends the lane and whoever reads as soon as they look. Any thread.
  func cancel() {
    monitor.withLock { isCancelled = true }
    monitor.signal()
    source.cancel()
  }

  // MARK: A thread of the pool

  /// Bytes of memory that unpacking the feed takes now. While no thread reads.
  var decoderMemory: Int { source.decoderMemory }

  /// The feed's next chunk; `nil` after the last one, or when all is over. One thread at a time.
  func readChunk() -> FeedChunk? {
    var caught: FeedInputError?
    if !monitor.withLock({ isCancelled }) {
      do throws(FeedInputError) {
        if let chunk = try source.nextChunk() {
          chunk.sequence = readCount
          readCount += 1
          return chunk
        }
      } catch {
        caught = error
      }
    }
    monitor.withLock {
      chunkCount = readCount
      failure = caught
    }
    monitor.signal()
    return nil
  }

  func classify(_ chunk: FeedChunk, _ scanner: BatchScanner) {
    let batch = takeBatch(chunk.arena)
    let consumed = source.parse(chunk, into: batch)
    let keyHashes = keyHasher?(batch)
    do throws(EngineError) {
      let evaluations = try scanner.scan(batch, context: context)
      let result = ChunkResult(
        chunk: chunk, scanned: ScannedBatch(batch: batch, evaluations: evaluations, keyHashes: keyHashes),
        consumed: consumed)
      monitor.withLock { results[chunk.sequence] = result }
      monitor.signal()
    } catch {
      fail(error)
    }
  }

  func fail(_ error: EngineError) {
    monitor.withLock { engineFailure = error }
    monitor.signal()
  }

  private func takeBatch(_ arena: ByteArena) -> RecordBatch {
    guard let batch = monitor.withLock({ batches.popLast() }) else { return RecordBatch(arena: arena) }
    batch.reset(arena: arena)
    return batch
  }
}

/// The run is given up for what failed elsewhere.
struct ScanCancelled: Error {}
