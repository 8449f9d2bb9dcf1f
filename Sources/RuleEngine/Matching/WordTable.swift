import CByteKernels

/// Finds literals that begin where a word does, by looking words up instead of searching the text for them.
///
/// Nearly all terms are whole words, or words with endings. Where words begin is found for 64 bytes at once; bitmaps
/// over the first bytes, small enough for the fast caches, send almost all of them away; what is left is looked up in
/// a hash table by its first bytes, and compared:
///
/// ```
/// bitmaps   first 3, 4 or 6 bytes, hashed, one bit each; of what passes the last, 6, 8 or 12 in another way
/// slots     first 3…8 or 12 bytes ──▶ the literals that begin with them, the shortest first
/// ```
/// So the time depends on the number of words in the text and hardly on the number of terms. Candidates only, as
/// with the multi-pattern matcher: boundaries are checked on what is found.
struct WordTable: Sendable {
  /// A shorter literal would pass the filter too often; the multi-pattern matcher has it.
  static let shortest = 3

  private struct Slot {
    var key: UInt64 = 0
    /// Of how many bytes `key` is made; 0 in an empty slot.
    var length: UInt8 = 0
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private struct Entry {
    var id: UInt32
    var offset: Int32
    var length: Int32
  }

  /// The bytes that count for each bitmap: of literals of 3, of 4 and 5, and of 6 and more bytes.
  private static let prefixes = [3, 4, 6]
  private static let longKey = 12
  private static let longestExactKey = 8

  private var bitmaps: [[UInt64]]
  /// For literals of 6 and more bytes: the first 6, 8 or 12 of them.
  private var second: [UInt64]
  private let shift: UInt32
  private let secondShift: UInt32
  /// Whether no literal has a gap in its first three bytes.
  private let skipsShort: Bool
  private var slots: [Slot]
  private var entries: [Entry] = []
  /// Of all literals of the `TermIndex`.
  private let bytes: [UInt8]
  /// The lengths of all keys: bit `length`.
  private var keyLengths: UInt16 = 0
  /// By the first three bytes, hashed: the lengths of keys that begin with them.
  private var lengthsByPrefix = [UInt16](repeating: 0, count: 1 << 14)

  /// `ids` are the literals of `terms` to find. O(their bytes).
  init(_ ids: [Int], of terms: TermIndex) {
    bytes = terms.bytes
    var bits = 15
    while 1 << bits < 16 * ids.count, bits < 24 { bits += 1 }
    shift = UInt32(64 - bits)
    bitmaps = Self.prefixes.map { _ in [UInt64](repeating: 0, count: 1 << (bits - 6)) }
    // Few places come so far, so it may be larger than the fastest cache: what it lets pass by chance waits for memory.
    let secondBits = max(bits, min(bits + 3, 20))
    secondShift = UInt32(64 - secondBits)
    second = [UInt64](repeating: 0, count: 1 << (secondBits - 6))
    skipsShort = !ids.contains { terms.literal($0).prefix(Self.shortest).contains { $0 <= 0x20 } }
    var slotCount = 64
    while slotCount < 2 * ids.count { slotCount *= 2 }
    slots = [Slot](repeating: Slot(), count: slotCount)
    var keyed = ids.map { id -> (key: UInt64, keyLength: Int, length: Int, id: Int) in
      let length = terms.length(of: id)
      let keyLength = length >= Self.longKey ? Self.longKey : min(length, Self.longestExactKey)
      let word = Self.word(terms.literal(id).prefix(8))
      return (
        Self.key(word, Self.word(terms.literal(id).dropFirst(8).prefix(8)), keyLength), keyLength, length, id
      )
    }
    // By key, and the shortest first within one: they are found in the order of their ends.
    keyed.sort { ($0.keyLength, $0.key, $0.length, $0.id) < ($1.keyLength, $1.key, $1.length, $1.id) }
    for literal in keyed {
      if let slot = slot(literal.key, literal.keyLength) {
        slots[slot].count += 1
      } else {
        insert(literal.key, literal.keyLength, word: Self.word(terms.literal(literal.id).prefix(8)))
      }
      entries.append(
        Entry(
          id: UInt32(truncatingIfNeeded: literal.id), offset: terms.offsets[literal.id],
          length: Int32(truncatingIfNeeded: literal.length)))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Calls `found` with the id and the end of each literal that stands where a word may begin, in the order of their
  /// beginnings.
  ///
  /// `ScanText.margin` bytes behind `text` can be read. O(text), and the hits.
  func find(
    in text: UnsafeRawBufferPointer, places: UnsafeMutableBufferPointer<UInt32>,
    _ found: (UInt32, Int) -> Void
  ) {
    guard let base = text.bindMemory(to: UInt8.self).baseAddress else { return }
    withFilter { filter in
      var position = 0
      while position < text.count {
        let count = byte_kernels_word_candidates(
          base, text.count, &position, filter, places.baseAddress, places.count)
        for index in 0..<count { look(at: Int(places[index]), base, text.count, found) }
      }
    }
  }

  /// The bitmaps that hold anything, and always the last, for the kernel.
  private func withFilter(_ body: (UnsafePointer<byte_kernels_word_filter>) -> Void) {
    bitmaps[0].withUnsafeBufferPointer { three in
      bitmaps[1].withUnsafeBufferPointer { four in
        bitmaps[2].withUnsafeBufferPointer { six in
          second.withUnsafeBufferPointer { second in
            let all = [three, four, six]
            let used = all.indices.filter { $0 == 2 || keyLengths & Self.keyLengths(ofPrefix: $0) != 0 }
            let masks = used.map { Self.mask(Self.prefixes[$0]) } + [0, 0]
            let bits = used.map { all[$0].baseAddress } + [nil, nil]
            var filter = byte_kernels_word_filter(
              shift: shift, second_shift: secondShift, skips_short: skipsShort,
              count: UInt32(truncatingIfNeeded: used.count),
              masks: (masks[0], masks[1], masks[2]),
              bitmaps: (bits[0], bits[1], bits[2]), second: second.baseAddress)
            body(&filter)
          }
        }
      }
    }
  }

  @inline(__always)
  private func look(at place: Int, _ base: UnsafePointer<UInt8>, _ count: Int, _ found: (UInt32, Int) -> Void)
  {
    let raw = UnsafeRawPointer(base + place)
    let word = raw.loadUnaligned(as: UInt64.self).littleEndian
    let next = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    var lengths = lengthsByPrefix[Self.prefixIndex(word)]
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths &- 1
      guard let slot = slot(Self.key(word, next, length), length) else { continue }
      let first = Int(slots[slot].first)
      for index in first..<(first + Int(slots[slot].count)) {
        let entry = entries[index]
        let end = place + Int(entry.length)
        guard end <= count else { break }
        if length == Int(entry.length) && length <= Self.longestExactKey || isEqual(entry, base + place) {
          found(entry.id, end)
        }
      }
    }
  }

  private func isEqual(_ entry: Entry, _ text: UnsafePointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < Int(entry.length), bytes[Int(entry.offset) + index] == text[index] { index += 1 }
      return index == Int(entry.length)
    }
  }

