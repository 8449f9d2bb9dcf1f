package import FeedInput
import FeedParsing
package import Listings
package import RuleEngine

/// How wide a scan runs.
package struct ScanWidth: Sendable {
  /// Worker threads.
  package var jobs: Int
  package init(jobs: Int) { self.jobs = max(1, jobs) }
}

/// Runs one feed through parsing and classification: one reader thread, `jobs` workers, the calling thread as the
/// ordered writer.
///
/// ```
/// reader ── chunks ──▶ queue ──▶ N workers ──▶ reorder buffer ──▶ writer (proves boundaries, in order)
///   ▲                                                              │
///   └────────────── slots: at most `slots` chunks under way ◀──────┘
/// ```
package final class ScanEngine: @unchecked Sendable {
  private let index: RuleIndex
  private let matcher: LiteralMatcher
  private let mode: BatchScanner.Mode
  private let width: ScanWidth

  package init(index: RuleIndex, matcher: LiteralMatcher, mode: BatchScanner.Mode, width: ScanWidth) {
    self.index = index
    self.matcher = matcher
    self.mode = mode
    self.width = width
  }

  /// Scans `source`, calling `write` with each batch in feed order on the calling thread.
  ///
  /// Returns what went wrong with the feed's bytes, if anything: everything before it was written.
  /// - Throws: what `write` throws, after all threads have ended; or `EngineError`.
  package func scan(
    _ source: any ChunkSource, context: FeedContext, write: (ScannedBatch) throws -> Void
  ) throws -> FeedInputError? {
    let run = FeedRun(source: source, slots: 2 * width.jobs + 2)
    var threads: [WorkerThread] = []
    guard let reader = WorkerThread({ run.read() }) else { throw ThreadError() }
    for _ in 0..<width.jobs {
      let worker = WorkerThread { [index, matcher, mode] in
        run.work(context: context) { () throws(EngineError) in
          try BatchScanner(index: index, matcher: matcher, mode: mode)
        }
      }
      if let worker { threads.append(worker) }
    }
    defer {
      run.cancel()
      reader.join()
      for thread in threads { thread.join() }
    }
    guard !threads.isEmpty else { throw ThreadError() }
    let own = try BatchScanner(index: index, matcher: matcher, mode: mode)
    var joiner = BoundaryJoiner(source: source, context: context, scanner: own)
    while let result = run.next() {
      let batch = try joiner.join(result)
      try write(batch)
      run.recycle(batch.batch)
      source.recycle(result.chunk.arena)
      run.release()
    }
    if let failure = run.engineError { throw failure }
    return run.inputError
  }
}

/// The system refused to start a thread (exit 71 would be too fine a point: it is reported as an I/O failure).
package struct ThreadError: Error, Sendable, CustomStringConvertible {
  package init() {}
  package var description: String { "the system refuses to start another thread: lower --jobs" }
}
