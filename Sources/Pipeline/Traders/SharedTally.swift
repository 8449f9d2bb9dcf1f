import CompiledRules
import Listings
import Reports
import RuleEngine

/// Who counts the listings of sellers, batch by batch. Any thread.
protocol ListingTally: Sendable {
  func count(_ batch: RecordBatch, _ evaluations: [Evaluation], feed: FeedContext) throws(OutputError)
}

/// Counts by seller that all lanes share: sums do not depend on who adds first.
final class SharedTally: ListingTally, @unchecked Sendable {
  private let monitor = Monitor()
  private let runs: SortedRuns
  private let tally: SellerTally
  private var isFinished = false

  init(program: RuleProgram, memory: Int, makeFile: @escaping () throws(OutputError) -> OutputFile) {
    runs = SortedRuns(memoryLimit: memory, makeFile: makeFile)
    tally = SellerTally(program: program, runs: runs)
  }

  func count(
    _ batch: RecordBatch, _ evaluations: [Evaluation], feed: FeedContext
  ) throws(OutputError) {
    try monitor.withLock { () throws(OutputError) in try tally.count(batch, evaluations, feed: feed) }
  }

  /// All counts in the order of sellers; any number of times, after the last batch.
  func cursor() throws(OutputError) -> SortedCursor {
    try monitor.withLock { () throws(OutputError) in
      if !isFinished {
        try tally.finish()
        isFinished = true
      }
      return try runs.cursor()
    }
  }
}
