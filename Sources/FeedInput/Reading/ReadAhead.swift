import Glibc

/// Reads a feed on a thread of its own, some blocks ahead of the decoder, and hashes what it reads.
///
/// The decoder and the hash read the same block at the same time, so the digest costs the decoder nothing but
/// a share of the memory bandwidth. Reading and not mapping the file: a file that shrinks while it is mapped
/// kills the process with SIGBUS.
final class ReadAhead {
  private let ring: BlockRing
  private let thread: pthread_t

  /// Starts reading `feed`, at most `readBytes` with one call.
  init(_ feed: consuming OpenFeed, name: String, readBytes: Int) throws(FeedInputError) {
    ring = try BlockRing(feed, name: name, readBytes: readBytes)
    // The thread keeps the ring alive on its own account: this owner's `deinit` waits for it.
    let context = Unmanaged.passRetained(ring)
    var started = pthread_t()
    let code = pthread_create(
      &started, nil,
      { context in
        if let context {
          Unmanaged<BlockRing>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw .system(.cannotOpen, code, feed: name, doing: "cannot start reading")
    }
    thread = started
  }

  deinit {
    ring.stop()
    pthread_join(thread, nil)
  }

  /// The next block, once it is there; nil at the end. The block before it must not be touched any more,
  /// except that `carry` is called while both stand.
  func next(
    carry: (UnsafeMutablePointer<UInt8>) -> Void
  ) throws(FeedInputError) -> UnsafeBufferPointer<UInt8>? {
    try ring.take(carry: carry)
  }

  /// The place of the first block, for a window that has read nothing yet.
  var start: UnsafePointer<UInt8> { ring.start }

  /// Ends reading; what was read before is still handed out. Any thread, more than once.
  func stop() { ring.stop() }

  /// Gives up every block, reads the rest, and waits for the digest of all.
  func digest() -> String { ring.drain() }
}
