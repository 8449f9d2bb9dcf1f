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

/// One feed under way: its reader, and the results that wait for their turn.
///
/// ```
/// reader ── chunks ──▶ shared workers ──▶ results by number ──▶ lane (proves boundaries, in order)
///   ▲                                                            │
///   └──────────── permits: so many chunks under way ◀────────────┘
/// ```
final class FeedRun: @unchecked Sendable {
  /// The feed's position among the run's.
  let feed: Int
  private let context: FeedContext
  private let source: any ChunkSource
  private let pool: WorkerPool
  private let turns: FeedTurns
  private let monitor = Monitor()

  // Guarded by `monitor`.
  private var results: [Int: ChunkResult] = [:]
  private var nextSequence = 0
  private var chunkCount: Int?
  private var failure: FeedInputError?
  private var engineFailure: EngineError?
  private var isCancelled = false
  private var batches: [RecordBatch] = []

  /// A decoder that holds more than this waits until its feed's turn, so that only one such works at a time.
  private static let mostDecoderMemory = 24 << 20

  init(_ source: any ChunkSource, context: FeedContext, feed: Int, pool: WorkerPool, turns: FeedTurns) {
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
  /// - Throws: what `write` throws; `EngineError`, `ThreadError`; `ScanCancelled` after a failure elsewhere. The
  ///   reader has ended in every case.
  func scan(_ write: (ScannedBatch) throws -> Void) throws -> FeedInputError? {
    guard turns.enter(self) else { throw ScanCancelled() }
    defer { turns.leave(self) }
    guard let reader = WorkerThread({ self.read() }) else { throw ThreadError() }
    do {
      try handOver(write)
    } catch {
      cancel()
      reader.join()
      throw error
    }
    reader.join()
    return monitor.withLock { failure }
  }

  private func handOver(_ write: (ScannedBatch) throws -> Void) throws {
    var joiner = BoundaryJoiner(source: source, context: context, pool: pool)
    while let result = next() {
      let batch = try joiner.join(result)
      try write(batch)
      monitor.withLock { batches.append(batch.batch) }
      source.recycle(result.chunk.arena)
      turns.givePermit(feed)
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

  /// Ends the reader and the lane as soon as they look. Any thread.
  func cancel() {
    monitor.withLock { isCancelled = true }
    monitor.signal()
    source.cancel()
    turns.wake()
  }

  // MARK: The reader's thread

  private func read() {
    var count = 0
    var caught: FeedInputError?
    while mayRead() {
      do throws(FeedInputError) {
        guard let chunk = try source.nextChunk() else { break }
        chunk.sequence = count
        count += 1
        pool.push(ChunkWork(run: self, chunk: chunk), feed: feed)
      } catch {
        caught = error
        break
      }
    }
    monitor.withLock {
      chunkCount = count
      failure = caught
    }
    monitor.signal()
  }

  private func mayRead() -> Bool {
    let isOver = { self.monitor.withLock { self.isCancelled } }
    if source.decoderMemory > Self.mostDecoderMemory, !turns.awaitTurn(of: feed, unless: isOver) {
      return false
    }
    return turns.takePermit(feed, unless: isOver)
  }

  // MARK: A worker's thread

  func work(on chunk: FeedChunk, _ scanner: BatchScanner) {
    let batch = takeBatch(chunk.arena)
    let consumed = source.parse(chunk, into: batch)
    do throws(EngineError) {
      let evaluations = try scanner.scan(batch, context: context)
      let result = ChunkResult(
        chunk: chunk, scanned: ScannedBatch(batch: batch, evaluations: evaluations), consumed: consumed)
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
