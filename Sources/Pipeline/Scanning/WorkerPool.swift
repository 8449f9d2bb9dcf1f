import FeedParsing
import Listings
import RuleEngine

/// The threads of a run, shared by all of its feeds. Each does what is there to do: it classifies a waiting chunk of
/// the earliest feed, or reads the next one.
///
/// A thread that has read a chunk goes on to classify it, while its bytes are still in the processor's cache; only
/// where another thread has nothing to do does it hand the chunk over and read on. So with few processors all of them
/// are always busy and hardly a chunk changes hands, and with many one of them reads all the time, which is what
/// bounds the speed of a single feed. A reader with a thread of its own left two processors idle for a sixth of the
/// time: it slept and woke once a chunk.
final class WorkerPool: @unchecked Sendable {
  private enum Task {
    case classify(FeedRun, FeedChunk)
    case read(FeedRun)
  }

  private let index: RuleIndex
  private let matcher: LiteralMatcher
  private let mode: BatchScanner.Mode
  private let authority: (any TraderAuthority)?
  private let traders: (any TraderDirectory)?
  private let turns: FeedTurns
  private let jobs: Int
  private let monitor = Monitor()
  private var threads: [WorkerThread] = []

  // Guarded by `monitor`.
  private var waiting: [(run: FeedRun, chunk: FeedChunk)] = []
  private var lines: [ReadingLine] = []
  private var idle = 0
  private var isClosed = false

  /// A feed under way as the pool sees it.
  private final class ReadingLine {
    let run: FeedRun
    /// Chunks that were read, or are being read, and not yet written.
    var underWay = 0
    var isBeingRead = false
    var isAtEnd = false
    init(_ run: FeedRun) { self.run = run }
  }

  /// Chunks under way of a feed before its turn. Few, for what they give must be kept.
  private static let mostAhead = 3
  /// A decoder that holds more than this waits until its feed's turn, so that only one such works at a time.
  private static let mostDecoderMemory = 24 << 20

  /// Starts `jobs` threads, or as many as the system gives.
  ///
  /// - Throws: `ThreadError` where it gives none.
  init(
    index: RuleIndex, matcher: LiteralMatcher, mode: BatchScanner.Mode,
    authority: (any TraderAuthority)? = nil, traders: (any TraderDirectory)? = nil, turns: FeedTurns,
    jobs: Int
  ) throws(ThreadError) {
    self.index = index
    self.matcher = matcher
    self.mode = mode
    self.authority = authority
    self.traders = traders
    self.turns = turns
    self.jobs = max(1, jobs)
    for _ in 0..<self.jobs {
      guard let thread = WorkerThread({ self.work() }) else { break }
      threads.append(thread)
    }
    guard !threads.isEmpty else { throw ThreadError() }
  }

  /// A scanner for a thread of the caller's.
  func makeScanner() throws(EngineError) -> BatchScanner {
    let scanner = try BatchScanner(index: index, matcher: matcher, mode: mode)
    scanner.authority = authority
    scanner.traders = traders
    return scanner
  }

  /// Ends the threads once they have done what they hold; what waits is dropped.
  func stop() {
    monitor.withLock {
      isClosed = true
      waiting = []
    }
    monitor.signal()
    for thread in threads { thread.join() }
    threads = []
    // Feeds that an error left behind hold the pool, and what is written with it.
    monitor.withLock { lines = [] }
  }

  // MARK: Feeds under way

  /// Reads and classifies `run` from now on.
  func enter(_ run: FeedRun) {
    monitor.withLock {
      lines.append(ReadingLine(run))
      lines.sort { $0.run.feed < $1.run.feed }
    }
    monitor.signal()
  }

  /// Forgets `run` as soon as no thread reads it.
  func leave(_ run: FeedRun) {
    monitor.wait { () -> Void? in
      guard let index = lines.firstIndex(where: { $0.run === run }) else { return () }
      lines[index].isAtEnd = true
      guard !lines[index].isBeingRead else { return nil }
      lines.remove(at: index)
      waiting.removeAll { $0.run === run }
      return ()
    }
  }

  /// A chunk of `run` is done with: another may be read.
  func release(_ run: FeedRun) {
    monitor.withLock { lines.first { $0.run === run }?.underWay -= 1 }
    monitor.signal()
  }

  /// The turn has passed to another feed, which may read further ahead.
  func turnPassed() {
    // Under the lock, so that it cannot fall between a thread's look and its sleep.
    monitor.withLock { monitor.signal() }
  }

  // MARK: A thread

  private func work() {
    let scanner: BatchScanner
    do throws(EngineError) {
      scanner = try makeScanner()
    } catch {
      while let task = nextTask() { give(up: task, error) }
      return
    }
    while let task = nextTask() {
      switch task {
      case .classify(let run, let chunk): run.classify(chunk, scanner)
      case .read(let run): read(run, scanner)
      }
    }
  }

  /// What is most urgent; `nil` once the pool is closed.
  private func nextTask() -> Task? {
    monitor.withLock { idle += 1 }
    return monitor.wait { () -> Task?? in
      if isClosed { return .some(nil) }
      guard let task = waitingChunk() ?? readableFeed() else { return nil }
      idle -= 1
      return .some(task)
    }
  }

  private func waitingChunk() -> Task? {
    guard var best = waiting.indices.first else { return nil }
    for index in waiting.indices.dropFirst() where waiting[index].run.feed < waiting[best].run.feed {
      best = index
    }
    let (run, chunk) = waiting.remove(at: best)
    return .classify(run, chunk)
  }

  private func readableFeed() -> Task? {
    guard let line = lines.first(where: { mayRead($0) }) else { return nil }
    line.isBeingRead = true
    line.underWay += 1
    return .read(line.run)
  }

  private func mayRead(_ line: ReadingLine) -> Bool {
    if line.isAtEnd || line.isBeingRead { return false }
    if turns.isTurn(of: line.run.feed) { return line.underWay < jobs + 2 }
    return line.underWay < Self.mostAhead && line.run.decoderMemory <= Self.mostDecoderMemory
  }

  /// Reads a chunk, and more as long as other threads have nothing to do; classifies the last one.
  private func read(_ run: FeedRun, _ scanner: BatchScanner) {
    while true {
      let chunk = run.readChunk()
      let readsOn = monitor.withLock { goesOn(run, chunk) }
      monitor.signal()
      guard let chunk else { return }
      guard readsOn else { return run.classify(chunk, scanner) }
    }
  }

  /// Whether the reader of `run` hands `chunk` over and reads on. Under the lock.
  private func goesOn(_ run: FeedRun, _ chunk: FeedChunk?) -> Bool {
    guard let line = lines.first(where: { $0.run === run }) else { return false }
    line.isBeingRead = false
    guard let chunk else {
      line.isAtEnd = true
      line.underWay -= 1
      return false
    }
    guard waiting.count < idle, mayRead(line) else { return false }
    waiting.append((run, chunk))
    line.isBeingRead = true
    line.underWay += 1
    return true
  }

  private func give(up task: Task, _ error: EngineError) {
    switch task {
    case .classify(let run, _): run.fail(error)
    case .read(let run):
      run.fail(error)
      monitor.withLock { _ = goesOn(run, nil) }
      monitor.signal()
    }
  }
}

/// The system refused to start a thread (exit 71 would be too fine a point: it is reported as an I/O failure).
package struct ThreadError: Error, Sendable, CustomStringConvertible {
  package init() {}
  package var description: String { "the system refuses to start another thread: lower --jobs" }
}
