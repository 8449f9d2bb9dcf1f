import Listings

/// A run of text of the record: where it lies, and whether it is the value already.
struct XMLSegment {
  var offset: UInt32
  var length: UInt32
  var form: Form

  enum Form: UInt8 {
    /// The bytes are the value.
    case plain
    /// References or carriage returns have to be resolved.
    case text
    /// A CDATA section with carriage returns.
    case section
  }
}

/// An element whose end tag has not come yet.
struct XMLOpenElement {
  var node: Int32
  var nameLength: Int32
  var nameOffset: Int
  /// The first segment inside the element.
  var firstSegment: Int32
  /// The first cell that was made of the element.
  var firstCell: Int32
  var hasChildren: Bool
  /// Text other than white space stands in the element itself, not only in its children.
  var hasText: Bool
}

/// An attribute of the tag being read.
struct XMLAttributeName {
  var offset: Int
  var length: Int
}

/// The tokeniser's counters and places, in plain memory.
///
/// In a class each would cost an exclusivity check at every access; together those were half of the time.
struct XMLProgress {
  /// Of the chunk, or of the copy of a record that is being read.
  var marks = XMLMarks()
  /// Where the last search in `marks` ended.
  var cursor: XMLMarks.Cursor?
  /// The next `&`, `]` or CR from `specialFrom` on, or -1. Kept from record to record: in a feed that has few of them each
  /// record's first text would search to the end of the chunk.
  var special = -1
  var specialFrom = 0
  var segments: UnsafeMutablePointer<XMLSegment>
  var segmentCapacity: Int
  var segmentCount = 0
  var cellCount = 0
  /// Bytes that this record appended to the arena, and how many it may.
  var decodedBytes = 0
  var decodedLimit = 0
  /// Marks the batch that cached paths lie in.
  var stamp: UInt64 = 0
  /// Not 0 where a cell of the record must be arranged.
  var roles: UInt8 = 0

  /// Doubles the room for segments.
  mutating func growSegments() {
    let grown = UnsafeMutablePointer<XMLSegment>.allocate(capacity: 2 * segmentCapacity)
    grown.update(from: segments, count: segmentCount)
    segments.deallocate()
    segments = grown
    segmentCapacity *= 2
  }
}

/// The tokeniser's working memory: grows to what the largest record so far needed, and is reused.
final class XMLScratch {
  let progress: UnsafeMutablePointer<XMLProgress>
  let stack: UnsafeMutablePointer<XMLOpenElement>
  let cells: UnsafeMutablePointer<Cell>
  let attributes: UnsafeMutablePointer<XMLAttributeName>

  init(depth: Int, cells cellCount: Int, attributes attributeCount: Int) {
    progress = .allocate(capacity: 1)
    progress.initialize(to: XMLProgress(segments: .allocate(capacity: 1024), segmentCapacity: 1024))
    stack = .allocate(capacity: depth + 1)
    cells = .allocate(capacity: cellCount + 1)
    // Cells are bytes only and written before they are read, so the room for the largest record costs nothing.
    attributes = .allocate(capacity: attributeCount + 1)
  }

  deinit {
    progress.pointee.segments.deallocate()
    progress.pointee.marks.freeAll()
    progress.deallocate()
    stack.deallocate()
    cells.deallocate()
    attributes.deallocate()
  }
}
