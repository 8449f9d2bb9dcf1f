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
  var hasChildren: Bool
  /// Text other than white space stands in the element itself, not only in its children.
  var hasText: Bool
}

/// An attribute of the tag being read.
struct XMLAttributeName {
  var offset: Int
  var length: Int
}

/// The tokeniser's working memory: grows to what the largest record so far needed, and is reused.
///
/// Plain memory instead of arrays: an array in a class costs an exclusivity check and a uniqueness check at every
/// access, three times the price of the tokeniser itself.
final class XMLScratch {
  private(set) var stack: UnsafeMutablePointer<XMLOpenElement>
  private(set) var segments: UnsafeMutablePointer<XMLSegment>
  private(set) var segmentCapacity = 1024
  private(set) var cells: UnsafeMutablePointer<Cell>
  private(set) var attributes: UnsafeMutablePointer<XMLAttributeName>
  let depth: Int
  let cellCapacity: Int
  let attributeCapacity: Int
  var cellCount = 0

  init(depth: Int, cells cellCount: Int, attributes attributeCount: Int) {
    self.depth = depth
    cellCapacity = cellCount
    attributeCapacity = attributeCount
    stack = .allocate(capacity: depth + 1)
    segments = .allocate(capacity: segmentCapacity)
    cells = .allocate(capacity: cellCount + 1)
    attributes = .allocate(capacity: attributeCount + 1)
  }

  deinit {
    stack.deallocate()
    segments.deallocate()
    cells.deallocate()
    attributes.deallocate()
  }

  /// Doubles the room for segments, of which `count` are in use.
  func growSegments(_ count: Int) -> UnsafeMutablePointer<XMLSegment> {
    segmentCapacity *= 2
    let grown = UnsafeMutablePointer<XMLSegment>.allocate(capacity: segmentCapacity)
    grown.update(from: segments, count: count)
    segments.deallocate()
    segments = grown
    return grown
  }
}
