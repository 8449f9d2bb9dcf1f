import FeedInput
package import Synchronization

/// How far a scan is, for a progress line: added to by the lanes, read by any thread.
package final class ScanProgress: Sendable {
  package let bytesIn = Atomic<UInt64>(0)
  package let bytesTotal = Atomic<UInt64>(0)
  package let listings = Atomic<UInt64>(0)
  package let flagged = Atomic<UInt64>(0)
  package init() {}
}

/// Adds one feed's progress to that of all.
final class ProgressMeter {
  private let progress: ScanProgress
  private let stream: FeedByteStream
  private var reported: UInt64 = 0

  init(_ progress: ScanProgress, _ stream: FeedByteStream) {
    self.progress = progress
    self.stream = stream
    if let total = stream.totalBytesIn { progress.bytesTotal.wrappingAdd(total, ordering: .relaxed) }
  }

  func advance(listings: UInt64, flagged: UInt64) {
    report(stream.bytesIn)
    progress.listings.wrappingAdd(listings, ordering: .relaxed)
    progress.flagged.wrappingAdd(flagged, ordering: .relaxed)
  }

  /// The feed is done with, `bytes` of it in all.
  func finish(at bytes: UInt64) { report(bytes) }

  private func report(_ bytes: UInt64) {
    progress.bytesIn.wrappingAdd(bytes &- reported, ordering: .relaxed)
    reported = bytes
  }
}
