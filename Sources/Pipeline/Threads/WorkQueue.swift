/// An unbounded queue that many threads take from; what bounds it is the slots that its producers hold.
final class WorkQueue<Element: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var items: [Element] = []
  private var head = 0
  private var isClosed = false

  func push(_ element: Element) {
    monitor.withLock { items.append(element) }
    monitor.signal()
  }

  /// The next element; `nil` once the queue is closed and empty.
  func pop() -> Element? {
    monitor.wait { () -> Element?? in
      if head < items.count {
        let element = items[head]
        head += 1
        if head > 64 && head * 2 > items.count {
          items.removeFirst(head)
          head = 0
        }
        return .some(element)
      }
      return isClosed ? .some(nil) : nil
    }
  }

  /// No element follows. With `discarding`, what waits is dropped.
  func close(discarding: Bool = false) {
    monitor.withLock {
      isClosed = true
      if discarding { head = items.count }
    }
    monitor.signal()
  }
}

/// Permits that bound how much is under way.
final class Slots: @unchecked Sendable {
  private let monitor = Monitor()
  private var free: Int
  private var isCancelled = false

  init(_ count: Int) { free = count }

  /// Waits for a permit; `false` once cancelled.
  func take() -> Bool {
    monitor.wait { () -> Bool? in
      if isCancelled { return false }
      guard free > 0 else { return nil }
      free -= 1
      return true
    }
  }

  func give() {
    monitor.withLock { free += 1 }
    monitor.signal()
  }

  func cancel() {
    monitor.withLock { isCancelled = true }
    monitor.signal()
  }
}
