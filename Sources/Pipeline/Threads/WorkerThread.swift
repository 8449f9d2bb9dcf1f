import Glibc

/// One operating-system thread that runs a closure to its end.
final class WorkerThread {
  private var thread = pthread_t()
  private var isStarted = false

  private final class Start {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts at once. Returns `nil` when the system refuses another thread.
  init?(_ body: @escaping @Sendable () -> Void) {
    let start = Unmanaged.passRetained(Start(body: body))
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        start.body()
        return nil
      }, start.toOpaque())
    guard status == 0 else {
      start.release()
      return nil
    }
    isStarted = true
  }

  /// Waits for the end. Call once.
  func join() {
    guard isStarted else { return }
    isStarted = false
    pthread_join(thread, nil)
  }
}
