import Crypto
import Glibc

/// The blocks that `ReadAhead`'s thread fills and the decoder empties, in order.
///
///     filled ≥ taken ≥ released,  filled - released ≤ slots
///
/// Block n lies in slot n mod slots. Its data is written by the reading thread before `filled` passes n, and
/// by nobody until `released` has passed it; the slack in front of it belongs to the decoder. Everything else
/// that both sides see is guarded by `lock`; hence `@unchecked Sendable`.
final class BlockRing: @unchecked Sendable {
  /// 256 KiB keeps a block in the second-level cache for the hash and is large enough that a hand-over
  /// costs nothing measurable.
  static let blockBytes = 256 << 10
  static let slots = 4

  private let memory: UnsafeMutablePointer<UInt8>
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private let readBytes: Int
  private let name: String
  private let feed: OpenFeed
  /// A pipe whose writing end is closed when reading must stop; only for inputs that can block for ever.
  private let woken: Int32
  private var waker: Int32

  // Guarded by `lock`.
  private var counts: [Int] = Array(repeating: 0, count: slots)
  private var filled = 0
  private var taken = 0
  private var released = 0
  private var isStopped = false
  private var isDraining = false
  private var failure: Int32?
  private var readSoFar: UInt64 = 0
  private var digest: String?

  init(_ feed: consuming OpenFeed, name: String, readBytes: Int) throws(FeedInputError) {
    var ends: [Int32] = [-1, -1]
    guard feed.isRegular || pipe(&ends) == 0 else {
      throw .system(.cannotOpen, errno, feed: name, doing: "cannot open")
    }
    if !feed.isRegular {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    self.feed = feed
    self.name = name
    (woken, waker) = (ends[0], ends[1])
    self.readBytes = max(1, min(readBytes, Self.blockBytes))
    memory = .allocate(capacity: Self.slots * Self.stride)
    // Only the slack in front of the first block is read before it is written; touching the rest would cost
    // a small feed 1 MiB of memory.
    memory.initialize(repeating: 0, count: InputWindow.slack)
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    changed = .allocate(capacity: 1)
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    if waker >= 0 { close(waker) }
    if woken >= 0 { close(woken) }
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
    memory.deallocate()
  }

  private static let stride = blockBytes + InputWindow.slack

  private func slot(_ block: Int) -> UnsafeMutablePointer<UInt8> {
    memory + (block % Self.slots) * Self.stride + InputWindow.slack
  }

  var start: UnsafePointer<UInt8> { UnsafePointer(slot(0)) }

  // MARK: The decoder's side

  func take(carry: (UnsafeMutablePointer<UInt8>) -> Void) throws(FeedInputError) -> UnsafeBufferPointer<
    UInt8
  >? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while filled == taken, digest == nil, !isDraining { pthread_cond_wait(changed, lock) }
    guard filled > taken, !isDraining else {
      if let failure {
        throw .system(
          .readFailed, failure, feed: name, offset: readSoFar,
          doing: "reading stopped at byte \(readSoFar) of")
      }
      return nil
    }
    let block = slot(taken)
    carry(block)
    let count = counts[taken % Self.slots]
    // The block before is done with; it is released only now, for its end was just carried over.
    released = taken
    taken += 1
    pthread_cond_signal(changed)
    return UnsafeBufferPointer(start: block, count: count)
  }

  func drain() -> String {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    isDraining = true
    pthread_cond_signal(changed)
    while true {
      if let digest { return digest }
      pthread_cond_wait(changed, lock)
    }
  }

  func stop() {
    pthread_mutex_lock(lock)
    isStopped = true
    pthread_cond_signal(changed)
    if waker >= 0 { close(waker) }
    waker = -1
    pthread_mutex_unlock(lock)
  }

  // MARK: The reading thread's side

  /// Reads until the end, a failure or `stop`.
  func run() {
    var hash = SHA256()
    var block = 0
    var failed: Int32?
    while awaitRoom() {
      let place = slot(block)
      let count = readOnce(into: place)
      guard count > 0 else {
        if count < 0 { failed = errno }
        break
      }
      hand(over: count)
      hash.update(bufferPointer: UnsafeRawBufferPointer(start: place, count: count))
      block += 1
    }
    finish(failed, digest: Self.hexadecimal(hash.finalize()))
  }

  /// Waits until a block is free; false when nobody wants more.
  private func awaitRoom() -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while filled - released >= Self.slots, !isStopped, !isDraining { pthread_cond_wait(changed, lock) }
    return !isStopped
  }

  private func hand(over count: Int) {
    pthread_mutex_lock(lock)
    counts[filled % Self.slots] = count
    filled += 1
    readSoFar += UInt64(count)
    pthread_cond_signal(changed)
    pthread_mutex_unlock(lock)
  }

  private func finish(_ failed: Int32?, digest: String) {
    pthread_mutex_lock(lock)
    failure = failed
    self.digest = digest
    pthread_cond_signal(changed)
    pthread_mutex_unlock(lock)
  }

  /// One read(2), begun again when a signal interrupts it. 0 at the end or when stopped, -1 with `errno`.
  private func readOnce(into place: UnsafeMutablePointer<UInt8>) -> Int {
    while true {
      if woken >= 0 {
        var polled = [
          pollfd(fd: feed.descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: woken, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&polled, 2, -1) >= 0 || errno == EINTR else { return -1 }
        if polled[1].revents != 0 { return 0 }
        if polled[0].revents == 0 { continue }
      }
      let count = read(feed.descriptor, place, readBytes)
      if count < 0, errno == EINTR || (errno == EAGAIN && woken >= 0) { continue }
      return count
    }
  }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
