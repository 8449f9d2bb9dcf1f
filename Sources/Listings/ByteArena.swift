/// One growing, recyclable buffer that a batch's values point into.
///
/// A chunk of feed lies at its start; values that needed decoding (references, escapes, quotes) are appended
/// behind it. Values are (offset, length) pairs, so growth never invalidates them; a *pointer* taken from
/// `base` is invalid after any call that may grow.
package final class ByteArena: @unchecked Sendable {
  /// In plain memory: stored properties of a class are checked for exclusive access at every use from another
  /// module, whatever is said at their declaration, and that was a tenth of a parser's time. One thread at a time owns
  /// an arena, and no access to these spans a call.
  @usableFromInline
  struct State {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var count = 0
  }

  @usableFromInline let state: UnsafeMutablePointer<State>

  @inlinable package var base: UnsafeMutablePointer<UInt8> { state.pointee.base }
  @inlinable package var capacity: Int { state.pointee.capacity }
  @inlinable package var count: Int { state.pointee.count }

  package init(capacity: Int) {
    state = .allocate(capacity: 1)
    let capacity = max(capacity, 64)
    state.initialize(to: State(base: .allocate(capacity: capacity), capacity: capacity))
  }

  deinit {
    base.deallocate()
    state.deallocate()
  }

  /// The bytes in use.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Forgets the content and keeps the memory.
  package func removeAll() { state.pointee.count = 0 }

  /// Grows to at least `needed` bytes; amortised O(1) a byte.
  package func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let grown = max(needed, capacity + capacity / 2)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    bytes.update(from: base, count: count)
    base.deallocate()
    state.pointee.base = bytes
    state.pointee.capacity = grown
  }

  /// Room for `extra` more bytes; returns where they go. Follow with `commit`.
  package func room(for extra: Int) -> UnsafeMutablePointer<UInt8> {
    reserve(count + extra)
    return base + count
  }

  /// Takes over `written` bytes put into `room`.
  package func commit(_ written: Int) {
    precondition(count + written <= capacity, "an arena was written past its room")
    state.pointee.count += written
  }

  /// Appends bytes and returns their offset. `bytes` must not lie in this arena.
  @discardableResult
  package func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    let offset = count
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return offset }
    room(for: bytes.count).update(from: source.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    state.pointee.count += bytes.count
    return offset
  }

  /// Drops everything from `newCount` on.
  package func truncate(to newCount: Int) {
    precondition(newCount <= count)
    state.pointee.count = newCount
  }

  package subscript(offset: Int, length: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + offset, count: length)
  }
}
