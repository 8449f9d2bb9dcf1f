import Listings

/// A record's attributes by name, names and values in the order of their first appearance.
///
/// An open-addressing hash over the names, at half load; the values of a name are chained by place:
///
/// ```
/// slots   │ -1 │ 2 │ -1 │ 0 │ 1 │ …         a group, by hash of its name
/// groups  │ (head, tail, count) │ …          places in `cells`
/// next    │ 3 │ -1 │ -1 │ -1 │              the next value of the same name
/// ```
struct AttributeGroups {
  struct Group {
    var head: Int
    var tail: Int
    var count = 1
  }
  private(set) var groups: [Group] = []
  /// Cells of the batch that are attributes.
  private let cells: [Int]
  private var next: [Int]

  /// O(bytes of the names).
  init(_ record: Record, of batch: RecordBatch) {
    cells = record.cells.filter { batch.cells[$0].field == .attribute }
    next = [Int](repeating: -1, count: cells.count)
    var capacity = 16
    while capacity < 2 * cells.count { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for place in cells.indices {
      var slot = Self.hash(batch.name(batch.cells[cells[place]])) & (capacity - 1)
      while slots[slot] >= 0, !ListingLines.sameName(cell(groups[Int(slots[slot])].head), cells[place], batch)
      {
        slot = (slot + 1) & (capacity - 1)
      }
      let group = Int(slots[slot])
      if group < 0 {
        slots[slot] = Int32(truncatingIfNeeded: groups.count)
        groups.append(Group(head: place, tail: place))
      } else {
        next[groups[group].tail] = place
        groups[group].tail = place
        groups[group].count += 1
      }
    }
  }

  /// The cell of the batch at a place.
  func cell(_ place: Int) -> Int { cells[place] }

  /// The place of the next value of the same name.
  func following(_ place: Int) -> Int? { next[place] < 0 ? nil : next[place] }

  /// FNV-1a (the offset basis and prime are the algorithm's published constants).
  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
