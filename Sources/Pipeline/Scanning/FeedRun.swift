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

/// The shared state of one feed under way: the queue of chunks, the results waiting for their turn, what failed.
final class FeedRun: @unchecked Sendable {
  private let source: any ChunkSource
  private let slots: Slots
  private let queue = WorkQueue<FeedChunk>()
  private let monitor = Monitor()

  // Guarded by `monitor`.
  private var results: [Int: ChunkResult] = [:]
  private var nextSequence = 0
  private var chunkCount: Int?
  private var failure: FeedInputError?
  private var engineFailure: EngineError?
  private var batches: [RecordBatch] = []

  init(source: any ChunkSource, slots: Int) {
    self.source = source
    self.slots = Slots(slots)
  }

  var inputError: FeedInputError? { monitor.withLock { failure } }
  var engineError: EngineError? { monitor.withLock { engineFailure } }

  // MARK: The reader's thread

  func read() {
    var count = 0
    var caught: FeedInputError?
    while slots.take() {
      do throws(FeedInputError) {
        guard let chunk = try source.nextChunk() else { break }
        chunk.sequence = count
        count += 1
        queue.push(chunk)
      } catch {
        caught = error
        break
      }
    }
    queue.close()
    monitor.withLock {
      chunkCount = count
      failure = caught
    }
    monitor.signal()
  }

  // MARK: A worker's thread

  func work(context: FeedContext, _ makeScanner: () throws(EngineError) -> BatchScanner) {
    do throws(EngineError) {
      let scanner = try makeScanner()
      let parser = source.makeParser()
      while let chunk = queue.pop() {
        let batch = takeBatch(chunk.arena)
        let consumed = parser.parse(chunk, into: batch)
        let evaluations = try scanner.scan(batch, context: context)
        let result = ChunkResult(
          chunk: chunk, scanned: ScannedBatch(batch: batch, evaluations: evaluations), consumed: consumed)
        monitor.withLock { results[chunk.sequence] = result }
        monitor.signal()
      }
    } catch {
      monitor.withLock { engineFailure = error }
      monitor.signal()
      cancel()
    }
  }

  private func takeBatch(_ arena: ByteArena) -> RecordBatch {
    guard let batch = monitor.withLock({ batches.popLast() }) else { return RecordBatch(arena: arena) }
    batch.reset(arena: arena)
    return batch
  }

  // MARK: The writer's thread

  /// The next result in feed order; `nil` after the last, or when a worker failed.
  func next() -> ChunkResult? {
    monitor.wait { () -> ChunkResult?? in
      if engineFailure != nil { return .some(nil) }
      if let result = results.removeValue(forKey: nextSequence) {
        nextSequence += 1
        return result
      }
      return chunkCount == nextSequence ? .some(nil) : nil
    }
  }

  func recycle(_ batch: RecordBatch) { monitor.withLock { batches.append(batch) } }

  /// A chunk is written: another may be read.
  func release() { slots.give() }

  /// Ends all threads as soon as they look.
  func cancel() {
    slots.cancel()
    queue.close(discarding: true)
  }
}
