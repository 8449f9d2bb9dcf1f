import FeedParsing
import Listings
import RuleEngine

/// A chunk on its way to a worker.
struct ChunkWork: @unchecked Sendable {
  var run: FeedRun
  var chunk: FeedChunk
}

/// The workers of a run, shared by all of its feeds: each takes the waiting chunk of the earliest feed.
final class WorkerPool: @unchecked Sendable {
  private let index: RuleIndex
  private let matcher: LiteralMatcher
  private let mode: BatchScanner.Mode
  private let queue = WorkQueue<ChunkWork>()
  private var threads: [WorkerThread] = []

  /// Starts `jobs` threads, or as many as the system gives.
  ///
  /// - Throws: `ThreadError` where it gives none.
  init(index: RuleIndex, matcher: LiteralMatcher, mode: BatchScanner.Mode, jobs: Int) throws(ThreadError) {
    self.index = index
    self.matcher = matcher
    self.mode = mode
    for _ in 0..<max(1, jobs) {
      let worker = WorkerThread { [queue, index, matcher, mode] in
        Self.work(queue) { () throws(EngineError) in
          try BatchScanner(index: index, matcher: matcher, mode: mode)
        }
      }
      guard let worker else { break }
      threads.append(worker)
    }
    guard !threads.isEmpty else { throw ThreadError() }
  }

  private static func work(
    _ queue: WorkQueue<ChunkWork>, _ makeScanner: () throws(EngineError) -> BatchScanner
  ) {
    do throws(EngineError) {
      let scanner = try makeScanner()
      while let work = queue.pop() { work.run.work(on: work.chunk, scanner) }
    } catch {
      while let work = queue.pop() { work.run.fail(error) }
    }
  }

  /// A scanner for a thread of the caller's.
  func makeScanner() throws(EngineError) -> BatchScanner {
    try BatchScanner(index: index, matcher: matcher, mode: mode)
  }

  func push(_ work: ChunkWork, feed: Int) { queue.push(work, urgency: feed) }

  /// Ends the workers once they have done what they hold; what waits is dropped.
  func stop() {
    queue.close(discarding: true)
    for thread in threads { thread.join() }
    threads = []
  }
}

/// The system refused to start a thread (exit 71 would be too fine a point: it is reported as an I/O failure).
package struct ThreadError: Error, Sendable, CustomStringConvertible {
  package init() {}
  package var description: String { "the system refuses to start another thread: lower --jobs" }
}
