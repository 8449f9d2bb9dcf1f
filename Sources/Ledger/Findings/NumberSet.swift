/// Numbers of rows, a bit each: 125 kB for a million.
struct NumberSet {
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Whether the number was not in the set. O(1).
  mutating func insert(_ number: Int64) -> Bool {
    guard number >= 0 else { return false }
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  func contains(_ number: Int64) -> Bool {
    let word = Int(number >> 6)
    return words.indices.contains(word) && words[word] & (UInt64(1) << UInt64(number & 63)) != 0
  }
}
