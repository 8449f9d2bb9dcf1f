/// One growing, recyclable buffer that a batch's values point into.
///
/// A chunk of feed lies at its start; values that needed decoding (references, escapes, quotes) are appended
/// behind it. Values are (offset, length) pairs, so growth never invalidates them; a *pointer* taken from
/// `base` is invalid after any call that may grow.
package final class ByteArena: @unchecked Sendable {
  // One thread at a time owns an arena and no access to these spans a call, so the run-time check of exclusive
  // access proves nothing; it cost a tenth of a parser's time.
  @exclusivity(unchecked) package private(set) var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) package private(set) var capacity: Int
  @exclusivity(unchecked) package private(set) var count: Int = 0

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    self.base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes in use.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Forgets the content and keeps the memory.
  package func removeAll() { count = 0 }

  /// Grows to at least `needed` bytes; amortised O(1) a byte.
  package func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let grown = max(needed, capacity + capacity / 2)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    bytes.update(from: base, count: count)
    base.deallocate()
    base = bytes
    capacity = grown
  }

  /// Room for `extra` more bytes; returns where they go. Follow with `commit`.
  package func room(for extra: Int) -> UnsafeMutablePointer<UInt8> {
    reserve(count + extra)
    return base + count
  }

  /// Takes over `written` bytes put into `room`.
  package func commit(_ written: Int) {
    precondition(count + written <= capacity, "an arena was written past its room")
    count += written
  }

  /// Appends bytes and returns their offset. `bytes` must not lie in this arena.
  @discardableResult
  package func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    let offset = count
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return offset }
    room(for: bytes.count).update(from: source.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    count += bytes.count
    return offset
  }

  /// Drops everything from `newCount` on.
  package func truncate(to newCount: Int) {
    precondition(newCount <= count)
    count = newCount
  }

  package subscript(offset: Int, length: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + offset, count: length)
  }
}
