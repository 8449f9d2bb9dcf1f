import Listings
import TextFolding

/// The searchable text of a batch, folded, in one buffer:
///
/// ```
/// ␞blue enamel mug␞dishwasher safe 330 ml␞ … ␞
///  ▲ segment 0 (record 0, title)  ▲ segment 1 (record 0, description)
/// ```
/// `␞` (U+001E) cannot occur in folded text, so no literal matches across fields or records. Where signals of evasion are
/// looked for, a segment with characters that folding removed ends with a mark of that: `blue enamel mug␞HIDDEN␞`.
struct ScanText {
  struct Segment {
    /// Bounds in the buffer.
    var start: UInt32
    var end: UInt32
    var cell: Int32
    var record: Int32
  }

  static let separator: UInt8 = 0x1E
  /// Folded text has no capital letters.
  static let hidden: [UInt8] = Array("HIDDEN".utf8)
  /// Bytes behind the text that may be read, though they mean nothing.
  static let margin = 16

  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private(set) var segments: [Segment] = []

  init() {
    capacity = 1 << 20
    base = .allocate(capacity: capacity)
  }

  func free() { base.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Folds every cell of `fields`, and marks those of `signals` that hold hidden characters. O(bytes of those cells).
  mutating func fill(from batch: RecordBatch, fields: FieldSet, signals: FieldSet = FieldSet()) {
    segments.removeAll(keepingCapacity: true)
    let hasLinks = fields.contains(.links)
    if hasLinks { DerivedLinks.append(to: batch) }
    base[0] = Self.separator
    count = 1
    // `contains` would be a call into another module for every cell.
    let wanted = fields.rawValue
    let markedUp = Self.markedUp
    let marked = signals.rawValue
    let arena = UnsafePointer(batch.arena.base)
    batch.records.withUnsafeBufferPointer { records in
      batch.cells.withUnsafeBufferPointer { cells in
        for record in records.indices {
          let first = Int(records[record].firstCell)
          for cell in first..<(first + Int(records[record].cellCount)) {
            let bit = UInt64(unsafeBitCast(cells[cell].field, to: UInt8.self))
            guard wanted >> bit & 1 == 1 else { continue }
            append(
              cells[cell], at: cell, record: record, html: markedUp >> bit & 1 == 1,
              isMarked: marked >> bit & 1 == 1, arena)
          }
          guard hasLinks else { continue }
          for cell in batch.links(of: records[record]) {
            append(
              cells[cell], at: cell, record: record, html: false, isMarked: signals.contains(.links), arena)
          }
        }
      }
    }
  }

  /// The fields whose values may carry HTML, as a `FieldSet` has them.
  private static let markedUp = FieldSet(Field.allCases.filter(\.mayHoldHTML)).rawValue

  private mutating func append(
    _ cell: Cell, at index: Int, record: Int, html: Bool, isMarked: Bool, _ arena: UnsafePointer<UInt8>
  ) {
    let length = Int(cell.valueLength)
    if length == 0 { return }
    reserve(count + Folding.foldedCapacity(length) + Self.hidden.count + 2 + Self.margin)
    let value = UnsafeRawBufferPointer(start: arena + Int(cell.valueOffset), count: length)
    var hasHidden = false
    let written = Folding.fold(value, html: html, into: base + count, hasHidden: &hasHidden)
    let start = count
    count += written
    if hasHidden && isMarked {
      base[count] = Self.separator
      for byte in Self.hidden {
        count += 1
        base[count] = byte
      }
      count += 1
    }
    if count == start { return }
    segments.append(
      Segment(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: count),
        cell: Int32(truncatingIfNeeded: index), record: Int32(truncatingIfNeeded: record)))
    base[count] = Self.separator
    count += 1
  }

  private mutating func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let grown = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = grown
  }
}
