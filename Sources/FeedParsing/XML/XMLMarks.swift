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
///
/// The places of `<` are written out besides, those of 4 KiB of bytes at a time: the search for the next set bit goes
/// over a number of words that the processor cannot foretell, the next place in a row is the next place.
struct XMLMarks {
  /// A place in the row of places, and the way to the next one.
  typealias Cursor = UnsafePointer<UInt32>

  private var less = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var special = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var capacity = 1
  /// Where the stretch begins, in the arena.
  private var origin = 0
  /// How many words the stretch has.
  private var wordCount = 0

  /// The places of `<` in the words `firstWord..<endWord`, and `rowEnd` behind them.
  private let row = UnsafeMutablePointer<UInt32>.allocate(capacity: 64 * Self.rowWords + 8)
  private var firstWord = 0
  private var endWord = 0
  private static let rowWords = 64
  private static let rowEnd = UInt32.max

  /// Marks `count` bytes from `origin` on and tells what is to be said of all of them. O(count), about 0.2 ns a byte.
  /// `isUTF8`: nothing else can be among the bytes.
  mutating func fill(
    _ base: UnsafePointer<UInt8>, from origin: Int, count: Int, isUTF8: Bool = false
  ) -> ByteSurvey {
    let words = count / 64 + 1
    if words > capacity {
      free()
      capacity = words
      less = .allocate(capacity: words)
      special = .allocate(capacity: words)
    }
    self.origin = origin
    wordCount = words
    endWord = 0
    row[0] = Self.rowEnd
    let flags = byte_kernels_xml_marks(base + origin, count, less, special)
    return ByteSurvey(flags: flags, isUTF8: isUTF8)
  }

  func free() {
    less.deallocate()
    special.deallocate()
  }

  /// As `free`, when the marks are not used any more.
  func freeAll() {
    free()
    row.deallocate()
  }

  /// Where to look for the first `<` at or after `position`, which lies in the stretch.
  mutating func cursor(at position: Int, near cursor: Cursor?) -> Cursor {
    let word = (position &- origin) >> 6
    guard let cursor, word >= firstWord, word < endWord else {
      endWord = word
      return nextRow()
    }
    var back = cursor
    while back > UnsafePointer(row), back[-1] >= UInt32(truncatingIfNeeded: position) { back -= 1 }
    return back
  }

  /// The next `<` at or after `position`, or a place at or after the stretch's end. `position` lies in the stretch or
  /// at its end, and not before one that was asked for with this cursor.
  @inline(__always)
  mutating func nextLess(_ cursor: inout Cursor, from position: Int) -> Int {
    while true {
      let place = Int(cursor.pointee)
      if place < position {
        cursor += 1
      } else if place != Int(Self.rowEnd) {
        return place
      } else {
        cursor = nextRow()
      }
    }
  }

  /// Writes the next row that has a place in it.
  @inline(never)
  private mutating func nextRow() -> Cursor {
    while endWord < wordCount {
      firstWord = endWord
      let words = min(Self.rowWords, wordCount - firstWord)
      let count = byte_kernels_places(
        less + firstWord, words, UInt32(truncatingIfNeeded: origin + 64 * firstWord), row)
      row[count] = Self.rowEnd
      endWord = firstWord + words
      if count > 0 { return UnsafePointer(row) }
    }
    // The last word has a bit set behind the stretch, so nobody comes here who keeps to it.
    row[0] = Self.rowEnd - 1
    row[1] = Self.rowEnd
    return UnsafePointer(row)
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
