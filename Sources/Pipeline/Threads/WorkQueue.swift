/// A queue that many threads take from, the most urgent element first and among equals the oldest. What bounds it is
/// the permits that its producers hold, so that a search of all that waits costs nothing worth saving.
final class WorkQueue<Element: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var items: [(urgency: Int, element: Element)] = []
  private var isClosed = false

  /// `urgency` 0 goes before 1.
  func push(_ element: Element, urgency: Int) {
    monitor.withLock { items.append((urgency, element)) }
    monitor.signal()
  }

  /// The next element; `nil` once the queue is closed and empty.
  func pop() -> Element? {
    monitor.wait { () -> Element?? in
      guard var best = items.indices.first else { return isClosed ? .some(nil) : nil }
      for index in items.indices.dropFirst() where items[index].urgency < items[best].urgency { best = index }
      return .some(items.remove(at: best).element)
    }
  }

  /// No element follows. With `discarding`, what waits is dropped.
  func close(discarding: Bool = false) {
    monitor.withLock {
      isClosed = true
      if discarding { items.removeAll() }
    }
    monitor.signal()
  }
}
