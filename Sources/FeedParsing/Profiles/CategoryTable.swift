import Glibc
import Listings

/// The categories that stand before a feed's first record, by id: made once, then shared by all workers.
///
/// An open-addressing hash at half load over one run of bytes, as `NameTable`; a parent is found by its id when a
/// path is asked for, so that tables may be in any order.
struct CategoryTable: Sendable {
  private struct Entry: Sendable {
    var id: Range<Int>
    var name: Range<Int>
    var parent: Range<Int>
  }
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Longer names are no category's; they are left out.
  private static let longestName = 512
  /// A longer path is not given.
  static let longestPath = 1024
  /// Parents beyond this are left off the front.
  private static let deepest = 24

  /// Values are trimmed; of two categories with the same id the first counts. O(bytes of `categories`).
  init(_ categories: [(id: [UInt8], name: [UInt8], parent: [UInt8])]) {
    var capacity = 16
    while capacity < 2 * categories.count + 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for category in categories {
      guard !category.id.isEmpty, !category.name.isEmpty, category.name.count <= Self.longestName,
        category.id.count <= Self.longestName, category.parent.count <= Self.longestName
      else { continue }
      let slot = category.id.withUnsafeBytes { self.slot($0) }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(truncatingIfNeeded: entries.count)
      entries.append(
        Entry(id: append(category.id), name: append(category.name), parent: append(category.parent)))
    }
  }

  private mutating func append(_ value: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes += value
    return start..<bytes.count
  }

  var count: Int { entries.count }

  /// The category with this id. O(length).
  func index(of id: UnsafeRawBufferPointer) -> Int? {
    let index = slots[slot(id)]
    return index < 0 ? nil : Int(index)
  }

  /// Where `id` stands in `slots`, or would.
  private func slot(_ id: UnsafeRawBufferPointer) -> Int {
    guard let wanted = id.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    let mask = slots.count - 1
    var slot = BytesHash.hash(wanted, id.count) & mask
    return slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        bytes.withUnsafeBufferPointer { bytes in
          while slots[slot] >= 0 {
            let known = entries[Int(slots[slot])].id
            if known.count == id.count, let base = bytes.baseAddress,
              memcmp(base + known.lowerBound, wanted, id.count) == 0
            {
              break
            }
            slot = (slot + 1) & mask
          }
          return slot
        }
      }
    }
  }

  /// The names from the outermost parent to the category, joined by ` > `; `nil` where that is longer than
  /// `longestPath`. Of categories that contain themselves each is named once. O(path).
  func path(of index: Int) -> [UInt8]? {
    var names: [Range<Int>] = []
    var length = 0
    var met: [Int] = []
    var current: Int? = index
    while let category = current, met.count < Self.deepest, !met.contains(category) {
      met.append(category)
      let entry = entries[category]
      names.append(entry.name)
      length += entry.name.count + 3
      if length > Self.longestPath + 3 { return nil }
      current = bytes[entry.parent].withUnsafeBytes { $0.isEmpty ? nil : self.index(of: $0) }
    }
    return Array(names.reversed().map { Array(bytes[$0]) }.joined(separator: Array(" > ".utf8)))
  }
}
