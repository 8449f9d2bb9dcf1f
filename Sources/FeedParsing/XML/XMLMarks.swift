import CByteKernels

/// Where `<` stands in a stretch of an arena, and where `&`, `]` or CR: one bit a byte, found in one pass.
///
/// ```
/// bytes    <id>7</id><t>a &amp; b</t>
/// less     1····1····1··1·········1···…
/// special  ···············1···········…
/// ```
/// A tokeniser asks for the next of them far more often than there are blocks of 64 bytes, so that finding all
/// at once costs a fraction of as many calls of `memchr`. Bits from the stretch's end on are set: every search ends.
struct XMLMarks {
  private var less = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var special = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var capacity = 1
  /// Where the stretch begins, in the arena.
  private var origin = 0

  /// Marks `count` bytes from `origin` on and tells what is to be said of all of them. O(count), about 0.2 ns a byte.
  mutating func fill(_ base: UnsafePointer<UInt8>, from origin: Int, count: Int) -> ByteSurvey {
    let words = count / 64 + 1
    if words > capacity {
      free()
      capacity = words
      less = .allocate(capacity: words)
      special = .allocate(capacity: words)
    }
    self.origin = origin
    let flags = byte_kernels_xml_marks(base + origin, count, less, special)
    return ByteSurvey(flags: flags, base + origin, count: count)
  }

  func free() {
    less.deallocate()
    special.deallocate()
  }

  /// The next `<` at or after `position`, or a place at or after the stretch's end. `position` lies in it or at its end.
  @inline(__always)
  func nextLess(from position: Int) -> Int { next(less, position) }

  /// The next `&`, `]` or CR, as above.
  @inline(__always)
  func nextSpecial(from position: Int) -> Int { next(special, position) }

  @inline(__always)
  private func next(_ marks: UnsafeMutablePointer<UInt64>, _ position: Int) -> Int {
    let place = position &- origin
    var word = place >> 6
    var bits = marks[word] & (UInt64.max << UInt64(place & 63))
    while bits == 0 {
      word &+= 1
      bits = marks[word]
    }
    return origin &+ word &<< 6 &+ bits.trailingZeroBitCount
  }
}
