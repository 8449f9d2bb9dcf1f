import Glibc
import Pipeline
import Synchronization

/// One line on a terminal that says how far a scan is; nothing where standard error is no terminal.
final class ProgressLine: Sendable {
  private let progress: ScanProgress
  private let isStopped = Atomic<Bool>(false)
  private let start = ContinuousClock.now

  private init(_ progress: ScanProgress) { self.progress = progress }

  static func start(_ progress: ScanProgress, log: Log) -> ProgressLine? {
    guard !log.isQuiet, log.format == .text, isatty(STDERR_FILENO) == 1 else { return nil }
    let line = ProgressLine(progress)
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(line)
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<ProgressLine>.fromOpaque(argument).takeRetainedValue().loop()
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      retained.release()
      return nil
    }
    pthread_detach(thread)
    return line
  }

  /// Ends the line and clears it; more than once does no harm.
  func stop() {
    guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Log.write("\r\u{1B}[K")
  }

  private func loop() {
    usleep(300_000)
    while !isStopped.load(ordering: .acquiring) {
      Log.write("\r\u{1B}[K\(text)")
      usleep(200_000)
    }
  }

  private var text: String {
    let seconds = max(0.001, start.duration(to: .now) / .seconds(1))
    let read = progress.bytesIn.load(ordering: .relaxed)
    let total = progress.bytesTotal.load(ordering: .relaxed)
    let listings = progress.listings.load(ordering: .relaxed)
    var text = "\(read >> 20) MiB, \(UInt64(Double(listings) / seconds)) listings/s, "
    text += "\(progress.flagged.load(ordering: .relaxed)) flagged"
    if total > read, read > 0 {
      let left = Double(total - read) * seconds / Double(read)
      text += ", \(UInt64(left.rounded(.up))) s left"
    }
    return text
  }
}
