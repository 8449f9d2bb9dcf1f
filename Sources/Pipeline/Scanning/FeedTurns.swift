import Reports
import Synchronization

/// Whose turn it is to write: the feeds of a run in the order of its arguments, several of them under way.
///
/// ```
/// feeds   0    1    2    3    4    5    6   …
///         done done turn run  ended run  waiting
///                   │    └────┴────┴─ their lines wait in the spool
///                   └─ its lines go straight through
/// ```
///
/// When the feed whose turn it is ends, the lines of those behind it that have ended follow, up to the first that is
/// still read. Feeds are started in order, so the one whose turn it is always runs, and nothing waits in a circle.
final class FeedTurns: @unchecked Sendable {
  private let count: Int
  private let monitor = Monitor()
  private let turn = Atomic<Int>(0)

  // Guarded by `monitor`.
  private var started = 0
  private var runs: [Int: FeedRun] = [:]
  private var ended: [Int: FeedLines] = [:]
  private var isAdvancing = false
  private var failure: (feed: Int, error: any Error)?
  private var isCancelled = false

  /// How far reading may run ahead of the turn, in feeds: a bound on what is kept of feeds that have ended.
  private static let lookahead = 64

  init(count: Int) { self.count = count }

  /// The next feed to read; `nil` when there is none.
  func start() -> Int? {
    monitor.wait { () -> Int?? in
      if isCancelled || started == count { return .some(nil) }
      guard started < turn.load(ordering: .relaxed) + Self.lookahead else { return nil }
      started += 1
      return started - 1
    }
  }

  func isTurn(of feed: Int) -> Bool { turn.load(ordering: .acquiring) == feed }

  // MARK: The end of a feed

  /// A feed has ended. Its lines are written now if it is its turn, else by whoever ends the feed before.
  func end(_ lines: FeedLines) throws(OutputError) {
    let advances = monitor.withLock {
      ended[lines.feed] = lines
      if isAdvancing { return false }
      isAdvancing = true
      return true
    }
    guard advances else { return }
    while let lines = nextEnded() {
      try lines.pourOut()
      monitor.withLock { _ = turn.wrappingAdd(1, ordering: .releasing) }
      monitor.signal()
    }
  }

  private func nextEnded() -> FeedLines? {
    monitor.withLock {
      let lines = ended.removeValue(forKey: turn.load(ordering: .relaxed))
      if lines == nil { isAdvancing = false }
      return lines
    }
  }

  // MARK: The end of all

  /// Ends every feed under way: this one failed in a way that ends the run.
  func fail(_ feed: Int, _ error: any Error) {
    let runs = monitor.withLock {
      isCancelled = true
      // The failure of the earliest feed is the one to tell.
      if !(error is ScanCancelled), failure.map({ feed < $0.feed }) ?? true { failure = (feed, error) }
      return Array(self.runs.values)
    }
    monitor.signal()
    for run in runs { run.cancel() }
  }

  /// What ended the run, if anything did.
  var error: (any Error)? { monitor.withLock { failure?.error } }

  /// Registers a feed under way; false when the run is over.
  func enter(_ run: FeedRun) -> Bool {
    monitor.withLock {
      if !isCancelled { runs[run.feed] = run }
      return !isCancelled
    }
  }

  func leave(_ run: FeedRun) { monitor.withLock { runs[run.feed] = nil } }
}
