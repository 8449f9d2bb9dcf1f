/// Which of the listings with open findings a run has read: hashes of their keys, each with a mark.
///
/// 9 bytes a slot in a table that is at least a quarter empty: about 19 MB for a million listings. Only as big as the
/// ledger's open findings, whatever the feed's size.
struct KeyWatch {
  private var hashes: [UInt64]
  private var seen: [Bool]
  private let mask: Int
  private var holdsZero = false
  private var sawZero = false

  init(_ keys: [UInt64]) {
    var capacity = 64
    while 3 * capacity < 4 * keys.count { capacity *= 2 }
    hashes = [UInt64](repeating: 0, count: capacity)
    seen = [Bool](repeating: false, count: capacity)
    mask = capacity - 1
    for key in keys {
      if key == 0 {
        holdsZero = true
        continue
      }
      hashes[slot(of: key)] = key
    }
  }

  var isEmpty: Bool { !holdsZero && hashes.count == 64 && hashes.allSatisfy { $0 == 0 } }

  /// O(1).
  mutating func mark(_ key: UInt64) {
    if key == 0 { return sawZero = true }
    let slot = slot(of: key)
    if hashes[slot] == key { seen[slot] = true }
  }

  func wasSeen(_ key: UInt64) -> Bool {
    if key == 0 { return sawZero }
    let slot = slot(of: key)
    return hashes[slot] == key && seen[slot]
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while hashes[slot] != 0, hashes[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