  private func slot(_ key: UInt64, _ length: Int) -> Int? {
    var index = Self.hash(key, length) & (slots.count - 1)
    while slots[index].length != 0 {
      if slots[index].key == key, Int(slots[index].length) == length { return index }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ key: UInt64, _ length: Int, word: UInt64) {
    var index = Self.hash(key, length) & (slots.count - 1)
    while slots[index].length != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(
      key: key, length: UInt8(truncatingIfNeeded: length), first: Int32(truncatingIfNeeded: entries.count),
      count: 1)
    keyLengths |= 1 << UInt16(length)
    lengthsByPrefix[Self.prefixIndex(word)] |= 1 << UInt16(length)
    let bitmap = Self.prefixes.lastIndex { $0 <= length } ?? 0
    let first = word & Self.mask(Self.prefixes[bitmap])
    // A method of the table would hold all of it, and a bitmap that is held elsewhere is copied before it is written.
    Self.set(byte_kernels_word_key(first, .max), in: &bitmaps[bitmap], shift: shift)
    if bitmap == Self.prefixes.count - 1 {
      Self.set(
        length == Self.longKey
          ? key : byte_kernels_long_key(length == Self.longestExactKey ? word : first, 0), in: &second,
        shift: secondShift)
    }
  }

  private static func set(_ key: UInt64, in bitmap: inout [UInt64], shift: UInt32) {
    let bit = key >> UInt64(shift)
    bitmap[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  /// The lengths of keys whose literals are in a bitmap, as in `keyLengths`.
  private static func keyLengths(ofPrefix index: Int) -> UInt16 {
    (prefixes[index]..<prefixes[index + 1]).reduce(0) { $0 | 1 << UInt16($1) }
  }

  /// The first `length` bytes: as they are, or twelve of them hashed.
  @inline(__always)
  private static func key(_ word: UInt64, _ next: UInt64, _ length: Int) -> UInt64 {
    length == longKey ? byte_kernels_long_key(word, next) : word & mask(length)
  }

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { UInt64.max >> UInt64(64 - 8 * length) }

  @inline(__always)
  private static func hash(_ key: UInt64, _ length: Int) -> Int {
    Int(truncatingIfNeeded: ((key ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private static func prefixIndex(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word & 0xFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 50)
  }

  /// Up to eight bytes as a little-endian word.
  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
